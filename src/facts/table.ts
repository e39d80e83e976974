import type { Text } from '../language/text';

/**
 * How a column's value is held inside and written in a tab.
 * `id`, `text`, `enum`: string. `instant`: epoch milliseconds, shown as date and time.
 * `day`: `YYYY-MM-DD`, shown as a date. `money`: integer minor units, shown in whole units with two decimals.
 * `number`: number. `bool`: boolean. No value is `null`.
 */
export type Kind = 'id' | 'text' | 'enum' | 'instant' | 'day' | 'money' | 'number' | 'bool';

/** Begins the keys of columns that a person added to a tab; their heading follows, after what `ownKey` says of it. */
export const OWN = 'own:';

/** Held as words, the other kinds as numbers. */
export const isWords = (kind: Kind): boolean => kind === 'id' || kind === 'text' || kind === 'enum';

export interface Column {
	/** Column name of the specification §1; the field id in tabs and CSV files. */
	readonly key: string;
	readonly kind: Kind;
	readonly header: Text;
	/** Other headings a pasted table may carry, lower case, ё as е. */
	readonly also?: readonly string[];
	/** Allowed values of an `enum`. */
	readonly values?: readonly string[];
	/** Signs between the texts of a cell that holds several, each a value of its own. */
	readonly several?: string;
	/** A date in this column of text stands for its month. */
	readonly isMonth?: true;
	/** Of a number: seconds, which programs also write as 00:05:30. */
	readonly isDuration?: true;
	/** Of a day: the column of the last one, where a month, a quarter or a year stands here for all of its days. */
	readonly spanTo?: string;
	/** A row without it cannot be a fact. */
	readonly required?: true;
	/**
	 * A large tab is made without it while no row has a value: a hundred thousand empty cells count, too. `alike`: and while all rows that say
	 * something in that column say the same, so that nobody has a reason to fill this one by hand.
	 */
	readonly mayLack?: true | { readonly alike: string };
	/** What stands in the tab is kept when an import says otherwise: the CRM only guesses it, a person knows it. */
	readonly byHand?: true;
}

export interface Table {
	readonly id: string;
	readonly title: Text;
	/** Columns that together name a row; a later row with the same key replaces an earlier one. */
	readonly key: readonly string[];
	/** Columns that make up the id of a row which came without one; a table where people write rows by hand has them. */
	readonly idFrom?: readonly string[];
	/** A column by which people tell these rows apart, though the name may change: a file need not know their ids. */
	readonly calledBy?: string;
	readonly columns: readonly Column[];
}

export type Cell = string | number | boolean | null;

/** A fact with its table's column keys; a key that is absent means `null`. */
export type Row = Record<string, Cell>;

export function column(key: string, kind: Kind, ru: string, en: string, more: Partial<Column> = {}): Column {
	return { key, kind, header: { ru, en }, ...more };
}
