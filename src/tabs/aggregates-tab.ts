import { DIRECTORY_ROW, type FigureDirectory, readDirectory } from './figure-directory';
import { COMPUTED_LAYOUT } from './layout';
import { type Line, LineTable } from './line-table';
import type { SheetCell, Workbook } from './workbook';

export const AGGREGATES = 'aggregates';

/** The computed figures as the hidden tab holds them: a line for each scope and period, a column for each metric. */
export class Aggregates {
	private readonly table: LineTable;
	private readonly byKey: ReadonlyMap<string, Line>;

	private readonly prefix: string;

	/** `prefix`: before the scope in the keys of the lines. */
	constructor(table: LineTable, prefix = '') {
		this.table = table;
		this.prefix = prefix;
		this.byKey = table.byKey('key');
	}

	get directory(): FigureDirectory | null {
		return readDirectory(this.table.cells[DIRECTORY_ROW - 1] ?? []);
	}

	get isEmpty(): boolean {
		return this.byKey.size === 0;
	}

	holds(scope: string, token: string): boolean {
		return this.byKey.has(`${this.prefix}${scope}|${token}`);
	}

	/** As the cell stands; undefined where the tab, older than the add-on, has no such line or column. */
	cell(metric: string, scope: string, token: string): SheetCell | undefined {
		return this.byKey.get(`${this.prefix}${scope}|${token}`)?.cell(metric);
	}

	/** null: there is no value; undefined as above, and where a sentence says why an own KPI cannot be computed. */
	figure(metric: string, scope: string, token: string): number | null | undefined {
		const cell = this.cell(metric, scope, token);
		return typeof cell === 'number' || cell === undefined ? cell : cell === '' ? null : undefined;
	}

	/** The periods in their order: months latest first, then quarters and years. */
	periods(): string[] {
		return this.table.lines.filter((line) => line.text('scope') === 'ALL').map((line) => line.text('period'));
	}

	/** What the cell in a row and a column of the sheet is the figure of. */
	subjectAt(row: number, column: number): { readonly scope: string; readonly period: string; readonly metric: string } | null {
		const [scope, period] = this.table.lineAt(row)?.text('key').split('|') ?? [];
		return scope === undefined || period === undefined ? null : { scope, period, metric: this.table.ids[column - 1] ?? '' };
	}
}

/** Of the aggregate tab, or of another that is laid out like it. */
export const readAggregates = (book: Pick<Workbook, 'read'>, tab = AGGREGATES, prefix = ''): Aggregates =>
	new Aggregates(new LineTable(book.read(tab) ?? [], COMPUTED_LAYOUT), prefix);
