import { CLIENTS, type Deal, plus, STAGES } from './account';
import { lost, type Options, won } from './effort';
import { avgCheck, bookings, salesCycle } from './money';
import { type Asked, planOf } from './plans';
import { type Days, distinct, isHotByHand, isOf, mean, merged, over, type Reading, shareOf, stageOf, sum, type Who } from './reading';

/** Open deals at the end of the period that exists, with whom and where; null: nobody knows. */
function openAt(r: Reading, who: Who, days: Days, isAhead = false): { deal: Deal; stage: string; since: number }[] | null {
	const { asOf } = r.data;
	if (days.from > asOf && !isAhead) return null;
	const t = days.to < asOf ? days.to : asOf;
	if (t < asOf && r.data.changes.length === 0) return null;
	return r.alive().flatMap((deal) => {
		const at = r.standing(deal, t);
		return at === null || r.isCredit(deal) || !isOf(who, at.holder) ? [] : [{ deal, stage: at.stage, since: at.since }];
	});
}

export function hotClients(r: Reading, who: Who, days: Days, o: Options): number | null {
	const t = days.to < r.data.asOf ? days.to : r.data.asOf;
	const isYoung = (since: number): boolean =>
		o.max_age === undefined || (Date.parse(t) - Date.parse(r.day(since))) / 86_400_000 <= Number(o.max_age);
	const hot = openAt(r, who, days)?.filter(
		({ deal, stage, since }) => (stageOf(stage).temperature === 'hot' || isHotByHand(r.client(deal))) && isYoung(since),
	);
	return hot === undefined ? null : distinct(hot.map(({ deal }) => r.client(deal)));
}

export const pipeline = (r: Reading, who: Who, days: Days): number | null => {
	const open = openAt(r, who, days);
	return open === null ? null : sum(open.map(({ deal }) => r.price(deal)));
};
export const openDeals = (r: Reading, who: Who, days: Days): number | null => openAt(r, who, days)?.length ?? null;

function expected(r: Reading, who: Who, days: Days, isIn: (day: string) => boolean, isWeighted: boolean): number | null {
	// A period that has not begun: what the deals that are open now promise for it.
	const open = openAt(r, who, days, true);
	if (open === null) return null;
	const due = open.filter(({ deal }) => deal.expected_close !== null && isIn(deal.expected_close));
	return sum(due.map(({ deal, stage }) => r.price(deal) * (isWeighted ? stageOf(stage).probability : 1)));
}

export function forecast(r: Reading, who: Who, days: Days): number | null {
	const due = expected(r, who, days, (day) => day >= days.from && day <= days.to, true);
	return due === null ? null : bookings(r, who, days) + due;
}

export function coverage(r: Reading, { who, plan, days, o }: Asked): number | null {
	const [due, target] = [expected(r, who, days, (day) => day <= days.to, false), planOf(r, 'amount', plan, days, o)];
	return due === null || target === null ? null : shareOf(due, target * 100 - bookings(r, who, days));
}

export function velocity(r: Reading, who: Who, days: Days): number | null {
	const [open, check, cycle] = [openDeals(r, who, days), avgCheck(r, who, days), salesCycle(r, who, days)];
	const wins = won(r, who, days).length;
	const rate = over(wins, wins + lost(r, who, days).length);
	return open === null || check === null || rate === null ? null : over(open * check * rate, cycle);
}

interface Entered {
	readonly deal: Deal;
	readonly at: number;
	readonly by: string;
}

const entries = (r: Reading, temperature: string): Entered[] =>
	r
		.alive()
		.filter((deal) => !r.isCredit(deal))
		.flatMap((deal) =>
			r
				.steps(deal)
				.filter((one) => stageOf(one.to_stage_id).temperature === temperature)
				.map((one) => ({ deal, at: one.changed_at, by: one.manager_id })),
		);

export function warmToHot(r: Reading, who: Who, days: Days, o: Options): number | null {
	const isAsked = (one: Entered): boolean => r.isIn(one.at, days) && isOf(who, one.by);
	const warm = entries(r, 'warm').filter(isAsked);
	if (o.mode === 'flow') return over(entries(r, 'hot').filter(isAsked).length, warm.length);
	const clients = [...new Set(warm.map(({ deal }) => r.client(deal)))];
	const made = clients.filter((client) => {
		const first = Math.min(...warm.filter(({ deal }) => r.client(deal) === client).map(({ at }) => at));
		const isInTime = (at: number): boolean => at >= first && at - first <= Number(o.window ?? 1e6) * 86_400_000;
		return (
			entries(r, 'hot').some(({ deal, at }) => r.client(deal) === client && isInTime(at)) ||
			r.wins().some((deal) => r.client(deal) === client && isInTime(deal.closed_at!))
		);
	});
	return over(made.length, clients.length);
}

export function conversion(r: Reading, who: Who, days: Days): number | null {
	const leads = r.alive().filter((deal) => !r.isCredit(deal) && r.isIn(deal.created_at, days) && isOf(who, deal.manager_id));
	return over(leads.filter((deal) => r.state(deal) === 'WON').length, leads.length);
}

export function stageTime(r: Reading, who: Who, days: Days, o: Options): number | null {
	const stays = r
		.alive()
		.filter((deal) => !r.isCredit(deal))
		.flatMap((deal) => {
			const steps = r.steps(deal);
			return steps.slice(1).flatMap((next, i) => {
				const stay = steps[i]!;
				const isAsked =
					stageOf(stay.to_stage_id).outcome === 'OPEN' &&
					(o.stage === undefined || stay.to_stage_id === o.stage) &&
					isOf(who, stay.manager_id) &&
					r.isIn(next.changed_at, days);
				return isAsked ? [(next.changed_at - stay.changed_at) / 86_400_000] : [];
			});
		});
	return mean(stays);
}

export function nps(r: Reading, who: Who, days: Days): number | null {
	if (days.to < r.data.asOf || days.from > r.data.asOf) return null;
	const marks = CLIENTS.flatMap((client) => {
		const deals = r.alive().filter((deal) => r.client(deal) === merged(client.client_id) && client.merged_into_id === null);
		const last = deals.reduce<Deal | null>((best, deal) => (best === null || deal.created_at > best.created_at ? deal : best), null);
		return client.nps !== null && isOf(who, last?.manager_id ?? null) ? [client.nps] : [];
	});
	const share = (isIt: (mark: number) => boolean): number => marks.filter(isIt).length / marks.length;
	return marks.length === 0 ? null : 100 * (share((mark) => mark >= 9) - share((mark) => mark <= 6));
}

export function forecastAccuracy(r: Reading, who: Who, days: Days): number | null {
	const isKnown = r.data.deals.some(({ expected_close }) => expected_close !== null) && STAGES.length > 0;
	if (!isKnown || r.data.changes.length === 0 || days.from > r.data.asOf) return null;
	const eve = plus(days.from, -1);
	const due = r.alive().flatMap((deal) => {
		const at = r.standing(deal, eve);
		const isDue = deal.expected_close !== null && deal.expected_close >= days.from && deal.expected_close <= days.to;
		return at === null || r.isCredit(deal) || !isDue || !isOf(who, at.holder) ? [] : [r.price(deal) * stageOf(at.stage).probability];
	});
	const fact = bookings(r, who, days);
	const miss = shareOf(Math.abs(sum(due) - fact), fact);
	return miss === null ? null : 1 - miss;
}
