import type { Scalar } from '../values/scalar';

/** Values of one kind, as Google's query language has them; a time of day is a part of a day. */
export type QueryKind = 'number' | 'string' | 'boolean' | 'date' | 'datetime' | 'timeofday';

export type Expression =
	| { readonly kind: 'column'; readonly id: string }
	| { readonly kind: 'literal'; readonly value: Scalar }
	| { readonly kind: 'call'; readonly name: string; readonly args: readonly Expression[] }
	| { readonly kind: 'aggregate'; readonly name: string; readonly of: Expression };

export type Condition =
	| { readonly kind: 'and' | 'or'; readonly parts: readonly Condition[] }
	| { readonly kind: 'not'; readonly of: Condition }
	| { readonly kind: 'isNull'; readonly of: Expression; readonly negated: boolean }
	| { readonly kind: 'compare'; readonly operator: string; readonly left: Expression; readonly right: Expression };

export interface Statement {
	/** Absent: every column of the data. */
	readonly select?: readonly Expression[];
	readonly where?: Condition;
	readonly groupBy: readonly Expression[];
	readonly pivot: readonly Expression[];
	readonly orderBy: readonly { readonly by: Expression; readonly descending: boolean }[];
	readonly skipping: number;
	readonly limit: number;
	readonly offset: number;
	readonly labels: ReadonlyMap<string, string>;
}

export class QueryFault extends Error {}

/** One text for equal expressions: what ORDER BY, LABEL and SELECT are matched by. */
export const textOf = (expression: Expression): string => {
	switch (expression.kind) {
		case 'column':
			return expression.id;
		case 'literal':
			return JSON.stringify(expression.value);
		case 'aggregate':
			return `${expression.name}(${textOf(expression.of)})`;
		case 'call':
			return `${expression.name}(${expression.args.map(textOf).join(',')})`;
	}
};

export const hasAggregate = (expression: Expression): boolean =>
	expression.kind === 'aggregate' || (expression.kind === 'call' && expression.args.some(hasAggregate));
