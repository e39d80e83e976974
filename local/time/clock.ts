/** The environment variable that names the present instant; the command line's `--now` sets it. */
export const NOW = 'KPI_NOW';

/** `2026-07-15T09:00:00Z`, or with an offset; null for anything else, a day alone too: its hour would be a guess. */
export function instantOf(text: string): number | null {
	const instant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2})$/.test(text) ? Date.parse(text) : Number.NaN;
	return Number.isNaN(instant) ? null : instant;
}

/** The one clock of everything on this machine: the real one, or one that shows `KPI_NOW` when it is made and goes on from there. */
export function clock(start = process.env[NOW]): () => number {
	if (start === undefined || start === '') return () => Date.now();
	const from = instantOf(start);
	if (from === null) throw new Error(`${NOW} takes an instant such as 2026-07-15T09:00:00Z, not "${start}".`);
	const begin = performance.now();
	return () => from + Math.floor(performance.now() - begin);
}

/** How long something takes is not a matter of the day. */
export function stopwatch(): () => number {
	const begin = performance.now();
	return () => Math.round(performance.now() - begin);
}
