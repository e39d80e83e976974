import { faultOf, isTemporary } from './fault';

const PAUSES_MS = [1000, 2000, 4000];

export interface RetryOptions {
	/** Called before and after each pause with the number of the retry; true gives up. */
	onRetry(retry: number): boolean;
	wait?(milliseconds: number): Promise<unknown>;
}

const sleep = (milliseconds: number): Promise<unknown> => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Tries up to four times. For calls that may safely be repeated when the answer was lost on the way. */
export async function withRetries<T>(action: () => Promise<T>, { onRetry, wait = sleep }: RetryOptions): Promise<T> {
	for (let failures = 0; ; failures++) {
		try {
			return await action();
		} catch (error) {
			const pause = PAUSES_MS[failures];
			if (pause === undefined || !isTemporary(faultOf(error)) || onRetry(failures + 1)) throw error;
			await wait(pause);
			if (onRetry(failures + 1)) throw error;
		}
	}
}
