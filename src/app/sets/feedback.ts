import { dayOf } from '../../calendar/day';
import type { Row } from '../../facts/table';
import { UserError } from '../../language/user-error';
import { writeFacts } from '../../tabs/data-tab';
import { logDecisions } from '../changes/decision-log';
import { readTabs } from '../figures/tab-facts';
import type { SetsPorts } from './ports';
import { membersOf, type Rollout, rolloutOf } from './rollout';

/** What a manager wrote beside a KPI on a summary sheet. */
export interface FeedbackEntry {
	readonly managerId: string;
	readonly setId: string;
	readonly metric: string;
	readonly rating: number | null;
	readonly comment: string;
}

/**
 * Brings what managers wrote into the Feedback tab. The same words are not taken twice; new words beside a KPI that was answered
 * before are a new line, so that a decision stays with what it was about.
 */
export function addFeedback(ports: SetsPorts, entries: readonly FeedbackEntry[]): number {
	const rollout = rolloutOf(ports);
	const rows = [...(rollout.rows.feedback ?? [])];
	const today = dayOf(rollout.asOf);
	let added = 0;
	for (const { managerId, setId, metric, rating, comment } of entries) {
		if (rating === null && comment.trim() === '') continue;
		const earlier = rows.filter((row) => same(row, managerId, setId, metric) && row.status !== 'asked');
		const last = earlier[earlier.length - 1];
		if (last !== undefined && (last.rating ?? null) === rating && String(last.comment ?? '') === comment) continue;
		rows.push({
			feedback_id: idOf(rows, `${setId}-${managerId}-${metric}`),
			date: today,
			manager_id: managerId,
			kpi_set_id: setId,
			metric,
			rating,
			comment,
			status: 'new',
		});
		added++;
	}
	// Who has answered need not be asked any more.
	const open = rows.filter((row) => row.status !== 'asked' || !rows.some((other) => other.status !== 'asked' && isAnswerTo(other, row)));
	if (added > 0 || open.length < rows.length) writeFacts(ports.book, 'feedback', open, ports.language);
	return added;
}

const same = (row: Row, managerId: string, setId: string, metric: string): boolean =>
	String(row.manager_id) === managerId && row.kpi_set_id === setId && row.metric === metric;

const isAnswerTo = (answer: Row, request: Row): boolean =>
	answer.manager_id === request.manager_id && answer.kpi_set_id === request.kpi_set_id && String(answer.date) >= String(request.date);

function idOf(rows: readonly Row[], stem: string): string {
	const taken = new Set(rows.map(({ feedback_id }) => feedback_id));
	let id = stem;
	for (let n = 2; taken.has(id); n++) id = `${stem}-${n}`;
	return id;
}

/** Once a month a line for everyone on trial who has not rated the set in that month; returns whom it asks now. */
export function requestFeedback(ports: SetsPorts): { readonly managerId: string; readonly setId: string }[] {
	const rollout = rolloutOf(ports);
	const rows = rollout.rows.feedback ?? [];
	const month = dayOf(rollout.asOf).slice(0, 7);
	const unanswered = onTrial(rollout).filter(
		({ managerId, setId }) =>
			!rows.some((row) => String(row.manager_id) === managerId && row.kpi_set_id === setId && String(row.date ?? '').startsWith(month)),
	);
	if (unanswered.length === 0) return [];
	const lines = unanswered.map(
		({ managerId, setId }): Row => ({
			feedback_id: `${setId}-${managerId}-${month}`,
			date: dayOf(rollout.asOf),
			manager_id: managerId,
			kpi_set_id: setId,
			metric: null,
			rating: null,
			comment: null,
			status: 'asked',
		}),
	);
	writeFacts(ports.book, 'feedback', [...rows, ...lines], ports.language);
	return unanswered;
}

function onTrial(rollout: Rollout): { managerId: string; setId: string }[] {
	const running = rollout.sets.filter(
		({ status, from, to }) => status === 'trial' && (from ?? 0) <= rollout.asOf && (to ?? rollout.asOf) >= rollout.asOf,
	);
	return running.flatMap((set) => membersOf(rollout, set).map(({ id }) => ({ managerId: id, setId: set.id })));
}

/** The head's word on a piece of feedback. */
export function answerFeedback(ports: SetsPorts, feedbackId: string, status: 'discussed' | 'accepted' | 'declined', answer: string): void {
	const rows = readTabs(ports, ['feedback']).rows.feedback ?? [];
	const row = rows.find(({ feedback_id }) => feedback_id === feedbackId);
	if (row === undefined)
		throw new UserError({
			ru: 'Этого отзыва больше нет во вкладке. Откройте список заново.',
			en: 'This feedback is no longer in the tab. Open the list again.',
		});
	if (status !== 'discussed' && answer.trim() === '')
		throw new UserError({
			ru: 'Напишите ответ: человек увидит, почему так решено.',
			en: 'Write an answer: the person will see why it was decided so.',
		});
	const now = { status, answer, author: ports.userEmail(), decided_at: dayOf(rolloutOf(ports).asOf) };
	writeFacts(
		ports.book,
		'feedback',
		rows.map((other) => (other === row ? { ...row, ...now } : other)),
		ports.language,
	);
	const isRu = ports.language === 'ru';
	logDecisions(
		ports,
		[
			{
				table: 'feedback',
				key: feedbackId,
				field: 'status',
				title: isRu ? 'отзыв' : 'feedback',
				scope: String(row.manager_id),
				metric: String(row.metric ?? ''),
				before: statusOf(String(row.status ?? 'new'), isRu),
				after: statusOf(status, isRu),
			},
		],
		{ reason: answer, feedbackId },
	);
}

const STATUSES: Readonly<Record<string, readonly [ru: string, en: string]>> = {
	asked: ['ждём ответа', 'asked'],
	new: ['новый', 'new'],
	discussed: ['обсуждён', 'discussed'],
	accepted: ['принят', 'accepted'],
	declined: ['отклонён', 'declined'],
};

export const statusOf = (status: string, isRu: boolean): string => STATUSES[status]?.[isRu ? 0 : 1] ?? status;
