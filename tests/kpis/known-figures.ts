import { dayNumber } from '../../src/calendar/day';
import type { EnrichedFacts } from '../../src/columns/enrich';
import type { Row } from '../../src/facts/table';
import { kpis } from '../../src/kpis/registry.gen';
import { type Fixture, factsOf, rowsOf } from './fixtures/fixture';
import { leads } from './fixtures/leads';
import { pipe } from './fixtures/pipe';
import { sales } from './fixtures/sales';
import { bare, buyers, debts, letters, pennies } from './fixtures/small';
import { touches } from './fixtures/touches';
import { lapses, refunded, threads, undated, unlikely } from './fixtures/traps';
import data from './july-2026.json';
import { facts, targets } from './shared-data';

/** A figure worked out by hand, over facts that are at hand. */
export interface Known {
	readonly metric: string;
	readonly who: string;
	readonly period: string;
	readonly options: string;
	readonly value: number | null;
	readonly facts: EnrichedFacts;
	readonly targets: readonly Row[];
}

const july = facts();

/** The worked cases of the definitions. */
const cases: Known[] = kpis.flatMap((kpi) =>
	kpi.cases.map(({ scope, options = '', value }) => ({
		metric: kpi.id,
		who: scope,
		period: '2026-07',
		options,
		value,
		facts: july,
		targets,
	})),
);

/** The 51 values of the article and the supporting figures. */
const SUPPORTING: Readonly<Record<string, readonly [metric: string, options: string]>> = {
	_win_rate: ['win_rate', ''],
	_response_mean: ['response_time', 'stat=mean'],
	_response_calendar_median: ['response_time', 'mode=calendar'],
	_receivables_overdue: ['receivables', 'part=overdue'],
	_net_revenue: ['net_revenue', ''],
	_bookings: ['bookings', ''],
	_cost: ['spend', ''],
	_repeat_share: ['repeat_deals', 'as=share'],
	_revenue_per_profit: ['revenue_to_income', 'basis=gross_income'],
};
const expected: Known[] = Object.entries(data.expected).flatMap(([who, values]) =>
	Object.entries(values as unknown as Record<string, number>).flatMap(([key, value]): Known[] => {
		const [metric, options] = SUPPORTING[key] ?? [key, ''];
		return metric.startsWith('_') ? [] : [{ metric, who, period: '2026-07', options, value, facts: july, targets }];
	}),
);

function knownOf(fixture: Fixture): Known[] {
	const whole = factsOf(fixture);
	const plans = rowsOf(fixture).targets ?? [];
	return fixture.figures.map(([question, value]) => {
		const [metric, who, period, ...options] = question.split(' ') as [string, string, string, ...string[]];
		return { metric, who, period, options: options.join(' '), value, facts: whole, targets: plans };
	});
}

/** July seen on its 29th: 21 of 23 working days have passed, D08 has not closed yet, the refund is paid. */
const half = facts({}, dayNumber(2026, 7, 29));
const partial: Known[] = (
	[
		['amount_vs_target M1', 'mode=pace', (250 * 23) / (400 * 21)],
		['amount_vs_target M2', 'mode=pace', (200 * 23) / (600 * 21)],
		['amount_vs_target M1', 'mode=forecast', (250_000 * 23) / 21],
		['amount_vs_target M1', '', 250 / 400],
		['deals_vs_target M1', 'mode=pace', (2 * 23) / (4 * 21)],
		['deals_vs_target M2', 'mode=pace', (2 * 23) / (6 * 21)],
		['deals_vs_target M1', 'mode=forecast', (2 * 23) / 21],
		['run_rate M1', '', (250_000 * 23) / 21],
		['run_rate M2', '', (200_000 * 23) / 21],
	] as const
).map(([question, options, value]) => {
	const [metric, who] = question.split(' ') as [string, string];
	return { metric, who, period: '2026-07', options, value, facts: half, targets };
});

export const figures: readonly Known[] = [
	...cases,
	...expected,
	...partial,
	...[sales, leads, pipe, pennies, debts, buyers, bare, letters, threads, undated, unlikely, lapses, refunded, touches].flatMap(knownOf),
];
