import { countryCode } from '../../facts/account';
import type { Row } from '../../facts/table';
import type { Text } from '../../language/text';

/** A day whose country is no country's code belongs to nobody, and would be left out without a word. */
export function calendarNotes(rows: readonly Row[]): Text[] {
	const unknown = rows.filter(({ country }) => !/^(?:[A-Z]{2,3})?$/.test(countryCode(String(country ?? ''))));
	const [first] = unknown;
	if (first === undefined) return [];
	const [value, day] = [String(first.country), String(first.date ?? '')];
	const more = unknown.length - 1;
	return [
		{
			ru: `«Календарь», ${day}: «${value}» – не код страны, и этот день не учитывается${more > 0 ? `; таких дней ещё ${more}` : ''}. Нужен код из двух букв (RU, KZ, BY) или пустая ячейка: день для всех.`,
			en: `"Calendar", ${day}: "${value}" is no code of a country, and the day does not count${more > 0 ? `; so it is with ${more} more` : ''}. It takes a code of two letters (RU, KZ, US), or nothing: a day for all.`,
		},
	];
}
