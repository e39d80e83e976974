import type { Text } from '../language/text';
import type { Measure, Row, TableId } from '../measures/vocabulary';

/** `money` results are shown in whole units; inside they are minor units. */
export type Unit = 'pieces' | 'money' | 'share' | 'days' | 'minutes' | 'times' | 'months';

/** One argument of the range form, bound to the column that the definition reads. */
export interface RangeArgument {
	/** The formula's parameter name, shown by autocomplete. */
	readonly name: string;
	/** Table of the column; the deal of the same line when absent. */
	readonly table?: TableId;
	readonly column: string;
	readonly help: Text;
	/** Each cell of the argument is a row, with these values beside it. */
	readonly as?: Readonly<Record<string, string>>;
	/** The lines of a second table, which has a length of its own. */
	readonly lines?: 'second';
}

/** An argument that is a figure or a column to be summed; it replaces another KPI of this period or of the previous one. */
export interface SumArgument {
	readonly name: string;
	readonly kpi: string;
	readonly isBefore?: true;
	readonly help: Text;
}

/** The arguments after the data: dates, the plan, options, the manager whose rows count. */
export type Tail = 'from' | 'to' | 'target' | 'as_of' | 'options' | 'part' | 'manager';

/** `KPI_…(data…; from; to; [criteria_range; criterion]…)`. */
export interface RangeForm {
	/** What the formula does over a user's table, where that differs from imported data. */
	readonly help?: Text;
	readonly ranges?: readonly RangeArgument[];
	readonly sums?: readonly SumArgument[];
	/** The value assumed where the user's table has no such column. */
	readonly assume?: Readonly<Record<string, string>>;
	/** The conditions that every such table meets. */
	readonly rows?: Partial<Record<TableId, readonly Row[]>>;
	/** `from`, `to` when absent. */
	readonly tail?: readonly Tail[];
	readonly hasCriteria?: false;
}

export interface OptionHelp {
	readonly name: string;
	/** A number in the list stands for any number: `30`, `within:15`. An empty list allows any text. */
	readonly values: readonly string[];
	readonly help: Text;
	/** Values that need imported data: the range form's columns are not enough. */
	readonly overData?: readonly string[];
	/** The unit under a value that changes it. */
	readonly units?: Readonly<Record<string, Unit>>;
}

/** A worked case over the specification's shared data set. */
export interface WorkedCase {
	readonly scope: string;
	readonly options?: string;
	readonly value: number | null;
}

export type Aspect = 'result' | 'quantity' | 'quality';

export type Role = 'head' | 'senior' | 'manager' | 'junior' | 'sdr';

/** Its line in a role's template: a weight and the source of its plan (a number is a norm), or a limit beyond which the bonus shrinks. */
export type InSet =
	| { readonly weight: number; readonly plan?: 'targets' | 'previous' | number }
	| { readonly stopAt: number; readonly multiplier: number };

export interface KpiPart {
	/** Metric of the Targets table, and the key under which the figure is shown. */
	readonly metric: string;
	readonly options: string;
	readonly name: Text;
	readonly sets?: Partial<Record<Role, InSet>>;
}

export interface Kpi {
	readonly id: string;
	readonly name: Text;
	/** What it was called before; formulas and plans that say so are understood. */
	readonly formerNames?: readonly string[];
	/** One sentence: what it measures, which date decides, who gets the credit. */
	readonly help: Text;
	readonly unit: Unit;
	readonly better: 'up' | 'down';
	readonly measure: Measure;
	readonly options?: readonly OptionHelp[];
	/** Its place in reports, smallest first. */
	readonly place: number;
	/** Has a line in the main table of the summary sheets. */
	readonly isHeadline?: true;
	/** Shown beside each manager on the department's sheet, for comparison. */
	readonly isCompared?: true;
	/** Result, quantity or quality, where the unit does not decide it. */
	readonly aspect?: Aspect;
	/** The role templates that contain it. */
	readonly sets?: Partial<Record<Role, InSet>>;
	/** The coefficient of the goal decomposition that its history proposes. */
	readonly coefficient?: 'dealSize' | 'leadsWon' | 'margin' | 'newShare' | 'cycleDays';
	/** Metric of the Targets table that plans this KPI; the KPI's own id when absent. */
	readonly plan?: string;
	/** The same definition narrowed by options, with its own name and plan. */
	readonly parts?: readonly KpiPart[];
	readonly range?: RangeForm;
	/** How it may mislead, in one sentence. */
	readonly pitfall?: Text;
	/** July 2026 of the shared data set, spec §2.1. */
	readonly cases: readonly WorkedCase[];
}

export const defineKpi = (definition: Kpi): Kpi => definition;
