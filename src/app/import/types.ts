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

/** Of the cells that Google allows in one file. */
export interface FileRoom {
	cells: number;
	limit: number;
	/** `YYYY-MM-DD`; null where it does not grow, or nobody can tell yet. */
	fullOn: string | null;
}

/** Which activities of closed deals the file keeps. */
export interface OldActivities {
	/** From which day on: as wanted, and as the file has it; '' is all of them. */
	wanted: string;
	kept: string;
	/** Days to choose among, and what each would free. */
	choices: { from: string; rows: number; cells: number }[];
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

export interface ImportCalls<State> {
	/** Gives the spreadsheet the account's zone, and writes every moment of the data tabs in it. */
	setFileZone(): State;
	/** Stages and people as an import would read them. Writes nothing. */
	previewImport(): ImportPreview;
	/** The last imports, newest first. */
	lastRuns(): ImportRunLine[];
	/** Begins an import, or takes over an unfinished one. `full` reads everything again instead of what changed. */
	startImport(full: boolean): ImportProgress;
	/** Does the next few seconds of work, or about so many; call again until `finished`. */
	importStep(seconds?: number): ImportProgress;
	cancelImport(): ImportProgress;
	/** When imports begin by themselves. */
	setSchedule(schedule: 'hourly' | 'daily' | 'off'): State;
	/** Lets a held import replace the data although the CRM gave much less than before. */
	acceptShrink(): ImportProgress;
	/** Puts back what the last import changed. */
	undoImport(): State;
	/** From which days on activities of closed deals can be kept, and how many cells each choice frees. */
	oldActivities(): OldActivities;
	/** Leaves the activities of deals closed before this day out of the file from the next import on; '' brings all of them back. */
	keepActivitiesFrom(day: string): State;
}
