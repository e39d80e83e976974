import type { Period } from '../calendar/period';
import type { Row } from '../facts/table';
import { planBook } from '../goals/plan';
import { type PlanLine, readPlan, stretches } from '../goals/plan-lines';
import type { Background } from './place';

export type PlanWay = 'exact' | 'months' | 'prorated' | 'people' | 'unknown';

/** Which lines of the Targets table gave a plan, and how. */
export interface PlanUse {
	readonly metric: string;
	readonly way: PlanWay;
	readonly rows: readonly Row[];
}

interface Line extends PlanLine {
	readonly row: Row;
}

/** Finds the fewest lines that give the same plan when the others are left away: so it cannot tell another tale than the plan itself. */
export function planUse(
	{ targets, sharing, idOf }: Pick<Background, 'targets' | 'sharing' | 'idOf'>,
	metric: string,
	scope: string,
	period: Period,
	value: number,
): PlanUse {
	const lines = targets.flatMap((row) =>
		readPlan(row, sharing.fiscal).flatMap((line): Line[] =>
			line.metric === metric.toLowerCase() && line.value !== null
				? [{ ...line, scope: line.scope === 'ALL' ? 'ALL' : idOf(line.scope), row }]
				: [],
		),
	);
	const scopeLines = lines.filter((line) => line.scope.toLowerCase() === scope.toLowerCase());
	const ways: readonly (readonly [PlanWay, readonly Line[]])[] = [
		['exact', inForce(scopeLines.filter((line) => line.period.from === period.from && line.period.to === period.to))],
		['months', inForce(scopeLines.filter((line) => isInside(line.period, period)))],
		['prorated', smallest(scopeLines.filter((line) => isInside(period, line.period)))],
		[
			'people',
			scope === 'ALL'
				? inForce(lines.filter((line) => line.scope !== 'ALL' && !line.scope.includes(':') && touches(line.period, period)))
				: [],
		],
	];
	for (const [way, some] of ways) {
		if (some.length === 0) continue;
		const planned = planBook(
			some.map(({ row }) => row),
			sharing,
			idOf,
		)(metric, scope, period);
		if (planned !== null && Math.abs(planned - value) < 1e-6 * Math.max(1, Math.abs(value)))
			return { metric, way, rows: some.map(({ row }) => row) };
	}
	return { metric, way: 'unknown', rows: [] };
}

const isInside = (a: Period, b: Period): boolean => a.from >= b.from && a.to <= b.to;
const touches = (a: Period, b: Period): boolean => a.from < b.to && a.to > b.from;

/** Of the versions of each plan those that hold on some day of it. */
function inForce(lines: readonly Line[]): readonly Line[] {
	const plans = new Map<string, Line[]>();
	for (const line of lines) {
		const key = `${line.scope}|${line.period.from}|${line.period.to}`;
		plans.set(key, [...(plans.get(key) ?? []), line]);
	}
	const linesInForce = [...plans.values()].flatMap((versions) => stretches(versions, versions[0]!.period).map(({ line }) => line));
	return [...new Set(linesInForce)];
}

function smallest(lines: readonly Line[]): readonly Line[] {
	const length = ({ period }: Line): number => period.to - period.from;
	const least = Math.min(...lines.map(length));
	return inForce(lines.filter((line) => length(line) === least));
}
