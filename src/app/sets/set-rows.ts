import { type DayNumber, dayOf } from '../../calendar/day';
import type { Cell, Row } from '../../facts/table';
import { findMetric, type Metric } from '../../kpis/metrics';
import { UserError } from '../../language/user-error';
import type { KpiSet } from '../../rollout/kpi-set';
import type { SetForm, SetLineForm } from './types';

/** The form of a set as its lines stand in the table. */
export function formOf(rows: readonly Row[], metrics: readonly Metric[]): SetForm {
	const number = (value: Cell | undefined): number | null => (typeof value === 'number' ? value : null);
	const money = (key: string): number | null => {
		const value = rows.map((row) => number(row[key])).find((value) => value !== null);
		return value === undefined || value === null ? null : value / 100;
	};
	return {
		fund: money('fund'),
		bonusMin: money('bonus_min'),
		bonusMax: money('bonus_max'),
		isStepped: rows.some((row) => row.is_stepped === true),
		lines: rows.map(
			(row): SetLineForm => ({
				kind: row.kind === 'stop' ? 'stop' : 'kpi',
				metric: findMetric(String(row.metric), metrics)?.key ?? String(row.metric),
				weight: number(row.weight),
				planSource: row.plan_source === 'fixed' || row.plan_source === 'previous' ? row.plan_source : 'targets',
				norm: number(row.plan),
				better: row.better === 'up' || row.better === 'down' ? row.better : null,
				threshold: number(row.threshold),
				cap: number(row.cap),
				base: number(row.base),
				multiplier: number(row.multiplier),
			}),
		),
	};
}

export interface Version extends Pick<KpiSet, 'id' | 'version' | 'role' | 'managerId' | 'status' | 'from' | 'trialUntil'> {
	readonly to?: DayNumber | null;
}

/** The lines of one version of a set. */
export function rowsOf({ id, version, role, managerId, status, from, to, trialUntil }: Version, form: SetForm): Row[] {
	if (form.lines.length === 0)
		throw new UserError({ ru: 'В наборе нет ни одного показателя. Добавьте хотя бы один.', en: 'The set has no KPI. Add at least one.' });
	const day = (value: DayNumber | null | undefined): string | null => (value === null || value === undefined ? null : dayOf(value));
	const money = (value: number | null): number | null => (value === null ? null : Math.round(value * 100));
	return form.lines.map(
		(line, i): Row => ({
			kpi_set_id: id,
			version,
			role,
			manager_id: managerId,
			status,
			effective_from: day(from),
			effective_to: day(to),
			trial_until: day(trialUntil),
			kind: line.kind,
			metric: line.metric,
			weight: line.kind === 'stop' ? null : line.weight,
			plan_source: line.kind === 'stop' ? null : line.planSource,
			plan: line.norm,
			better: line.better,
			threshold: line.threshold,
			cap: line.cap,
			base: line.base,
			multiplier: line.kind === 'stop' ? (line.multiplier ?? 0.5) : null,
			is_stepped: form.isStepped ? true : null,
			// What concerns the whole set stands in its first line.
			fund: i === 0 ? money(form.fund) : null,
			bonus_min: i === 0 ? money(form.bonusMin) : null,
			bonus_max: i === 0 ? money(form.bonusMax) : null,
		}),
	);
}
