import type { ColumnData, FactBase } from '../../facts/fact-base';
import type { TableId } from '../../facts/tables';
import type { Text } from '../../language/text';
import type { Phrase } from './phrases';
import type { SourceId } from './sources';

/** Why a row may have no value in a column, and how a part that has one is counted: «себестоимость известна у 4 из 5». */
export interface Absence {
	readonly why: Text;
	readonly covered: Text;
}

/** How a condition on a column reads. The key of a record of these is a `ConditionKey`. */
export interface ConditionWords {
	/** In a list of rows: «с новыми клиентами». A function takes the condition's own amount or word. */
	readonly phrase?: Phrase | ((amount: number | string) => Phrase);
	/** Of rows that fail the condition, said of many: «повторные покупки». */
	readonly otherwise?: Text;
	/** How the date that decides is called for rows that meet it, where it is not the column's own. */
	readonly date?: Text;
	/** In a cohort, of deals or of clients: those whose goal it is («купивших»), and those who entered by it («ставших тёплыми в периоде»). */
	readonly reached?: { readonly deals: Text; readonly clients: Text };
	readonly entered?: Text;
}

/**
 * What a condition asks: a value (`WON`, `true`), alternatives (`WON|LOST`), an exclusion (`not outbound`), a bound
 * (`above`, `at least`, `at most`), or whether there is a value (`known`, `unknown`).
 */
export type ConditionKey = string;

interface Common {
	readonly table: SourceId;
	readonly key: string;
	/** By which own KPIs may name a computed column. */
	readonly title?: Text;
	/** How the column is computed, by row; `fact`: it is read as the table has it, and this file adds the words. */
	readonly values: 'fact' | ((base: FactBase) => ColumnData);
	readonly conditions?: Readonly<Record<ConditionKey, ConditionWords>>;
	/** Why a row fails any condition that has no words of its own. */
	readonly otherwise?: Text;
	/** The same where it depends on the row; null: nothing better than the words above. */
	readonly whyNot?: (base: FactBase, row: number) => Text | null;
	/** What it says of a row follows from the other rows of that person's day: a part of these rows is no part of the figure. */
	readonly isOfPerson?: true;
	/** A table without which the column says nothing, so that no row with a value is not the same as none. */
	readonly restsOn?: { readonly table: TableId; readonly isThere: (base: FactBase) => boolean };
}

/** Where a row can lack the value, it says why; `never`: every row has one. */
interface Measurable extends Common {
	readonly absence: Absence | 'never';
}

/** Integer minor units of the base currency. */
export interface MoneyColumn extends Measurable {
	readonly kind: 'money';
	/** Before the rows it is summed over: «сумма», `amount of`. */
	readonly sum: Text;
}

/** Whole or partial days, or minutes. */
export interface DurationColumn extends Measurable {
	readonly kind: 'days' | 'minutes';
	/** After «среднее число»: «дней от создания до закрытия». */
	readonly duration: Text;
}

/** Pieces of something a row has many of; or a plain number, such as a score. */
export interface CountColumn extends Measurable {
	readonly kind: 'count' | 'number' | 'share';
	/** Before the rows it is summed over: «число действий до закрытия у». */
	readonly sum: Text;
}

/** 1 or 0: the conditions on it are its words. */
export interface FlagColumn extends Common {
	readonly kind: 'flag';
	readonly conditions: Readonly<Record<ConditionKey, ConditionWords>>;
}

/** Text that tells rows apart: a person, a client, a state. */
export interface NameColumn extends Common {
	readonly kind: 'name';
	/** After «число разных»: «клиентов». */
	readonly distinct: Text;
}

/** A moment or a day. */
export interface DateColumn extends Common {
	readonly kind: 'instant' | 'day';
	/** When it decides the period: «по дате закрытия». */
	readonly date: Text;
	/** Why a row without it is in no period. */
	readonly undated: Text;
	/** How rows read that are older or not older than so many days, where that has a word of its own: a deadline, a last touch. */
	readonly age?: { readonly older?: (days: number) => Text; readonly younger?: (days: number) => Text };
}

/** A bound of a state of which no history is kept, or the number of a row of another table. */
export interface TechnicalColumn extends Common {
	readonly kind: 'bound' | 'row';
}

export type ColumnDefinition = MoneyColumn | DurationColumn | CountColumn | FlagColumn | NameColumn | DateColumn | TechnicalColumn;
export type ColumnKind = ColumnDefinition['kind'];

export const defineColumn = (definition: ColumnDefinition): ColumnDefinition => definition;

/** A column of cells that an analyst adds beside a tab's own, as a formula of this kind of template (see `handbook/recipe`). */
export interface HelperColumn {
	readonly title: Text;
	readonly formula: string;
	/** Leaves credit notes out by itself. */
	readonly skipsCredits?: true;
}

/** How a column reads with the sheet's own functions. */
export type NativeColumn =
	/** The tab's own column; `whenClosed`: the one that says the same of a deal that closed in the period. */
	| { readonly column: string; readonly whenClosed?: Criterion }
	| (HelperColumn & { readonly whenClosed?: Criterion })
	/** Rows that meet this are taken off instead. */
	| { readonly subtract: Criterion }
	/** It cannot be had by one formula; why. */
	| { readonly none: Text };

/** A column and what its cells must be, as a formula. */
export interface Criterion {
	readonly column: string;
	readonly test: string;
}

/** What only the handbook says of a column. Every file of a column exports it as `page`, beside its definition, so that it stays out of the bundle. */
export interface ColumnPage {
	readonly native: NativeColumn;
	/** Where the column decides the period: «дата закрытия сделки». */
	readonly decides?: Text;
	/** Where the column says who gets the credit: «кто это сделал». */
	readonly credits?: Text;
	/** A KPI that reads it is about work with clients, not about deals. */
	readonly isWork?: true;
}
