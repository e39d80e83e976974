import { textOf } from '../facts/columns';
import type { FactBase } from '../facts/fact-base';

/** A line of the tab of own KPIs, as it is written. */
export interface OwnLine {
	readonly name: string;
	readonly nameEn: string;
	readonly what: string;
	readonly table: string;
	readonly column: string;
	readonly conditions: string;
	readonly among: string;
	readonly byDate: string;
	readonly credit: string;
	readonly unit: string;
	readonly note: string;
}

const KEYS = {
	name: 'name',
	nameEn: 'name_en',
	what: 'what',
	table: 'table',
	column: 'column',
	conditions: 'conditions',
	among: 'among',
	byDate: 'by_date',
	credit: 'credit',
	unit: 'unit',
	note: 'note',
} as const satisfies Record<keyof OwnLine, string>;

export function ownLines(base: FactBase): OwnLine[] {
	const table = base.table('own_kpis');
	const read = Object.entries(KEYS).map(([field, key]) => [field, textOf(table, key)] as const);
	return Array.from(
		{ length: table.size },
		(_, row) => Object.fromEntries(read.map(([field, text]) => [field, text(row).trim()])) as unknown as OwnLine,
	).filter(({ name }) => name !== '');
}
