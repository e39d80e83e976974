import type { Text } from '../../language/text';
import { getLong, piecesOf } from '../ports/long-text';
import type { DocumentMemory } from '../ports/ports';
import { remembered, SENTENCE } from '../ports/remembered';

/** Document properties: what a run by the clock could not do. */
const KEYS = { import: 'kpi.watch.delay', sheets: 'kpi.watch.sheets' } as const;
export type Stopped = keyof typeof KEYS;

/** A part of the work by the clock does not get through. */
export interface Delay {
	/** The age of the figures, or which sheets are old, and why. */
	readonly sentence: Text;
	/** Runs in a row that have failed; 0 where the clock itself does not run. */
	readonly runs: number;
}

export function delayOf(ports: DocumentMemory, what: Stopped = 'import'): Delay | null {
	return remembered(getLong(ports.documentMemory, KEYS[what]), { sentence: SENTENCE, runs: 0 });
}

/** One more run has failed. */
export function noteDelay(ports: DocumentMemory, what: Stopped, sentence: Text): Delay {
	const delay = { sentence, runs: (delayOf(ports, what)?.runs ?? 0) + 1 };
	ports.documentMemory.set(piecesOf(KEYS[what], JSON.stringify(delay)));
	return delay;
}

/** Google's clock does not run here, `trouble` says why; or it does, null. */
export function noteClock(ports: DocumentMemory, trouble: Text | null): void {
	if (trouble === null) {
		if (delayOf(ports)?.runs === 0) forgetDelay(ports, 'import');
		return;
	}
	const sentence = {
		ru: `Обновление по расписанию не работает: ${trouble.ru} Данные обновляются, когда открывают панель.`,
		en: `The update by the clock does not work: ${trouble.en} The data are brought up to date when the panel is opened.`,
	};
	ports.documentMemory.set(piecesOf(KEYS.import, JSON.stringify({ sentence, runs: 0 })));
}

export const forgetDelay = (ports: DocumentMemory, what: Stopped): void => ports.documentMemory.set(piecesOf(KEYS[what], ''));
