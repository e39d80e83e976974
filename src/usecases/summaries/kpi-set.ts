import { dayOf } from '../../calendar/day';
import type { Facts } from '../../connectors/contract';
import type { Row } from '../../facts/table';
import { metrics } from '../../kpis/metrics';
import type { KpiSet, SetLine } from '../../reports/summary/page';

const KEPT = new Set<unknown>(['trial', 'active', null, undefined, '']);
const THRESHOLD = 0.8;
const CAP = 1.2;

/** The set of KPIs that holds for a manager: the one the managers' list names, one of his own, or that of his role; null without any. */
export function kpiSetOf(facts: Facts, managerId: string, asOf: number): KpiSet | null {
	const present = dayOf(asOf);
	const lines = (facts.kpi_sets ?? []).filter(
		({ status, effective_from }) => KEPT.has(status) && ((effective_from ?? null) === null || String(effective_from) <= present),
	);
	const manager = (facts.managers ?? []).find(({ manager_id }) => String(manager_id) === managerId);
	const by = (is: (line: Row) => boolean): Row[] => lines.filter(is);
	const text = (value: unknown): string => String(value ?? '');
	const own =
		[
			by(({ kpi_set_id }) => text(manager?.kpi_set_id) !== '' && text(kpi_set_id) === text(manager?.kpi_set_id)),
			by(({ manager_id }) => text(manager_id) === managerId),
			by(({ manager_id, role }) => text(manager_id) === '' && text(role) !== '' && text(role) === (text(manager?.role) || 'manager')),
		].find((found) => found.length > 0) ?? [];
	const list = metrics();
	const known = own.flatMap((line): SetLine[] => {
		const metric = list.find(({ key, plan }) => key === text(line.metric) || plan === text(line.metric));
		return metric === undefined ? [] : [lineOf(line, metric)];
	});
	if (known.length === 0) return null;
	return { id: text(own[0]!.kpi_set_id), isTrial: own.some(({ status }) => status === 'trial'), lines: known };
}

function lineOf(line: Row, metric: SetLine['metric']): SetLine {
	const number = (value: unknown): number | null => (typeof value === 'number' ? value : null);
	return {
		metric,
		weight: number(line.weight) ?? 0,
		better: line.better === 'up' || line.better === 'down' ? line.better : metric.better,
		threshold: number(line.threshold) ?? THRESHOLD,
		cap: number(line.cap) ?? CAP,
		base: number(line.base),
	};
}
