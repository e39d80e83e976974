import type { Facts } from '../../facts/tables';
import type { Metric } from '../../kpis/metrics';
import type { Language } from '../../language/text';
import type { PageSet } from '../../reports/page/page';
import { type KpiSet, roleOf, setFor, setsOf } from '../../rollout/kpi-set';
import { templates } from '../../rollout/templates';
import { tabColumns } from '../../tabs/column-places';
import type { Workbook } from '../../tabs/workbook';
import { workbookMetrics } from '../figures/workbook-metrics';
import { matrixSetOf } from '../sets/matrix-set';

/** The set of KPIs that holds for a manager on a day; null without any. */
export function kpiSetOf({ managers = [], kpi_sets = [] }: Facts, managerId: string, day: number, all: readonly Metric[]): KpiSet | null {
	const manager = managers.find(({ manager_id }) => String(manager_id) === managerId);
	const member = { id: managerId, role: roleOf(manager?.role), setId: String(manager?.kpi_set_id ?? '').trim() };
	return setFor(setsOf(kpi_sets, all), member, day);
}

/** The same as a sheet shows it. */
export function pageSetOf(facts: Facts, managerId: string, day: number, book: Workbook, language: Language): PageSet | null {
	const all = workbookMetrics(book);
	const set = kpiSetOf(facts, managerId, day, all);
	if (set === null) return null;
	return {
		id: set.id,
		title: templates.find(({ role }) => role === set.role)?.name[language] ?? set.id,
		isTrial: set.status === 'trial',
		lines: set.lines,
		matrix: matrixSetOf(setsOf(facts.kpi_sets ?? [], all), set.id),
		lookups: tabColumns(book, 'kpi_sets'),
	};
}
