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

export interface SharingCalls {
	/** Who has a private file, who could have one. */
	sharing(): SharingState;
	/** Makes a private file or brings it up to date; `isTold`: Google invites the person by mail. */
	shareFile(id: string, email: string, isTold: boolean, isMailed: boolean): SharingState;
	revokeFile(id: string): SharingState;
	/** Brings the next private files up to date; call with the last `done` (0 first) until `done === total`. */
	refreshFiles(done: number): BuildProgress;
	/** Protects plans, data and summaries: managers change what is theirs alone. Gives how many tabs are protected. */
	protectTabs(isOn: boolean): { tabs: number };
}
