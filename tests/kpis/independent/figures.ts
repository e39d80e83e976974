import * as effort from './effort';
import * as money from './money';
import * as plans from './plans';
import { over, type Reading } from './reading';
import * as stages from './stages';

type Value = (reading: Reading, asked: plans.Asked) => number | null;
type Plain = (reading: Reading, who: plans.Asked['who'], days: plans.Asked['days'], o: plans.Asked['o']) => number | null;

export interface Figure {
	readonly metric: string;
	readonly options: string;
	readonly value: Value;
}

const of =
	(plain: Plain): Value =>
	(reading, { who, days, o }) =>
		plain(reading, who, days, o);
const all = (metric: string, value: Value, ...options: readonly string[]): Figure[] =>
	['', ...options].map((one) => ({ metric, options: one, value }));

const winRate: Plain = (r, who, days) => {
	const wins = effort.won(r, who, days).length;
	return over(wins, wins + effort.lost(r, who, days).length);
};
const repeats: Plain = (r, who, days, o) => {
	const wins = effort.won(r, who, days);
	const again = wins.filter((deal) => r.isRepeat(deal)).length;
	return o.as === 'share' ? over(again, wins.length) : again;
};

/** Which figures are asked, in groups that one test can name. */
export const figures: ReadonlyMap<string, readonly Figure[]> = new Map([
	[
		'deals',
		[
			...all(
				'won_count',
				of((r, who, days) => effort.won(r, who, days).length),
			),
			...all(
				'lost_count',
				of((r, who, days) => effort.lost(r, who, days).length),
			),
			...all('win_rate', of(winRate)),
			...all(
				'won_lost_ratio',
				of((r, who, days) => over(effort.won(r, who, days).length, effort.lost(r, who, days).length)),
			),
			...all('win_rate_amount', of(money.winRateAmount)),
			...all(
				'avg_check',
				of(money.avgCheck),
				'stat=median',
				'zero_price=include',
				'per=client',
				'zero_price=include;stat=median',
				'zero_price=include;per=client',
			),
			...all('sales_cycle', of(money.salesCycle), 'stat=median', 'days=working', 'outcome=lost', 'outcome=lost;stat=median;days=working'),
			...all('repeat_deals', of(repeats), 'as=share'),
			...all('new_leads', of(money.newLeads)),
			...all('conversion', of(stages.conversion)),
		],
	],
	[
		'money',
		[
			...all('bookings', of(money.bookings)),
			...all('net_revenue', of(money.netRevenue)),
			...all('profit', of(money.profit)),
			...all('receivables', of(money.receivables), 'part=overdue', 'part=share_overdue', 'part=dso'),
			...all('spend', of(money.spend), 'allocate=equal', 'allocate=by_leads', 'allocate=by_revenue'),
			...all('roi', of(money.roi), 'allocate=equal', 'allocate=by_leads', 'allocate=by_revenue'),
			...all('revenue_to_income', of(money.revenueToIncome), 'basis=gross_income', 'basis=margin'),
			...all('new_share', of(money.newShare)),
			...all('cac', of(money.cac)),
		],
	],
	[
		'plans',
		[
			...all(
				'amount_vs_target',
				plans.amountVsTarget,
				'mode=pace',
				'mode=forecast',
				'prorate=calendar_days',
				'mode=pace;prorate=calendar_days',
			),
			...all('deals_vs_target', plans.dealsVsTarget, 'mode=pace', 'mode=forecast', 'prorate=calendar_days'),
			...all('growth_vs_target', plans.growthVsTarget, 'base=yoy', 'prorate=calendar_days'),
			...all('sales_growth', plans.salesGrowth, 'base=yoy'),
			...all('run_rate', plans.runRate),
			...all('coverage', stages.coverage),
		],
	],
	[
		'activities',
		[
			...all(
				'activities',
				of(effort.activities),
				'type=call',
				'type=message;direction=out',
				'attempts=yes',
				'messages=daily_thread',
				'messages=daily_thread;attempts=yes',
			),
			...all(
				'calls',
				of((r, who, days) => effort.activities(r, who, days, { type: 'call' })),
			),
			...all('comms_per_deal', of(effort.commsPerDeal), 'outcome=closed', 'window=20', 'window=20;outcome=closed'),
			...all('actions_to_close', of(effort.actionsToClose), 'outcome=closed'),
			...all('connect_rate', of(effort.connectRate)),
			...all('missed_calls', of(effort.missedCalls), 'minutes=600'),
			...all('overdue_tasks', of(effort.overdueTasks)),
			...all('no_next_step', of(effort.noNextStep)),
			...all('stale_deals', of(effort.staleDeals), 'days=3'),
		],
	],
	[
		'reaction',
		[
			...all(
				'response_time',
				of(effort.responseTime),
				'stat=mean',
				'stat=no_response',
				'stat=within:60',
				'mode=calendar',
				'contact=connected',
				'contact=connected;mode=calendar;stat=mean',
				'contact=connected;stat=no_response',
			),
			...all('sla', of(effort.sla), 'minutes=600'),
			...all('assign_lag', of(effort.assignLag)),
		],
	],
	[
		'stages',
		[
			...all('hot_clients', of(stages.hotClients), 'max_age=3'),
			...all('warm_to_hot', of(stages.warmToHot), 'window=3', 'mode=flow'),
			...all('pipeline', of(stages.pipeline)),
			...all('open_deals', of(stages.openDeals)),
			...all('forecast', of(stages.forecast)),
			...all('forecast_accuracy', of(stages.forecastAccuracy)),
			...all('velocity', of(stages.velocity)),
			...all('stage_time', of(stages.stageTime), 'stage=qual'),
			...all('nps', of(stages.nps)),
		],
	],
]);

const MONEY = new Set([
	'bookings',
	'net_revenue',
	'profit',
	'receivables',
	'spend',
	'cac',
	'avg_check',
	'run_rate',
	'pipeline',
	'forecast',
	'velocity',
]);

export const isMoney = (metric: string, options: string): boolean =>
	options.includes('part=share_overdue') || options.includes('part=dso')
		? false
		: MONEY.has(metric) || (metric === 'amount_vs_target' && options.includes('mode=forecast'));
