import type { CellContext } from '../facts/cell';
import { areDates, kindOfCells, ownColumn, ownKey, ownParts } from '../facts/own-columns';
import { type Column, OWN } from '../facts/table';
import { DATA_LAYOUT } from './layout';
import type { LineTable } from './line-table';

/** A column that a person added to a data tab, and where it stands. */
export interface OwnColumn {
	readonly place: number;
	readonly column: Column;
}

/**
 * The columns of a person: without an id but with a heading, or kept from a file under an id of their own. What they hold, their cells say.
 * Of two with one heading the first counts.
 */
export function ownColumnsOf(lines: LineTable, context: Pick<CellContext, 'locale'>): OwnColumn[] {
	const headings = lines.cells[(DATA_LAYOUT.headingRow ?? 1) - 1] ?? [];
	const columns = new Map<string, OwnColumn>();
	headings.forEach((cell, place) => {
		const heading = String(cell ?? '').trim();
		const id = lines.ids[place] ?? '';
		if ((id !== '' && !id.startsWith(OWN)) || heading === '' || columns.has(heading)) return;
		// A day that the add-on writes is a date cell like another.
		const holds = ownParts(id)?.holds === 'list' ? 'list' : undefined;
		const kind = kindOfCells(lines.body, place, context);
		const isDates = kind === 'text' && areDates(lines.body, place, context);
		columns.set(heading, { place, column: ownColumn(ownKey(heading, holds), isDates ? 'instant' : kind) });
	});
	return [...columns.values()];
}
