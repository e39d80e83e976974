import type { Panel } from '../../../host/contract/host';
import type { Style } from '../../../host/contract/view';
import type {
	Book,
	ChartView,
	Choice,
	FormatRule,
	Frame,
	FunctionHelp,
	Holding,
	Message,
	Meter,
	Shape,
	SheetPatch,
	WireCell,
} from '../../wire';
import { follow } from './page-clock';

export interface Sheet {
	shape: Shape;
	rules: readonly FormatRule[];
	choices: readonly Choice[];
	charts: readonly ChartView[];
	readonly cells: Map<number, WireCell>;
}

const COLUMNS = 32_768;
export const keyOf = (row: number, column: number): number => row * COLUMNS + column;
export const placeOf = (key: number): readonly [row: number, column: number] => [Math.floor(key / COLUMNS), key % COLUMNS];

/** What one frame changed, by sheet. */
export interface SheetChange {
	readonly shape: boolean;
	readonly rules: boolean;
	readonly choices: boolean;
	readonly charts: boolean;
	/** null = all of them. */
	readonly cells: readonly WireCell[] | null;
}

export interface Changes {
	readonly afresh: boolean;
	readonly book: boolean;
	readonly styles: boolean;
	readonly panel: boolean;
	readonly sheets: ReadonlyMap<string, SheetChange>;
	readonly messages: readonly Message[];
}

/** All that the page knows of the workbook: what the host said last. */
export class Model {
	version: number | null = null;
	book: Book = { name: '', locale: 'ru_RU', timeZone: 'UTC', tabs: [], active: '' };
	styles: Style[] = [];
	readonly sheets = new Map<string, Sheet>();
	menus: Frame['menus'] & object = [];
	panel: Panel | null = null;
	person: Frame['person'] & object = { email: '', language: 'ru', role: 'director', access: 'owner' };
	meter: Meter | null = null;
	functions: readonly FunctionHelp[] = [];

	holding(): Holding {
		return { version: this.version, sheets: [...this.sheets.keys()] };
	}

	get decimal(): string {
		return new Intl.NumberFormat(this.book.locale.replace('_', '-')).format(1.5)[1] ?? '.';
	}

	apply(frame: Frame): Changes {
		const afresh = frame.base === null;
		if (afresh) {
			this.sheets.clear();
			this.styles = [];
		}
		this.version = frame.version;
		if (frame.book) this.book = frame.book;
		if (frame.menus) this.menus = frame.menus;
		if (frame.person) this.person = frame.person;
		if (frame.meter) {
			this.meter = frame.meter;
			follow(frame.meter);
		}
		if (frame.functions) this.functions = frame.functions;
		if (frame.panel !== undefined) this.panel = frame.panel;
		if (frame.styles) this.styles.splice(frame.styles.from, this.styles.length, ...frame.styles.list);
		const tabIds = new Set(this.book.tabs.map((tab) => tab.id));
		for (const id of this.sheets.keys()) if (!tabIds.has(id)) this.sheets.delete(id);
		const sheets = new Map<string, SheetChange>();
		for (const [id, patch] of Object.entries(frame.sheets ?? {})) sheets.set(id, this.patch(id, patch));
		return {
			afresh,
			book: frame.book !== undefined,
			styles: frame.styles !== undefined,
			panel: frame.panel !== undefined,
			sheets,
			messages: frame.messages ?? [],
		};
	}

	private patch(id: string, patch: SheetPatch): SheetChange {
		let sheet = this.sheets.get(id);
		if (!sheet) {
			if (!patch.shape) throw new Error(`sheet ${id} came without its shape`);
			sheet = { shape: patch.shape, rules: [], choices: [], charts: [], cells: new Map() };
			this.sheets.set(id, sheet);
		}
		if (patch.shape) sheet.shape = patch.shape;
		if (patch.rules) sheet.rules = patch.rules;
		if (patch.choices) sheet.choices = patch.choices;
		if (patch.charts) sheet.charts = patch.charts;
		if (patch.all) sheet.cells.clear();
		for (const cell of patch.cells ?? []) {
			const key = keyOf(cell[0], cell[1]);
			if (isBlank(cell)) sheet.cells.delete(key);
			else sheet.cells.set(key, cell);
		}
		return {
			shape: patch.shape !== undefined,
			rules: patch.rules !== undefined,
			choices: patch.choices !== undefined,
			charts: patch.charts !== undefined,
			cells: patch.all ? null : (patch.cells ?? []),
		};
	}
}

const isBlank = (cell: WireCell): boolean => cell[2] === null && cell[3] === 0 && !cell[4] && cell[5] === undefined;

export const shown = (cell: WireCell): string =>
	cell[4] === 0 || cell[4] === undefined ? (cell[2] === null ? '' : String(cell[2])) : cell[4];

/** What a person would type to get this cell. */
export const typedText = (cell: WireCell | undefined): string => (cell === undefined ? '' : (cell[5]?.f ?? cell[5]?.t ?? shown(cell)));
