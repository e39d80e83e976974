import { dayOf } from '../../calendar/day';
import type { Row } from '../../facts/table';
import { UserError } from '../../language/user-error';
import { writeFacts } from '../../tabs/data-tab';
import { readFacts } from '../../tabs/read-data-tab';
import type { ChangesPorts } from './ports';
import type { Because } from './types';

export interface Decision {
	/** What is decided about, in the words of the log. */
	readonly object: string;
	readonly scope: string;
	readonly metric?: string;
	readonly period?: string;
	readonly before: string;
	readonly after: string;
	/** First day on which it holds. */
	readonly from?: number | null;
}

/** Adds lines to the log of decisions; nothing is ever taken out or changed there. */
export function decide(ports: ChangesPorts, decisions: readonly Decision[], { reason, feedbackId }: Because): void {
	if (decisions.length === 0) return;
	const written = readFacts(ports.book, 'decisions')?.rows ?? [];
	const at = ports.now();
	const who = ports.userEmail();
	const lines = decisions.map(
		({ object, scope, metric, period, before, after, from }, i): Row => ({
			decision_id: `${at}-${written.length + i + 1}`,
			at,
			who,
			object,
			scope,
			metric: metric ?? null,
			period: period ?? null,
			before,
			after,
			reason,
			feedback_id: feedbackId,
			effective_from: from === undefined || from === null ? null : dayOf(from),
		}),
	);
	writeFacts(ports.book, 'decisions', [...written, ...lines], ports.language);
}

/** A change needs its reason. */
export function checkReason({ reason }: Because): void {
	if (reason.trim() !== '') return;
	throw new UserError({
		ru: 'Напишите причину: она останется в журнале решений.',
		en: 'Give the reason: it stays in the log of decisions.',
	});
}
