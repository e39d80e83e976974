import { dayOf } from '../calendar/day';
import { isDate } from '../facts/parse/instant';
import type { Language } from '../language/text';
import { UserError } from '../language/user-error';
import { type Sheet, zoneOf } from './context';

/** A cell as a sentence quotes it; a date as people write dates. */
export function quoted(cell: unknown, language: Language, sheet: Pick<Sheet, 'tz'>): string {
	if (!isDate(cell)) return String(cell ?? '').slice(0, 60);
	const at = cell.getTime();
	if (Number.isNaN(at)) return String(cell);
	const iso = dayOf(zoneOf({ locale: '', ...sheet }).dayAt(at));
	return language === 'ru' ? iso.split('-').reverse().join('.') : iso;
}

export function unreadable(cell: unknown, name: string, index: number | null, ru: string, en: string, sheet: Pick<Sheet, 'tz'>): UserError {
	return new UserError({
		ru: `«${quoted(cell, 'ru', sheet)}» – не ${ru} (${name}${index === null ? '' : `, строка ${index + 1} диапазона`}). Исправьте ячейку или очистите её.`,
		en: `"${quoted(cell, 'en', sheet)}" is not ${en} (${name}${index === null ? '' : `, line ${index + 1} of the range`}). Correct the cell or clear it.`,
	});
}

/** An argument that was not given at all is named; an empty cell is an argument. */
export function demand(args: readonly unknown[], names: readonly string[]): void {
	const missing = names.find((_, i) => args[i] === undefined);
	if (missing === undefined) return;
	throw new UserError({
		ru: `Не хватает аргумента ${missing}: формуле нужны ${names.join('; ')}. Допишите его.`,
		en: `The argument ${missing} is missing: the formula needs ${names.join('; ')}. Add it.`,
	});
}

export function assertSize(a: string, sizeA: number, b: string, sizeB: number): void {
	if (sizeA === sizeB) return;
	throw new UserError({
		ru: `Диапазоны разной длины: ${a} – ${sizeA}, ${b} – ${sizeB} ячеек. Сделайте их одинаковыми.`,
		en: `The ranges differ in size: ${a} has ${sizeA} cells, ${b} has ${sizeB}. Make them equal.`,
	});
}

/** Amounts in two currencies make no sum. */
export const mixedCurrencies = (one: string, other: string, name: string, index: number): UserError =>
	new UserError({
		ru: `В ${name} разные валюты: «${one}» и «${other}» (строка ${index + 1} диапазона). Пересчитайте их в одну или отберите одну условием, например ещё раз ${name}; "*$*".`,
		en: `${name} holds different currencies: "${one}" and "${other}" (line ${index + 1} of the range). Convert them into one, or choose one by a condition, for example ${name} once more; "*$*".`,
	});

/** A whole column brings its heading along: words, perhaps with a year among them, and no error of another formula. */
export const isHeadingText = (cell: unknown): cell is string => isWords(cell) && (!/\d/.test(cell) || /\p{L}{3}/u.test(cell));

export const isWords = (cell: unknown): cell is string =>
	typeof cell === 'string' && cell.trim() !== '' && !/^#(?:.+[!?]|N\/A|Н\/Д)$/i.test(cell.trim());
