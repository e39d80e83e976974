import { plus } from './account';
import { type Options, won } from './effort';
import { bookings, netRevenue } from './money';
import { type Days, type Reading, shareOf, sum, type Who } from './reading';

export interface Asked {
	/** The scope as a plan names it; null: a group, which has no plan here. */
	readonly plan: string | null;
	readonly who: Who;
	readonly days: Days;
	readonly o: Options;
}

const PERIODS: Readonly<Record<string, Days>> = {
	'2026-03': { from: '2026-03-01', to: '2026-03-31' },
	'2026-04': { from: '2026-04-01', to: '2026-04-30' },
	'2026-Q1': { from: '2026-01-01', to: '2026-03-31' },
	'2026-Q2': { from: '2026-04-01', to: '2026-06-30' },
};

/** §1.7: the line itself, a share of what contains it, for the company the managers' sum. No two of these periods tile a third. */
export function planOf(r: Reading, metric: string, scope: string | null, days: Days, o: Options): number | null {
	if (scope === null) return null;
	const lines = r.data.targets
		.filter((one) => one.metric === metric && one.scope === scope)
		.map((one) => ({ ...one, ...PERIODS[one.period]! }));
	const exact = lines.find(({ from, to }) => from === days.from && to === days.to);
	if (exact !== undefined) return exact.value;
	const around = lines.filter(({ from, to }) => from <= days.from && to >= days.to).sort((a, b) => length(a) - length(b))[0];
	const size = (part: Days): number => (o.prorate === 'calendar_days' ? length(part) : r.workdays(part));
	if (around !== undefined) return (around.value * size(days)) / size(around);
	if (scope !== 'company') return null;
	const people = ['M1', 'M2'].map((person) => planOf(r, metric, person, days, o)).filter((value) => value !== null);
	return people.length === 0 ? null : sum(people);
}

const length = ({ from, to }: Days): number => (Date.parse(to) - Date.parse(from)) / 86_400_000 + 1;

function elapsed(r: Reading, days: Days): number | null {
	const all = r.workdays(days);
	const to = days.to < r.data.asOf ? days.to : r.data.asOf;
	return all === 0 ? null : r.workdays({ from: days.from, to }) / all;
}

function attained(r: Reading, fact: number, plan: number | null, { days, o }: Asked): number | null {
	const passed = elapsed(r, days);
	if (o.mode === 'forecast') return passed === null || passed === 0 ? null : fact / passed;
	if (plan === null || (o.mode === 'pace' && passed === null)) return null;
	return shareOf(fact, o.mode === 'pace' ? plan * passed! : plan);
}

const money = (r: Reading, { plan, days, o }: Asked): number | null => {
	const value = planOf(r, 'amount', plan, days, o);
	return value === null ? null : value * 100;
};

export const amountVsTarget = (r: Reading, asked: Asked): number | null =>
	attained(r, bookings(r, asked.who, asked.days), money(r, asked), asked);
export const dealsVsTarget = (r: Reading, asked: Asked): number | null =>
	attained(r, won(r, asked.who, asked.days).length, planOf(r, 'deals', asked.plan, asked.days, asked.o), asked);
export const runRate = (r: Reading, asked: Asked): number | null =>
	attained(r, bookings(r, asked.who, asked.days), null, { ...asked, o: { mode: 'forecast' } });

/** The comparable days before, or a year ago; null: before everything that was loaded. */
function baseOf(r: Reading, who: Who, { from, to }: Days, isYear: boolean): number | null {
	const base = isYear ? yearBefore({ from, to }) : before({ from, to });
	const moments = [
		...r.data.deals.flatMap((deal) => [deal.created_at, deal.closed_at ?? deal.created_at]),
		...r.data.activities.map((one) => one.occurred_at),
	];
	return r.day(Math.min(...moments)) > base.to ? null : netRevenue(r, who, base);
}

const monthOf = (date: string, shift: number): string => {
	const [year, month] = date.split('-').map(Number) as [number, number];
	return new Date(Date.UTC(year, month - 1 + shift, 1)).toISOString().slice(0, 10);
};

function before({ from, to }: Days): Days {
	const next = plus(to, 1);
	if (from.endsWith('-01') && next.endsWith('-01')) {
		let months = 0;
		while (monthOf(from, months) < next) months++;
		return { from: monthOf(from, -months), to: plus(monthOf(next, -months), -1) };
	}
	return { from: plus(from, -length({ from, to })), to: plus(from, -1) };
}

function yearBefore({ from, to }: Days): Days {
	const next = plus(to, 1);
	if (from.endsWith('-01') && next.endsWith('-01')) return { from: monthOf(from, -12), to: plus(monthOf(next, -12), -1) };
	if (length({ from, to }) === 7 && new Date(from).getUTCDay() === 1) return { from: plus(from, -364), to: plus(to, -364) };
	const back = (date: string): string => `${Number(date.slice(0, 4)) - 1}${date.slice(4)}`;
	return { from: back(from), to: back(to) };
}

export function growthVsTarget(r: Reading, asked: Asked): number | null {
	const base = baseOf(r, asked.who, asked.days, asked.o.base === 'yoy');
	const plan = money(r, asked);
	return base === null || plan === null ? null : shareOf(netRevenue(r, asked.who, asked.days) - base, plan - base);
}

export function salesGrowth(r: Reading, { who, days, o }: Asked): number | null {
	const base = baseOf(r, who, days, o.base === 'yoy');
	return base === null ? null : shareOf(netRevenue(r, who, days) - base, base);
}
