import { remembered } from '../../app/ports/remembered';
import type { Report } from '../../reports/report';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

export const DRAWN = 'kpi.drawn';

/** How much of the tab is the add-on's. The rest is a person's and stays; versions that drew it may not have noted all of this. */
export interface Drawn {
	/** The block's size. */
	readonly rows: number;
	readonly columns?: number;
	/** Titles of the charts. */
	readonly charts: readonly string[];
	/** Cells that people write in, by their names: another drawing may put them elsewhere. */
	readonly own?: Readonly<Record<string, readonly [row: number, column: number]>>;
	/** Shapes of merged cells, see `shapeOf`. */
	readonly merges?: readonly string[];
	/** Cells with notes, as `row:column`. */
	readonly notes?: readonly string[];
	/** Symbols and pairs of colours by which conditional formatting goes. */
	readonly rules?: readonly string[];
}

/** Rows of a block may have been moved by a person, its columns hardly: so a merge of ours is known by column and size. */
export const shapeOf = ({ column, rows = 1, columns = 1 }: { column: number; rows?: number; columns?: number }): string =>
	`${column}:${rows}x${columns}`;

const unique = (list: readonly string[]): string[] => [...new Set(list)];

export const drawing = ({ rows, widths, charts, cells, lights, heats }: Report): Drawn => ({
	rows,
	columns: widths.length,
	charts: charts.map(({ title }) => title),
	own: Object.fromEntries(cells.flatMap(({ row, column, inputName: own }) => (own === undefined ? [] : [[own, [row, column]]]))),
	merges: unique(cells.filter(({ rows: high = 1, columns: wide = 1 }) => high > 1 || wide > 1).map(shapeOf)),
	notes: cells.filter(({ note }) => note !== undefined).map(({ row, column }) => `${row}:${column}`),
	rules: unique([...lights.map(({ symbol }) => symbol), ...heats.map(({ low, high }) => pairOf(low, high))]),
});

export const pairOf = (low: string | null, high: string | null): string => `${low}${high}`.toLowerCase();

export const drawnBy = (report: Report): string => JSON.stringify(drawing(report));

export function readDrawn(sheet: Sheet): Drawn {
	const mark = sheet.getDeveloperMetadata().find((one) => one.getKey() === DRAWN);
	return remembered<Drawn>(mark?.getValue() ?? null, { rows: 0, charts: [] }) ?? { rows: 0, charts: [] };
}

/** What may be the add-on's in a tab that is drawn again: what it noted, and what a drawing that was ended half-way has left. */
export function ownedBy(drawn: Drawn, report: Report): Required<Pick<Drawn, 'merges' | 'notes' | 'rules'>> | null {
	const { merges, notes, rules } = drawn;
	// Versions that did not note it took all of the block for theirs.
	if (merges === undefined || notes === undefined || rules === undefined) return null;
	const next = drawing(report);
	return { merges: [...merges, ...next.merges!], notes: [...notes, ...next.notes!], rules: [...rules, ...next.rules!] };
}

export function writeDrawn(sheet: Sheet, drawn: Drawn): void {
	const mark = sheet.getDeveloperMetadata().find((one) => one.getKey() === DRAWN);
	if (mark === undefined) sheet.addDeveloperMetadata(DRAWN, JSON.stringify(drawn));
	else mark.setValue(JSON.stringify(drawn));
}
