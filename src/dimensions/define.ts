import type { SourceId } from '../columns/kit/sources';
import type { FactBase } from '../facts/fact-base';
import type { TableId } from '../facts/tables';
import type { Text } from '../language/text';

/** What stands for "no value" inside; no text of an account can be this. */
export const NONE = '\u0000none';

/** Whose property a dimension is: of the deal, its client, the person who gets the credit, the rows of one table, or the moment that decides the period. */
export type Home = TableId | 'moments';

/** A value of a short fixed list, by its key. */
export interface FixedValue {
	readonly name: Text;
	readonly also?: readonly string[];
}

/** The text of a row; '' for none. */
export type TextOfRow = (row: number) => string;

/** What figures can be cut by. */
export interface Dimension {
	readonly id: string;
	readonly name: Text;
	/** Other names that formulas take. */
	readonly also?: readonly string[];
	readonly home: Home;
	/** By row of the home table; of moments, by day number. */
	readonly read: (base: FactBase) => TextOfRow;
	/** Tables whose rows know the value themselves, as of their own moment. */
	readonly own?: Partial<Record<SourceId, (base: FactBase) => TextOfRow>>;
	/** Another text by which a person may name the value, such as an id. */
	readonly alias?: (base: FactBase) => TextOfRow;
	/** Values that exist whether or not a row has them, in their order. */
	readonly fixed?: Readonly<Record<string, FixedValue>>;
	/** Texts that the account knows, whether or not a row has them. */
	readonly all?: (base: FactBase) => readonly string[];
	/** Stands among the slices of the sheets until others are chosen. */
	readonly isUsual?: true;
	/** Begins the scopes that its values are, so that these have plans. */
	readonly scopes?: string;
	/** What to fill in where no row has a value. */
	readonly whereFrom?: Text;
}

/** Which values of a dimension count, or which do not. */
export interface Slice {
	readonly dimension: Dimension;
	readonly values: readonly string[];
	readonly isExcluded: boolean;
}

export const defineDimension = (dimension: Dimension): Dimension => dimension;
