import type { Text } from '../../language/text';
import { getLong, piecesOf } from '../ports/long-text';
import type { DocumentMemory } from '../ports/ports';

const KEY = 'kpi.watch.delay';

/** The update by the clock does not get through. */
export interface Delay {
	/** The age of the figures, and why they are not newer. */
	readonly sentence: Text;
	/** Runs in a row that have failed. */
	readonly runs: number;
}

export function delayOf(ports: DocumentMemory): Delay | null {
	const text = getLong(ports.documentMemory, KEY);
	return text === null || text === '' ? null : (JSON.parse(text) as Delay);
}

/** One more run has failed. */
export function noteDelay(ports: DocumentMemory, sentence: Text): Delay {
	const delay = { sentence, runs: (delayOf(ports)?.runs ?? 0) + 1 };
	ports.documentMemory.set(piecesOf(KEY, JSON.stringify(delay)));
	return delay;
}

export const forgetDelay = (ports: DocumentMemory): void => ports.documentMemory.set(piecesOf(KEY, ''));
