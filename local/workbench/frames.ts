import type { Host, Panel } from '../host/contract/host';
import type { CellView, SheetView, WorkbookView } from '../host/contract/view';
import { editText } from './edit-text';
import { chartsOf, choicesOf, rulesOf, shapeOf } from './sheet-parts';
import type { Book, Frame, Holding, SheetPatch, Tab, WireCell } from './wire';

type Part = 'shape' | 'rules' | 'choices' | 'charts';
type CellList = SheetView['cells'];

interface Sent {
	readonly parts: Map<Part, string>;
	cells: CellList;
}

/** Tells the page what changed since the frame it holds, so that a step over a big workbook stays small. */
export class Frames {
	/** Sheets of the last frame: id → name. */
	names: ReadonlyMap<string, string> = new Map();
	private version = Date.now();
	private readonly sent = new Map<string, Sent>();
	private book = '';
	private menus = '';
	private styles = 0;
	private panel: Panel | null = null;

	private readonly host: Host;

	constructor(host: Host) {
		this.host = host;
	}

	/** `extra`: sheets that the page asks for now. */
	next(holding: Holding, extra: readonly string[] = []): Frame {
		const view = this.host.view();
		this.names = new Map(view.sheets.map(({ id, name }) => [id, name]));
		const afresh = holding.version !== this.version;
		if (afresh) this.forget();
		const base = afresh ? null : this.version;
		const pageSheets = afresh ? [] : holding.sheets;
		const exists = new Set(view.sheets.map(({ id }) => id));
		for (const id of this.sent.keys()) if (!pageSheets.includes(id)) this.sent.delete(id);
		const active = view.sheets.find(({ name }) => name === view.activeSheet)?.id;
		const neededSheets = new Set([...pageSheets, ...extra, ...(active === undefined ? [] : [active])].filter((id) => exists.has(id)));

		const book = this.bookOf(view);
		const menus = this.host.menus();
		const panel = this.host.sidebar();
		const sheets: Record<string, SheetPatch> = {};
		const cellsOf = cellReader(view);
		for (const sheet of view.sheets) {
			if (!neededSheets.has(sheet.id)) continue;
			const patch = this.patch(sheet, view, cellsOf);
			if (patch) sheets[sheet.id] = patch;
		}
		const messages = this.host.messages();
		const frame: Frame = {
			version: this.version,
			base,
			...(changed(this.book, book, (text) => {
				this.book = text;
			})
				? { book }
				: {}),
			...(changed(this.menus, menus, (text) => {
				this.menus = text;
			})
				? { menus }
				: {}),
			...(view.styles.length > this.styles ? { styles: { from: this.styles, list: view.styles.slice(this.styles) } } : {}),
			...(panel !== this.panel && panel !== null ? { panel } : {}),
			...(Object.keys(sheets).length > 0 ? { sheets } : {}),
			...(messages.length > 0 ? { messages } : {}),
		};
		this.styles = view.styles.length;
		this.panel = panel;
		return frame;
	}

	private forget(): void {
		this.version += 1;
		this.sent.clear();
		this.book = '';
		this.menus = '';
		this.styles = 0;
	}

	private bookOf(view: WorkbookView): Book {
		const tabs = view.sheets.map(
			({ id, name, hidden, tabColor, protections }): Tab => ({
				id,
				name,
				hidden,
				tabColor,
				protected: protections.some((one) => (one as { type?: string }).type === 'SHEET'),
			}),
		);
		const active = view.sheets.find(({ name }) => name === view.activeSheet)?.id ?? tabs[0]?.id ?? '';
		return { name: view.name, locale: view.locale, timeZone: view.timeZone, tabs, active };
	}

	private patch(sheet: SheetView, view: WorkbookView, cellsOf: ReturnType<typeof cellReader>): SheetPatch | null {
		const before = this.sent.get(sheet.id);
		const sent: Sent = before ?? { parts: new Map(), cells: [] };
		this.sent.set(sheet.id, sent);
		const parts = {
			shape: shapeOf(sheet),
			rules: rulesOf(sheet),
			choices: choicesOf(sheet, cellsOf),
			charts: chartsOf(sheet, view, cellsOf),
		};
		const patch: Record<string, unknown> = {};
		for (const [part, value] of Object.entries(parts) as [Part, unknown][]) {
			const text = JSON.stringify(value);
			if (sent.parts.get(part) === text) continue;
			sent.parts.set(part, text);
			patch[part] = value;
		}
		const cells = before ? difference(sent.cells, sheet.cells) : sheet.cells;
		sent.cells = sheet.cells;
		if (cells.length > 0 || !before) patch.cells = cells.map(([row, column, cell]) => toWire(row, column, cell, view));
		if (!before) patch.all = true;
		return Object.keys(patch).length > 0 ? (patch as SheetPatch) : null;
	}
}

function changed(old: string, value: unknown, remember: (text: string) => void): boolean {
	const text = JSON.stringify(value);
	if (text === old) return false;
	remember(text);
	return true;
}

const EMPTY: CellView = { value: null, display: '', style: 0 };

/** Both lists go by rows; a cell that is no longer there comes as an empty one. */
function difference(old: CellList, now: CellList): CellList {
	const result: [number, number, CellView][] = [];
	let i = 0;
	for (const entry of now) {
		const [row, column, cell] = entry;
		for (; i < old.length && isBefore(old[i]!, row, column); i++) result.push([old[i]![0], old[i]![1], EMPTY]);
		const was = old[i];
		if (was && was[0] === row && was[1] === column) {
			i++;
			if (same(was[2], cell)) continue;
		}
		result.push([row, column, cell]);
	}
	for (; i < old.length; i++) result.push([old[i]![0], old[i]![1], EMPTY]);
	return result;
}

const isBefore = ([r, c]: CellList[number], row: number, column: number): boolean => r < row || (r === row && c < column);

const same = (a: CellView, b: CellView): boolean =>
	a === b ||
	(a.value === b.value &&
		a.display === b.display &&
		a.style === b.style &&
		a.formula === b.formula &&
		a.note === b.note &&
		a.sparkline === b.sparkline &&
		a.error?.type === b.error?.type &&
		a.error?.message === b.error?.message);

function toWire(row: number, column: number, cell: CellView, view: WorkbookView): WireCell {
	const { value, display, style, formula, error, note, sparkline } = cell;
	const typed = formula === undefined ? editText(cell, view.styles[style], view.locale) : undefined;
	const extra = {
		...(formula === undefined ? {} : { f: formula }),
		...(typed === undefined ? {} : { t: typed }),
		...(error ? { e: [error.type, error.message] as const } : {}),
		...(note ? { n: note } : {}),
		...(sparkline ? { s: sparkline } : {}),
	};
	const isPlain = display === (value === null ? '' : String(value));
	if (Object.keys(extra).length > 0) return [row, column, value, style, isPlain ? 0 : display, extra];
	return isPlain ? [row, column, value, style] : [row, column, value, style, display];
}

/** Cells by row and column, indexed only for the sheets that a chart or a list draws upon. */
function cellReader(view: WorkbookView) {
	const grids = new Map<string, Map<number, Map<number, readonly [CellView['value'], string]>>>();
	return (id: string) => {
		const sheet = view.sheets.find((one) => one.id === id);
		if (!sheet) return undefined;
		let grid = grids.get(id);
		if (!grid) {
			grid = new Map();
			for (const [row, column, { value, display }] of sheet.cells) {
				let line = grid.get(row);
				if (!line) {
					line = new Map();
					grid.set(row, line);
				}
				line.set(column, [value, display]);
			}
			grids.set(id, grid);
		}
		return grid;
	};
}
