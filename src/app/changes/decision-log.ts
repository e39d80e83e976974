import type { Row } from '../../facts/table';
import { UserError } from '../../language/user-error';
import { writeFacts } from '../../tabs/data-tab';
import { readFacts } from '../../tabs/read-data-tab';
import { type Change, type ChangeRecord, decisionLine } from './change-record';
import type { ChangesPorts } from './ports';
import type { Because } from './types';

/** Adds what was just decided in the panel to the log of decisions. */
export function logDecisions(ports: ChangesPorts, changes: readonly Change[], { reason, feedbackId }: Because): void {
	const common = { who: ports.userEmail(), when: ports.now(), why: reason, source: 'panel', feedbackId };
	appendDecisions(
		ports,
		changes.map((change) => ({ ...change, ...common })),
	);
}

/** Adds lines to the log of decisions; nothing is ever taken out or changed there. */
export function appendDecisions({ book, now, language }: ChangesPorts, records: readonly ChangeRecord[]): void {
	if (records.length === 0) return;
	const present = readFacts(book, 'decisions')?.rows ?? [];
	const at = now();
	const lines = records.map((record, i) => decisionLine(record, `${at}-${present.length + i + 1}`));
	writeFacts(book, 'decisions', [...present, ...lines], language);
}

/** Adds those that the log does not tell of since `since`. */
export function appendNewDecisions(ports: ChangesPorts, records: readonly ChangeRecord[], since: number): void {
	if (records.length === 0) return;
	const textOf = ({ object, scope, metric, period, before, after }: Row): string =>
		[object, scope, metric, period, before, after].map((cell) => String(cell ?? '')).join('\u0000');
	const present = (readFacts(ports.book, 'decisions')?.rows ?? []).filter(({ at }) => typeof at === 'number' && at >= since).map(textOf);
	const logged = new Set(present);
	appendDecisions(
		ports,
		records.filter((record) => !logged.has(textOf(decisionLine(record, '')))),
	);
}

/** A change needs its reason. */
export function checkReason({ reason }: Because): void {
	if (reason.trim() !== '') return;
	throw new UserError({
		ru: 'Напишите причину: она останется в журнале решений.',
		en: 'Give the reason: it stays in the log of decisions.',
	});
}
