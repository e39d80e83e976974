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
	/** Why nothing goes out by the clock, or why the last time it did not. */
	trouble: string | null;
	sent: { at: string; to: string; what: string }[];
	/** Letters that may have gone out: their run was stopped at that moment. */
	unclear: { day: string; to: string; what: string }[];
}

export interface DigestCalls {
	digest(): DigestState;
	setDigest(settings: DigestSettings): DigestState;
	/** Says of an unclear letter that it arrived, or that it is to be sent with the next digest. */
	settleLetter(letter: DigestState['unclear'][number], hasArrived: boolean): DigestState;
	/** Sends what is due, or everything now; gives a sentence. */
	sendDigest(): { message: string };
}
