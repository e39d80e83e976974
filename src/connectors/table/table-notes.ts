import type { Row, Table } from '../../facts/table';
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
	const phrases = parts.filter(([count]) => count > 0).map(([, text]) => text);
	if (phrases.length === 0) return [];
	return [
		{
			ru: `«${table.title.ru}»: не записи и не загружены: ${phrases.map(({ ru }) => ru).join(', ')}.`,
			en: `"${table.title.en}": not records and left out: ${phrases.map(({ en }) => en).join(', ')}.`,
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

/** Lines with one ID that say different things: only one of them can stand, which is wrong where each is a product of the same deal. */
export function sameIds(table: Table, rows: readonly Row[]): Text[] {
	const id = table.key[table.key.length - 1]!;
	const firsts = new Map<string, Row>();
	const differing = new Map<string, string>();
	for (const row of rows) {
		if ((row[id] ?? null) === null) continue;
		const key = table.key.map((part) => String(row[part] ?? '')).join('|');
		const first = firsts.get(key);
		if (first === undefined) firsts.set(key, row);
		// Of two states of one record the later counts, and that is meant.
		else if (
			(row.updated_at ?? null) === (first.updated_at ?? null) &&
			table.columns.some((column) => row[column.key] !== first[column.key])
		)
			differing.set(key, String(row[id]));
	}
	if (differing.size === 0) return [];
	const some = [...differing.values()].slice(0, 3);
	const more = differing.size > some.length ? ', …' : '';
	const { ru, en } = table.columns.find(({ key }) => key === id)!.header;
	return [
		{
			ru: `«${table.title.ru}»: «${ru}» повторяется в строках с разными данными (${some.join(', ')}${more}; всего ${differing.size}): учтена последняя строка каждого. Если каждая строка – отдельная запись, например товар сделки, не указывайте этот столбец как «${ru}».`,
			en: `"${table.title.en}": the same "${en}" stands in lines that differ (${some.join(', ')}${more}; ${differing.size} in all): the last line of each counts. If each line is a record of its own, such as a product of a deal, do not choose that column as "${en}".`,
		},
	];
}

const LEAST_BLANK = 0.4;

/** A manager who stands in the first line of each group alone, as merged cells are written: the other lines are nobody's. */
export function groupedPeople(
	table: Table,
	keys: readonly (string | null)[],
	headings: readonly string[],
	lines: readonly (readonly unknown[])[],
): Text[] {
	const place = keys.indexOf('manager_id');
	const cells = place < 0 ? [] : lines.filter((line) => line.length > 0).map((line) => String(line[place] ?? '').trim());
	const filled = cells.filter((cell) => cell !== '');
	const blank = cells.length - filled.length;
	const isGrouped = cells[0] !== '' && filled.length > 1 && new Set(filled).size === filled.length && blank >= 2;
	if (!isGrouped || blank < cells.length * LEAST_BLANK) return [];
	const heading = headings[place]!.trim();
	return [
		{
			ru: `«${table.title.ru}», столбец «${heading}»: имя стоит только в первой строке каждой группы, и ${plural(blank, 'ru', ['строка осталась', 'строки остались', 'строк остались'])} ничьими. Если это объединённые ячейки, разъедините их и заполните имя в каждой строке.`,
			en: `"${table.title.en}", column "${heading}": the name stands only in the first line of each group, and ${plural(blank, 'en', ['line has', 'lines have'])} no manager. If these are merged cells, unmerge them and write the name into each line.`,
		},
	];
}
