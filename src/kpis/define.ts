import type { Text } from '../language/text';
import type { Measure } from '../measures/vocabulary';

/** `money` results are shown in whole units; inside they are minor units. */
export type Unit = 'pieces' | 'money' | 'share' | 'days' | 'minutes' | 'times';

/** One argument of the range form, bound to the column that the definition reads. */
export interface RangeArgument {
	/** The formula's parameter name, shown by autocomplete. */
	readonly name: string;
	/** Table of the column; the deal of the same line when absent. */
	readonly table?: 'activities' | 'stages';
	readonly column: string;
	readonly help: Text;
}

/** `KPI_…(data ranges…; from; to; [target]; [criteria_range; criterion]…)`. */
export interface RangeForm {
	readonly ranges: readonly RangeArgument[];
	/** What the line is taken for where the user's table has no column for it. */
	readonly assume?: Readonly<Record<string, string>>;
	/** The present state: no `from` and `to`. */
	readonly snapshot?: true;
	/** Metric whose plan is an argument after `to`. */
	readonly target?: string;
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

export interface KpiPart {
	/** Metric of the Targets table, and the key under which the figure is shown. */
	readonly metric: string;
	readonly options: string;
	readonly name: Text;
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
	/** Where it stands in reports, smallest first. */
	readonly place: number;
	/** Stands in the table of the summary sheets; the others are a formula away. */
	readonly isHeadline?: true;
	/** Shown for every manager side by side on the department's sheet. */
	readonly isCompared?: true;
	/** Which coefficient of the goal decomposition its history proposes. */
	readonly coefficient?: 'dealSize' | 'leadsWon';
	/** Metric of the Targets table that plans this KPI; the KPI's own id when absent. */
	readonly plan?: string;
	/** The same definition narrowed by options, planned and shown under a name of its own. */
	readonly parts?: readonly KpiPart[];
	readonly range?: RangeForm;
	/** July 2026 of the shared data set, spec §2.1. */
	readonly cases: readonly WorkedCase[];
}

export const defineKpi = (definition: Kpi): Kpi => definition;
