import type { Text } from '../language/text';
import { type Measure, partsOf } from '../measures/vocabulary';
import type { Aspect, InSet, Kpi, Role, Unit } from './define';
import { optionsOf, unitOf } from './options';
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
	/** What plans it where that one does not: a KPI of one's own that is another KPI of a slice. */
	readonly slicePlan?: string;
	/** Months add up to the quarter, so a part of the period is measured against a part of the plan. */
	readonly isAdditive: boolean;
	/** A result is money or deals, a quantity is work done, a quality is how well it was done. */
	readonly aspect: Aspect;
	readonly sets?: Partial<Record<Role, InSet>> | undefined;
	/** Of a KPI that a person has defined: the definition as it was written. */
	readonly written?: string;
}

const listFigures = (): readonly Metric[] =>
	[...kpis]
		.filter((kpi) => !needsPlan(kpi.measure))
		.sort((a, b) => a.place - b.place)
		.flatMap((kpi) => {
			const { unit, better } = kpi;
			const isAdditive = isSum(kpi.measure);
			const plan = kpi.plan ?? kpi.id;
			const aspect = kpi.aspect ?? aspectOf(unit, better);
			const whole: Metric = {
				key: kpi.id,
				kpi,
				options: '',
				name: kpi.name,
				unit,
				better,
				plan,
				isAdditive,
				aspect,
				sets: kpi.sets,
			};
			const parts = (kpi.parts ?? []).map(
				({ metric, options, name, sets }): Metric => ({
					key: metric,
					kpi,
					options,
					name,
					unit: unitOf(kpi, optionsOf(options)),
					better,
					plan: metric,
					isAdditive,
					aspect,
					sets,
				}),
			);
			return [whole, ...parts];
		});

let listed: readonly Metric[] | null = null;

/**
 * Figures made from rows alone, in the order of reports; the sheet's own formulas compute those measured against a plan. Made once: every line of
 * a sheet asks.
 */
export const metrics = (): readonly Metric[] => {
	listed ??= listFigures();
	return listed;
};

/** The plan of a figure: its own, else what a goal of its slice has made. */
export const planOfFigure = (
	{ plan, slicePlan }: Pick<Metric, 'plan' | 'slicePlan'>,
	find: (name: string) => number | null,
): number | null => find(plan) ?? (slicePlan === undefined ? null : find(slicePlan));

/** Money is a result; pieces are a quantity, unless fewer are better; everything else is a quality. */
export function aspectOf(unit: Unit, better: 'up' | 'down'): Aspect {
	if (better === 'down') return 'quality';
	return unit === 'money' ? 'result' : unit === 'pieces' ? 'quantity' : 'quality';
}

/** The lines of a summary's table, in its order. */
export const headlines = (): Metric[] => metrics().filter(({ kpi }) => kpi.isHeadline === true);

/** Plans and the day of the month change while no row does. */
function needsPlan(measure: Measure): boolean {
	if (measure.kind === 'target' || measure.kind === 'elapsed') return true;
	if (measure.kind === 'kpi') return needsPlan(definitionOf(measure.id));
	return partsOf(measure).some(needsPlan);
}

/** Made of other KPIs and plans alone, so that it needs no rows of its own. */
export function isOverKpis(measure: Measure): boolean {
	if (measure.kind === 'target' || measure.kind === 'elapsed' || measure.kind === 'kpi' || measure.kind === 'constant') return true;
	const parts = partsOf(measure);
	return parts.length > 0 && parts.every(isOverKpis);
}

/** Whether months add up to the quarter under the default options. */
function isSum(measure: Measure): boolean {
	switch (measure.kind) {
		case 'count':
		case 'sum':
		case 'accrual':
			return true;
		case 'plus':
		case 'minus':
			return measure.of.every(isSum);
		case 'needs':
			return isSum(measure.of);
		case 'choose':
			return isSum(measure.otherwise);
		case 'kpi':
			return isSum(definitionOf(measure.id));
		default:
			return false;
	}
}

const definitionOf = (id: string): Measure => kpis.find((kpi) => kpi.id === id)!.measure;

/** A figure by its key, or by the metric that plans it; `all`: every figure of the workbook. */
export function findMetric(name: string, all: readonly Metric[] = metrics()): Metric | null {
	const id = name.trim().toLowerCase();
	return all.find(({ key }) => key.toLowerCase() === id) ?? all.find(({ plan }) => plan.toLowerCase() === id) ?? null;
}
