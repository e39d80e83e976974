import fc from 'fast-check';
import { parseDay } from '../../src/calendar/day';
import { workCalendar } from '../../src/calendar/work-calendar';
import { enrich } from '../../src/columns/enrich';
import { accountOf, FactBase } from '../../src/facts/fact-base';
import type { Row } from '../../src/facts/table';
import { askModel } from '../../src/formulas/model';
import { type AccountData, account, CLIENTS, MANAGERS, RATES, STAGES } from './independent/account';
import { type Figure, figures, isMoney } from './independent/figures';
import { type Days, Reading, type Who } from './independent/reading';

const PERIODS: readonly (readonly [token: string, days: Days])[] = [
	['2026-03', { from: '2026-03-01', to: '2026-03-31' }],
	['2026-Q1', { from: '2026-01-01', to: '2026-03-31' }],
	['2026-W11', { from: '2026-03-09', to: '2026-03-15' }],
	['2026-03-08..2026-03-30', { from: '2026-03-08', to: '2026-03-30' }],
	['2026-03-29', { from: '2026-03-29', to: '2026-03-29' }],
	['2026-04', { from: '2026-04-01', to: '2026-04-30' }],
];
const SCOPES: readonly (readonly [name: string, plan: string | null, who: Who])[] = [
	['ALL', 'company', null],
	['M1', 'M1', ['M1']],
	['Борис Петров', 'M2', ['M2']],
	['team:Запад', null, ['M1', 'M2']],
	['region:Москва', null, ['M2', 'M3']],
];

function product(data: AccountData) {
	// R11: every other deal stands twice, and what is older stands behind.
	const old = data.deals
		.filter((_, i) => i % 2 === 0)
		.map((deal) => ({ ...deal, amount: 1, outcome: 'LOST', is_deleted: false, updated_at: 1 }));
	const rows = {
		deals: [...data.deals.map((deal) => ({ ...deal, updated_at: 2 })), ...old],
		stage_changes: data.changes,
		activities: data.activities,
		invoices: data.invoices,
		payments: data.payments,
		ledger: data.ledger,
		stages: STAGES,
		managers: MANAGERS,
		clients: CLIENTS,
		rates: RATES,
	} as unknown as Record<string, Row[]>;
	const exceptions = new Map(data.exceptions.map(({ day, hours }) => [parseDay(day)!, hours]));
	const calendar = workCalendar({ production: false, exceptions });
	return enrich(
		new FactBase(
			rows,
			accountOf({
				tz: data.tz,
				asOf: parseDay(data.asOf)!,
				calendar,
				isProfitRevenue: data.isRevenue,
				...(data.margin !== null && { defaultMargin: data.margin }),
				more: { vatRate: data.vat, areDealsBills: true },
			}),
		),
	);
}

/** Every figure twice: by the product, and by the specification's sentences read row by row. */
function compare(data: AccountData, list: readonly Figure[]): void {
	const facts = product(data);
	const reading = new Reading(data);
	for (const { metric, options, value } of list) {
		const o = Object.fromEntries(options.split(';').flatMap((pair) => (pair === '' ? [] : [pair.split('=') as [string, string]])));
		const managers = SCOPES.map(([name]) => name);
		const got = askModel({ metric, managers, periods: PERIODS.map(([token]) => token), options }, facts, data.targets as unknown as Row[]);
		SCOPES.forEach(([name, plan, who], s) => {
			PERIODS.forEach(([token, days], p) => {
				const rawValue = value(reading, { plan, who, days, o });
				const expected = rawValue !== null && isMoney(metric, options) ? rawValue / 100 : rawValue;
				const is = got[s]![p]!;
				const isSame =
					is === null || expected === null ? is === expected : Math.abs(is - expected) <= 1e-9 * Math.max(1, Math.abs(expected));
				if (!isSame) throw new Error(`${metric} (${options}) of ${name} in ${token}: the product says ${is}, the rules say ${expected}`);
			});
		});
	}
}

jest.setTimeout(120_000);

test.each([...figures.entries()])('%s', (_, list) => {
	fc.assert(
		fc.property(account, (data) => compare(data, list)),
		{ numRuns: Number(process.env.RUNS ?? 40) },
	);
});
