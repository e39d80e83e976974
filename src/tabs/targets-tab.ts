import type { Account } from '../facts/fact-base';
import type { Row } from '../facts/table';
import type { Language } from '../language/text';
import { IN_FORCE, LOOKUP } from '../reports/tabs';
import { asText } from './encode';
import { DATA_LAYOUT, ID_ROW } from './layout';
import { type Line, LineTable } from './line-table';
import { stretchesOf } from './own-columns';
import { targetFormulas } from './target-formulas';
import type { SheetCell, Workbook } from './workbook';
import { type TabChange, writeRows } from './write-data-tab';

const TAB = 'targets';
const { firstRow } = DATA_LAYOUT;

/** Brings the tab to these plans. Here alone the Targets tab is written: rows, values that follow cells, ids and formulas. */
export const writeTargets = (book: Workbook, rows: readonly Row[], language: Language): TabChange => writeRows(book, TAB, rows, language);

/**
 * Gives every plan the formulas by which the summaries find it. A person's own line gets them with the next import or recomputation.
 */
export function writeTargetFormulas(book: Workbook, account: Account): void {
	const cells = book.read(TAB);
	if (cells === null) return;
	const ids = [...new LineTable(cells).ids];
	for (const id of [LOOKUP, IN_FORCE]) if (!ids.includes(id)) book.write(TAB, ID_ROW, ids.push(id), [[id]]);
	const table = new LineTable([ids, ...cells.slice(1)]);
	const formulas = targetFormulas(table, account, book);
	for (const [i, id] of [LOOKUP, IN_FORCE].entries()) {
		const column = table.place(id) + 1;
		if (formulas.length > 0)
			book.write(
				TAB,
				firstRow,
				column,
				formulas.map((pair) => [pair[i]!]),
			);
		book.hideColumn(TAB, column);
	}
}

/**
 * Plans that a person typed without an id, or copied with one, get an id of their own, in their own line: without it two lines
 * would be taken for one.
 */
export function assignTargetIds(book: Workbook): void {
	const table = new LineTable(book.read(TAB) ?? []);
	if (table.body.length === 0 || !table.has('target_id')) return;
	const taken = new Set<string>();
	let isChanged = false;
	const column = table.lines.map((line) => {
		const id = line.text('target_id');
		if (line.text('metric') === '' || (id !== '' && !taken.has(id))) {
			taken.add(id);
			return [asText(id)];
		}
		const slice = line.text('slice');
		const base = [...['scope', 'metric', 'period'].map((id) => line.text(id)), ...(slice === '' ? [] : [slice])].join(':');
		let free = base;
		for (let n = 2; taken.has(free); n++) free = `${base}#${n}`;
		taken.add(free);
		isChanged = true;
		return [asText(free)];
	});
	if (isChanged) book.write(TAB, firstRow, table.place('target_id') + 1, column);
}

/** Lets the plans whose id begins so follow the cells that `formulaOf` names; one that follows none keeps its figure. */
export function linkTargetValues(book: Workbook, prefix: string, formulaOf: (id: string) => string | undefined): void {
	const table = new LineTable(book.read(TAB) ?? []);
	const column = table.place('value') + 1;
	if (column === 0) return;
	const linked = table.lines.filter((line) => line.text('target_id').startsWith(prefix));
	const cellOf = (line: Line): SheetCell => formulaOf(line.text('target_id')) ?? line.cell('value') ?? '';
	const cells = new Map(linked.map((line) => [line.row, cellOf(line)]));
	for (const [row, count] of stretchesOf([...cells.keys()]))
		book.write(
			TAB,
			row,
			column,
			Array.from({ length: count }, (_, i) => [cells.get(row + i)!]),
		);
}
