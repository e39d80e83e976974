/** What the panel gets of private files, digests and closed months. */
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

export interface ClosingState {
	/** `2026-10`; null when there is nothing to close. */
	next: string | null;
	closed: { period: string; at: string; by: string; changed: number }[];
}

export interface DigestSettings {
	isOn: boolean;
	/** 1 = Monday … 7 = Sunday, 0 = every day. */
	weekday: number;
	hour: number;
	/** Chat of the Telegram bot, '' for none; the bot's token is told separately and never given back. */
	chat: string;
	token?: string;
}

export interface DigestState {
	settings: DigestSettings;
	hasToken: boolean;
	/** Who would get it now, and why nobody where that is so. */
	people: string[];
	reason: string | null;
	sent: { at: string; to: string; what: string }[];
}
