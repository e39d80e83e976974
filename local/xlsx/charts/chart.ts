import type { SheetArea, SheetChart, SheetView, WorkbookView } from '../../host/contract/view';

/** A column of cells: where it stands, and what it holds for readers that do not look there. */
export interface Cells {
	readonly sheet: string;
	readonly row: number;
	readonly column: number;
	readonly values: readonly (string | number | null)[];
}

export interface Series {
	readonly kind: 'bar' | 'line' | 'area';
	readonly name: Cells | null;
	readonly values: Cells;
	/** #rrggbb */
	readonly color: string;
	readonly isDashed: boolean;
	/** On the axis at the right. */
	readonly isSecond: boolean;
}

export interface Chart {
	readonly type: 'columns' | 'bars' | 'pie';
	readonly title: string;
	readonly hole: number;
	readonly isStacked: boolean;
	/** Google's word; none: no legend. */
	readonly legend: string;
	readonly showsHidden: boolean;
	readonly categories: Cells;
	readonly series: readonly Series[];
}

const COLOURS = ['#4285f4', '#ea4335', '#fbbc04', '#34a853', '#ff6d01', '#46bdc6'];
const TYPES: Readonly<Record<string, Chart['type']>> = {
	COLUMN: 'columns',
	LINE: 'columns',
	AREA: 'columns',
	COMBO: 'columns',
	BAR: 'bars',
	PIE: 'pie',
};
const KINDS: Readonly<Record<string, Series['kind']>> = { bars: 'bar', columns: 'bar', line: 'line', lines: 'line', area: 'area' };

/** `legend.position` may be one flat key or a path through nested objects. */
const option = (options: Readonly<Record<string, unknown>>, path: string): unknown => {
	if (path in options) return options[path];
	const at = path.lastIndexOf('.');
	for (let cut = at; cut > 0; cut = path.lastIndexOf('.', cut - 1)) {
		const inner = options[path.slice(0, cut)];
		if (typeof inner === 'object' && inner !== null) return option(inner as Readonly<Record<string, unknown>>, path.slice(cut + 1));
	}
	return undefined;
};

const kindOf = ({ type, options }: SheetChart, index: number): Series['kind'] => {
	if (type === 'LINE') return 'line';
	if (type === 'AREA') return 'area';
	if (type !== 'COMBO') return 'bar';
	return KINDS[String(option(options, `series.${index}.type`) ?? (index === 0 ? 'bars' : 'line')).toLowerCase()] ?? 'bar';
};

const cellsOf = (view: WorkbookView, box: SheetArea): Cells => {
	const sheet = view.sheets.find(({ id }) => id === String(box.sheet)) as SheetView;
	const values: (string | number | null)[] = Array.from({ length: box.rows }, () => null);
	for (const [row, column, { value, display }] of sheet.cells)
		if (column === box.column && row >= box.row && row < box.row + box.rows)
			values[row - box.row] = typeof value === 'number' ? value : display;
	return { sheet: sheet.name, row: box.row, column: box.column, values };
};

const below = ({ row, values, ...rest }: Cells, heads: number): Cells => ({ ...rest, row: row + heads, values: values.slice(heads) });

/** What a chart shows, free of Google's notation; null for kinds that are not carried over. */
export const readChart = (state: SheetChart, view: WorkbookView): Chart | null => {
	const { options, type } = state;
	const exists = (box: SheetArea): boolean => view.sheets.some(({ id }) => id === String(box.sheet));
	const columns = state.ranges
		.filter(({ box }) => exists(box))
		.flatMap(({ box }) => Array.from({ length: box.columns }, (_, c) => cellsOf(view, { ...box, column: box.column + c, columns: 1 })));
	const kind = TYPES[type];
	const [labels, ...lines] = columns;
	if (kind === undefined || labels === undefined || lines.length === 0 || state.transpose) return null;
	const heads = state.numHeaders > 0 ? state.numHeaders : lines.every(({ values }) => typeof values[0] !== 'number') ? 1 : 0;
	const colors = option(options, 'colors');
	const colorOf = (index: number): string =>
		String(
			option(options, `series.${index}.color`) ?? (Array.isArray(colors) ? colors[index % colors.length] : COLOURS[index % COLOURS.length]),
		);
	return {
		type: kind,
		title: String(option(options, 'title') ?? ''),
		hole: kind === 'pie' ? Number(option(options, 'pieHole') ?? 0) : 0,
		isStacked: [true, 'true', 'absolute'].includes(option(options, 'isStacked') as string | boolean),
		legend: String(option(options, 'legend.position') ?? (kind === 'pie' ? 'right' : lines.length > 1 ? 'top' : 'none')),
		showsHidden: state.hiddenDimensionStrategy === 'SHOW_BOTH',
		categories: below(labels, heads),
		series: (kind === 'pie' ? lines.slice(0, 1) : lines).map((line, index) => ({
			kind: kindOf(state, index),
			name: heads > 0 ? { ...line, row: line.row + heads - 1, values: [line.values[heads - 1] ?? null] } : null,
			values: below(line, heads),
			color: colorOf(index),
			isDashed: option(options, `series.${index}.lineDashStyle`) !== undefined,
			isSecond: Number(option(options, `series.${index}.targetAxisIndex`)) === 1,
		})),
	};
};

/** In pixels; Google's own size where a script gave none. */
export const sizeOf = ({ options }: SheetChart): { readonly width: number; readonly height: number } => ({
	width: Number(option(options, 'width') ?? 600),
	height: Number(option(options, 'height') ?? 371),
});
