import type { Script } from 'node:vm';
import type { GoogleAnswers } from '../contract/google-answers';
import type { ExecutionRecord, HostOptions, MenuItem, Panel, Person } from '../contract/host';
import type { Book, ChangeMark } from '../store/book';

export interface TriggerState {
	id: string;
	run: string;
	event: string;
	source: string;
	owner: string;
	everyMinutes?: number;
	everyHours?: number;
	everyDays?: number;
	everyWeeks?: number;
	atHour?: number;
	nearMinute?: number;
	weekDay?: string;
	monthDay?: number;
	afterMs?: number;
	at?: number;
	zone?: string;
	/** Epoch of the next firing of a clock trigger. */
	due?: number;
}

/** State outside the cells: written at once, never rolled back by a kill. */
export interface Outside {
	properties: { script: Record<string, string>; document: Record<string, string>; user: Record<string, Record<string, string>> };
	cache: Record<string, { value: string; until: number }>;
	triggers: TriggerState[];
	outbox: Record<string, unknown>[];
	files: Record<string, unknown>[];
	/** Browsers that may come back, by their state. */
	states: Record<string, StateToken>;
}

export interface StateToken {
	readonly method: string;
	readonly parameters: Readonly<Record<string, string>>;
	readonly until: number;
	readonly owner: string;
}

/** The compiled services and files of the bundle. */
export interface Programs {
	readonly realm: Script;
	readonly scripts: readonly Script[];
	readonly html: ReadonlyMap<string, string>;
}

/** What keeps formulas up to date. */
export interface FormulaLink {
	/** Brings formulas up to date; for a read of one sheet, only when that sheet has any. */
	sync(sheet?: number): void;
}

export type AuthMode = 'NONE' | 'LIMITED' | 'CUSTOM_FUNCTION' | 'FULL';

export interface Machine {
	readonly options: HostOptions;
	book: Book;
	readonly outside: Outside;
	readonly programs: Programs;
	calc: FormulaLink;
	person: Person;
	google: GoogleAnswers;
	menus: MenuItem[];
	panel: Panel | null;
	readonly messages: { kind: 'toast' | 'alert'; title: string; text: string }[];
	readonly counts: Record<string, number>;
	readonly executions: ExecutionRecord[];
	readonly locks: Map<string, Execution>;
	/** What Utilities.sleep() added to the clock. */
	slept: number;
	mail: number;
	/** facts §4: the add-on was used in this file, so that it is enabled there. */
	enabled: boolean;
	/** Service calls until Google's kill; null when none is asked for. */
	callsLeft: number | null;
	/** Changes that scripts have made. */
	changes: number;
	now(): number;
}

export interface Execution {
	readonly machine: Machine;
	readonly mode: AuthMode;
	/** No Ui in a time trigger. */
	readonly hasUi: boolean;
	/** A spreadsheet is active, and with it its properties, its lock and its cache. */
	readonly hasBook: boolean;
	readonly stopAt: number | null;
	calls: number;
	killed: boolean;
	/** Where the last write of cells began. */
	lastWrite?: ChangeMark | null;
}

export const newOutside = (): Outside => ({
	properties: { script: {}, document: {}, user: {} },
	cache: {},
	triggers: [],
	outbox: [],
	files: [],
	states: {},
});
