export interface BuildProgress {
	done: number;
	total: number;
	/** The sheet just built. */
	title: string;
}

export interface SummariesCalls {
	/** Builds the next summary sheets for about so many seconds; call with the last `done` (0 first) until `done === total`. */
	buildSummaries(done: number, seconds?: number): BuildProgress;
}
