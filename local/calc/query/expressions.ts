import { isDated, numeric, type Scalar } from '../values/scalar';
import { serialOf, utcOf } from './literals';
import { type Condition, type Expression, QueryFault } from './statement';

/** How an expression reads its columns and aggregates, and what the moment is. */
export interface Row {
	readonly column: (id: string) => Scalar;
	readonly aggregate: (expression: Extract<Expression, { kind: 'aggregate' }>) => Scalar;
	readonly now: () => number;
}

const ofDate =
	(read: (date: Date) => number) =>
	([value]: readonly Scalar[]): Scalar => {
		if (!isDated(value)) throw new QueryFault('Invalid query: a date function needs a date.');
		return read(utcOf(value));
	};
const ofText =
	(change: (text: string) => string) =>
	([value]: readonly Scalar[]): Scalar =>
		typeof value === 'string' ? change(value) : null;
const arithmetic =
	(count: (a: number, b: number) => number | null) =>
	([a, b]: readonly Scalar[]): Scalar => {
		const [x, y] = [numeric(a ?? null), numeric(b ?? null)];
		return x === null || y === null ? null : count(x, y);
	};

/** Months count from 0 and Sunday is day 1, as Google's reference says. */
const FUNCTIONS: Readonly<Record<string, (values: readonly Scalar[], row: Row) => Scalar>> = {
	'+': arithmetic((a, b) => a + b),
	'-': arithmetic((a, b) => a - b),
	'*': arithmetic((a, b) => a * b),
	'/': arithmetic((a, b) => (b === 0 ? null : a / b)),
	year: ofDate((date) => date.getUTCFullYear()),
	month: ofDate((date) => date.getUTCMonth()),
	day: ofDate((date) => date.getUTCDate()),
	hour: ofDate((date) => date.getUTCHours()),
	minute: ofDate((date) => date.getUTCMinutes()),
	second: ofDate((date) => date.getUTCSeconds()),
	millisecond: ofDate((date) => date.getUTCMilliseconds()),
	quarter: ofDate((date) => Math.floor(date.getUTCMonth() / 3) + 1),
	dayofweek: ofDate((date) => date.getUTCDay() + 1),
	now: (_values, row) => ({ date: row.now() }),
	datediff: ([a, b]) => (isDated(a) && isDated(b) ? Math.floor(a.date) - Math.floor(b.date) : null),
	todate: ([value]) =>
		isDated(value) ? { date: Math.floor(value.date) } : typeof value === 'number' ? { date: Math.floor(serialOf(value).date) } : null,
	upper: ofText((text) => text.toUpperCase()),
	lower: ofText((text) => text.toLowerCase()),
};

export const evaluateExpression = (expression: Expression, row: Row): Scalar => {
	switch (expression.kind) {
		case 'literal':
			return expression.value;
		case 'column':
			return row.column(expression.id);
		case 'aggregate':
			return row.aggregate(expression);
		case 'call': {
			const run = FUNCTIONS[expression.name];
			if (!run) throw new QueryFault(`Invalid query: unknown function ${expression.name}.`);
			const values = expression.args.map((arg) => evaluateExpression(arg, row));
			return values.length > 0 && values.some((value) => value === null) ? null : run(values, row);
		}
	}
};

/** Order of two values of one column: nothing first, text by its signs with their case. */
export const compareValues = (a: Scalar, b: Scalar): number => {
	if (a === null || b === null) return (a === null ? 0 : 1) - (b === null ? 0 : 1);
	if (typeof a === 'string' && typeof b === 'string') return a < b ? -1 : a > b ? 1 : 0;
	const [x, y] = [numeric(a) ?? Number(a), numeric(b) ?? Number(b)];
	return x < y ? -1 : x > y ? 1 : 0;
};

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const likePattern = (text: string): RegExp =>
	new RegExp(`^${escaped(text).replaceAll('%', '[\\s\\S]*').replaceAll('_', '[\\s\\S]')}$`, 'u');

const TEXT_TESTS: Readonly<Record<string, (text: string, part: string) => boolean>> = {
	contains: (text, part) => text.includes(part),
	starts: (text, part) => text.startsWith(part),
	ends: (text, part) => text.endsWith(part),
	like: (text, part) => likePattern(part).test(text),
	matches: (text, part) => new RegExp(`^(?:${part})$`, 'u').test(text),
};

const ORDER_TESTS: Readonly<Record<string, (order: number) => boolean>> = {
	'=': (order) => order === 0,
	'<>': (order) => order !== 0,
	'<': (order) => order < 0,
	'<=': (order) => order <= 0,
	'>': (order) => order > 0,
	'>=': (order) => order >= 0,
};

const kindOf = (value: Scalar): string => (isDated(value) ? 'date' : typeof value);

/** A comparison with nothing, or of two kinds, holds for no row. */
export const holds = (condition: Condition, row: Row): boolean => {
	switch (condition.kind) {
		case 'and':
			return condition.parts.every((part) => holds(part, row));
		case 'or':
			return condition.parts.some((part) => holds(part, row));
		case 'not':
			return !holds(condition.of, row);
		case 'isNull':
			return (evaluateExpression(condition.of, row) === null) !== condition.negated;
		case 'compare': {
			const left = evaluateExpression(condition.left, row);
			const right = evaluateExpression(condition.right, row);
			if (left === null || right === null) return false;
			const ofText = TEXT_TESTS[condition.operator];
			if (ofText) return typeof left === 'string' && typeof right === 'string' && ofText(left, right);
			return kindOf(left) === kindOf(right) && ORDER_TESTS[condition.operator]!(compareValues(left, right));
		}
	}
};
