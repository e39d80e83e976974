import { kpis } from '../../src/kpis/registry.gen';
import { SPECIFIED } from './specified';

const specified = kpis.filter(({ id }) => SPECIFIED[id] !== undefined);

test('unit, direction and plan of every KPI are those of the specification', () => {
	const fields = specified.map(({ id, unit, better, plan }) => [id, [unit, better, ...(plan === undefined ? [] : [plan])].join(' ')]);
	expect(Object.fromEntries(fields)).toEqual(SPECIFIED);
});

/** Options under which the figure is of another unit. */
test('options that change the unit', () => {
	const options = specified.flatMap(({ id, options = [] }) =>
		options.flatMap(({ name, units = {} }) => Object.entries(units).map(([value, unit]) => `${id} ${name}=${value} ${unit}`)),
	);
	expect(options.sort()).toEqual([
		'amount_vs_target mode=forecast money',
		'cac as=payback months',
		'deals_vs_target mode=forecast pieces',
		'receivables part=dso days',
		'receivables part=share_overdue share',
		'repeat_deals as=share share',
		'response_time stat=no_response pieces',
		'response_time stat=within share',
	]);
});

/** The default is the first value; an option that names one is the same as none. */
test('no option says what there is without it', () => {
	const defaults: Readonly<Record<string, string>> = {
		'avg_check stat': 'mean',
		'avg_check zero_price': 'exclude',
		'avg_check per': 'deal',
		'sales_cycle stat': 'mean',
		'sales_cycle days': 'calendar',
		'sales_cycle outcome': 'won',
		'response_time stat': 'median',
		'response_time mode': 'business',
		'response_time contact': 'attempt',
		'actions_to_close outcome': 'won',
		'comms_per_deal outcome': 'won',
		'warm_to_hot mode': 'cohort',
		'receivables part': 'total',
		'amount_vs_target mode': 'full',
		'deals_vs_target mode': 'full',
		'repeat_deals as': 'count',
		'growth_vs_target base': 'previous',
		'sales_growth base': 'previous',
		'revenue_to_income basis': 'total_income',
		'activities attempts': 'no',
		'activities messages': 'all',
		'cac as': 'cost',
		'stale_deals days': '14',
		'sla minutes': '30',
		'missed_calls minutes': '60',
		'ltv years': '3',
	};
	for (const [key, value] of Object.entries(defaults)) {
		const [id, name] = key.split(' ');
		const option = kpis.find((kpi) => kpi.id === id)?.options?.find((one) => one.name === name);
		expect([key, option?.values[0]]).toEqual([key, value]);
	}
});
