import { parseDay } from '../../calendar/day';
import { CLAIMS } from '../../contests/claims';
import type { Contest } from '../../contests/contest';
import { type DealBook, dealBook } from '../../contests/deals';
import { once } from '../../facts/once';
import { wholeUnits } from '../../facts/parse/minor-units';
import { readFacts } from '../../tabs/read-data-tab';
import type { ChangeRecord } from '../changes/change-record';
import { appendDecisions } from '../changes/decision-log';
import { managerNames } from '../figures/sellers';
import { factsOfTabs } from '../figures/tab-facts';
import { readContests } from './contest-tab';
import type { ContestsPorts } from './ports';

const WORDS = {
	ru: {
		contest: 'оспоренная сделка',
		seller: 'ответственный',
		amount: 'сумма',
		counts: 'учитывается',
		nobody: 'никто',
		asInCrm: 'как в CRM',
		no: 'нет',
		won: 'выиграна',
		refused: 'отклонено',
		accepted: 'поправка принята',
		withdrawn: 'поправка снята',
		byHand: 'вписано во вкладке, причина не указана',
	},
	en: {
		contest: 'contested deal',
		seller: 'manager',
		amount: 'amount',
		counts: 'counts',
		nobody: 'nobody',
		asInCrm: 'as in the CRM',
		no: 'no',
		won: 'won on',
		refused: 'refused',
		accepted: 'correction accepted',
		withdrawn: 'correction withdrawn',
		byHand: 'written in the tab, no reason given',
	},
} as const;

const WITHDRAWN: ReadonlySet<string> = new Set(Object.values(WORDS).map(({ withdrawn }) => withdrawn));

/** Moments come back from a cell a little otherwise. */
const SAME = 2000;

/**
 * Every answer stands in the log of decisions. The lines are made from the contests themselves: what a run that was stopped did not log, the
 * next one does, and nothing is logged twice.
 */
export function logAnswers(ports: ContestsPorts): void {
	const answered = readContests(ports).contests.filter(({ decidedAt }) => decidedAt !== null);
	if (answered.length === 0) return;
	const loggedAnswers = (readFacts(ports.book, 'decisions')?.rows ?? []).filter(({ feedback_id }) => (feedback_id ?? '') !== '');
	// A correction accepted and withdrawn within that time makes two lines.
	const isTold = ({ id, decidedAt, status }: Contest): boolean =>
		loggedAnswers.some(
			({ feedback_id, at, after }) =>
				feedback_id === id &&
				typeof at === 'number' &&
				Math.abs(at - decidedAt!) < SAME &&
				WITHDRAWN.has(String(after)) === (status === 'withdrawn'),
		);
	const fresh = answered.filter((one) => !isTold(one));
	if (fresh.length === 0) return;
	const names = managerNames(ports);
	// What the CRM says, without any correction.
	const deals = once(() => dealBook(factsOfTabs(ports, { contests: [] })));
	appendDecisions(
		ports,
		fresh.flatMap((one) => recordsOf(ports, one, deals(), names)),
	);
}

/** What the CRM says otherwise than when the correction was accepted, by what the log has of it: the field, what it was and what it is now. */
export function changedSince(
	ports: ContestsPorts,
	accepted: readonly Contest[],
	names: ReadonlyMap<string, string>,
): Map<string, CrmChange[]> {
	if (accepted.length === 0) return new Map();
	const decisions = readFacts(ports.book, 'decisions')?.rows ?? [];
	const deals = dealBook(factsOfTabs(ports, { contests: [] }));
	const changes = accepted.map((one): [string, CrmChange[]] => [
		one.id,
		deals.find(one.source, one.deal) === null
			? []
			: recordsOf(ports, one, deals, names).flatMap(({ field, title, before, after }) => {
					const then = decisions.find((line) => line.feedback_id === one.id && line.object === title && line.after === after);
					const was = String(then?.before ?? '');
					return then === undefined || was === before ? [] : [{ field, was, now: before }];
				}),
	]);
	return new Map(changes);
}

export interface CrmChange {
	readonly field: string;
	readonly was: string;
	readonly now: string;
}

function recordsOf({ language }: ContestsPorts, contest: Contest, deals: DealBook, names: ReadonlyMap<string, string>): ChangeRecord[] {
	const words = WORDS[language];
	const { id, manager, source, deal: dealId, claim, period, status, seller, amount, counts, wonOn } = contest;
	const deal = deals.find(source, dealId);
	const named = (one: string): string => names.get(one) ?? (one || words.nobody);
	const record = (field: string, before: string, after: string): ChangeRecord => ({
		table: 'contests',
		key: id,
		field,
		title: `${words.contest} ${dealId}: ${field}`,
		scope: manager,
		metric: '',
		period,
		before,
		after,
		who: contest.author,
		when: contest.decidedAt!,
		why: contest.answer || words.byHand,
		source: 'panel',
		feedbackId: id,
	});
	const claimWords = CLAIMS[claim]?.[language] ?? claim;
	if (status === 'refused') return [record(claimWords, claimWords, words.refused)];
	if (status === 'withdrawn') return [record(claimWords, words.accepted, words.withdrawn)];
	const state = deal === null ? '' : deal.exists && deal.state === 'WON' ? `${words.won} ${deal.closedOn ?? ''}` : words.asInCrm;
	return [
		...(seller === null ? [] : [record(words.seller, named(deal?.seller ?? ''), named(seller))]),
		...(amount === null ? [] : [record(words.amount, plain(deal?.amount ?? null), plain(amount))]),
		...(counts === 'no' ? [record(words.counts, state, words.no)] : []),
		...(counts === 'won' && wonOn !== null && parseDay(wonOn) !== null ? [record(words.counts, state, `${words.won} ${wonOn}`)] : []),
	];
}

const plain = (minor: number | null): string => (minor === null ? '' : String(wholeUnits(minor)));
