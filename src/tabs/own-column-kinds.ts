import type { CellContext } from '../facts/cell';
import { isDate } from '../facts/parse/instant';
import { parseNumber } from '../facts/parse/number';
import { type Column, column, type Kind, OWN } from '../facts/table';
import { DATA_LAYOUT } from './layout';
import type { Cells, LineTable } from './line-table';
import type { SheetCell } from './workbook';

/** A column that a person added to a data tab, and where it stands. */
export interface OwnColumn {
	readonly place: number;
	readonly column: Column;
}

const SAMPLE = 300;

/** The columns without an id and with a heading: what they hold, their cells say. Of two with one heading the first counts. */
export function ownColumnsOf(lines: LineTable, context: Pick<CellContext, 'locale'>): OwnColumn[] {
	const headings = lines.cells[(DATA_LAYOUT.headingRow ?? 1) - 1] ?? [];
	const columns = new Map<string, OwnColumn>();
	headings.forEach((cell, place) => {
		const heading = String(cell ?? '').trim();
		if ((lines.ids[place] ?? '') !== '' || heading === '' || columns.has(heading)) return;
		columns.set(heading, { place, column: column(`${OWN}${heading}`, kindOf(lines.body, place, context), heading, heading) });
	});
	return [...columns.values()];
}

function kindOf(body: Cells, place: number, { locale }: Pick<CellContext, 'locale'>): Kind {
	const cells: SheetCell[] = [];
	for (const line of body) {
		const cell = line[place];
		if (cell !== '' && cell !== null && cell !== undefined) cells.push(cell);
		if (cells.length === SAMPLE) break;
	}
	if (cells.length === 0) return 'text';
	const isNumber = (cell: SheetCell): boolean =>
		typeof cell === 'number' || (typeof cell === 'string' && typeof parseNumber(cell, locale) === 'number');
	if (cells.every(isDate)) return 'instant';
	if (cells.every(isNumber)) return 'number';
	return cells.every((cell) => typeof cell === 'boolean') ? 'bool' : 'text';
}
