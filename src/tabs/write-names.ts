import type { NameColumn } from '../facts/names-beside';
import { namesBeside } from '../facts/names-beside';
import type { Facts, TableId } from '../facts/tables';
import type { Language } from '../language/text';
import { asText } from './encode';
import { DATA_LAYOUT, ID_ROW } from './layout';
import { LineTable } from './line-table';
import type { SheetCell, Workbook } from './workbook';

const { firstRow } = DATA_LAYOUT;

/** Ids of a tab that is made now: a name stands right of the id it belongs to. */
export function withNames(keys: readonly string[], names: readonly NameColumn[]): string[] {
	return keys.flatMap((key) => [key, ...names.filter(({ beside }) => beside === key).map((name) => name.key)]);
}

/** Brings the names beside the ids of the data tabs up to date; a tab that has none gets them as its last columns. */
export function writeNames(book: Workbook, facts: Facts, language: Language): void {
	for (const [id, columns] of namesBeside(facts)) if (columns.length > 0) writeNamesOf(book, id, columns, language);
}

function writeNamesOf(book: Workbook, id: TableId, columns: readonly NameColumn[], language: Language): void {
	const lines = new LineTable(book.read(id) ?? []);
	if (lines.isEmpty) return;
	let end = lines.ids.length;
	for (const { key, header, nameOf } of columns) {
		const present = lines.place(key);
		const place = present < 0 ? end++ : present;
		if (present < 0) book.write(id, ID_ROW, place + 1, [[key], [header[language]]]);
		const cells = lines.body.map((line) => nameOf((of) => idOf(line[lines.place(of)])));
		const stale = cells.flatMap((name, i) => (name === String(lines.body[i]![place] ?? '') ? [] : [i]));
		if (stale.length === 0) continue;
		const [first, last] = [stale[0]!, stale[stale.length - 1]!];
		book.write(
			id,
			firstRow + first,
			place + 1,
			cells.slice(first, last + 1).map((name): SheetCell[] => [name === '' ? '' : asText(name)]),
		);
	}
}

/** A CRM's number stands in the sheet as a number, and is a text among the facts. */
const idOf = (cell: SheetCell | undefined): string | null => (cell === undefined || cell === null ? null : String(cell));
