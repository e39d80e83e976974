export interface AlertSettings {
	isOn: boolean;
	/** Who leads: is told of everything. '' for nobody. */
	to: string;
	/** People are told of what is their own, where the sharing list has their address. */
	toPeople: boolean;
	/** Hours of the spreadsheet's zone between which nothing goes out; both the same: none are quiet. */
	quietFrom: number;
	quietTo: number;
	/** Rules that are switched off. */
	off: string[];
}

export interface AlertsState {
	settings: AlertSettings;
	rules: { id: string; title: string }[];
	/** Why nothing goes out, or not all; null when it does. */
	reason: string | null;
	sent: { at: string; to: string }[];
}

export interface AlertLetter {
	to: string;
	lines: string[];
}

/** A part of a rehearsal: what would have gone out on some days, and where to go on. */
export interface AlertRehearsal {
	days: { day: string; letters: AlertLetter[] }[];
	/** The day to go on from, and what has been told until then; null when all is done. */
	next: { day: string; told: Record<string, string[]> } | null;
}

/** Who reads alerts in Telegram, and who could. */
export interface ChatsState {
	/** This user has a bot: its token is entered in the digest. */
	hasBot: boolean;
	/** `id`: the address; `link`: what the person opens to have alerts there, '' before the bot was asked and for who has come. */
	people: { id: string; name: string; link: string; isLinked: boolean }[];
}

export interface AlertsCalls {
	alerts(): AlertsState;
	setAlerts(settings: AlertSettings): AlertsState;
	/** Letters that would go out now: to whom, and their lines. */
	waitingAlerts(): AlertLetter[];
	/** Sends what is new, whatever the hour; gives a sentence. */
	sendAlerts(): { message: string };
	telegramChats(): ChatsState;
	/** Asks the bot who has come and who has left. */
	checkTelegram(): ChatsState;
	/** The person with this address gets mail again. */
	forgetTelegram(to: string): ChatsState;
	/** What the last thirty days would have sent; nothing is sent. Call again with `next` until that is null. */
	rehearseAlerts(next: AlertRehearsal['next']): AlertRehearsal;
}
