/** One call of the sidebar: short enough that the bar moves, long enough to be worth the way. Milliseconds, as all durations here. */
export const SIDEBAR_STEP = 4000;

/** Under Google's six minutes, with time left for what is under way. */
export const UNATTENDED_STEP = 240_000;

/** What is left of the six minutes after an import that took all its time. */
export const DIGEST_STEP = 60_000;

/** Sheets that changed by themselves are redrawn for so long; the rest in the next hour. */
export const SHEETS_STEP = 30_000;

/** Private files are asked what was typed in them for so long; the rest in the next hour. */
export const TYPED_STEP = 20_000;

/** How long one call may work: what the caller asked for in seconds, or the sidebar's own step. */
export const stepOf = (seconds: number | undefined): number =>
	seconds === undefined ? SIDEBAR_STEP : Math.min(seconds * 1000, UNATTENDED_STEP);
