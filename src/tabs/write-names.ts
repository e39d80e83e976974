import { type NameColumn, nameColumns, namesIn } from '../facts/names-beside';
import type { Facts, TableId } from '../facts/tables';
import type { Language } from '../language/text';
import { asText } from './encode';
import { DATA_LAYOUT, ID_ROW } from './layout';
import { LineTable } from './line-table';
import type { SheetCell, Workbook } from './workbook';

const { firstRow } = DATA_LAYOUT;

/** Brings the names beside the ids of the data tabs up to date; a tab that was made without them gets them as its last columns. */
export function writeNames(book: Workbook, facts: Facts, language: Language): void {
	const names = namesIn(facts);
	for (const [id, columns] of Object.entries(nameColumns) as [TableId, readonly NameColumn[]][]) {
		const lines = new LineTable(book.read(id) ?? []);
		if (lines.isEmpty) continue;
		let end = lines.ids.length;
		for (const { key, header } of columns) {
			const present = lines.place(key);
			const place = present < 0 ? end++ : present;
			if (present < 0) book.write(id, ID_ROW, place + 1, [[key], [header[language]]]);
			const cells = lines.body.map((line) => names[key]!((of) => idOf(line[lines.place(of)])));
			const stale = cells.flatMap((name, i) => (name === String(lines.body[i]![place] ?? '') ? [] : [i]));
			if (stale.length === 0) continue;
			const [first, last] = [stale[0]!, stale[stale.length - 1]!];
			const block = cells.slice(first, last + 1).map((name): SheetCell[] => [name === '' ? '' : asText(name)]);
			book.write(id, firstRow + first, place + 1, block);
		}
	}
}

/** A CRM's number stands in the sheet as a number, and is a text among the facts. */
const idOf = (cell: SheetCell | undefined): string | null => (cell === undefined || cell === null ? null : String(cell));
