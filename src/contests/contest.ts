import { parseDay } from '../calendar/day';
import type { Row } from '../facts/table';
import type { Claim } from './claims';

const STATUSES = ['unclear', 'new', 'accepted', 'refused', 'withdrawn'] as const;
/** `unclear`: which deal is meant is not known yet. */
export type ContestStatus = (typeof STATUSES)[number];

/** A deal that a manager says is counted wrongly, and what was answered. */
export interface Contest {
	readonly id: string;
	readonly at: number | null;
	readonly manager: string;
	/** Which line of the sheet it stands in, from 1. */
	readonly line: number | null;
	/** The deal as it was written. */
	readonly typed: string;
	readonly source: string;
	readonly deal: string;
	readonly claim: Claim;
	readonly comment: string;
	/** The month whose figures it is about. */
	readonly period: string;
	readonly status: ContestStatus;
	readonly seller: string | null;
	/** Minor units. */
	readonly amount: number | null;
	readonly counts: 'won' | 'no' | null;
	/** `YYYY-MM-DD` */
	readonly wonOn: string | null;
	readonly answer: string;
	readonly author: string;
	readonly decidedAt: number | null;
}

export const isWaiting = ({ status }: Pick<Contest, 'status'>): boolean => status === 'new';
/** Nobody has decided on it. */
export const isOpen = ({ status }: Pick<Contest, 'status'>): boolean => status === 'new' || status === 'unclear';

/** The month whose figures it is about, or the one that its correction brings the deal to, is closed. */
export const isOfClosedMonth = ({ period, wonOn }: Contest, closed: ReadonlySet<string>): boolean =>
	closed.has(period) || (wonOn !== null && closed.has(wonOn.slice(0, 7)));

const words = (cell: unknown): string => (cell === null || cell === undefined ? '' : String(cell));
const number = (cell: unknown): number | null => (typeof cell === 'number' && Number.isFinite(cell) ? cell : null);

export function contestOf(row: Row): Contest {
	const counts = words(row.counts);
	return {
		id: words(row.contest_id),
		at: number(row.contested_at),
		manager: words(row.manager_id),
		line: number(row.line),
		typed: words(row.typed),
		source: words(row.source),
		deal: words(row.deal_id),
		claim: words(row.claim) as Claim,
		comment: words(row.comment),
		period: words(row.period),
		// What a person wrote in words that nobody can read is no answer.
		status: STATUSES.find((one) => one === row.status) ?? 'new',
		seller: words(row.seller_id) || null,
		amount: number(row.amount),
		counts: counts === 'won' || counts === 'no' ? counts : null,
		wonOn: parseDay(words(row.won_on)) === null ? null : words(row.won_on),
		answer: words(row.answer),
		author: words(row.author),
		decidedAt: number(row.decided_at),
	};
}

export const rowOf = (contest: Contest): Row => ({
	contest_id: contest.id,
	contested_at: contest.at,
	manager_id: contest.manager,
	line: contest.line,
	typed: contest.typed,
	source: contest.source || null,
	deal_id: contest.deal || null,
	claim: contest.claim,
	comment: contest.comment || null,
	period: contest.period || null,
	status: contest.status,
	seller_id: contest.seller,
	amount: contest.amount,
	counts: contest.counts,
	won_on: contest.wonOn,
	answer: contest.answer || null,
	author: contest.author || null,
	decided_at: contest.decidedAt,
});
