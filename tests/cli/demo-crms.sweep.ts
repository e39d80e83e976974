import { spawnSync } from 'node:child_process';

type Figures = Record<string, Record<string, number | null>>;

function demo(crm: string): { tabs: string[]; counts: object; kpis: Figures } {
	const args = ['local/run.mjs', 'demo', '--crm', crm, '--deals', '120', '--seed', '3', '--today', '2026-08-31'];
	const { status, stdout, stderr } = spawnSync('node', args, { encoding: 'utf8', maxBuffer: 1 << 28 });
	if (status !== 0) throw new Error(stderr);
	return JSON.parse(stdout) as ReturnType<typeof demo>;
}

const rounded = (figures: Figures, may: readonly string[]): Figures =>
	Object.fromEntries(
		Object.entries(figures).map(([period, line]) => [
			period,
			Object.fromEntries(
				Object.entries(line).flatMap(([kpi, figure]) =>
					may.includes(kpi) ? [] : [[kpi, typeof figure === 'number' ? Math.round(figure * 1e6) / 1e6 : figure]],
				),
			),
		]),
	);

const FORECASTS = ['forecast', 'forecast_accuracy'];
/** What Pipedrive, which keeps no history and whole minutes alone, cannot tell (docs/adr/0020). */
const HISTORY = [
	'assign_lag',
	'hot_clients',
	'open_deals',
	'pipeline',
	'response_time',
	'sla',
	'stage_time',
	'stale_deals',
	'talk_time', // lengths in whole minutes
	'velocity',
	'warm_to_hot',
];

/** Of the CRMs played here amoCRM alone has bills. */
const BILLS = ['receivables', 'overdue_share'];

test('the main job through the compiled add-on gives one firm the same figures, whatever CRM it keeps', () => {
	const [amocrm, hubspot, pipedrive] = ['amocrm', 'hubspot', 'pipedrive'].map(demo) as [
		ReturnType<typeof demo>,
		ReturnType<typeof demo>,
		ReturnType<typeof demo>,
	];
	expect(Object.keys(amocrm.kpis).length).toBeGreaterThan(0);
	for (const [{ kpis }, may] of [
		[hubspot, [...FORECASTS, ...BILLS]],
		[pipedrive, [...FORECASTS, ...BILLS, ...HISTORY]],
	] as const)
		expect(rounded(kpis, may)).toEqual(rounded(amocrm.kpis, may));
	for (const { counts } of [hubspot, pipedrive]) expect(counts).toMatchObject({ deals: (amocrm.counts as { deals: number }).deals });
});
