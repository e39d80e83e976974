import type { MatrixSet } from '../../reports/bonus/matrix';
import type { MatrixLine } from '../../reports/bonus/matrix-line';
import type { KpiSet } from '../../rollout/kpi-set';

/** KPIs and stop-factors of all versions that have held or will: the month chosen tells which of them weigh. */
export function matrixSetOf(sets: readonly KpiSet[], id: string): MatrixSet {
	const versions = sets.filter((set) => set.id === id && set.status !== 'draft').sort((a, b) => b.version - a.version);
	const once = (lines: readonly MatrixLine[]): MatrixLine[] =>
		lines.filter(({ metric }, i) => lines.findIndex((other) => other.metric.key === metric.key) === i);
	return { id, lines: once(versions.flatMap(({ lines }) => lines)), stops: once(versions.flatMap(({ stops }) => stops)) };
}
