import type { SheetArea, SheetView, WorkbookView } from '../host/contract/view';
import type { Area, ChartView, Choice, FormatRule, Shape } from './wire';

export function shapeOf(sheet: SheetView): Shape {
	const { rows, columns, frozenRows, frozenColumns, hiddenGridlines, columnWidths, rowHeights, hiddenRows, hiddenColumns, merges } = sheet;
	return { rows, columns, frozenRows, frozenColumns, hiddenGridlines, columnWidths, rowHeights, hiddenRows, hiddenColumns, merges };
}

const area = ({ row, column, rows, columns }: Area): Area => ({ row, column, rows, columns });

interface HostRule {
	readonly boxes: readonly SheetArea[];
	readonly condition: Readonly<Record<string, unknown>>;
}

export function rulesOf(sheet: SheetView): FormatRule[] {
	return (sheet.conditionalFormats as readonly HostRule[]).map(({ boxes, condition }) => {
		const { criteria, args, gradient, ...look } = condition;
		return {
			areas: boxes.map(area),
			criteria: (criteria as string | undefined) ?? null,
			args: (args as unknown[] | undefined) ?? [],
			look: look as FormatRule['look'],
			gradient: (gradient as FormatRule['gradient'] | undefined) ?? null,
		};
	});
}

type Grids = (
	sheet: string,
) => ReadonlyMap<number, ReadonlyMap<number, readonly [ChartView['data'][number][number][0], string]>> | undefined;

/** Charts with the values that they draw, wherever those are. */
export function chartsOf(sheet: SheetView, book: WorkbookView, cellsOf: Grids): ChartView[] {
	return sheet.charts.map((chart) => ({
		id: chart.id,
		type: chart.type,
		options: chart.options,
		...chart.position,
		headers: chart.numHeaders,
		transpose: chart.transpose,
		data: sideBySide(chart.ranges.map(({ box }) => blockOf(box, book, cellsOf))),
	}));
}

function blockOf(box: SheetArea, book: WorkbookView, cellsOf: Grids): ChartView['data'] {
	const sheet = book.sheets.find(({ id }) => id === String(box.sheet));
	const cells = cellsOf(String(box.sheet));
	const rows = Math.min(box.rows, (sheet?.rows ?? 0) - box.row);
	const block: (readonly [ChartView['data'][number][number][0], string])[][] = [];
	for (let r = 0; r < rows; r++) {
		const line = cells?.get(box.row + r);
		block.push(Array.from({ length: box.columns }, (_, c) => line?.get(box.column + c) ?? ([null, ''] as const)));
	}
	while (block.length > 0 && block.at(-1)!.every(([value]) => value === null)) block.pop();
	return block;
}

function sideBySide(blocks: readonly ChartView['data'][]): ChartView['data'] {
	const rows = Math.max(0, ...blocks.map((block) => block.length));
	return Array.from({ length: rows }, (_, r) =>
		blocks.flatMap((block) => block[r] ?? Array.from({ length: block[0]?.length ?? 0 }, () => [null, ''] as const)),
	);
}

interface HostValidation extends Partial<Area> {
	readonly box?: Area;
	readonly boxes?: readonly Area[];
	readonly rule?: HostCriteria;
}

interface HostCriteria {
	readonly criteria: string;
	readonly args: readonly unknown[];
	readonly help?: string | null;
}

/** The rules that a person sees in the grid: lists to choose from and check boxes. */
export function choicesOf(sheet: SheetView, cellsOf: Grids): Choice[] {
	const choices = new Map<string, { choice: Omit<Choice, 'areas'>; areas: Area[] }>();
	for (const entry of sheet.validations as readonly (HostValidation & Partial<HostCriteria>)[]) {
		const rule = entry.rule ?? (entry as HostCriteria);
		const choice = choiceOf(rule, cellsOf);
		const areas =
			entry.boxes ??
			(entry.box ? [entry.box] : [{ row: entry.row!, column: entry.column!, rows: entry.rows ?? 1, columns: entry.columns ?? 1 }]);
		if (!choice) continue;
		const key = JSON.stringify(choice);
		const collected = choices.get(key) ?? { choice, areas: [] };
		collected.areas.push(...areas.map(area));
		choices.set(key, collected);
	}
	return [...choices.values()].map(({ choice, areas }) => ({ ...choice, areas: joined(areas) }));
}

function choiceOf({ criteria, args, help }: HostCriteria, cellsOf: Grids): Omit<Choice, 'areas'> | null {
	if (criteria === 'CHECKBOX') return { kind: 'checkbox', values: [], help: help ?? null };
	if (args[1] === false) return null;
	if (criteria === 'VALUE_IN_LIST') return { kind: 'list', values: (args[0] as unknown[]).map(String), help: help ?? null };
	if (criteria !== 'VALUE_IN_RANGE') return null;
	const { box } = args[0] as { box: SheetArea };
	const values: string[] = [];
	const cells = cellsOf(String(box.sheet));
	for (const [row, line] of cells ?? [])
		if (row >= box.row && row < box.row + box.rows)
			for (const [column, [, text]] of line)
				if (column >= box.column && column < box.column + box.columns && text !== '') values.push(text);
	return { kind: 'list', values: [...new Set(values)], help: help ?? null };
}

/** Cells below each other become one area, so that a rule on a column is one. */
function joined(areas: readonly Area[]): Area[] {
	const sorted = [...areas].sort((a, b) => a.column - b.column || a.row - b.row);
	const result: Area[] = [];
	for (const one of sorted) {
		const last = result.at(-1);
		if (last && last.column === one.column && last.columns === one.columns && last.row + last.rows === one.row)
			result[result.length - 1] = { ...last, rows: last.rows + one.rows };
		else result.push(one);
	}
	return result;
}
