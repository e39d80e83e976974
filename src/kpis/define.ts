import type { Text } from '../language/text';
import type { Measure } from '../measures/vocabulary';

/** `money` results are shown in whole units; inside they are minor units. */
export type Unit = 'pieces' | 'money' | 'share' | 'days' | 'minutes' | 'times';

/** One argument of the range form, bound to the column that the definition reads. */
export interface RangeArgument {
	/** The formula's parameter name, shown by autocomplete. */
	readonly name: string;
	readonly column: string;
	readonly help: Text;
}

export interface OptionHelp {
	readonly name: string;
	readonly values: readonly string[];
	readonly help: Text;
}

/** A worked case: what the shared data set of the specification gives. */
export interface WorkedCase {
	readonly scope: string;
	readonly options?: string;
	readonly value: number | null;
}

export interface Kpi {
	readonly id: string;
	readonly name: Text;
	/** One sentence: what it is, counted by which date, credited to whom. */
	readonly help: Text;
	readonly unit: Unit;
	readonly better: 'up' | 'down';
	readonly measure: Measure;
	readonly options?: readonly OptionHelp[];
	/** Metric of the Targets table that plans this KPI; the KPI's own id when absent. */
	readonly plan?: string;
	readonly ranges?: readonly RangeArgument[];
	/** July 2026 of the shared data set, spec §2.1. */
	readonly cases: readonly WorkedCase[];
}

export const defineKpi = (definition: Kpi): Kpi => definition;
