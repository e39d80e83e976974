import { dayOf } from '../../calendar/day';
import { CLAIMS } from '../../contests/claims';
import { type Contest, isOfClosedMonth, isWaiting } from '../../contests/contest';
import { type DealNow, dealBook } from '../../contests/deals';
import { isTakenBack } from '../../contests/marks';
import { wholeUnits } from '../../facts/parse/minor-units';
import { closedMonthNote, contestStatus } from '../../reports/contests/status-words';
import { closedMonths } from '../changes/closed-months';
import { factsOfTabs, readTabs } from '../figures/tab-facts';
import { keepChanged } from './changed-deals';
import { readContests } from './contest-tab';
import { changedSince } from './log-answers';
import type { ContestsPorts } from './ports';
import type { ContestsState, ContestView, CorrectionForm } from './types';

const MOST_ANSWERED = 30;

/** What waits for an answer, with the deal as figures have it now, and what was answered lately. */
export function contestsState(ports: ContestsPorts): ContestsState {
	const { language } = ports;
	const { contests } = readContests(ports);
	const managers = (readTabs(ports, ['managers']).rows.managers ?? []).map(({ manager_id, name }) => ({
		id: String(manager_id),
		name: String(name ?? manager_id),
	}));
	const closedPeriods = closedMonths(ports);
	const common = { managers, closedMonths: closedPeriods, closedNote: closedMonthNote(language), unread: null };
	if (contests.length === 0) return { ...common, waiting: [], answered: [] };
	const facts = factsOfTabs(ports);
	const { zone, baseCurrency, asOf } = facts.base.account;
	const deals = dealBook(facts);
	const closed = new Set(closedPeriods);
	const names = new Map(managers.map(({ id, name }) => [id, name]));
	const changed = changedSince(
		ports,
		contests.filter(({ status }) => status === 'accepted'),
		names,
	);
	keepChanged(ports, [...changed.values()].filter((list) => list.length > 0).length);
	const nameOf = (id: string): string => names.get(id) ?? id;
	const view = (contest: Contest): ContestView => {
		const deal = deals.find(contest.source, contest.deal);
		const isClosed = isOfClosedMonth(contest, closed);
		const currency = deal?.currency || baseCurrency;
		return {
			id: contest.id,
			who: nameOf(contest.manager),
			claim: CLAIMS[contest.claim]?.[language] ?? contest.claim,
			comment: contest.comment,
			at: isoOf(contest.at),
			period: contest.period,
			deal:
				deal === null
					? null
					: {
							title: deal.name,
							id: deal.id,
							link: deal.link,
							seller: nameOf(deal.seller),
							amount: deal.amount === null ? null : wholeUnits(deal.amount),
							currency,
							outcome: deal.state as 'OPEN',
							counts: deal.exists,
							closedOn: deal.closedOn,
						},
			proposal: proposalFor(contest, deal, dayOf(asOf)),
			status: contest.status,
			outcome: isWaiting(contest) ? '' : contestStatus(contest, { language, zone, currency, isClosed }),
			crmChanges: [...(changed.get(contest.id) ?? [])],
			answeredBy: contest.author,
			answeredAt: isoOf(contest.decidedAt),
		};
	};
	const isChanged = ({ id }: Contest): number => ((changed.get(id) ?? []).length > 0 ? 1 : 0);
	return {
		...common,
		waiting: contests.filter(isWaiting).map(view),
		answered: contests
			.filter((one) => one.decidedAt !== null && !isTakenBack(one))
			// What is to be looked at again comes first.
			.sort((a, b) => isChanged(b) - isChanged(a) || b.decidedAt! - a.decidedAt!)
			.slice(0, MOST_ANSWERED)
			.map(view),
	};
}

const isoOf = (at: number | null): string | null => (at === null ? null : new Date(at).toISOString());

/** What the claim itself says of the truth; the rest is the head's to say. */
function proposalFor({ claim, manager }: Contest, deal: DealNow | null, today: string): CorrectionForm {
	const none: CorrectionForm = { seller: null, amount: null, counts: null, wonOn: null };
	if (claim === 'wrong_amount') return { ...none, amount: deal?.amount == null ? null : wholeUnits(deal.amount) };
	if (claim === 'duplicate') return { ...none, counts: 'no' };
	if (claim !== 'should_count') return none;
	const isWon = deal?.exists === true && deal.state === 'WON';
	return {
		...none,
		seller: deal?.seller === manager ? null : manager,
		...(isWon ? {} : { counts: 'won', wonOn: deal?.closedOn ?? today }),
	};
}
