import type { Text } from '../language/text';
import type { Measure } from '../measures/vocabulary';
import type { Kpi, Unit } from './define';
import { kpis } from './registry.gen';

/** One figure that reports show: a KPI, or a part of one under its own name. */
export interface Metric {
	/** Key of the figure in the aggregate tab. */
	readonly key: string;
	readonly kpi: Kpi;
	readonly options: string;
	readonly name: Text;
	readonly unit: Unit;
	readonly better: 'up' | 'down';
	/** Metric of the Targets table that plans it. */
	readonly plan: string;
	/** Months add up to the quarter; then a part of the period asks for a part of the plan. */
	readonly isAdditive: boolean;
	/** Young cohorts have not ripened, so a plan does not judge them yet. */
	readonly isCohort: boolean;
}

/** Figures that follow from rows alone, in the order of reports; those measured against a plan are left to the sheet's own formulas. */
export function metrics(): Metric[] {
	return [...kpis]
		.filter((kpi) => !needsPlan(kpi.measure))
		.sort((a, b) => a.place - b.place)
		.flatMap((kpi) => {
			const { unit, better } = kpi;
			const isAdditive = kpi.measure.kind === 'count' || kpi.measure.kind === 'sum';
			const isCohort = kpi.measure.kind === 'cohort';
			const whole: Metric = { key: kpi.id, kpi, options: '', name: kpi.name, unit, better, plan: kpi.plan ?? kpi.id, isAdditive, isCohort };
			const parts = (kpi.parts ?? []).map(
				({ metric, options, name }): Metric => ({ key: metric, kpi, options, name, unit, better, plan: metric, isAdditive, isCohort }),
			);
			return [whole, ...parts];
		});
}

/** The lines of a summary's table, in its order. */
export const headlines = (): Metric[] => metrics().filter(({ kpi }) => kpi.isHeadline === true);

/** Plans and the day of the month change without any row changing. */
export function needsPlan(measure: Measure): boolean {
	switch (measure.kind) {
		case 'target':
		case 'elapsed':
			return true;
		case 'kpi':
			return needsPlan(kpis.find(({ id }) => id === measure.id)!.measure);
		case 'ratio':
			return needsPlan(measure.top) || needsPlan(measure.bottom);
		case 'product':
			return measure.of.some(needsPlan);
		case 'choose':
			return [measure.otherwise, ...Object.values(measure.cases)].some(needsPlan);
		default:
			return false;
	}
}

/** Made of other KPIs and of plans alone, so that it can be had without a single row. */
export function isOverKpis(measure: Measure): boolean {
	switch (measure.kind) {
		case 'target':
		case 'elapsed':
		case 'kpi':
			return true;
		case 'ratio':
			return isOverKpis(measure.top) && isOverKpis(measure.bottom);
		case 'product':
			return measure.of.every(isOverKpis);
		default:
			return false;
	}
}
