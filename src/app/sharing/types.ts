import type { BuildProgress } from '../summaries/types';

/** Who has a private file, and who could have one. */
export interface SharingState {
	people: {
		id: string;
		name: string;
		email: string;
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

export interface SharingCalls {
	/** Who has a private file, who could have one. */
	sharing(): SharingState;
	/** Makes a private file or brings it up to date; `isTold`: Google invites the person by mail. */
	shareFile(id: string, email: string, isTold: boolean, isMailed: boolean): SharingState;
	revokeFile(id: string): SharingState;
	/** Brings the next private files up to date; call with the last `done` (0 first) until `done === total`. */
	refreshFiles(done: number): BuildProgress;
	/** Whether the tabs are protected, and who may write them all the same. */
	protection(): ProtectionState;
	/** Protects every tab of the add-on: managers change what is theirs alone. `importers`: e-mails of those who import and rebuild as well. */
	protectTabs(isOn: boolean, importers?: string[]): ProtectionState;
}
