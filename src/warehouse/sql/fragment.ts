import type { SourceId } from '../../columns/kit/sources';
import type { Parameter, SqlType, SqlValue } from './parameter';

/**
 * A piece of a query. Its text is what stands in our own sources, since only a template can make one; everything else comes in as a part:
 * a name of ours, a table, a step before it, a parameter. A text from outside fits nowhere.
 */
export interface Sql {
	readonly parts: readonly Part[];
}

/** The rows of a table with some of its derived columns, as something to select from. */
export type Rows = (table: SourceId, ...keys: readonly string[]) => Sql;

/** What has a name in the dataset: a table, or a view with its query. */
export interface Relation {
	readonly name: string;
	readonly query?: (rows: Rows) => Sql;
}

/** A query that others of the same statement read; printed once, in front of them. */
export interface Step {
	readonly label: string;
	readonly query: Sql;
}

export type Part =
	| { readonly kind: 'text'; readonly text: string }
	| { readonly kind: 'name'; readonly name: string }
	| { readonly kind: 'relation'; readonly relation: Relation }
	| { readonly kind: 'step'; readonly step: Step }
	| { readonly kind: 'parameter'; readonly parameter: Parameter }
	/** A value of a definition of ours, where a text can have no parameters. */
	| { readonly kind: 'literal'; readonly value: SqlValue; readonly type: SqlType }
	/** Of the row that a column is worked out for: another column of its table. */
	| { readonly kind: 'column'; readonly key: string }
	/** What a view that has a line for each of these rows says of it; NULL where it has none. */
	| { readonly kind: 'joined'; readonly view: Relation; readonly column: string }
	| { readonly kind: 'setting'; readonly key: string };

export function sql(texts: TemplateStringsArray, ...holes: readonly Sql[]): Sql {
	const parts: Part[] = [];
	texts.forEach((text, i) => {
		if (text !== '') parts.push({ kind: 'text', text });
		const hole = holes[i];
		if (hole !== undefined) parts.push(...hole.parts);
	});
	return { parts };
}

const part = (one: Part): Sql => ({ parts: [one] });

const NAME = /^[a-z][a-z0-9_]*$/;

/** A name of our own lists: small letters, digits and _. */
export function name(word: string): Sql {
	if (!NAME.test(word)) throw new Error(`“${word}” is no name of ours`);
	return part({ kind: 'name', name: word });
}

export const relation = (of: Relation): Sql => part({ kind: 'relation', relation: of });
export const step = (label: string, query: Sql): Sql => part({ kind: 'step', step: { label, query } });
export const parameter = (of: Parameter): Sql => part({ kind: 'parameter', parameter: of });
export const literal = (value: SqlValue, type: SqlType): Sql => part({ kind: 'literal', value, type });
export const column = (key: string): Sql => part({ kind: 'column', key });
export const joined = (view: Relation, key: string): Sql => part({ kind: 'joined', view, column: key });
export const setting = (key: string): Sql => part({ kind: 'setting', key });

export function list(pieces: readonly Sql[], between: Sql): Sql {
	return { parts: pieces.flatMap((piece, i) => (i === 0 ? piece.parts : [...between.parts, ...piece.parts])) };
}

export const all = (conditions: readonly Sql[]): Sql =>
	conditions.length === 0
		? sql`TRUE`
		: list(
				conditions.map((one) => sql`(${one})`),
				sql` AND `,
			);

/** The fragment with some of its parts in other words. */
export const replaced = ({ parts }: Sql, by: (part: Part) => Sql | null): Sql => ({
	parts: parts.flatMap((one) => by(one)?.parts ?? [one]),
});
