import type { Memory } from '../../src/app/ports/memory';
import type { Report } from '../../src/reports/report';
import { DIRECTORY } from '../../src/tabs/figure-directory';
import type { DataTab, Obstacle, SheetCell, Workbook, WritePlan } from '../../src/tabs/workbook';

/** Thrown where a kill is to be played. Whoever catches it gets nowhere: from then on every call throws it again. */
export class Kill extends Error {}

interface Sheet {
	name: string;
	hidden: boolean;
	cells: SheetCell[][];
}

/**
 * The workbook port in memory: cells as Sheets would keep them (an apostrophe makes text and goes), writes that are lost
 * in a kill unless they were flushed, and a kill at the n-th call.
 */
export class MemoryBook implements Workbook {
	timeZone = 'Europe/Moscow';
	readonly locale = 'ru_RU';
	calls = 0;
	killAt = Number.POSITIVE_INFINITY;
	/** Whether a kill leaves what was written since the last flush: Google promises neither. */
	keepsUnflushed = false;
	/** Changes of cells and tabs so far, and which of them the sheet refuses, once. */
	changes = 0;
	refuseAt = Number.POSITIVE_INFINITY;
	private sheets = new Map<string, Sheet>();
	private safe = new Map<string, Sheet>();

	touch(): void {
		this.calls++;
		if (this.calls < this.killAt) return;
		if (this.calls === this.killAt && !this.keepsUnflushed) this.sheets = copy(this.safe);
		throw new Kill();
	}

	/** The change that the sheet has refused. */
	refusal: string | null = null;
	private change(name: string): void {
		this.touch();
		if (++this.changes !== this.refuseAt) return;
		this.refusal = name;
		throw new Error('You are trying to edit a protected cell or object.');
	}

	tabs() {
		return [...this.sheets].map(([id, { name }]) => ({ id, name }));
	}

	has(id: string): boolean {
		return this.sheets.has(id);
	}

	nameOf(id: string): string | null {
		return this.sheets.get(id)?.name ?? null;
	}

	ensure(id: string, name: string, hidden = false) {
		this.change('ensure');
		const sheet = this.sheets.get(id) ?? { name, hidden, cells: [] };
		this.sheets.set(id, sheet);
	}

	read(id: string): SheetCell[][] | null {
		this.touch();
		const sheet = this.sheets.get(id);
		if (sheet === undefined) return null;
		const width = Math.max(1, ...sheet.cells.map((line) => line?.length ?? 0));
		const lines = sheet.cells.map((line) => Array.from({ length: width }, (_, c) => line?.[c] ?? ''));
		while (lines.length > 1 && lines[lines.length - 1]!.every((cell) => cell === '')) lines.pop();
		return lines.length === 0 ? [['']] : lines;
	}

	write(id: string, row: number, column: number, cells: readonly (readonly SheetCell[])[]): void {
		this.change('write');
		const sheet = this.sheets.get(id)!;
		cells.forEach((line, r) => {
			const at = row - 1 + r;
			while (sheet.cells.length <= at) sheet.cells.push([]);
			line.forEach((cell, c) => {
				sheet.cells[at]![column - 1 + c] = typeof cell === 'string' && cell.startsWith("'") ? cell.slice(1) : (cell ?? '');
			});
		});
	}

	/** What a person has made of cells, by tab, row and column. */
	readonly formats = new Map<string, string>();
	numberFormats(id: string, row: number, column: number, rows: number): string[] {
		this.touch();
		return Array.from({ length: rows }, (_, i) => this.formats.get(`${id} ${row + i} ${column}`) ?? '#,##0.00');
	}

	formatColumns = (): void => this.change('formatColumns');

	ensureData(tabs: readonly DataTab[]): void {
		for (const { id, name } of tabs) this.ensure(id, name);
	}

	hideColumn = (): void => this.change('hideColumn');
	dressColumns = (): void => this.change('dressColumns');

	setHidden(): void {
		this.change('setHidden');
	}

	dropRows(id: string, stretches: readonly (readonly [number, number])[]): void {
		this.change('dropRows');
		for (const [row, count] of [...stretches].reverse()) this.sheets.get(id)!.cells.splice(row - 1, count);
	}

	moveRowsToEnd(id: string, stretches: readonly (readonly [number, number])[], last: number): boolean {
		this.change('moveRowsToEnd');
		const { cells } = this.sheets.get(id)!;
		const gone = stretches.flatMap(([row, count]) => cells.slice(row - 1, row - 1 + count));
		cells.splice(0, last, ...cells.slice(0, last).filter((line) => !gone.includes(line)), ...gone);
		this.settle();
		return true;
	}

	dropColumn(id: string, column: number): void {
		this.change('dropColumn');
		for (const line of this.sheets.get(id)!.cells) line.splice(column - 1, 1);
	}

	clear(id: string): void {
		this.change('clear');
		const sheet = this.sheets.get(id);
		if (sheet !== undefined) sheet.cells = [];
	}

	readonly rendered = new Map<string, Report>();
	unfinished() {
		return [];
	}

	render(report: Report): void {
		this.touch();
		this.rendered.set(report.id, report);
		if (!this.sheets.has(report.id)) this.sheets.set(report.id, { name: report.name, hidden: false, cells: [] });
	}

	copyTemplate(): void {
		this.touch();
	}

	protect(): void {
		this.touch();
	}

	archive(): void {
		this.touch();
	}

	restore(): void {
		this.touch();
	}

	activate(): void {
		this.touch();
	}

	setTimeZone(zone: string): void {
		this.touch();
		this.timeZone = zone;
	}

	ensureSize(): void {
		this.change('ensureSize');
	}

	cellCount(): number {
		this.touch();
		return [...this.sheets.values()].reduce((sum, { cells }) => sum + cells.length * (cells[0]?.length ?? 0), 0);
	}

	sheetNumbers(ids: readonly string[]) {
		const all = [...this.sheets.keys()];
		return { tabs: Object.fromEntries(ids.filter((id) => this.has(id)).map((id) => [id, all.indexOf(id)])), sheets: all.length };
	}

	nameRows(): void {
		this.change('nameRows');
	}
	roomLeft = (sizes: WritePlan['sizes']): number => sizes.reduce((left, { rows, columns }) => left - rows * columns, 10_000_000);

	obstacles(plan: WritePlan): readonly Obstacle[] {
		this.touch();
		return this.obstaclesTo(plan);
	}

	/** What the sheet is to refuse; a test says so. */
	obstaclesTo: (plan: WritePlan) => readonly Obstacle[] = () => [];

	flush(): void {
		this.touch();
		this.settle();
	}

	settle(): void {
		this.safe = copy(this.sheets);
	}

	/** What the data tabs hold now, for comparing; the directory of figures names sheets by the order in which they were made. */
	content(ids: readonly string[]): Record<string, unknown> {
		const cells = (id: string) => this.sheets.get(id)?.cells.filter(([first]) => first !== DIRECTORY) ?? null;
		return structuredClone(Object.fromEntries(ids.map((id) => [id, cells(id)])));
	}

	/** A person deletes a tab. */
	remove(id: string): void {
		this.sheets.delete(id);
		this.settle();
	}

	/** A person's own hand in a tab. */
	edit(id: string, change: (cells: SheetCell[][]) => void): void {
		change(this.sheets.get(id)!.cells);
		this.settle();
	}
}

const copy = (sheets: ReadonlyMap<string, Sheet>): Map<string, Sheet> =>
	new Map([...sheets].map(([id, sheet]) => [id, { ...sheet, cells: sheet.cells.map((line) => [...(line ?? [])]) }]));

export class MemoryProperties implements Memory {
	readonly all = new Map<string, string>();
	private readonly touch: () => void;

	constructor(touch: () => void = () => undefined) {
		this.touch = touch;
	}

	get(key: string): string | null {
		return this.all.get(key) ?? null;
	}

	reload(): void {}

	/** Google refuses more than 9 KB in one value. */
	set(values: Readonly<Record<string, string | null>>): void {
		this.touch();
		for (const [key, value] of Object.entries(values)) {
			if (value === null) this.all.delete(key);
			else if (Buffer.byteLength(value) > 9 * 1024) throw new Error('Argument too large: value');
			else this.all.set(key, value);
		}
	}
}
