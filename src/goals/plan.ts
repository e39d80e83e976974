import { monthsOf, type Period, parsePeriod } from '../calendar/period';
import type { WorkCalendar } from '../calendar/work-calendar';
import type { Row } from '../facts/table';

interface Plan {
	readonly scope: string;
	readonly metric: string;
	readonly period: Period;
	readonly value: number;
}

/** What people write where a plan is the whole company's. */
export const COMPANY: ReadonlySet<string> = new Set(['', 'all', 'company', 'отдел', 'компания']);

/** Answers what is planned, in the order of spec §1.7; null when nothing is. */
export function planBook(rows: readonly Row[], calendar: WorkCalendar): (metric: string, scope: string, period: Period) => number | null {
	const plans = rows.flatMap(readPlan);
	const exact = (metric: string, scope: string, period: Period): number | null => {
		let found: number | null = null;
		for (const plan of plans)
			if (plan.metric === metric && plan.scope === scope && plan.period.from === period.from && plan.period.to === period.to)
				found = plan.value;
		return found;
	};
	const tiled = (metric: string, scope: string, period: Period): number | null => {
		const months = monthsOf(period);
		if (months === null || months.length < 2) return null;
		let total = 0;
		for (const month of months) {
			const value = exact(metric, scope, month);
			if (value === null) return null;
			total += value;
		}
		return total;
	};
	const prorated = (metric: string, scope: string, period: Period): number | null => {
		const around = plans.filter(
			(p) => p.metric === metric && p.scope === scope && p.period.from <= period.from && p.period.to >= period.to,
		);
		const smallest = around.sort((a, b) => a.period.to - a.period.from - (b.period.to - b.period.from))[0];
		if (smallest === undefined) return null;
		const whole = calendar.workdays(smallest.period.from, smallest.period.to);
		return whole === 0 ? null : (smallest.value * calendar.workdays(period.from, period.to)) / whole;
	};
	const own = (metric: string, scope: string, period: Period): number | null =>
		exact(metric, scope, period) ?? tiled(metric, scope, period) ?? prorated(metric, scope, period);
	return (metric, scope, period) => {
		const told = own(metric, scope, period);
		if (told !== null || scope !== 'ALL') return told;
		const people = [...new Set(plans.filter((p) => p.metric === metric && !p.scope.includes(':')).map((p) => p.scope))];
		const parts = people.map((person) => own(metric, person, period)).filter((value): value is number => value !== null);
		return parts.length === 0 ? null : parts.reduce((a, b) => a + b, 0);
	};
}

function readPlan(row: Row): Plan[] {
	if (row.status === 'draft' || row.status === 'archived' || typeof row.value !== 'number' || typeof row.period !== 'string') return [];
	const scope = String(row.scope ?? '');
	const period = readPeriod(row.period);
	if (period === null) return [];
	return [
		{
			scope: COMPANY.has(scope.toLowerCase()) ? 'ALL' : scope,
			metric: String(row.metric),
			period,
			value: row.value,
		},
	];
}

/** A plan whose period nobody can read plans nothing; the import lists it among the problems. */
function readPeriod(token: string): Period | null {
	try {
		return parsePeriod(token);
	} catch {
		return null;
	}
}
