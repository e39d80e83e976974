import { currenciesOf } from '../../facts/parse/currency';
import { currenciesIn } from '../../facts/parse/number';
import type { Table } from '../../facts/table';
import { plural } from '../../language/plural';
import type { Text } from '../../language/text';
import { unitOf } from './heading-units';
import { isBlank, type Line, textOf } from './region';

/** Signs that several currencies share and how they were read, and headings that name another currency than the lines below them. */
export function currencyNotes(
	table: Table,
	headings: readonly string[],
	mapped: readonly (string | null)[],
	lines: readonly Line[],
	home = '',
): Text[] {
	const placesOf = (key: string): number[] => mapped.flatMap((column, place) => (column === key ? [place] : []));
	const [amounts, currencies] = [placesOf('amount'), placesOf('currency')];
	const isSaid = (line: Line): boolean => currencies.some((place) => !isBlank(line[place]));
	const notes: Text[] = [];
	for (const place of amounts) {
		const mark = unitOf(headings[place]!)?.unit.currency ?? '';
		if (mark !== '')
			notes.push(...sharedNote(table, headings[place]!, new Map([[currenciesOf(mark), { written: mark, count: lines.length }]]), home));
		if (mark !== '') notes.push(...otherNote(table, headings[place]!, mark, countOthers(lines, place, currencies, mark)));
		const unsaid = mark === '' ? lines.filter((line) => !isSaid(line)) : [];
		notes.push(...sharedNote(table, headings[place]!, tally(unsaid, place, currenciesIn), home));
	}
	for (const place of currencies)
		notes.push(
			...sharedNote(
				table,
				headings[place]!,
				tally(lines, place, (cell) => (isBlank(cell) ? null : currenciesOf(textOf(cell)))),
				home,
			),
		);
	return notes;
}

type Tally = ReadonlyMap<readonly string[], { readonly written: string; readonly count: number }>;

function tally(lines: readonly Line[], place: number, meaning: (cell: unknown) => readonly string[] | null): Tally {
	const found = new Map<string, { means: readonly string[]; written: string; count: number }>();
	for (const line of lines) {
		const means = meaning(line[place]);
		if (means === null || means.length < 2) continue;
		const before = found.get(means.join());
		if (before === undefined) found.set(means.join(), { means, written: textOf(line[place]).trim().slice(0, 40), count: 1 });
		else before.count++;
	}
	return new Map([...found.values()].map(({ means, written, count }) => [means, { written, count }]));
}

/** Where the account has that sign itself, nothing is in doubt. */
function sharedNote(table: Table, heading: string, found: Tally, home: string): Text[] {
	return [...found].flatMap(([means, { written, count }]) =>
		means.length < 2 || means.includes(home)
			? []
			: [
					{
						ru: `«${table.title.ru}», столбец «${heading.trim()}»: «${written}» прочитано как ${means[0]} (${plural(count, 'ru', ['строка', 'строки', 'строк'])}). Этот знак есть и у других валют: если это не ${means[0]}, впишите код валюты в столбец «Валюта».`,
						en: `"${table.title.en}", column "${heading.trim()}": "${written}" was read as ${means[0]} (${plural(count, 'en', ['line', 'lines'])}). Other currencies have that sign, too: if it is not ${means[0]}, write the code into a column "Currency".`,
					},
				],
	);
}

function countOthers(lines: readonly Line[], amount: number, currencies: readonly number[], mark: string): number {
	const own = currenciesOf(mark);
	return lines.filter((line) => {
		const place = isBlank(line[amount]) ? undefined : currencies.find((one) => !isBlank(line[one]));
		return place !== undefined && !currenciesOf(textOf(line[place])).some((code) => own.includes(code));
	}).length;
}

function otherNote(table: Table, heading: string, mark: string, count: number): Text[] {
	if (count === 0) return [];
	return [
		{
			ru: `«${table.title.ru}»: в заголовке «${heading.trim()}» – ${mark}, а в столбце валюты другое (${plural(count, 'ru', ['строка', 'строки', 'строк'])}). Суммы прочитаны в валюте своей строки; если верен заголовок, уберите столбец валюты.`,
			en: `"${table.title.en}": the heading "${heading.trim()}" says ${mark}, the column of currencies says otherwise (${plural(count, 'en', ['line', 'lines'])}). Amounts were read in the currency of their line; if the heading is right, remove the column of currencies.`,
		},
	];
}
