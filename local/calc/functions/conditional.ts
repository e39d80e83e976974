import type { Frame } from '../frame/frame';
import type { Whole } from '../frame/function-kinds';
import { asMatrix, read, single } from '../frame/reading';
import { wrongCount } from '../univer/call';
import { spread } from '../values/operators';
import { Ref, type Value } from '../values/reference';
import { fail, isDated, isError, type Matrix, numeric, type Scalar } from '../values/scalar';
import { criterionOf, keyOf } from './criteria';
import { sum } from './totals';

const size = (matrix: Matrix): string => `${matrix.length}x${matrix[0]?.length ?? 0}`;

/** Positions, counted row by row, where every criterion holds. The rarest equality is looked up, the others tried on what it leaves. */
const positions = (pairs: readonly (readonly [Matrix, Scalar])[], frame: Frame): number[] => {
	const tests = pairs.map(([matrix, condition]) => ({
		matrix,
		criterion: criterionOf(condition, frame.around.locale),
		width: matrix[0]?.length ?? 1,
	}));
	let start: readonly number[] | null = null;
	let used = -1;
	for (const [index, { matrix, criterion }] of tests.entries()) {
		if (criterion.placesIn === null) continue;
		const list = criterion.placesIn(matrix);
		if (start === null || list.length < start.length) {
			start = list;
			used = index;
		}
	}
	const others = tests.filter((_, index) => index !== used);
	const fits = (at: number): boolean =>
		others.every(({ matrix, criterion, width }) => criterion.fits(matrix[Math.floor(at / width)]![at % width]!));
	if (start) return start.filter(fits);
	const total = tests[0]!.matrix.length * tests[0]!.width;
	const matches: number[] = [];
	for (let at = 0; at < total; at += 1) if (fits(at)) matches.push(at);
	return matches;
};

type Fold = (numbers: number[], dated: boolean, name: string) => Scalar;

/** Google adds up cells alone: what a formula made on the way is refused. Conditions may be put to such an array: the month of each date. */
const isNoRange = (value: Value | undefined): boolean => value !== undefined && !(value instanceof Ref) && !isError(value);
const NO_RANGE = fail('#N/A', 'Argument must be a range.');

const over = (target: Matrix | null, pairs: readonly (readonly [Matrix, Scalar])[], fold: Fold, frame: Frame, name: string): Scalar => {
	const first = pairs[0]![0];
	if ([...pairs.map(([matrix]) => matrix), ...(target ? [target] : [])].some((matrix) => size(matrix) !== size(first)))
		return fail('#VALUE!', `Array arguments to ${name} are of different size.`);
	const criterionError = pairs.find(([, criterion]) => isError(criterion))?.[1];
	if (criterionError) return criterionError;
	const matches = positions(pairs, frame);
	if (!target) return fold(matches, false, name);
	const width = target[0]?.length ?? 1;
	const numbers: number[] = [];
	let dated = false;
	for (const at of matches) {
		const value = target[Math.floor(at / width)]![at % width]!;
		if (isError(value)) return value;
		const number = numeric(value);
		if (number === null) continue;
		dated ||= isDated(value);
		numbers.push(number);
	}
	return fold(numbers, dated, name);
};

/** Criteria may be arrays inside array context: then the answer is one, too. */
const several =
	(targeted: boolean, fold: Fold): Whole =>
	(values, frame, name) => {
		const start = targeted ? 1 : 0;
		if (values.length < start + 2 || (values.length - start) % 2 !== 0) return wrongCount(name, start + 2, 255, values.length);
		if (targeted && isNoRange(values[0])) return NO_RANGE;
		const target = targeted ? asMatrix(values[0], frame) : null;
		const matrices: Matrix[] = [];
		const criteria: (Scalar | Matrix)[] = [];
		for (let at = start; at < values.length; at += 2) {
			matrices.push(asMatrix(values[at], frame));
			const condition = values[at + 1] ?? null;
			criteria.push(frame.arrays ? read(condition, frame) : single(condition, frame));
		}
		return spread(criteria, (picked) =>
			over(
				target,
				matrices.map((matrix, index) => [matrix, picked[index] ?? null]),
				fold,
				frame,
				name,
			),
		);
	};

/** SUMIF and AVERAGEIF: the target takes the size of the tested range. */
const one =
	(fold: Fold): Whole =>
	(values, frame, name) => {
		if (values.length < 2 || values.length > 3) return wrongCount(name, 2, 3, values.length);
		const matrix = asMatrix(values[0], frame);
		const aim = values[2];
		if (isNoRange(aim)) return NO_RANGE;
		const target =
			aim instanceof Ref
				? asMatrix(new Ref(aim.sheet, aim.row, aim.column, matrix.length, matrix[0]?.length ?? 1), frame)
				: aim === undefined
					? matrix
					: asMatrix(aim, frame);
		const criteria = frame.arrays ? read(values[1] ?? null, frame) : single(values[1] ?? null, frame);
		return spread([criteria], ([picked]) => over(target, [[matrix, picked ?? null]], fold, frame, name));
	};

const counted: Fold = (matches) => matches.length;
const summed: Fold = (numbers) => sum(numbers);
const averaged: Fold = (numbers, dated, name) => {
	if (numbers.length === 0) return fail('#DIV/0!', `Evaluation of function ${name} caused a divide by zero error.`);
	const value = sum(numbers) / numbers.length;
	return dated ? { date: value } : value;
};
const extreme =
	(pick: (a: number, b: number) => number): Fold =>
	(numbers, dated) => {
		const value = numbers.reduce(pick, numbers[0] ?? 0);
		return dated ? { date: value } : value;
	};
const lowest = extreme((a, b) => Math.min(a, b));
const highest = extreme((a, b) => Math.max(a, b));

/** How many different values stand where every criterion holds. */
const countUniqueIfs: Whole = (values, frame, name) => {
	if (values.length < 3 || values.length % 2 === 0) return wrongCount(name, 3, 255, values.length);
	const target = asMatrix(values[0], frame);
	const pairs: [Matrix, Scalar][] = [];
	for (let at = 1; at < values.length; at += 2) pairs.push([asMatrix(values[at], frame), single(values[at + 1] ?? null, frame)]);
	if (pairs.some(([matrix]) => size(matrix) !== size(target))) return fail('#VALUE!', `Array arguments to ${name} are of different size.`);
	const width = target[0]?.length ?? 1;
	const keys = positions(pairs, frame).map((at) => keyOf(target[Math.floor(at / width)]![at % width]!));
	return new Set(keys.filter((key) => key !== '')).size;
};

export const conditional: Readonly<Record<string, Whole>> = {
	COUNTIF: (values, frame, name) =>
		values.length === 2 ? several(false, counted)(values, frame, name) : wrongCount(name, 2, 2, values.length),
	COUNTIFS: several(false, counted),
	SUMIF: one(summed),
	SUMIFS: several(true, summed),
	AVERAGEIF: one(averaged),
	AVERAGEIFS: several(true, averaged),
	MINIFS: several(true, lowest),
	MAXIFS: several(true, highest),
	COUNTUNIQUEIFS: countUniqueIfs,
};
