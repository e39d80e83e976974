export interface ClosingState {
	/** `2026-10`; null when there is nothing to close. */
	next: string | null;
	closed: { period: string; at: string; by: string; changed: number }[];
}

/** What closing would freeze. */
export interface ClosingPreview {
	period: string;
	/** Day of the data. */
	asOf: string;
	/** How many figures in all. */
	figures: number;
	/** The company first, without a name; money in whole units, score as a share. */
	lines: { name: string; fact: number | null; plan: number | null; score: number | null; bonus: number | null }[];
}

export interface ClosingCalls {
	/** What closing this month would freeze; writes nothing. */
	closingPreview(period: string): ClosingPreview;
	/** Opens a closed month again; the reason goes into the log. */
	reopenMonth(period: string, reason: string): ClosingState;
	/** The month that can be closed next, those closed, and what has changed since. */
	closing(): ClosingState;
	closeMonth(period: string): ClosingState;
}
