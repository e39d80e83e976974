import type { TableShape } from '../../bigquery/tables';
import type { Period } from '../../calendar/period';
import type { EnrichedFacts } from '../../columns/enrich';
import { settledPlans } from '../../dimensions/plan-slices';
import type { Row } from '../../facts/table';
import type { TableId } from '../../facts/tables';
import { planRules } from '../../formulas/model';
import { planBook } from '../../goals/plan';
import { findKpi } from '../../kpis/find';
import { parseOptions } from '../../kpis/options';
import type { Scope } from '../../measures/question';
import type { KpiViews } from '../../warehouse/kpi-views';
import { planRows, scopeRow } from '../../warehouse/question';
import type { SqlType, SqlValue } from '../../warehouse/sql/parameter';
import { ASKED } from '../../warehouse/tables/asked';
import { daysOf, tablesOf } from '../../warehouse/tables/contents';
import { DICTIONARIES } from '../../warehouse/tables/dictionaries';
import { LAYOUTS } from '../../warehouse/tables/layout';

/** The facts that are copied; settings, rules, logs and contested deals stay in the sheet alone. */
const FACTS: readonly TableId[] = [
	'deals',
	'activities',
	'stage_changes',
	'owner_changes',
	'stages',
	'clients',
	'managers',
	'invoices',
	'payments',
	'ledger',
	'targets',
];

/** Every table of the dataset, in the order in which they are copied. */
export const TABLES: readonly string[] = [...FACTS, ...Object.keys(DICTIONARIES), ...Object.keys(ASKED)];

/** A table with what it holds. */
export interface FilledTable {
	readonly shape: TableShape;
	readonly rows: readonly (readonly SqlValue[])[];
}

/** What is copied, and for which periods and people the views of KPIs answer. */
export interface Contents {
	readonly facts: EnrichedFacts;
	readonly periods: readonly Period[];
	readonly scopes: readonly Scope[];
	readonly names: ReadonlyMap<string, string>;
	readonly targets: readonly Row[];
	readonly views: KpiViews;
}

/** The tables by name; each is made when it is first asked for. */
export function filledTables(of: Contents): (name: string) => FilledTable {
	const table = tablesOf(of.facts.base, daysOf(of.facts, of.periods));
	return (name) => {
		if (name in ASKED) return filled(name, ASKED[name as keyof typeof ASKED], askedRows(name as keyof typeof ASKED, of));
		const { columns, rows } = table(name);
		const layout = LAYOUTS[name as TableId];
		return { shape: { name, columns, ...layout }, rows };
	};
}

function filled(name: string, types: Readonly<Record<string, SqlType>>, rows: readonly Readonly<Record<string, SqlValue>>[]): FilledTable {
	const columns = Object.entries(types);
	return { shape: { name, columns }, rows: rows.map((row) => columns.map(([key]) => row[key] ?? null)) };
}

function askedRows(table: keyof typeof ASKED, of: Contents): Readonly<Record<string, SqlValue>>[] {
	const { facts, periods, scopes, names } = of;
	const { texts } = facts.base.dictionary('manager');
	switch (table) {
		case 'periods':
			return periods.map(({ token, from, to }, period) => ({ token, period, first: from, past: to }));
		case 'scopes':
			return scopes.map((scope, i) => ({
				key: scope.key,
				name: names.get(scope.key) ?? scope.key,
				scope: i,
				...scopeRow(scope, texts),
			}));
		case 'plans':
			return of.views.plans.flatMap(({ kpi, plans }) => {
				const { sharing, idOf } = planRules(facts, parseOptions('', findKpi(kpi)));
				const plan = planBook(settledPlans(facts.base, of.targets), sharing, idOf);
				return planRows(plans, { scopes, periods, facts }, (metric, scope, period) => plan(metric, scope.key, period)).map((row) => ({
					kpi,
					...row,
				}));
			});
	}
}
