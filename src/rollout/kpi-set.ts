import { type DayNumber, parseDay } from '../calendar/day';
import type { Row } from '../facts/table';
import { findMetric, type Metric } from '../kpis/metrics';

export type Status = 'draft' | 'trial' | 'active' | 'archived';
export type PlanSource = 'targets' | 'fixed' | 'previous';

/** One KPI of a set and how it counts (spec §3.6). */
export interface SetLine {
	readonly metric: Metric;
	/** A share; the weights of a set add up to 1. */
	readonly weight: number;
	readonly planSource: PlanSource;
	/** Where the plan is fixed: in the unit that the KPI is shown in. */
	readonly norm: number | null;
	readonly better: 'up' | 'down';
	/** null: no threshold. */
	readonly threshold: number | null;
	readonly cap: number | null;
	readonly base: number | null;
}

/** A figure that lowers the bonus when it passes its limit: above it where less is better, else below it. */
export interface PenaltyKpi {
	readonly metric: Metric;
	readonly limit: number;
	readonly better: 'up' | 'down';
	readonly multiplier: number;
}

/** One version of a KPI set. */
export interface KpiSet {
	readonly id: string;
	readonly version: number;
	/** The role that the set is for, unless it is one person's. */
	readonly role: string;
	readonly managerId: string | null;
	readonly status: Status;
	readonly from: DayNumber | null;
	/** Last day on which it holds. */
	readonly to: DayNumber | null;
	readonly trialUntil: DayNumber | null;
	/** In whole units of money. */
	readonly fund: number | null;
	readonly atLeast: number | null;
	readonly atMost: number | null;
	readonly isStepped: boolean;
	readonly lines: readonly SetLine[];
	readonly stops: readonly PenaltyKpi[];
	/** Metrics without a KPI. */
	readonly unknown: readonly string[];
}

export const THRESHOLD = 0.8;
export const CAP = 1.2;

const trimmed = (value: unknown): string => String(value ?? '').trim();
const number = (value: unknown): number | null => (typeof value === 'number' && Number.isFinite(value) ? value : null);
const day = (value: unknown): DayNumber | null => (typeof value === 'string' ? parseDay(value) : null);
/** In the table 0 switches a threshold or a cap off; an empty cell means the default. */
const limit = (value: unknown, usual: number): number | null => {
	const entered = number(value);
	return entered === null ? usual : entered === 0 ? null : entered;
};
const better = (row: Row, metric: Metric): 'up' | 'down' => (row.better === 'up' || row.better === 'down' ? row.better : metric.better);

/** Sets from the lines of the table, a version each, in the order of the lines. `all`: every figure of the workbook. */
export function setsOf(rows: readonly Row[], all?: readonly Metric[]): KpiSet[] {
	const versions = new Map<string, Row[]>();
	for (const row of rows) {
		const key = `${trimmed(row.kpi_set_id)}\u0000${number(row.version) ?? 1}`;
		versions.set(key, [...(versions.get(key) ?? []), row]);
	}
	return [...versions.values()].map((lines) => setOf(lines, all));
}

function setOf(rows: readonly Row[], all?: readonly Metric[]): KpiSet {
	const first = <T>(read: (row: Row) => T | null): T | null => {
		for (const row of rows) {
			const value = read(row);
			if (value !== null && value !== '') return value;
		}
		return null;
	};
	const money = (key: string): number | null => first((row) => (number(row[key]) === null ? null : number(row[key])! / 100));
	const rowsWithMetric = rows.map((row) => [row, findMetric(trimmed(row.metric), all)] as const);
	return {
		id: trimmed(rows[0]!.kpi_set_id),
		version: number(rows[0]!.version) ?? 1,
		role: first((row) => trimmed(row.role)) ?? '',
		managerId: first((row) => trimmed(row.manager_id)),
		status: first((row) => trimmed(row.status) as Status) ?? 'active',
		from: first((row) => day(row.effective_from)),
		to: first((row) => day(row.effective_to)),
		trialUntil: first((row) => day(row.trial_until)),
		fund: money('fund'),
		atLeast: money('bonus_min'),
		atMost: money('bonus_max'),
		isStepped: rows.some((row) => row.is_stepped === true),
		lines: rowsWithMetric.flatMap(([row, metric]) => (metric === null || row.kind === 'stop' ? [] : [lineOf(row, metric)])),
		stops: rowsWithMetric.flatMap(([row, metric]) => (metric === null || row.kind !== 'stop' ? [] : stopOf(row, metric))),
		unknown: rowsWithMetric.flatMap(([row, metric]) => (metric === null ? [trimmed(row.metric)] : [])),
	};
}

function lineOf(row: Row, metric: Metric): SetLine {
	const norm = number(row.plan);
	return {
		metric,
		weight: number(row.weight) ?? 0,
		planSource: row.plan_source === 'fixed' || row.plan_source === 'previous' ? row.plan_source : 'targets',
		norm,
		better: better(row, metric),
		threshold: limit(row.threshold, THRESHOLD),
		cap: limit(row.cap, CAP),
		base: number(row.base),
	};
}

function stopOf(row: Row, metric: Metric): PenaltyKpi[] {
	const most = number(row.plan);
	return most === null ? [] : [{ metric, limit: most, better: better(row, metric), multiplier: number(row.multiplier) ?? 0.5 }];
}

export interface Member {
	readonly id: string;
	readonly role: string;
	/** The set that the list of managers names for this person. */
	readonly setId: string;
}

/** A person without a role counts as a manager. */
export const roleOf = (role: unknown): string => trimmed(role) || 'manager';

/** The set in force for a person on a day: the one the managers' tab names, else their own, else that of their role; of its versions the one that began last. */
export function setFor(sets: readonly KpiSet[], { id, role, setId }: Member, on: DayNumber): KpiSet | null {
	const inForce = sets.filter((set) => set.status !== 'draft' && set.lines.length > 0 && (set.from ?? on) <= on && (set.to ?? on) >= on);
	const candidates = [
		inForce.filter((set) => setId !== '' && set.id === setId),
		inForce.filter(({ managerId }) => managerId === id),
		inForce.filter((set) => set.managerId === null && set.role === role),
	].find((list) => list.some(({ status }) => status !== 'archived'));
	if (candidates === undefined) return null;
	return candidates.filter(({ status }) => status !== 'archived').reduce((a, b) => (isLater(b, a) ? b : a));
}

const START = Number.NEGATIVE_INFINITY;
const isLater = (a: KpiSet, b: KpiSet): boolean => (a.from ?? START) > (b.from ?? START) || (a.from === b.from && a.version >= b.version);
