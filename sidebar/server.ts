import type { Rpc } from '../src/app/panel/types';
import { ServerFault } from './fault';

interface Runner {
	withSuccessHandler(handler: (answer: unknown) => void): Runner;
	withFailureHandler(handler: (error: unknown) => void): Runner;
}
declare const google: { readonly script: { readonly run: Runner & Record<string, (...values: unknown[]) => void> } };

/** Google ends a script at six minutes; an answer that is later than this was lost on the way. */
const PATIENCE = 380_000;

/** Asks the add-on. Fails with a `ServerFault` alone. */
export function ask<K extends keyof Rpc>(name: K, ...values: Parameters<Rpc[K]>): Promise<ReturnType<Rpc[K]>> {
	return new Promise((resolve, reject) => {
		const fail = (error: unknown): void => {
			clearTimeout(timer);
			reject(new ServerFault(error));
		};
		const timer = setTimeout(() => fail('timeout'), PATIENCE);
		try {
			const run = google.script.run
				.withSuccessHandler((answer) => {
					clearTimeout(timer);
					// An answer that Google could not carry arrives as null.
					if (answer === null && name !== 'openTab') fail('empty answer');
					else resolve(answer as ReturnType<Rpc[K]>);
				})
				.withFailureHandler(fail) as typeof google.script.run;
			run[name]!(...values);
		} catch (error) {
			fail(error);
		}
	});
}
