import type { CellContext } from '../../facts/cell';
import type { Row, Table } from '../../facts/table';
import { type Problem, readRows } from '../../facts/table-rows';
import type { Text } from '../../language/text';
import { mapHeadings } from './headings';
import { readingNotes } from './reading-notes';

export interface TableContext extends CellContext {
	readonly namesLines?: boolean;
	/** Headings mapped by the user: heading → column id. */
	readonly chosen?: Readonly<Record<string, string>>;
}

export interface TableRead {
	readonly rows: Row[];
	readonly problems: readonly Problem[];
	/** What was decided while it was read. */
	readonly notes: readonly Text[];
	/** Headings that no column answers to. */
	readonly unknown: readonly string[];
}

/** Reads a pasted table or a CSV file, already cut into cells, whose first line holds headings. */
export function readTable(table: Table, lines: readonly (readonly unknown[])[], context: TableContext): TableRead {
	const headings = (lines[0] ?? []).map((cell) => String(cell ?? ''));
	const keys = mapHeadings(table, headings, context.chosen);
	const { rows, problems } = readRows(table, keys, lines.slice(1), { ...context, headings, firstLine: 2 });
	const notes = readingNotes(table, keys, headings, lines.slice(1), context);
	return { rows, problems, notes, unknown: headings.filter((heading, c) => keys[c] === null && heading.trim() !== '') };
}
