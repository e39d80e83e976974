import type { Reply, Request } from '../../connectors/kit/contract';
import type { Language } from '../../language/text';
import type { SheetCell, Workbook } from '../../tabs/workbook';

/** The cell that a person has selected, and what the tab around it holds. */
export interface Here {
	/** Mark of the add-on's own tab, null for any other. */
	readonly tab: string | null;
	readonly sheet: string;
	readonly row: number;
	readonly column: number;
	/** Formulas and values of the whole tab, from its first cell on; '' where there is no formula. Read when asked for. */
	readonly formulas: () => readonly (readonly string[])[];
	readonly values: () => readonly (readonly SheetCell[])[];
}

/** What a person looks at. */
export interface Screen {
	here(): Here | null;
	/** The cells of a range as a formula in that tab names it; null where the name means nothing. */
	range(sheet: string, name: string): SheetCell[][] | null;
	/** Tabs that are not the add-on's. */
	others(): readonly string[];
	/** All that a tab shows by its name; null when there is none. */
	sheet(name: string): SheetCell[][] | null;
	/** The formulas of one of the add-on's tabs. */
	formulas(id: string): readonly (readonly string[])[];
	/** Opens a tab and selects whole lines of it: [first, how many]. */
	selectRows(id: string, spans: readonly (readonly [number, number])[]): void;
}

/** Text by key. What is set in one call is set together; what is taken away (null) goes by itself, before. */
export interface Memory {
	get(key: string): string | null;
	set(values: Readonly<Record<string, string | null>>): void;
	/** What other executions have set meanwhile is seen by the next `get`. */
	reload(): void;
}

export interface CloudRequest {
	readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
	readonly url: string;
	readonly body?: string;
}

export interface CloudReply {
	readonly status: number;
	readonly body: string;
}

export interface Letter {
	readonly to: string;
	readonly subject: string;
	readonly text: string;
	readonly html: string;
	/** A file of the add-on's own, attached as PDF. */
	readonly pdf?: { readonly file: string; readonly name: string };
}

export interface Ports {
	readonly now: () => number;
	readonly pause: (milliseconds: number) => void;
	readonly language: Language;
	readonly person: () => string;
	readonly book: Workbook;
	readonly screen: Screen;
	/** Blocking; throws when there is no answer at all. */
	readonly send: (request: Request) => Reply;
	/** Shared by all who edit the file. */
	readonly shared: Memory;
	/** Of this user alone: the only place for secrets. */
	readonly own: Memory;
	/** Runs alone, or tells that another run is under way. */
	readonly alone: <T>(work: () => T) => { readonly ran: true; readonly value: T } | { readonly ran: false };
	/** Alone among all executions of this user, in any file; waits for its turn, and throws when that does not come. */
	readonly inTurn: <T>(work: () => T) => T;
	/** The way back from a CRM's consent page. */
	readonly callback: {
		/** What is entered in the CRM as the redirect address. */
		address(): string;
		/** A word that brings this user's browser back to the add-on within the hour, and nobody else's. */
		state(): string;
	};
	/** Switches the unattended hourly import on or off for this user. */
	readonly schedule: (on: boolean) => void;
	/** The text of one of the add-on's own HTML files. */
	readonly page: (name: string) => string;
	/** Google's addresses for the files that the add-on made. */
	readonly cloud: (request: CloudRequest) => CloudReply;
	readonly mail: {
		/** How many more people may be written to today. */
		left(): number;
		send(letter: Letter): void;
	};
	readonly parseCsv: (text: string, delimiter: string) => string[][];
}
