import { settingsOf } from '../facts/account';
import { cardsIn, linkIn } from '../facts/cards/addresses';
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
			writeStale(book, id, lines, place, (of) => names[key]!(of));
		}
	}
}

/** Brings the links to the CRM's cards up to date; a record of another source keeps the link it came with. */
export function writeLinks(book: Workbook, facts: Facts): void {
	const cards = cardsIn(settingsOf(facts.settings ?? []));
	if (cards.size === 0) return;
	for (const [id, key] of LINKED) {
		const lines = new LineTable(book.read(id) ?? []);
		const place = lines.place('card');
		if (place < 0) continue;
		writeStale(book, id, lines, place, (of) => {
			const kind = id === 'deals' ? 'deal' : String(of('kind') ?? '');
			return linkIn(cards, kind, String(of('source') ?? ''), String(of(key) ?? '')) || String(of('card') ?? '');
		});
	}
}

const LINKED = [
	['deals', 'deal_id'],
	['clients', 'client_id'],
] as const;

/** Writes a column of texts from its first stale line to its last one. */
function writeStale(
	book: Workbook,
	id: TableId,
	lines: LineTable,
	place: number,
	textOf: (of: (key: string) => string | null) => string,
): void {
	const cells = lines.body.map((line) => textOf((of) => idOf(line[lines.place(of)])));
	const stale = cells.flatMap((text, i) => (text === String(lines.body[i]![place] ?? '') ? [] : [i]));
	if (stale.length === 0) return;
	const [first, last] = [stale[0]!, stale[stale.length - 1]!];
	const block = cells.slice(first, last + 1).map((text): SheetCell[] => [text === '' ? '' : asText(text)]);
	book.write(id, firstRow + first, place + 1, block);
}

/** A CRM's number stands in the sheet as a number, and is a text among the facts. */
const idOf = (cell: SheetCell | undefined): string | null => (cell === undefined || cell === null ? null : String(cell));
