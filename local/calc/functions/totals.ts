import type { Frame } from '../frame/frame';
import type { Whole } from '../frame/function-kinds';
import { read } from '../frame/reading';
import { wrongCount } from '../univer/call';
import { toBoolean, toNumber } from '../values/coerce';
import { Ref, type Value } from '../values/reference';
import { fail, isDated, isError, isMatrix, type Matrix, numeric, type Scalar } from '../values/scalar';

interface Collected {
	readonly numbers: number[];
	readonly dated: boolean;
	readonly error: Scalar;
}

/** In ranges and arrays only numbers count; what is written as an argument is coerced. */
const collect = (values: readonly (Value | undefined)[], frame: Frame, name: string): Collected => {
	const numbers: number[] = [];
	let dated = false;
	for (const [index, value] of values.entries()) {
		const plain = read(value ?? null, frame);
		if (!isMatrix(plain)) {
			if (isError(plain)) return { numbers, dated, error: plain };
			if (value instanceof Ref) {
				const number = numeric(plain);
				if (number === null) continue;
				dated ||= numbers.length === 0 && isDated(plain);
				numbers.push(number);
				continue;
			}
			const number = toNumber(plain, frame.around.locale, name, index + 1);
			if (typeof number !== 'number') return { numbers, dated, error: number };
			dated ||= numbers.length === 0 && isDated(plain);
			numbers.push(number);
			continue;
		}
		for (const row of plain) {
			for (const one of row) {
				if (typeof one === 'number') numbers.push(one);
				else if (isDated(one)) {
					dated ||= numbers.length === 0;
					numbers.push(one.date);
				} else if (isError(one)) return { numbers, dated, error: one };
			}
		}
	}
	return { numbers, dated, error: null };
};

const over =
	(run: (numbers: number[], name: string) => Scalar, keepsDates = false): Whole =>
	(values, frame, name) => {
		if (values.length === 0) return wrongCount(name, 1, 255, 0);
		const { numbers, dated, error } = collect(values, frame, name);
		if (error !== null) return error;
		const result = run(numbers, name);
		return keepsDates && dated && typeof result === 'number' ? { date: result } : result;
	};

const noNumbers = (name: string) => fail('#DIV/0!', `Evaluation of function ${name} caused a divide by zero error.`);

/** Adds with a carry for the lost digits, so that ten times 0.1 is 1. */
export const sum = (numbers: readonly number[]): number => {
	let total = 0;
	let lost = 0;
	for (const number of numbers) {
		const next = total + number;
		lost += Math.abs(total) >= Math.abs(number) ? total - next + number : number - next + total;
		total = next;
	}
	return total + lost;
};

const median = (numbers: number[], name: string): Scalar => {
	if (numbers.length === 0) return fail('#NUM!', `${name} has no valid input data.`);
	const sorted = numbers.sort((a, b) => a - b);
	const middle = Math.floor(sorted.length / 2);
	return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
};

export const count =
	(check: (value: Scalar) => boolean): Whole =>
	(values, frame) => {
		let total = 0;
		for (const value of values) {
			const plain = read(value ?? null, frame);
			if (!isMatrix(plain)) total += check(plain) ? 1 : 0;
			else for (const row of plain) for (const one of row) if (check(one)) total += 1;
		}
		return total;
	};

const truths =
	(combine: (truths: boolean[]) => boolean): Whole =>
	(values, frame, name) => {
		const operands: boolean[] = [];
		for (const [index, value] of values.entries()) {
			const plain = read(value ?? null, frame);
			const inRange = isMatrix(plain) || value instanceof Ref;
			for (const one of isMatrix(plain) ? plain.flat() : [plain]) {
				if (inRange && (one === null || typeof one === 'string')) continue;
				// Empty text is false to a single condition, but none of several.
				if (one === '') return fail('#VALUE!', `${name} has no valid input data.`);
				const truth = toBoolean(one, frame.around.locale, name, index + 1);
				if (typeof truth !== 'boolean') return truth;
				operands.push(truth);
			}
		}
		return operands.length === 0 ? fail('#VALUE!', `${name} has no valid input data.`) : combine(operands);
	};

const product: Whole = (values, frame) => {
	const arrays = values.map((value) => read(value ?? null, frame)).map((value): Matrix => (isMatrix(value) ? value : [[value]]));
	const [first] = arrays;
	if (!first) return wrongCount('SUMPRODUCT', 1, 255, 0);
	const shape = (array: Matrix): string => `row count: ${array.length}. column count: ${array[0]?.length ?? 0}`;
	const other = arrays.find((array) => shape(array) !== shape(first));
	if (other) return fail('#VALUE!', `SUMPRODUCT has mismatched range sizes. Expected ${shape(first)}. Actual ${shape(other)}.`);
	const parts: number[] = [];
	for (const [r, row] of first.entries()) {
		for (let c = 0; c < row.length; c += 1) {
			let part = 1;
			for (const array of arrays) {
				const value = array[r]![c]!;
				if (isError(value)) return value;
				part *= numeric(value) ?? (value === true ? 1 : 0);
			}
			parts.push(part);
		}
	}
	return sum(parts);
};

/** In ranges and arrays only numbers count; written as an argument also what reads as one, logical values and nothing at all. */
const countNumbers: Whole = (values, frame, name) => {
	if (values.length === 0) return wrongCount(name, 1, 255, 0);
	const held = count(isNumeric);
	return values.reduce<number>((total, value, index) => {
		const plain = read(value ?? null, frame);
		if (value instanceof Ref || isMatrix(plain)) return total + (held([value], frame, name) as number);
		return total + (typeof toNumber(plain, frame.around.locale, name, index + 1) === 'number' ? 1 : 0);
	}, 0);
};

const isNumeric = (value: Scalar): boolean => typeof value === 'number' || isDated(value);
const average = over((numbers, name) => (numbers.length === 0 ? noNumbers(name) : sum(numbers) / numbers.length), true);

export const totals: Readonly<Record<string, Whole>> = {
	SUM: over((numbers) => sum(numbers)),
	AVERAGE: average,
	MIN: over((numbers) => numbers.reduce((a, b) => Math.min(a, b), numbers[0] ?? 0), true),
	MAX: over((numbers) => numbers.reduce((a, b) => Math.max(a, b), numbers[0] ?? 0), true),
	PRODUCT: over((numbers) => (numbers.length === 0 ? 0 : numbers.reduce((a, b) => a * b, 1))),
	MEDIAN: over(median),
	COUNT: countNumbers,
	COUNTA: count((value) => value !== null),
	COUNTBLANK: count((value) => value === null || value === ''),
	SUMPRODUCT: product,
	AND: truths((list) => list.every(Boolean)),
	OR: truths((list) => list.some(Boolean)),
	XOR: truths((list) => list.filter(Boolean).length % 2 === 1),
};
