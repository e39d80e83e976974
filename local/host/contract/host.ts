import type { Calculator } from '../../calc/contract/calculator';
import type { GoogleAnswers } from './google-answers';
import type { Area, Selection, WorkbookView } from './view';

/** A person in front of the sheet. */
export interface Person {
	readonly email: string;
	/** `ru`, `en_US`… as Session.getActiveUserLocale() gives it. */
	readonly locale: string;
}

export interface BundleFile {
	/** Without extension, as clasp names it. */
	readonly name: string;
	readonly kind: 'script' | 'html';
	readonly source: string;
}

export interface Bundle {
	readonly files: readonly BundleFile[];
	readonly manifest: { readonly timeZone: string; readonly oauthScopes?: readonly string[] };
}

/** One HTTP exchange, blocking as UrlFetchApp is. Throws an Error with a short reason when there is no answer. */
export type SyncHttp = (request: {
	readonly url: string;
	readonly method: string;
	readonly headers: Readonly<Record<string, string>>;
	readonly body?: string;
	/** `manual`: a redirect is the answer; otherwise it is followed. */
	readonly redirect?: 'follow' | 'manual';
}) => { readonly status: number; readonly headers: Readonly<Record<string, string>>; readonly body: string };

export interface HostOptions {
	/** A workbook as `Host.save()` or `Host.saveText()` gave it; absent = a new one. */
	readonly saved?: unknown;
	readonly name?: string;
	readonly locale?: string;
	readonly timeZone?: string;
	readonly bundle: Bundle;
	readonly calculator: Calculator;
	readonly http: SyncHttp;
	readonly now: () => number;
	readonly person: Person;
	/** Who may edit a new workbook besides its owner. */
	readonly editors?: readonly string[];
	/** Asked at each service call of a script; true ends the execution there, as Google's kill does. */
	readonly killNow?: () => boolean;
	/** Google's kill: the execution ends at this service call, uncatchable by the script. */
	readonly stopAfterCalls?: number;
	/** When a script is ended, in milliseconds of this machine: Google's six minutes when absent. Whoever measures on a busy machine gives it longer. */
	readonly executionMs?: number;
	/**
	 * What a kill does to writes that were not flushed. Google promises neither: by default they are lost; `kept` leaves all that was asked
	 * for before the kill, and of a block that is under way its first half.
	 */
	readonly unflushed?: 'lost' | 'kept';
	/** Asked before each change that a script makes to cells, tabs or their looks; a text refuses it with this message. */
	readonly refuse?: (change: SheetChange) => string | null;
	/** What Google answers where nobody could see it; what is expected when absent. */
	readonly google?: GoogleAnswers;
	/** Makes Utilities.sleep() really wait; without it only the script's clock moves on. */
	readonly sleep?: (milliseconds: number) => void;
}

export type Outcome =
	| { readonly ok: true; readonly value: unknown }
	| { readonly ok: false; readonly kind: 'error' | 'killed'; readonly message: string };

/** One run of a script, by what it cost. */
export interface ExecutionRecord {
	readonly name: string;
	/** menu, sidebar, trigger… */
	readonly from: string;
	readonly person: string;
	readonly at: number;
	readonly milliseconds: number;
	/** Service calls by name. */
	readonly calls: Readonly<Record<string, number>>;
	readonly ended: 'done' | 'failed' | 'killed';
}

/** The tab of this name, or all that a caller wants by name and developer metadata. */
export type TabChoice =
	| string
	| ((tab: { readonly name: string; readonly metadata: readonly { readonly key: string; readonly value: string | null }[] }) => boolean);

/** A file that the script made beside the workbook. `book` is a workbook as `SavedBook`; without it only the name is known. */
export interface HostFile {
	readonly id: string;
	readonly name: string;
	readonly book?: unknown;
}

export interface MenuItem {
	readonly caption: string;
	/** Function to call; absent for a separator or a submenu. */
	readonly run?: string;
	readonly items?: readonly MenuItem[];
	readonly separator?: true;
}

export interface Panel {
	readonly title: string;
	/** The final HTML of the sidebar or dialog. */
	readonly html: string;
	readonly kind: 'sidebar' | 'dialog';
	readonly width?: number;
	readonly height?: number;
}

/** A change that a script is about to make. */
export interface SheetChange {
	/** What the host calls it: `setValues`, `shift`, `putChart`… */
	readonly name: string;
	/** Changes of the host's scripts before it. */
	readonly nth: number;
	/** The tab's name, where the change is of one tab. */
	readonly sheet: string | null;
}

/** What a person does to a tab; `place` counts all tabs from 0, hidden ones too. */
export type TabChange =
	| { readonly to: 'name'; readonly name: string }
	| { readonly to: 'place'; readonly place: number }
	| { readonly to: 'hidden' | 'shown' | 'deleted' };

/** The spreadsheet with the add-on installed; everything in it is synchronous. */
export interface Host {
	/** Opens the file: runs onOpen, which builds the menu. */
	open(): Outcome;
	menus(): readonly MenuItem[];
	/** The sidebar that the last execution showed, or null. */
	sidebar(): Panel | null;
	/** Alerts and toasts since the last call. */
	messages(): readonly { readonly kind: 'toast' | 'alert'; readonly title: string; readonly text: string }[];
	/** Calls a top-level function as the menu, a trigger or google.script.run does (AuthMode.FULL). Arguments and result are JSON. */
	call(name: string, args?: readonly unknown[], from?: 'menu' | 'sidebar' | 'trigger' | 'editor'): Outcome;
	/** A person types into a cell: parsed by locale, guarded by protections and validation; recalculates. Throws a UserFacing error text when refused. */
	type(sheet: string, row: number, column: number, text: string): void;
	/** Fills a block as typing each cell would. */
	typeBlock(sheet: string, row: number, column: number, texts: readonly (readonly unknown[])[]): void;
	addSheet(name: string): void;
	/** A person renames, moves, hides, shows or deletes a tab. Throws when refused, like `type`. */
	changeTab(sheet: string, change: TabChange): void;
	setActiveSheet(name: string): void;
	/** A person selects ranges of a sheet, 0-based; the last is the active one. */
	select(sheet: string, areas: readonly Area[], current?: Selection['current']): void;
	/** What is selected in the open sheet. */
	selection(): Selection;
	setPerson(person: Person): void;
	/** From now on Google answers so. */
	setGoogle(answers: GoogleAnswers): void;
	/** What this person may do with the file. */
	access(email: string): 'owner' | 'editor' | 'none';
	/** A person puts rows or columns in, or takes them out (`count` below zero). Throws when refused, like `type`. */
	shift(sheet: string, axis: 'row' | 'column', at: number, count: number): void;
	/** A person sorts a range by one of its columns. */
	sort(sheet: string, area: Area, column: number, ascending: boolean): void;
	/** A person changes the looks of a range; null takes a property away. */
	paint(sheet: string, area: Area, look: Readonly<Record<string, unknown>>): void;
	/** All that a person sees now. */
	view(): WorkbookView;
	/** The contract of `dump`: design's JSON, with all tabs or the one of this name. */
	dump(tab?: string): Record<string, unknown>;
	/** Tabs as `dump` has them, read as `T`, without what lies beside them: files may weigh more than all cells. */
	tabs<T = Readonly<Record<string, unknown>>>(choice?: TabChoice): T[];
	/** Sums of service calls by name since the start. */
	calls(): Readonly<Record<string, number>>;
	/** The last executions, newest last. */
	executions(): readonly ExecutionRecord[];
	/** What lies beside the cells: mails that were sent, and triggers. */
	beside(): {
		readonly outbox: readonly Record<string, unknown>[];
		readonly triggers: readonly { run: string; owner: string; due?: number }[];
	};
	/** Files that the script has made. */
	files(): readonly HostFile[];
	/** What a person sees of a file that the add-on made through Google's addresses; null without access, or without such a file. */
	filePage(id: string): string | null;
	/** Keeps what a person did in such a file. */
	keepFile(id: string, book: unknown): void;
	/** A browser comes to the script's `usercallback` address: the page it is shown, or why there is none. */
	visit(query: Readonly<Record<string, string>>): Outcome;
	/** Fires due time triggers. */
	runDueTriggers(): void;
	save(): unknown;
	/** The same as JSON, in short; quicker the second time: what did not change since is not written anew. */
	saveText(): string;
	dispose(): void;
}
