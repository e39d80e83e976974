export interface ImportPreview {
	pipelines: { name: string; stages: { name: string; outcome: 'OPEN' | 'WON' | 'LOST' | 'UNMAPPED' }[] }[];
	people: { name: string; team: string; isRobot: boolean; hasLeft: boolean }[];
}

/** One line of the import log; `at` is an ISO instant, '' where the log does not tell. */
export interface ImportRunLine {
	at: string;
	by: string;
	source: string;
	kind: string;
	added: number;
	changed: number;
	removed: number;
	unreadable: number;
	seconds: number;
}

/** Texts as the Settings tab holds them. */
export interface SettingsForm {
	tz: string;
	currency: string;
	/** `09:00`. */
	open: string;
	close: string;
	/** Weekdays from 1 (Monday) to 7, `6,7`. */
	weekend: string;
	/** `RU`, `KZ`…; empty: by the time zone. */
	country: string;
	stages: { id: string; name: string; pipeline: string; outcome: string; temperature: string }[];
	/** What the Settings tab is called; '' when there is none yet. */
	tab: string;
}

export interface ImportProgress {
	running: boolean;
	/** Waits for a person's word: see `message`. */
	held: boolean;
	finished: boolean;
	entities: { id: string; title: string; read: number; state: 'waiting' | 'reading' | 'done' }[];
	requests: number;
	/** 0..1 */
	share: number;
	/** One sentence: what is being done, what was imported, or what went wrong. */
	message: string | null;
	/** Set when the import stopped at something the user must mend. */
	failed: boolean;
}
