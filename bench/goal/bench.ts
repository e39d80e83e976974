import { createCalculator } from '../../local/calc/calculator';
import { readBundle } from '../../local/host/bundle';
import { createHost } from '../../local/host/host';
import { GOAL, gridMonth, gridRows, TEAM, teamRows } from '../../src/reports/goal/layout';

const PEOPLE = 50;

/** Fifty managers, twelve months: what building the goal's tabs asks of Google, and how long one edit takes to be recalculated. */
export async function run(): Promise<void> {
	const host = createHost({
		bundle: readBundle('dist'),
		calculator: createCalculator(),
		http: () => ({ status: 500, headers: {}, body: '' }),
		now: () => Date.UTC(2026, 7, 10, 9),
		person: { email: 'director@example.com', locale: 'en_US' },
		locale: 'en_US',
		timeZone: 'Europe/Moscow',
	});
	const ask = (name: string, ...args: unknown[]): void => {
		const outcome = host.call(name, args, 'sidebar');
		if (!outcome.ok) throw new Error(outcome.message);
	};
	const managers = Array.from({ length: PEOPLE }, (_, i) => `${i + 1};Manager ${i + 1};manager`);
	ask('importTables', {
		'managers.csv': `manager_id;name;role\n${managers.join('\n')}\n`,
		'settings.csv': 'key,value\nas_of,2026-08-10\n',
	});
	const before = sum(host.calls());
	const started = performance.now();
	ask('buildGoal', {
		goal: 600_000_000,
		period: '2026',
		averageCheck: 100_000,
		conversion: 0.2,
		callsPerDeal: 12,
		meetingsPerDeal: 3,
		presentationsPerDeal: 1,
		months: 'workdays',
		managers: 'equal',
	});
	console.log(`| tabs for ${PEOPLE} managers × 12 months | |`);
	console.log('| --- | --- |');
	console.log(`| built in | ${seconds(started)} |`);
	console.log(`| Google calls to build them | ${sum(host.calls()) - before} |`);
	if (process.argv.includes('--by-name')) console.log(host.calls());
	const again = sum(host.calls());
	ask('buildGoal', {
		goal: 600_000_000,
		period: '2026',
		averageCheck: 100_000,
		conversion: 0.2,
		callsPerDeal: 12,
		meetingsPerDeal: 3,
		months: 'workdays',
		managers: 'equal',
	});
	console.log(`| Google calls to build them again | ${sum(host.calls()) - again} |`);
	// Read as a person's grid does: what changed is calculated before it is shown.
	const edit = (title: string, tab: string, row: number, column: number, text: string): void => {
		host.view();
		const from = performance.now();
		host.type(tab, row - 1, column - 1, text);
		host.view();
		console.log(`| ${title} | ${seconds(from)} |`);
	};
	const rows = gridRows('amount', PEOPLE);
	edit('edit: the goal', 'Goal', GOAL.goal, GOAL.first, '700000000');
	edit('edit: the average check', 'Goal', GOAL.check, GOAL.first, '110000');
	edit('edit: one manager’s plan of one month kept', 'Plans by manager', rows.lock + 7, gridMonth(3), '2000000');
	edit('edit: one manager’s share', 'Team and absences', teamRows(PEOPLE).person + 3, TEAM.first, '2');
	host.dispose();
}

const sum = (calls: unknown): number => Object.values(calls as Record<string, number>).reduce((a, b) => a + b, 0);
const seconds = (from: number): string => `${((performance.now() - from) / 1000).toFixed(2)} s`;
