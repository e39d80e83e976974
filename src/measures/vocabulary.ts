import type { SourceId } from '../columns/kit/sources';
import type { Row } from '../facts/table';
import type { TableId } from '../facts/tables';
import type { Text } from '../language/text';

export type { Row, SourceId, TableId };

/** A number of the definition, or one that the caller may choose. */
export type Amount = number | { readonly option: string; readonly otherwise: number };

/** A condition on a column that no file describes, such as the value of a dimension, brings its own words. */
interface Said {
	readonly said?: Text;
}

/** All conditions of a population must hold. `option` narrows only when the caller gives that option. */
export type Condition = Said & Test;

type Test =
	| { readonly column: string; readonly is: string | boolean }
	| { readonly column: string; readonly in: readonly string[] }
	| { readonly column: string; readonly not: string | boolean }
	| { readonly column: string; readonly above: number }
	| { readonly column: string; readonly atMost: Amount }
	| { readonly column: string; readonly atLeast: Amount }
	/** A number within one of these bounds, both included; `isNot`: all other rows, those without a number among them. */
	| { readonly column: string; readonly within: readonly (readonly [from: number, to: number])[]; readonly isNot?: true }
	| { readonly column: string; readonly known: boolean }
	| { readonly column: string; readonly option: string };

/** The rows a measure looks at, the date that decides their period, and the manager who gets the credit. */
export interface Population {
	readonly table: SourceId;
	readonly where: readonly Condition[];
	readonly at: string;
	readonly credit: string;
}

/**
 * Narrows a stock by the local days between a column and the instant, or to deals expected to close by or in the period. `undated` names a
 * column of days: a deal without a date may close on any day until then, and counts by the share of those days that lies in the period.
 */
export interface StockLimits {
	readonly age?: { readonly column: string; readonly within?: Amount; readonly beyond?: Amount };
	readonly expected?: { readonly column: string; readonly when: 'by end' | 'in period'; readonly undated?: string };
}

/** What a measure is asked of instead of the period: the comparable one before, the same a year ago, or the last days up to its end. */
export type Frame = 'previous' | 'year ago' | { readonly lastDays: Amount };

/** Of which slice a plan is; `scope`: the group of people whose plan it is where no line plans the slice of everybody. */
export interface PlannedSlice {
	readonly key: string;
	readonly scope?: string;
}

type Pair = readonly [Measure, Measure];

/** A KPI's definition: an expression that can be evaluated, merged, explained and translated, because it is data. */
export type Measure =
	| { readonly kind: 'count'; readonly of: Population }
	| { readonly kind: 'sum' | 'mean' | 'median' | 'distinct'; readonly column: string; readonly of: Population }
	/** Rows that hold at one instant, min(end of period, as_of) or the period's start. `of.at` opens a row, `until` ends it. Without rows in `history` (null: none is kept) only the present is known. */
	| {
			readonly kind: 'stock';
			readonly fold: 'distinct' | 'sum';
			readonly column: string;
			readonly of: Population;
			readonly until: string;
			readonly history: TableId | null;
			readonly moment?: 'start';
			readonly limits?: StockLimits;
	  }
	/** Of the subjects that enter in the period, the share that reaches a goal at or after that moment, by as_of, within so many days. */
	| {
			readonly kind: 'cohort';
			readonly subject: string;
			readonly entry: Population;
			readonly goal: readonly Population[];
			readonly within?: Amount;
			/** The goal counts before the entry, too: a deal that is won is won, whatever its dates say. */
			readonly whenever?: true;
	  }
	/** A sum spread evenly over the days from `of.at` to `until`; the period takes its share. */
	| { readonly kind: 'accrual'; readonly column: string; readonly of: Population; readonly until: string }
	/** What is owed at the end of the period: debts less settlements, none below zero; overdue: those due before that day. */
	| { readonly kind: 'balance'; readonly debts: Population; readonly settlements: Population; readonly isOverdue: boolean }
	/** Nothing to divide by is no value; `positive`: neither is a negative divisor. */
	| { readonly kind: 'ratio'; readonly top: Measure; readonly bottom: Measure; readonly positive?: true }
	/** `gap` is the distance between two figures, without sign. */
	| { readonly kind: 'product' | 'plus' | 'minus' | 'gap'; readonly of: Pair }
	| { readonly kind: 'constant'; readonly value: Amount }
	/** No value while the table (or the column everywhere in it) is empty: what was never loaded is not zero. */
	| { readonly kind: 'needs'; readonly table: TableId; readonly column?: string; readonly of: Measure }
	/** No value when there are rows and none of them has the column: what is wholly unknown is not zero. */
	| { readonly kind: 'covered'; readonly rows: Population; readonly column: string; readonly of: Measure }
	/** The figure of everybody, whoever is asked. */
	| { readonly kind: 'company'; readonly of: Measure }
	/** A part of the company's figure in proportion to `by`. */
	| { readonly kind: 'portion'; readonly of: Measure; readonly by: Measure }
	| { readonly kind: 'over'; readonly frame: Frame; readonly of: Measure }
	/** The plan of a metric in the Targets table; money plans are brought to minor units. */
	| { readonly kind: 'target'; readonly metric: string; readonly money: boolean; readonly slice?: PlannedSlice }
	/** Working days passed, as_of included, over working days of the period; `days`: how many have passed. */
	| { readonly kind: 'elapsed'; readonly in?: 'days' }
	| { readonly kind: 'kpi'; readonly id: string }
	/** A part that cannot be had: no value, and why. */
	| { readonly kind: 'blank'; readonly why: Text }
	/** A case is the option's value; `within` stands for `within:15`, `#` for any number. */
	| { readonly kind: 'choose'; readonly option: string; readonly cases: Readonly<Record<string, Measure>>; readonly otherwise: Measure };

export type Options = Readonly<Record<string, string>>;

export const count = (of: Population): Measure => ({ kind: 'count', of });
export const sum = (column: string, of: Population): Measure => ({ kind: 'sum', column, of });
export const mean = (column: string, of: Population): Measure => ({ kind: 'mean', column, of });
export const median = (column: string, of: Population): Measure => ({ kind: 'median', column, of });
export const distinct = (column: string, of: Population): Measure => ({ kind: 'distinct', column, of });
export const ratio = (top: Measure, bottom: Measure): Measure => ({ kind: 'ratio', top, bottom });
export const shareOf = (top: Measure, bottom: Measure): Measure => ({ kind: 'ratio', top, bottom, positive: true });
export const product = (...of: Pair): Measure => ({ kind: 'product', of });
export const plus = (...of: Pair): Measure => ({ kind: 'plus', of });
export const minus = (...of: Pair): Measure => ({ kind: 'minus', of });
export const gap = (...of: Pair): Measure => ({ kind: 'gap', of });
export const constant = (value: Amount): Measure => ({ kind: 'constant', value });
export const needs = (table: TableId, of: Measure): Measure => ({ kind: 'needs', table, of });
export const needsColumn = (table: TableId, column: string, of: Measure): Measure => ({ kind: 'needs', table, column, of });
export const company = (of: Measure): Measure => ({ kind: 'company', of });
export const over = (frame: Frame, of: Measure): Measure => ({ kind: 'over', frame, of });
export const target = (metric: string, unit: 'money' | 'number'): Measure => ({ kind: 'target', metric, money: unit === 'money' });
export const elapsed = (): Measure => ({ kind: 'elapsed' });
export const workdaysPassed = (): Measure => ({ kind: 'elapsed', in: 'days' });
export const kpi = (id: string): Measure => ({ kind: 'kpi', id });
export const choose = (option: string, cases: Readonly<Record<string, Measure>>, otherwise: Measure): Measure => ({
	kind: 'choose',
	option,
	cases,
	otherwise,
});

export const and = (of: Population, ...more: Condition[]): Population => ({ ...of, where: [...of.where, ...more] });

/** The measures a measure is made of. */
export function partsOf(measure: Measure): readonly Measure[] {
	switch (measure.kind) {
		case 'ratio':
			return [measure.top, measure.bottom];
		case 'product':
		case 'plus':
		case 'minus':
		case 'gap':
			return measure.of;
		case 'needs':
		case 'covered':
		case 'company':
		case 'over':
			return [measure.of];
		case 'portion':
			return [measure.of, measure.by];
		case 'choose':
			return [measure.otherwise, ...Object.values(measure.cases)];
		default:
			return [];
	}
}
