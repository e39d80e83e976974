import type { Reply, Request } from '../../connectors/kit/contract';
import type { Language } from '../../language/text';
import type { ReadableWorkbook, Workbook } from '../../tabs/workbook';
import type { CloudReply, CloudRequest } from './cloud';
import type { Letter } from './letter';
import type { Memory } from './memory';
import type { Permissions } from './permissions';
import type { Screen } from './screen';

export type { Permissions } from './permissions';

/** What the app asks of the world, in slices: a room names those that it needs in its own `ports.ts`. */
export interface Clock {
	readonly now: () => number;
	readonly pause: (milliseconds: number) => void;
}

export interface Chance {
	/** A word that nobody can guess. */
	readonly freshWord: () => string;
}

/** Who works with the file now. */
export interface User {
	readonly language: Language;
	readonly userEmail: () => string;
}

export interface WorkbookPort {
	readonly book: Workbook;
}

/** What a formula in a cell has of it. */
export interface ReadableWorkbookPort {
	readonly book: ReadableWorkbook;
}

export interface ScreenPort {
	readonly screen: Screen;
}

/** Shared by all who edit the file. */
export interface DocumentMemory {
	readonly documentMemory: Memory;
}

/** Of this user alone: the only place for secrets. */
export interface UserMemory {
	readonly userMemory: Memory;
}

export interface DocumentLock {
	/** Runs alone in this file, or tells that another run is under way. */
	readonly withDocumentLock: <T>(work: () => T) => { readonly ran: true; readonly value: T } | { readonly ran: false };
}

export interface UserLock {
	/** Alone among all executions of this user, in any file; waits for its turn, and throws when that does not come. */
	readonly withUserLock: <T>(work: () => T) => T;
}

export interface CrmTransport {
	/** Blocking; throws when there is no answer at all. */
	readonly send: (request: Request) => Reply;
}

/** The way back from a CRM's consent page. */
export interface ConsentPort {
	readonly callback: {
		/** What is entered in the CRM as the redirect address. */
		address(): string;
		/** A word that brings this user's browser back to the add-on within the hour, and nobody else's. */
		state(): string;
	};
}

/** Google's addresses for the files that the add-on made. */
export interface CloudPort {
	readonly cloud: (request: CloudRequest) => CloudReply;
	/** Such a file as PDF, in base64; null where Google does not give it. */
	readonly pdf: (file: string) => string | null;
}

export interface MailPort {
	readonly mail: {
		/** How many more people may be written to today. */
		remainingToday(): number;
		send(letter: Letter): void;
	};
}

export interface Triggers {
	/** Switches the unattended hourly import on or off for this user; throws what Google says against it (`switchTrigger` does not). */
	readonly schedule: (on: boolean) => void;
	readonly isScheduled: () => boolean;
}

export interface Pages {
	/** The text of one of the add-on's own HTML files. */
	readonly page: (name: string) => string;
}

/** A hidden tab for questions to Google. */
export interface ScratchPort {
	readonly scratch: {
		/** Makes the tab of this name, and gives the answers by question. */
		ask(questions: 'formulas' | 'sheet' | 'template', name: string): Record<string, string>;
		/** Takes the tab of that name away, with what was made from it. */
		remove(name: string): void;
	};
}

/** All of it: what runs the add-on provides, and the panel hands on. */
export interface Ports
	extends Clock,
		Chance,
		User,
		WorkbookPort,
		ScreenPort,
		DocumentMemory,
		UserMemory,
		DocumentLock,
		UserLock,
		CrmTransport,
		ConsentPort,
		CloudPort,
		MailPort,
		Triggers,
		Permissions,
		ScratchPort,
		Pages {}
