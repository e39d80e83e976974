import { dayNumber } from '../../src/calendar/day';
import { type Period, parsePeriod } from '../../src/calendar/period';
import { enrich } from '../../src/columns/enrich';
import { readTable } from '../../src/connectors/table/read';
import { accountOf, FactBase } from '../../src/facts/fact-base';
import { tables } from '../../src/facts/tables';
import { planBook } from '../../src/goals/plan';
import { findKpi } from '../../src/kpis/find';
import { kpis } from '../../src/kpis/registry.gen';
import { settleOptions } from '../../src/measures/evaluate';
import type { Measure } from '../../src/measures/vocabulary';
import { columnSource } from '../../src/tabs/column-source';
import type { WarehouseQuestion } from '../../src/warehouse/question';
import { type PlainTable, tablesOf } from '../../src/warehouse/tables/contents';
import { accountTabs } from '../kpi/account-tabs';
import { MANAGERS } from '../kpi/question';

/** The periods of the aggregate tab: months, quarters and years. */
const PERIODS = [
	...Array.from({ length: 15 }, (_, i) => (i < 3 ? `2025-${10 + i}` : `2026-${String(i - 2).padStart(2, '0')}`)),
	...['2025-Q4', '2026-Q1', '2026-Q2', '2026-Q3', '2026-Q4', '2025', '2026'],
];

/** What a department says about itself, whatever the number of its deals, and a question for each KPI: fifty managers and everybody. */
export function firm(): {
	readonly small: (name: string) => PlainTable;
	readonly questions: readonly (WarehouseQuestion & { id: string })[];
} {
	const tabs = accountTabs(0);
	const account = accountOf({ tz: 'Europe/Moscow', asOf: dayNumber(2026, 12, 31) });
	const context = { zone: account.zone, locale: 'ru_RU' };
	const sources = Object.entries(tabs).map(([id, lines]) => {
		const table = tables[id as keyof typeof tables];
		return [id, () => columnSource(table, lines[0]!.map(String), lines, 1, context)] as const;
	});
	const facts = enrich(new FactBase(Object.fromEntries(sources), account));
	const managers = MANAGERS.map((key) => ({ key, managers: [facts.base.dictionary('manager').code(key)] }));
	const scopes = [...managers, { key: 'ALL', all: true as const }];
	const periods = PERIODS.map((token): Period => parsePeriod(token, account.fiscal));
	const plan = planBook(readTable(tables.targets, tabs.targets!, context).rows, account);
	const definition = (id: string): Measure => settleOptions(findKpi(id).measure, {});
	return {
		small: withRouble(tablesOf(facts.base, { first: dayNumber(2023, 1, 1), last: dayNumber(2028, 1, 1) })),
		questions: kpis.map(({ id, measure }) => ({
			id,
			figures: [{ measure: settleOptions(measure, {}), definition, target: (metric, { key }, period) => plan(metric, key, period) }],
			scopes,
			periods,
			facts,
		})),
	};
}

/** Deals of an empty account name no currency: those that are made inside DuckDB do. */
const withRouble =
	(table: (name: string) => PlainTable) =>
	(name: string): PlainTable =>
		name === 'currencies' ? { ...table(name), rows: [['RUB', true]] } : table(name);
