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
	/** The argument's cells are rows of their own, with these values beside. */
	readonly as?: Readonly<Record<string, string>>;
	/** The lines of a second table, which has a length of its own. */
	readonly lines?: 'second';
}

/** An argument that is a figure, or a column to be summed: it stands for another KPI, of the period or of the one before. */
export interface SumArgument {
	readonly name: string;
	readonly kpi: string;
	readonly isBefore?: true;
	readonly help: Text;
}

/** What follows the data: dates, the plan, options, the manager whose rows count. */
export type Tail = 'from' | 'to' | 'target' | 'as_of' | 'options' | 'part' | 'manager';

/** `KPI_…(data…; from; to; [criteria_range; criterion]…)`. */
export interface RangeForm {
	/** What the formula does with columns, where that is less or other than what it does with imported data. */
	readonly help?: Text;
	readonly ranges?: readonly RangeArgument[];
	readonly sums?: readonly SumArgument[];
	/** What the line is taken for where the user's table has no column for it. */
	readonly assume?: Readonly<Record<string, string>>;
	/** Rows that every such table has. */
	readonly rows?: Partial<Record<TableId, readonly Row[]>>;
	/** `from`, `to` when absent. */
	readonly tail?: readonly Tail[];
	readonly hasCriteria?: false;
}

export interface OptionHelp {
	readonly name: string;
	/** A number among them stands for any number: `30`, `within:15`. None: any text. */
	readonly values: readonly string[];
	readonly help: Text;
	/** Values that need imported data, more than the range form's columns. */
	readonly overData?: readonly string[];
	/** The unit of the figure where a value changes it. */
	readonly units?: Readonly<Record<string, Unit>>;
}

/** A worked case: what the shared data set of the specification gives. */
export interface WorkedCase {
	readonly scope: string;
	readonly options?: string;
	readonly value: number | null;
}

export type Aspect = 'result' | 'quantity' | 'quality';

export type Role = 'head' | 'senior' | 'manager' | 'junior' | 'sdr';

/** Its place in the set that a role begins with: a weight and where its plan comes from (a number is a norm), or a limit beyond which the bonus shrinks. */
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
	/** What it speaks of where its unit does not tell: what was earned, how much was done, or how well. */
	readonly aspect?: Aspect;
	/** The sets of roles that begin with it. */
	readonly sets?: Partial<Record<Role, InSet>>;
	/** Which coefficient of the goal decomposition its history proposes. */
	readonly coefficient?: 'dealSize' | 'leadsWon' | 'margin' | 'newShare' | 'cycleDays';
	/** Metric of the Targets table that plans this KPI; the KPI's own id when absent. */
	readonly plan?: string;
	/** The same definition narrowed by options, planned and shown under a name of its own. */
	readonly parts?: readonly KpiPart[];
	readonly range?: RangeForm;
	/** What misleads, in a sentence. */
	readonly pitfall?: Text;
	/** July 2026 of the shared data set, spec §2.1. */
	readonly cases: readonly WorkedCase[];
}

export const defineKpi = (definition: Kpi): Kpi => definition;
