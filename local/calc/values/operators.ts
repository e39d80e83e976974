import type { Operator } from '../syntax/node';
import { compare, equal, toNumber, toText } from './coerce';
import type { CalcLocale } from './locale-year';
import { fail, isDated, isError, isMatrix, type Matrix, matrixOf, type Scalar } from './scalar';

const NAMES: Readonly<Record<Operator, string>> = {
	'+': 'ADD',
	'-': 'MINUS',
	'*': 'MULTIPLY',
	'/': 'DIVIDE',
	'^': 'POW',
	'&': 'CONCAT',
	'=': 'EQ',
	'<>': 'NE',
	'<': 'LT',
	'>': 'GT',
	'<=': 'LTE',
	'>=': 'GTE',
};

/** Google shows 0.1 + 0.2 as 0.3 and finds them equal; a sum that should be zero is zero. */
const withoutRoundingNoise = (result: number, a: number, b: number): number =>
	result !== 0 && Math.abs(result) < Math.max(Math.abs(a), Math.abs(b)) * 1e-15 ? 0 : result;

const finite = (value: number): Scalar =>
	Number.isFinite(value) ? value : fail('#NUM!', 'The result of the calculation is not a number that can be shown.');

const arithmetic = (operator: Operator, left: Scalar, right: Scalar, locale: CalcLocale): Scalar => {
	if (typeof left === 'number' && typeof right === 'number' && operator === '*') return finite(left * right);
	const name = NAMES[operator];
	const a = toNumber(left, locale, name, 1);
	if (typeof a !== 'number') return a;
	const b = toNumber(right, locale, name, 2);
	if (typeof b !== 'number') return b;
	switch (operator) {
		case '+':
			return isDated(left) !== isDated(right) ? { date: a + b } : finite(withoutRoundingNoise(a + b, a, b));
		case '-':
			return isDated(left) && !isDated(right) ? { date: a - b } : finite(withoutRoundingNoise(a - b, a, b));
		case '*':
			return finite(a * b);
		case '/':
			return b === 0 ? fail('#DIV/0!', 'Function DIVIDE parameter 2 cannot be zero.') : finite(a / b);
		default:
			return finite(a ** b);
	}
};

export const binary = (operator: Operator, left: Scalar, right: Scalar, locale: CalcLocale): Scalar => {
	if (isError(left)) return left;
	if (isError(right)) return right;
	if (operator === '&') return toText(left, locale) + toText(right, locale);
	if ('+-*/^'.includes(operator)) return arithmetic(operator, left, right, locale);
	if (operator === '=') return equal(left, right);
	if (operator === '<>') return !equal(left, right);
	const order = compare(left, right);
	switch (operator) {
		case '<':
			return order < 0;
		case '>':
			return order > 0;
		case '<=':
			return order <= 0;
		default:
			return order >= 0;
	}
};

export const unary = (operator: '+' | '-' | '%', operand: Scalar, locale: CalcLocale): Scalar => {
	if (operator === '+') return operand;
	const value = toNumber(operand, locale, operator === '-' ? 'UMINUS' : 'UNARY_PERCENT', 1);
	if (typeof value !== 'number') return value;
	return operator === '%' ? value / 100 : -value;
};

const NOT_FITTING = fail('#N/A', 'Argument arrays have different sizes.');

/** An operator over arrays that fit each other, or over an array and one value: what sums over whole columns spend their time in. */
export const binaryOver = (operator: Operator, left: Scalar | Matrix, right: Scalar | Matrix, locale: CalcLocale): Scalar | Matrix => {
	const [a, b] = [isMatrix(left) ? left : null, isMatrix(right) ? right : null];
	if (!a && !b) return binary(operator, left as Scalar, right as Scalar, locale);
	const fits = !a || !b || (a.length === b.length && a[0]?.length === b[0]?.length);
	if (!fits) return spread([left, right], ([one, other]) => binary(operator, one!, other!, locale));
	const shape = (a ?? b)!;
	const result: Scalar[][] = [];
	for (let r = 0; r < shape.length; r += 1) {
		const width = shape[r]!.length;
		const line: Scalar[] = new Array(width);
		for (let c = 0; c < width; c += 1)
			line[c] = binary(operator, a ? a[r]![c]! : (left as Scalar), b ? b[r]![c]! : (right as Scalar), locale);
		result.push(line);
	}
	return result;
};

/** Applies a function of single values over arrays; a row or a column is repeated to fit. */
export const spread = (
	values: readonly (Scalar | Matrix | undefined)[],
	run: (values: (Scalar | undefined)[]) => Scalar,
): Scalar | Matrix => {
	const arrays = values.filter(isMatrix);
	if (arrays.length === 0) return run(values as (Scalar | undefined)[]);
	const rows = Math.max(...arrays.map((array) => array.length));
	const columns = Math.max(...arrays.map((array) => array[0]?.length ?? 0));
	return matrixOf(rows, columns, (row, column) => {
		const picked: (Scalar | undefined)[] = [];
		for (const value of values) {
			if (!isMatrix(value)) {
				picked.push(value);
				continue;
			}
			const line = value.length === 1 ? value[0] : value[row];
			if (!line || (line.length > 1 && column >= line.length)) return NOT_FITTING;
			picked.push(line.length === 1 ? line[0] : line[column]);
		}
		return run(picked);
	});
};
