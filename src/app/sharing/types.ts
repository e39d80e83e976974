import type { BuildProgress } from '../summaries/types';

/** Who has a private file, and who could have one. */
export interface SharingState {
	people: {
		id: string;
		name: string;
		email: string;
		/** What the CRM says, '' where it says nothing: proposed where nobody was entered. */
		crmEmail: string;
		/** The file has cells that are the person's to fill in. */
		mayWrite: boolean;
		/** '' without a file. */
		address: string;
		/** An ISO instant. */
		updated: string | null;
		isMailed: boolean;
		hasLeft: boolean;
		hasSheet: boolean;
	}[];
}

export interface ProtectionState {
	isOn: boolean;
	/** Who, besides the file's owner, may write the protected tabs: e-mails, the protector's first. */
	importers: string[];
	/** How many tabs are protected. */
	tabs: number;
}

/** Who works in the panel, and who may change plans. */
export interface AccessState {
	/** Of who works here; '' where Google does not tell. */
	email: string;
	/** Who may change plans and rebuild sheets, the protector first. */
	importers: string[];
	isOn: boolean;
	/** Somebody has decided who may; else the next build asks. */
	isAsked: boolean;
	/** null: somebody who leads; `tab`: the own sheet for openTab, null before it is built. */
	manager: { id: string; name: string; tab: string | null } | null;
}

/** What a manager's own sheet says, money in whole units. */
export interface OwnSheet {
	/** `2026-07`, `2026-Q3`, `2026`. */
	token: string;
	fact: number | null;
	plan: number | null;
	deals: number | null;
	advice: string;
	/** What each working day that is left asks for; the first line is money where it is one. */
	perDay: { title: string; value: number }[];
	hasFeedback: boolean;
}

export interface SharingCalls {
	/** A manager's own figures for the panel; null for others and before the sheet is built. */
	ownSheet(): OwnSheet | null;
	/** Who has a private file, who could have one. */
	sharing(): SharingState;
	/** Makes a private file or brings it up to date; `isTold`: Google invites the person by mail. */
	shareFile(id: string, email: string, isTold: boolean, isMailed: boolean): SharingState;
	/** Shares the next of these files; call with the last `done` (0 first) until `done === total`. Who has the file already is not invited again. */
	shareEveryone(done: number, list: { id: string; email: string }[], isTold: boolean, isMailed: boolean): BuildProgress;
	revokeFile(id: string): SharingState;
	/** Brings the next private files up to date; call with the last `done` (0 first) until `done === total`. */
	refreshFiles(done: number): BuildProgress;
	/** Whether the tabs are protected, and who may write them all the same. */
	protection(): ProtectionState;
	/** Protects every tab of the add-on: managers change what is theirs alone. `importers`: e-mails of those who import and rebuild as well. */
	protectTabs(isOn: boolean, importers?: string[]): ProtectionState;
}
