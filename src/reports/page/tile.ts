import type { Formula } from '../report';

export interface Tile {
	readonly column: number;
	readonly columns: number;
	readonly label: string | Formula;
	readonly value: Formula;
	readonly format: string;
	readonly foot: Formula;
	/** Words before a number stand in its format: `TEXT` prints differently from locale to locale. */
	readonly footFormat: string;
	/** Where a phone shows it; without a word below the list of today. */
	readonly onPhone?: 'result' | 'left';
}
