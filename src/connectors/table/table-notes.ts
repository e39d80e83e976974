import type { Table } from '../../facts/table';
import { plural } from '../../language/plural';
import type { Text } from '../../language/text';
import type { NoRecords } from './no-records';
import { neededColumns } from './record-ids';

/** What of a file is no record and was left out, in one sentence with counts. */
export function leftOut(table: Table, titles: number, { totals, repeats, notes }: NoRecords): Text[] {
	const parts: readonly (readonly [number, Text])[] = [
		[
			titles,
			{
				ru: plural(titles, 'ru', ['строка', 'строки', 'строк']).concat(' над заголовками'),
				en: plural(titles, 'en', ['line', 'lines']).concat(' above the headings'),
			},
		],
		[
			totals,
			{
				ru: plural(totals, 'ru', ['строка', 'строки', 'строк']).concat(' итогов'),
				en: plural(totals, 'en', ['line', 'lines']).concat(' of totals'),
			},
		],
		[
			repeats,
			{
				ru: plural(repeats, 'ru', ['повтор', 'повтора', 'повторов']).concat(' заголовков'),
				en: plural(repeats, 'en', ['repeated line', 'repeated lines']).concat(' of headings'),
			},
		],
		[notes, { ru: plural(notes, 'ru', ['примечание', 'примечания', 'примечаний']), en: plural(notes, 'en', ['note', 'notes']) }],
	];
	const said = parts.filter(([count]) => count > 0).map(([, text]) => text);
	if (said.length === 0) return [];
	return [
		{
			ru: `«${table.title.ru}»: не записи и не загружены: ${said.map(({ ru }) => ru).join(', ')}.`,
			en: `"${table.title.en}": not records and left out: ${said.map(({ en }) => en).join(', ')}.`,
		},
	];
}

/** Where a table has no ids of its own, and what follows from that. */
export function madeIds(table: Table, keys: readonly string[]): Text[] {
	const named = keys.map((key) => table.columns.find((column) => column.key === key)!.header);
	if (named.length < 2) return [];
	return [
		{
			ru: `«${table.title.ru}»: столбца ID нет, строки узнаются по столбцам ${named.map(({ ru }) => `«${ru}»`).join(', ')}. Если исправить их в файле, появится новая строка, а прежняя останется: выгружайте с ID или загружайте с отметкой «В файле всё».`,
			en: `"${table.title.en}": there is no column of IDs, lines are known by ${named.map(({ en }) => `"${en}"`).join(', ')}. A line corrected there comes as a new one and the old one stays: export the IDs, or load the file with "This file is everything" on.`,
		},
	];
}

/** Records that could not be known again are not loaded: loaded twice they would double. */
export function lacksIds(table: Table, headings: readonly string[]): Text {
	const title = (key: string): Text => table.columns.find((column) => column.key === key)!.header;
	const groups = neededColumns(table).map((group) => group.map(title));
	const present = headings.filter((heading) => heading.trim() !== '').join(', ');
	const id = title(table.key[table.key.length - 1]!);
	const ru = groups.map((group) => group.map((header) => `«${header.ru}»`).join(' или ')).join(' и ');
	const en = groups.map((group) => group.map((header) => `"${header.en}"`).join(' or ')).join(' and ');
	return {
		ru: `В таблице «${table.title.ru}» нет столбца «${id.ru}». Есть: ${present}. Выгрузите её с ID или укажите, какой столбец им служит; без ID строки узнаются только по столбцам ${ru}.`,
		en: `The table "${table.title.en}" lacks the column "${id.en}". It has: ${present}. Export it with IDs or say which column holds them; without IDs its lines can only be known by ${en}.`,
	};
}

const MOST_MENDED = 5;

/** Dates that lost a digit and were read all the same. */
export function spoilt(table: Table, mended: readonly (readonly [text: string, reading: string])[]): Text[] {
	if (mended.length === 0) return [];
	const first = mended.slice(0, MOST_MENDED);
	const more = mended.length > MOST_MENDED ? ', …' : '';
	return [
		{
			ru: `«${table.title.ru}»: в датах испорчены знаки (${mended.length}): ${first.map(([text, reading]) => `«${text}» прочитано как ${reading}`).join(', ')}${more}. Проверьте их и кодировку файла.`,
			en: `"${table.title.en}": signs in dates are spoilt (${mended.length}): ${first.map(([text, reading]) => `"${text}" was read as ${reading}`).join(', ')}${more}. Check them and the file's encoding.`,
		},
	];
}
