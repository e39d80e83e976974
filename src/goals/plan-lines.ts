import { type DayNumber, parseDay } from '../calendar/day';
import { type FiscalYear, type Period, parsePeriod } from '../calendar/period';
import type { Account } from '../facts/fact-base';
import { planSubject } from '../facts/parse/plan-subject';
import type { Row } from '../facts/table';

/** One line of the Targets table that is in force at some time. */
export interface PlanLine {
	readonly scope: string;
	/** With the slice, where the plan is of one. */
	readonly metric: string;
	readonly period: Period;
	readonly version: number;
	/** The first day on which it holds. */
	readonly since: DayNumber;
	/** null: the cell holds no number. */
	readonly value: number | null;
}

/** What people type as the scope of the company's plan. */
export const COMPANY: readonly string[] = ['', 'all', 'company', 'отдел', 'весь отдел', 'department', 'компания'];

/** Whether a plan follows the cells of a goal, by its id: `goal:…`, of the goal of a slice `goal.g1:…`. */
export const isGoalPlan = (id: string): boolean => /^goal[:.]/.test(id);

/** Days by which a plan is prorated: working days, or all days where the account says so. */
export function planDays({ calendar, prorate }: Pick<Account, 'calendar' | 'prorate'>): (from: DayNumber, to: DayNumber) => number {
	return prorate === 'calendar_days' ? (from, to) => Math.max(0, to - from) : calendar.workdays;
}

/** Drafts and archived lines plan nothing, nor does a line with an empty value or an unreadable period. */
export function readPlan(row: Row, fiscal?: FiscalYear): PlanLine[] {
	if (row.status === 'draft' || row.status === 'archived' || (row.value ?? '') === '') return [];
	const period = readPeriod(String(row.period ?? ''), fiscal);
	if (period === null) return [];
	const scope = String(row.scope ?? '').trim();
	const since =
		typeof row.effective_from === 'string' ? (parseDay(row.effective_from) ?? Number.NEGATIVE_INFINITY) : Number.NEGATIVE_INFINITY;
	return [
		{
			scope: COMPANY.includes(scope.toLowerCase()) ? 'ALL' : scope,
			metric: planSubject(String(row.metric).trim().toLowerCase(), String(row.slice ?? '')),
			period,
			version: typeof row.version === 'number' ? row.version : 1,
			since,
			value: typeof row.value === 'number' && Number.isFinite(row.value) ? row.value : null,
		},
	];
}

/** The import lists an unreadable period among the problems. */
export function readPeriod(token: string, fiscal?: FiscalYear): Period | null {
	try {
		return parsePeriod(token, fiscal);
	} catch {
		return null;
	}
}

export interface Stretch<T> {
	readonly line: T;
	readonly from: DayNumber;
	readonly to: DayNumber;
}

type Version = Pick<PlanLine, 'version' | 'since'>;

/**
 * Which of several versions of one plan holds on which days (spec §3.7): on every day the greatest version of those in force, then the one
 * that came into force last, then the later line. Before the first comes into force, that first one holds, since there is no other plan.
 */
export function stretches<T extends Version>(lines: readonly T[], { from, to }: Pick<Period, 'from' | 'to'>): Stretch<T>[] {
	const valid = lines.filter(({ since }) => since < to);
	if (valid.length === 0) return [];
	const first = Math.min(...valid.map(({ since }) => since));
	const edges = [...new Set([from, ...valid.map(({ since }) => since).filter((since) => since > from)])].sort((a, b) => a - b);
	return edges.map((start, i): Stretch<T> => {
		const inForce = valid.filter(({ since }) => since <= Math.max(start, first));
		return { line: inForce.reduce((best, line) => (isOlder(line, best) ? best : line)), from: start, to: edges[i + 1] ?? to };
	});
}

const isOlder = (a: Version, b: Version): boolean => a.version < b.version || (a.version === b.version && a.since < b.since);
