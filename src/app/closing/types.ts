export interface ClosingState {
	/** `2026-10`; null when there is nothing to close. */
	next: string | null;
	closed: { period: string; at: string; by: string; changed: number }[];
}

export interface ClosingCalls {
	/** The month that can be closed next, those closed, and what has changed since. */
	closing(): ClosingState;
	closeMonth(period: string): ClosingState;
}
