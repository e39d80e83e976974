import { type Period, parsePeriod } from '../calendar/period';
import type { WorkCalendar } from '../calendar/work-calendar';
import type { Row } from '../facts/table';
import { COMPANY, planBook } from '../goals/plan';

export type PlanWay = 'exact' | 'months' | 'prorated' | 'people' | 'unknown';

/** Which lines of the Targets table gave a plan, and how. */
export interface PlanUse {
	readonly metric: string;
	readonly way: PlanWay;
	readonly rows: readonly Row[];
}

interface Line {
	readonly row: Row;
	readonly scope: string;
	readonly period: Period;
}

/** Finds the fewest lines that give the same plan when the others are left away: so it cannot tell another tale than the plan itself. */
export function planUse(
	rows: readonly Row[],
	calendar: WorkCalendar,
	metric: string,
	scope: string,
	period: Period,
	value: number,
): PlanUse {
	const lines = rows.flatMap((row) => lineOf(row, metric, calendar));
	const own = lines.filter((line) => line.scope === scope);
	const ways: readonly (readonly [PlanWay, readonly Line[]])[] = [
		['exact', last(own.filter((line) => line.period.from === period.from && line.period.to === period.to))],
		['months', newest(own.filter((line) => isInside(line.period, period)))],
		['prorated', smallest(own.filter((line) => isInside(period, line.period)))],
		[
			'people',
			scope === 'ALL'
				? newest(lines.filter((line) => line.scope !== 'ALL' && !line.scope.includes(':') && touches(line.period, period)))
				: [],
		],
	];
	for (const [way, some] of ways) {
		if (some.length === 0) continue;
		const told = planBook(
			some.map(({ row }) => row),
			calendar,
		)(metric, scope, period);
		if (told !== null && Math.abs(told - value) < 1e-6 * Math.max(1, Math.abs(value)))
			return { metric, way, rows: some.map(({ row }) => row) };
	}
	return { metric, way: 'unknown', rows: [] };
}

/** A line that plans something; the book itself says which do. */
function lineOf(row: Row, metric: string, calendar: WorkCalendar): Line[] {
	if (String(row.metric) !== metric || typeof row.period !== 'string') return [];
	const told = String(row.scope ?? '');
	const scope = COMPANY.has(told.toLowerCase()) ? 'ALL' : told;
	try {
		const period = parsePeriod(row.period);
		return planBook([row], calendar)(metric, scope, period) === null ? [] : [{ row, scope, period }];
	} catch {
		return [];
	}
}

const isInside = (a: Period, b: Period): boolean => a.from >= b.from && a.to <= b.to;
const touches = (a: Period, b: Period): boolean => a.from < b.to && a.to > b.from;
const last = <T>(list: readonly T[]): readonly T[] => list.slice(-1);

/** Of lines with one scope and period the last one holds. */
function newest(lines: readonly Line[]): readonly Line[] {
	const held = new Map<string, Line>();
	for (const line of lines) held.set(`${line.scope}|${line.period.from}|${line.period.to}`, line);
	return [...held.values()];
}

function smallest(lines: readonly Line[]): readonly Line[] {
	const length = ({ period }: Line): number => period.to - period.from;
	return [...lines].sort((a, b) => length(a) - length(b)).slice(0, 1);
}
