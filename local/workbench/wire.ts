import type { ExecutionRecord, MenuItem, Outcome, Panel, TabChange } from '../host/contract/host';
import type { Area, Selection, SheetView, Sparkline, Style } from '../host/contract/view';

export type { TabChange };

/** What passes between the host's thread and the page; all of it JSON. */

export interface Extra {
	/** Formula as typed. */
	readonly f?: string;
	/** What the editor shows, where that is not what the cell shows. */
	readonly t?: string;
	/** Error type and message. */
	readonly e?: readonly [string, string];
	readonly n?: string;
	/** The small chart drawn in the cell. */
	readonly s?: Sparkline;
}

/** row, column, value, style, display (0 = the value's own text), extra. Absent = empty. */
export type WireCell = readonly [number, number, string | number | boolean | null, number, (string | 0)?, Extra?];

export interface Tab {
	readonly id: string;
	readonly name: string;
	readonly hidden: boolean;
	readonly tabColor: string | null;
	readonly protected: boolean;
}

/** A sheet without its cells. */
export type Shape = Pick<
	SheetView,
	| 'rows'
	| 'columns'
	| 'frozenRows'
	| 'frozenColumns'
	| 'hiddenGridlines'
	| 'columnWidths'
	| 'rowHeights'
	| 'hiddenRows'
	| 'hiddenColumns'
	| 'merges'
>;

export type { Area, Selection };

export interface FormatRule {
	readonly areas: readonly Area[];
	readonly criteria: string | null;
	readonly args: readonly unknown[];
	readonly look: {
		readonly background?: string;
		readonly color?: string;
		readonly bold?: boolean;
		readonly italic?: boolean;
		readonly strike?: boolean;
		readonly underline?: boolean;
	};
	readonly gradient: Readonly<
		Partial<Record<'min' | 'mid' | 'max', { readonly color: string; readonly type: string; readonly value: string | number | null }>>
	> | null;
}

export interface Choice {
	readonly areas: readonly Area[];
	readonly kind: 'list' | 'checkbox';
	readonly values: readonly string[];
	readonly help: string | null;
}

export interface ChartView {
	readonly id: number;
	readonly type: string;
	readonly options: Readonly<Record<string, unknown>>;
	readonly row: number;
	readonly column: number;
	readonly offsetX: number;
	readonly offsetY: number;
	readonly headers: number;
	readonly transpose: boolean;
	/** The ranges side by side; value and display of each cell. */
	readonly data: readonly (readonly (readonly [string | number | boolean | null, string])[])[];
}

export interface SheetPatch {
	readonly shape?: Shape;
	readonly rules?: readonly FormatRule[];
	readonly choices?: readonly Choice[];
	readonly charts?: readonly ChartView[];
	/** `all`: these are all the cells that are not empty; else only those that changed. */
	readonly cells?: readonly WireCell[];
	readonly all?: true;
}

export interface Book {
	readonly name: string;
	readonly locale: string;
	readonly timeZone: string;
	readonly tabs: readonly Tab[];
	readonly active: string;
}

export interface Message {
	readonly kind: 'toast' | 'alert';
	readonly title: string;
	readonly text: string;
}

export interface Frame {
	readonly version: number;
	/** The version that this one continues; null = forget everything. */
	readonly base: number | null;
	readonly book?: Book;
	/** Styles from this index on. */
	readonly styles?: { readonly from: number; readonly list: readonly Style[] };
	readonly sheets?: Readonly<Record<string, SheetPatch>>;
	readonly menus?: readonly MenuItem[];
	readonly panel?: Panel | null;
	readonly messages?: readonly Message[];
	readonly person?: {
		readonly email: string;
		readonly language: 'ru' | 'en';
		readonly role: Role;
		readonly access: 'owner' | 'editor' | 'none';
	};
	readonly meter?: Meter;
	readonly functions?: readonly FunctionHelp[];
}

export interface FunctionHelp {
	readonly name: string;
	readonly help: Words;
	readonly parameters: readonly { readonly name: string; readonly help: Words }[];
}

export interface Words {
	readonly ru: string;
	readonly en: string;
}

/** The three who look at a workbook. */
export type Role = 'director' | 'manager' | 'stranger';

/** What the title bar tells at all times. */
export interface Meter {
	/** An instant of the workbook's clock, and how far it is ahead of the real one. */
	readonly now: number;
	readonly ahead: number;
	/** How far a browser's own clock is behind it. */
	readonly shift: number;
	readonly executions: number;
	/** Service calls of the last execution. */
	readonly last: number;
	readonly mails: number;
	readonly files: number;
}

/** All that has happened beside the cells. */
export interface Journal {
	readonly executions: readonly ExecutionRecord[];
	readonly calls: Readonly<Record<string, number>>;
	readonly mails: readonly Readonly<Record<string, unknown>>[];
	readonly files: readonly { readonly id: string; readonly name: string; readonly opens: 'book' | 'page' }[];
	readonly triggers: readonly { readonly run: string; readonly owner: string; readonly due: number | null }[];
}

/** Every request says what the page holds, so that the answer brings no more than what it lacks. */
export interface Holding {
	readonly version: number | null;
	/** Who asks; the director when absent. */
	readonly as?: Role;
	/** A file that the add-on made; the workbook itself when absent. */
	readonly file?: string;
	readonly sheets: readonly string[];
}

export type Ask = Holding &
	(
		| { readonly do: 'open'; readonly language?: 'ru' | 'en' }
		| { readonly do: 'sheet'; readonly id: string }
		| { readonly do: 'type'; readonly sheet: string; readonly blocks: readonly TypedBlock[] }
		/** The add-on may ask what the person has selected. */
		| { readonly do: 'call'; readonly name: string; readonly args: readonly unknown[]; readonly at?: Selection }
		| { readonly do: 'menu'; readonly name: string; readonly at?: Selection }
		/** A browser comes back from a CRM's consent page. */
		| { readonly do: 'page'; readonly id: string }
		| { readonly do: 'visit'; readonly query: Readonly<Record<string, string>> }
		| { readonly do: 'add-sheet' }
		| { readonly do: 'tab'; readonly sheet: string; readonly change: TabChange }
		| { readonly do: 'shift'; readonly sheet: string; readonly axis: 'row' | 'column'; readonly at: number; readonly count: number }
		| { readonly do: 'sort'; readonly sheet: string; readonly area: Area; readonly column: number; readonly ascending: boolean }
		| { readonly do: 'paint'; readonly sheet: string; readonly area: Area; readonly look: Readonly<Record<string, unknown>> }
		/** The workbook's clock goes to the next hour, day or month, or back to the real time; due triggers fire. */
		| { readonly do: 'clock'; readonly to: 'hour' | 'day' | 'month' | 'real' }
		| { readonly do: 'journal' }
		| { readonly do: 'afresh' }
		| { readonly do: 'language'; readonly language: 'ru' | 'en' }
	);

export interface TypedBlock {
	readonly row: number;
	readonly column: number;
	readonly texts: readonly (readonly string[])[];
}

export interface Reply {
	readonly outcome?: Outcome;
	/** Why the host refused what the person did. */
	readonly refused?: string;
	/** What the add-on selected, where it did. */
	readonly selected?: Selection;
	readonly journal?: Journal;
	readonly frame: Frame;
}
