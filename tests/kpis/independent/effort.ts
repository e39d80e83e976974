import { type Activity, type Deal, plus } from './account';
import { type Days, distinct, isOf, mean, median, merged, over, type Reading, type Who } from './reading';

export type Options = Readonly<Record<string, string>>;

/** §0.2, row by row. */
const isTalk = ({ type, status }: Activity): boolean =>
	status === 'done' && ['call', 'meeting', 'presentation', 'email', 'message'].includes(type);
const isDial = ({ type, direction, status }: Activity): boolean => type === 'call' && direction !== 'in' && status === 'no_answer';
const isWritten = ({ type }: Activity): boolean => type === 'email' || type === 'message';
const isAction = (one: Activity): boolean =>
	isDial(one) || (isTalk(one) && !(isWritten(one) && one.direction === 'in')) || (one.type === 'task' && one.status === 'done');
const isContact = (one: Activity): boolean => isAction(one) && one.type !== 'task';

export function activities(r: Reading, who: Who, days: Days, o: Options = {}): number | null {
	if (r.data.activities.length === 0) return null;
	const list = r
		.done()
		.filter((one) => isTalk(one) || (o.attempts === 'yes' && isDial(one)))
		.filter((one) => r.isIn(one.occurred_at, days) && isOf(who, one.manager_id))
		.filter((one) => (o.type === undefined || one.type === o.type) && (o.direction === undefined || one.direction === o.direction));
	if (o.messages !== 'daily_thread') return list.length;
	return distinct(
		list.map((one) => {
			const partner = partnerOf(r, one);
			return one.type === 'message' && partner !== null ? [partner, one.channel, r.day(one.occurred_at)].join() : one.activity_id;
		}),
	);
}

function partnerOf(r: Reading, one: Activity): string | null {
	if (one.client_id !== null) return merged(one.client_id);
	const deal = r.dealOf(one.deal_id);
	return deal === undefined ? null : r.client(deal);
}

const closedIn = (r: Reading, who: Who, days: Days, states: readonly string[]): Deal[] =>
	r
		.alive()
		.filter((deal) => states.includes(r.state(deal)) && !r.isCredit(deal) && r.isIn(deal.closed_at, days) && isOf(who, r.seller(deal)));

export const won = (r: Reading, who: Who, days: Days): Deal[] => closedIn(r, who, days, ['WON']);
export const lost = (r: Reading, who: Who, days: Days): Deal[] => closedIn(r, who, days, ['LOST']);
const closedBy = (r: Reading, who: Who, days: Days, o: Options): Deal[] =>
	closedIn(r, who, days, o.outcome === 'closed' ? ['WON', 'LOST'] : ['WON']);

export function commsPerDeal(r: Reading, who: Who, asked: Days, o: Options): number | null {
	const last = asked.to < r.data.asOf ? asked.to : r.data.asOf;
	const days = o.window === undefined ? asked : { from: plus(last, 1 - Number(o.window)), to: last };
	return over(activities(r, who, days), closedBy(r, who, days, o).length);
}

export function actionsToClose(r: Reading, who: Who, days: Days, o: Options): number | null {
	if (r.data.activities.length === 0) return null;
	const counts = closedBy(r, who, days, o).map((deal) => {
		// A closing at midnight is a date without time: the whole day counts.
		const isBareDate = r.day(deal.closed_at! - 1) !== r.day(deal.closed_at!);
		const until = (at: number): boolean => at <= deal.closed_at! || (isBareDate && r.day(at) === r.day(deal.closed_at!));
		return r.done().filter((one) => isAction(one) && one.deal_id === deal.deal_id && until(one.occurred_at)).length;
	});
	return mean(counts);
}

/** K4: per lead the minutes, null while it is silent. */
function reactions(r: Reading, who: Who, days: Days, o: Options): (number | null)[] {
	return r
		.alive()
		.filter((deal) => !r.isCredit(deal) && deal.lead_origin !== 'outbound' && r.isIn(deal.assigned_at ?? deal.created_at, days))
		.flatMap((deal) => {
			const start = deal.assigned_at ?? deal.created_at;
			const contacts = r
				.done()
				.filter((one) => one.deal_id === deal.deal_id && isContact(one) && (o.contact !== 'connected' || one.status === 'done'))
				.sort((a, b) => a.occurred_at - b.occurred_at || (a.activity_id < b.activity_id ? -1 : 1));
			const first = contacts[0];
			if (!isOf(who, first === undefined ? deal.manager_id : first.manager_id)) return [];
			if (first === undefined) return [null];
			if (o.mode === 'calendar') return [Math.max(0, first.occurred_at - start) / 60_000];
			return [r.businessMinutes(start, first.occurred_at)];
		});
}

export function responseTime(r: Reading, who: Who, days: Days, o: Options): number | null {
	if (r.data.activities.length === 0) return null;
	const all = reactions(r, who, days, o);
	const known = all.filter((one) => one !== null);
	const [stat, limit] = (o.stat ?? 'median').split(':');
	if (stat === 'no_response') return all.length - known.length;
	if (stat === 'within') return over(known.filter((one) => one <= Number(limit)).length, all.length);
	return stat === 'mean' ? mean(known) : median(known);
}

export const sla = (r: Reading, who: Who, days: Days, o: Options): number | null =>
	responseTime(r, who, days, { stat: `within:${o.minutes ?? 30}` });

export const assignLag = (r: Reading, who: Who, days: Days): number | null =>
	median(
		r
			.alive()
			.filter((deal) => !r.isCredit(deal) && r.isIn(deal.created_at, days) && isOf(who, deal.manager_id))
			.filter((deal) => deal.assigned_at !== null && deal.assigned_at >= deal.created_at)
			.map((deal) => r.businessMinutes(deal.created_at, deal.assigned_at!)),
	);

const callsIn = (r: Reading, who: Who, days: Days, direction: string): Activity[] =>
	r
		.done()
		.filter((one) => one.type === 'call' && one.direction === direction && r.isIn(one.occurred_at, days) && isOf(who, one.manager_id));

export function connectRate(r: Reading, who: Who, days: Days): number | null {
	const tried = callsIn(r, who, days, 'out').filter(({ status }) => status === 'done' || status === 'no_answer');
	return over(tried.filter(({ status }) => status === 'done').length, tried.length);
}

export function missedCalls(r: Reading, who: Who, days: Days, o: Options): number | null {
	const all = callsIn(r, who, days, 'in').filter(({ status }) => status === 'done' || status === 'missed');
	const forgotten = all.filter((call) => {
		const partner = partnerOf(r, call);
		const limit = call.occurred_at + Number(o.minutes ?? 60) * 60_000;
		const isBack = (one: Activity): boolean =>
			(isTalk(one) || isDial(one)) && one.direction !== 'in' && one.occurred_at >= call.occurred_at && one.occurred_at <= limit;
		return call.status === 'missed' && !(partner !== null && r.done().some((one) => isBack(one) && partnerOf(r, one) === partner));
	});
	return over(forgotten.length, all.length);
}

/** Known for the present alone. */
const isPresent = (r: Reading, { from, to }: Days): boolean => to >= r.data.asOf && from <= r.data.asOf;

export function overdueTasks(r: Reading, who: Who, days: Days): number | null {
	if (r.data.activities.length === 0 || !isPresent(r, days)) return null;
	const open = r.data.activities.filter(
		(one) => one.type === 'task' && one.status === 'planned' && !one.is_deleted && isOf(who, one.manager_id),
	);
	return over(open.filter((one) => r.day(one.due_at ?? one.occurred_at) < r.data.asOf).length, open.length);
}

const inWork = (r: Reading, who: Who): Deal[] =>
	r.alive().filter((deal) => r.state(deal) === 'OPEN' && !r.isCredit(deal) && isOf(who, deal.manager_id));

export function noNextStep(r: Reading, who: Who, days: Days): number | null {
	if (r.data.activities.length === 0 || !isPresent(r, days)) return null;
	const isNext = (one: Activity, deal: Deal): boolean =>
		one.deal_id === deal.deal_id && one.status === 'planned' && !one.is_deleted && r.day(one.due_at ?? one.occurred_at) >= r.data.asOf;
	const open = inWork(r, who);
	return over(open.filter((deal) => !r.data.activities.some((one) => isNext(one, deal))).length, open.length);
}

export function staleDeals(r: Reading, who: Who, days: Days, o: Options): number | null {
	if (!isPresent(r, days)) return null;
	const open = inWork(r, who);
	const age = (deal: Deal): number => {
		const touches = r.done().filter((one) => one.deal_id === deal.deal_id && one.status !== 'planned');
		const last = Math.max(deal.created_at, ...touches.map((one) => one.occurred_at), ...r.steps(deal).map((one) => one.changed_at));
		return (Date.parse(r.data.asOf) - Date.parse(r.day(last))) / 86_400_000;
	};
	return over(open.filter((deal) => age(deal) > Number(o.days ?? 14)).length, open.length);
}
