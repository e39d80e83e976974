import type { TableId } from '../facts/tables';

/** Tables that enrichment adds to the facts: `stays` are the intervals in which a deal did not change stage or owner. */
export type SourceId = TableId | 'stays';

/** All conditions of a population must hold. `option` narrows only when the caller gives that option. */
export type Condition =
	| { readonly column: string; readonly is: string | boolean }
	| { readonly column: string; readonly in: readonly string[] }
	| { readonly column: string; readonly not: string | boolean }
	| { readonly column: string; readonly above: number }
	| { readonly column: string; readonly option: string };

/** The rows a measure looks at, the date that decides their period, and the manager who gets the credit. */
export interface Population {
	readonly table: SourceId;
	readonly where: readonly Condition[];
	readonly at: string;
	readonly credit: string;
}

/** A KPI's definition: an expression that can be evaluated, merged, explained and translated, because it is data. */
export type Measure =
	| { readonly kind: 'count'; readonly of: Population }
	| { readonly kind: 'sum' | 'mean' | 'median' | 'distinct'; readonly column: string; readonly of: Population }
	/** Distinct values among rows that hold at one instant: min(end of period, as_of). `of.at` opens the row, `until` ends it. */
	| { readonly kind: 'stock'; readonly column: string; readonly of: Population; readonly until: string; readonly history: TableId }
	/** Of the subjects that enter in the period, the share that reaches the goal at or after that moment, by as_of. */
	| { readonly kind: 'cohort'; readonly subject: string; readonly entry: Population; readonly goal: Population }
	| { readonly kind: 'ratio'; readonly top: Measure; readonly bottom: Measure }
	| { readonly kind: 'product'; readonly of: readonly [Measure, Measure] }
	/** The plan of a metric in the Targets table; money plans are brought to minor units. */
	| { readonly kind: 'target'; readonly metric: string; readonly money: boolean }
	/** Working days passed, as_of included, over working days of the period. */
	| { readonly kind: 'elapsed' }
	| { readonly kind: 'kpi'; readonly id: string }
	| { readonly kind: 'choose'; readonly option: string; readonly cases: Readonly<Record<string, Measure>>; readonly otherwise: Measure };

export type Options = Readonly<Record<string, string>>;

export const count = (of: Population): Measure => ({ kind: 'count', of });
export const sum = (column: string, of: Population): Measure => ({ kind: 'sum', column, of });
export const mean = (column: string, of: Population): Measure => ({ kind: 'mean', column, of });
export const median = (column: string, of: Population): Measure => ({ kind: 'median', column, of });
export const distinct = (column: string, of: Population): Measure => ({ kind: 'distinct', column, of });
export const ratio = (top: Measure, bottom: Measure): Measure => ({ kind: 'ratio', top, bottom });
export const product = (a: Measure, b: Measure): Measure => ({ kind: 'product', of: [a, b] });
export const target = (metric: string, unit: 'money' | 'number'): Measure => ({ kind: 'target', metric, money: unit === 'money' });
export const elapsed = (): Measure => ({ kind: 'elapsed' });
export const kpi = (id: string): Measure => ({ kind: 'kpi', id });
export const choose = (option: string, cases: Readonly<Record<string, Measure>>, otherwise: Measure): Measure => ({
	kind: 'choose',
	option,
	cases,
	otherwise,
});

export const and = (of: Population, ...more: Condition[]): Population => ({ ...of, where: [...of.where, ...more] });
