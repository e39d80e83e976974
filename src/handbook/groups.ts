import type { Kpi } from '../kpis/define';
import { kpis } from '../kpis/registry.gen';
import { type Text, text } from '../language/text';
import { resolveOptions } from '../measures/resolve-options';
import { type Measure, type Population, partsOf } from '../measures/vocabulary';
import { pageOf } from './columns/page-of';

export const definitionOf = (id: string): Measure => resolveOptions(kpis.find((kpi) => kpi.id === id)!.measure, {});

/** A definition and all it is made of, other KPIs included, as they are when no option is given. */
export function insideOf(measure: Measure): Measure[] {
	const inner = measure.kind === 'kpi' ? [definitionOf(measure.id)] : partsOf(measure);
	return [measure, ...inner.flatMap(insideOf)];
}

export function populationsOf(measure: Measure): Population[] {
	switch (measure.kind) {
		case 'count':
		case 'sum':
		case 'mean':
		case 'median':
		case 'distinct':
		case 'stock':
		case 'accrual':
			return [measure.of];
		case 'cohort':
			return [measure.entry];
		case 'balance':
			return [measure.debts];
		default:
			return [];
	}
}

export const GROUPS: readonly { readonly key: string; readonly title: Text }[] = [
	{ key: 'deals', title: text('Сделки и продажи', 'Deals and sales') },
	{ key: 'work', title: text('Работа с клиентами и реакция', 'Work with clients and reaction') },
	{ key: 'pipeline', title: text('Воронка и клиенты', 'Pipeline and clients') },
	{ key: 'money', title: text('Деньги, прибыль и долги', 'Money, profit and debts') },
	{ key: 'plan', title: text('План и темп', 'Plan and pace') },
];

/** Whether a part counts by a column that is about work with clients. */
const readsWork = (part: Measure): boolean =>
	populationsOf(part).some(({ table, at, where }) =>
		[at, ...where.map(({ column }) => column), ...('column' in part ? [part.column] : [])].some((key) => pageOf(table, key ?? '')?.isWork),
	);

/** Where a KPI stands in the index follows from what it is made of. */
export function groupOf(kpi: Kpi): string {
	const inside = insideOf(resolveOptions(kpi.measure, {}));
	if (inside.some(({ kind }) => kind === 'target' || kind === 'elapsed')) return 'plan';
	const populations = inside.flatMap(populationsOf);
	const tables = new Set(populations.map(({ table }) => table));
	if (tables.has('activities') || inside.some(readsWork)) return 'work';
	if (['ledger', 'bills', 'payments'].some((table) => tables.has(table as Population['table']))) return 'money';
	if (inside.some(({ kind }) => kind === 'stock' || kind === 'cohort') || tables.has('stageEntries')) return 'pipeline';
	return 'deals';
}
