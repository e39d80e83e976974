import { zone } from '../calendar/zone';
import type { Language } from '../language/text';
import { AGGREGATE_HEAD, type AggregateCell } from '../reports/aggregates';
import { LAST_COLUMN } from '../reports/tabs';
import { aggregateCell, asText } from './encode';
import { COMPUTED_LAYOUT, ID_ROW } from './layout';
import { type Line, LineTable } from './line-table';
import type { SheetCell, Workbook } from './workbook';

export const AGGREGATES = 'aggregates';

/** The computed figures as the hidden tab holds them: a line for each scope and period, a column for each metric. */
export class Aggregates {
	private readonly table: LineTable;
	private readonly byKey: ReadonlyMap<string, Line>;

	constructor(table: LineTable) {
		this.table = table;
		this.byKey = table.byKey('key');
	}

	get isEmpty(): boolean {
		return this.byKey.size === 0;
	}

	holds(scope: string, token: string): boolean {
		return this.byKey.has(`${scope}|${token}`);
	}

	/** As the cell stands; undefined where the tab, older than the add-on, has no such line or column. */
	cell(metric: string, scope: string, token: string): SheetCell | undefined {
		return this.byKey.get(`${scope}|${token}`)?.cell(metric);
	}

	/** null: there is no value. */
	figure(metric: string, scope: string, token: string): number | null | undefined {
		const cell = this.cell(metric, scope, token);
		return cell === undefined ? undefined : typeof cell === 'number' ? cell : null;
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

export const readAggregates = (book: Pick<Workbook, 'read'>): Aggregates =>
	new Aggregates(new LineTable(book.read(AGGREGATES) ?? [], COMPUTED_LAYOUT));

/** Key of the line that says what somebody should look at before trusting the figures; its second cell is the sentence, or empty. */
export const WARNING = 'warning';

/** Replaces that sentence without touching the figures. */
export function writeWarning(book: Workbook, sentence: string): void {
	const line = new LineTable(book.read(AGGREGATES) ?? [], COMPUTED_LAYOUT).byKey('key').get(WARNING);
	if (line !== undefined) book.write(AGGREGATES, line.row, 2, [[asText(sentence)]]);
}

/** Writes all figures anew. What is left of a longer table goes in the same write, so that no moment shows half of it. */
export function writeAggregates(book: Workbook, lines: readonly (readonly AggregateCell[])[], language: Language): void {
	book.ensure(AGGREGATES, language === 'ru' ? '_Показатели' : '_KPI', true);
	book.ensureSize(AGGREGATES, 1, LAST_COLUMN);
	writeComputed(book, AGGREGATES, lines);
}

export function formatAggregates(book: Workbook, language: Language): void {
	const day = language === 'ru' ? 'dd.mm.yyyy' : 'yyyy-mm-dd';
	book.formatColumns(
		AGGREGATES,
		COMPUTED_LAYOUT.firstRow,
		AGGREGATE_HEAD.map((key) => (key === 'from' || key === 'to' ? day : null)),
	);
}

/** A whole hidden tab of computed cells. */
export function writeComputed(book: Workbook, id: string, lines: readonly (readonly AggregateCell[])[]): void {
	const here = zone(book.timeZone);
	const blank = new Array<SheetCell>(lines[0]!.length).fill('');
	const left = (book.read(id)?.length ?? 0) - lines.length;
	book.write(id, ID_ROW, 1, [
		...lines.map((line) => line.map((value) => aggregateCell(value, here))),
		...Array.from({ length: Math.max(0, left) }, () => blank),
	]);
}
