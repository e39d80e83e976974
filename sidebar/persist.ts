import { faultOf, isPassing } from './fault';

const PAUSES = [1000, 2000, 4000];

export interface Persistence {
	/** Told before each pause; true gives up the next try. */
	retrying(attempt: number): boolean;
	wait?(milliseconds: number): Promise<unknown>;
}

const sleep = (milliseconds: number): Promise<unknown> => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Asks up to four times: a step that was lost on the way is repeated, since every step may be repeated. */
export async function persist<T>(attempt: () => Promise<T>, { retrying, wait = sleep }: Persistence): Promise<T> {
	for (let failures = 0; ; failures++) {
		try {
			return await attempt();
		} catch (error) {
			const pause = PAUSES[failures];
			if (pause === undefined || !isPassing(faultOf(error)) || retrying(failures + 1)) throw error;
			await wait(pause);
			if (retrying(failures + 1)) throw error;
		}
	}
}
