import type { EveryCall } from './contract';
import { ServerFault } from './fault';

interface Runner {
	withSuccessHandler(handler: (answer: unknown) => void): Runner;
	withFailureHandler(handler: (error: unknown) => void): Runner;
}
declare const google: { readonly script: { readonly run: Runner & Record<string, (...values: unknown[]) => void> } };

/** Google ends a script at six minutes; an answer later than this was lost on the way. */
const TIMEOUT_MS = 380_000;

/** Calls a function of the add-on. Fails with a `ServerFault` alone. */
export function call<K extends keyof EveryCall>(name: K, ...values: Parameters<EveryCall[K]>): Promise<ReturnType<EveryCall[K]>> {
	return new Promise((resolve, reject) => {
		const fail = (error: unknown): void => {
			clearTimeout(timer);
			reject(new ServerFault(error));
		};
		const timer = setTimeout(() => fail('timeout'), TIMEOUT_MS);
		try {
			const run = google.script.run
				.withSuccessHandler((answer) => {
					clearTimeout(timer);
					// An answer that Google could not carry arrives as null.
					if (answer === null && name !== 'openTab') fail('empty answer');
					else resolve(answer as ReturnType<EveryCall[K]>);
				})
				.withFailureHandler(fail) as typeof google.script.run;
			run[name]!(...values);
		} catch (error) {
			fail(error);
		}
	});
}
