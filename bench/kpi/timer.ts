/** Adds up the milliseconds that one kind of work takes. */
export class Timer {
	spent = 0;

	run<T>(work: () => T): T {
		const start = performance.now();
		const result = work();
		this.spent += performance.now() - start;
		return result;
	}
}
