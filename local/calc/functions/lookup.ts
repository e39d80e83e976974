import type { Frame } from '../frame/frame';
import type { Whole } from '../frame/function-kinds';
import { asMatrix, read, single } from '../frame/reading';
import { wrongCount } from '../univer/call';
import { compare, toBoolean, toNumber, toText } from '../values/coerce';
import { spread } from '../values/operators';
import { Ref, type Value } from '../values/reference';
import { fail, isError, isMatrix, type Matrix, type Scalar } from '../values/scalar';
import { hasWildcards, keyOf, placesIn, wildcard } from './criteria';

const lineOf = (matrix: Matrix): readonly Scalar[] => (matrix.length === 1 ? matrix[0]! : matrix.map((row) => row[0] ?? null));

const exact = (key: Scalar, line: readonly Scalar[], matrix: Matrix): number => {
	if (key === null) return -1;
	if (typeof key === 'string' && hasWildcards(key)) {
		const pattern = wildcard(key);
		return line.findIndex((value) => typeof value === 'string' && pattern.test(value));
	}
	if (matrix.length === 1 || matrix[0]?.length === 1) return placesIn(matrix).get(keyOf(key))?.[0] ?? -1;
	const searchKey = keyOf(key);
	return line.findIndex((value) => keyOf(value) === searchKey);
};

const kind = (value: Scalar): string => (value === null ? 'none' : typeof value === 'object' ? 'number' : typeof value);

/** Last value that is not beyond the key, in a list that is taken to be sorted. */
const sorted = (key: Scalar, line: readonly Scalar[], descending = false): number => {
	let position = -1;
	for (const [index, value] of line.entries()) {
		if (isError(value) || kind(value) !== kind(key)) continue;
		const order = compare(value, key) * (descending ? -1 : 1);
		if (order > 0) break;
		position = index;
	}
	return position;
};

const notFound = (key: Scalar, frame: Frame, name: string) =>
	fail('#N/A', `Did not find value '${toText(key, frame.around.locale)}' in ${name} evaluation.`);

const number = (value: Value | undefined, fallback: number, frame: Frame, name: string, position: number): number | Scalar =>
	value === undefined ? fallback : toNumber(single(value, frame), frame.around.locale, name, position);

const keys = (value: Value | undefined, frame: Frame): Scalar | Matrix =>
	frame.arrays ? read(value ?? null, frame) : single(value ?? null, frame);

const match: Whole = (values, frame, name) => {
	if (values.length < 2 || values.length > 3) return wrongCount(name, 2, 3, values.length);
	const matrix = asMatrix(values[1], frame);
	if (matrix.length > 1 && (matrix[0]?.length ?? 0) > 1) return fail('#N/A', 'MATCH range must be a single row or a single column.');
	const mode = number(values[2], 1, frame, name, 3);
	if (typeof mode !== 'number') return mode;
	const line = lineOf(matrix);
	return spread([keys(values[0], frame)], ([key = null]) => {
		if (isError(key)) return key;
		const at = mode === 0 ? exact(key, line, matrix) : sorted(key, line, mode < 0);
		return at < 0 ? notFound(key, frame, name) : at + 1;
	});
};

/** The first row or column as an array of its own; the sheet keeps it, and with it where its values stand. */
const edge = (value: Value, matrix: Matrix, byRow: boolean, frame: Frame): Matrix => {
	if (value instanceof Ref)
		return asMatrix(new Ref(value.sheet, value.row, value.column, byRow ? 1 : value.rows, byRow ? value.columns : 1), frame);
	return byRow ? [matrix[0] ?? []] : matrix.map((row) => [row[0] ?? null]);
};

const table =
	(byRow: boolean): Whole =>
	(values, frame, name) => {
		if (values.length < 3 || values.length > 4) return wrongCount(name, 3, 4, values.length);
		const matrix = asMatrix(values[1], frame);
		const index = number(values[2], 1, frame, name, 3);
		if (typeof index !== 'number') return index;
		const isSorted = values[3] === undefined ? true : toBoolean(single(values[3], frame), frame.around.locale, name, 4);
		if (typeof isSorted !== 'boolean') return isSorted;
		const width = byRow ? matrix.length : (matrix[0]?.length ?? 0);
		if (index < 1) return fail('#VALUE!', `Function ${name} parameter 3 value is ${index}. It should be greater than or equal to 1.`);
		if (index > width) return fail('#REF!', `${name} evaluates to an out of bounds range.`);
		const first = edge(values[1]!, matrix, byRow, frame);
		const line = lineOf(first);
		return spread([keys(values[0], frame)], ([key = null]) => {
			if (isError(key)) return key;
			const at = isSorted ? sorted(key, line) : exact(key, line, first);
			if (at < 0) return notFound(key, frame, name);
			return (byRow ? matrix[index - 1]?.[at] : matrix[at]?.[index - 1]) ?? null;
		});
	};

const index: Whole = (values, frame, name) => {
	if (values.length < 1 || values.length > 3) return wrongCount(name, 1, 3, values.length);
	const [first, second] = [number(values[1], 0, frame, name, 2), number(values[2], 0, frame, name, 3)];
	if (typeof first !== 'number') return first;
	if (typeof second !== 'number') return second;
	const source = values[0] ?? null;
	const matrix = source instanceof Ref ? null : asMatrix(source, frame);
	if (isError(source)) return source;
	const rows = source instanceof Ref ? source.rows : matrix!.length;
	const columns = source instanceof Ref ? source.columns : (matrix![0]?.length ?? 0);
	// Of a single row one number names the column: `INDEX(B1:F1, MATCH(…))`, `INDEX(SPLIT(…), 2)`.
	const isAlong = values.length === 2 && rows === 1 && columns > 1;
	const [row, column] = isAlong ? [0, first] : [first, second];
	const out = (position: number, value: number, size: number) =>
		fail(
			source instanceof Ref ? '#NUM!' : '#REF!',
			`Function INDEX parameter ${position} value is ${value}. Valid values are between 0 and ${size} inclusive.`,
		);
	if (row < 0 || row > rows) return out(2, row, rows);
	if (column < 0 || column > columns) return out(isAlong ? 2 : 3, column, columns);
	const [r, c] = [Math.trunc(row), Math.trunc(column)];
	if (source instanceof Ref)
		return new Ref(
			source.sheet,
			source.row + Math.max(0, r - 1),
			source.column + Math.max(0, c - 1),
			r === 0 ? rows : 1,
			c === 0 ? columns : 1,
		);
	const picked = (r === 0 ? matrix! : [matrix![r - 1]!]).map((line) => (c === 0 ? line : [line[c - 1]!]));
	return picked.length === 1 && picked[0]!.length === 1 ? picked[0]![0]! : picked;
};

const xlookup: Whole = (values, frame, name) => {
	if (values.length < 3 || values.length > 6) return wrongCount(name, 3, 6, values.length);
	const lookup = asMatrix(values[1], frame);
	const results = asMatrix(values[2], frame);
	const mode = number(values[4], 0, frame, name, 5);
	const direction = number(values[5], 1, frame, name, 6);
	if (typeof mode !== 'number') return mode;
	if (typeof direction !== 'number') return direction;
	const forward = lineOf(lookup);
	const find = (key: Scalar): number => {
		if (mode === 2) return exact(key, forward, lookup);
		const list = key === null ? undefined : placesIn(lookup).get(keyOf(key));
		let at = (direction < 0 ? list?.at(-1) : list?.[0]) ?? -1;
		if (at >= 0 || (mode !== 1 && mode !== -1)) return at;
		for (const [position, value] of forward.entries()) {
			if (isError(value) || kind(value) !== kind(key) || compare(value, key) * mode < 0) continue;
			if (at < 0 || compare(value, forward[at]!) * mode < 0) at = position;
		}
		return at;
	};
	const vertical = lookup.length > 1 || (lookup[0]?.length ?? 0) === 1;
	const searchKeys = keys(values[0], frame);
	if (!isMatrix(searchKeys)) {
		if (isError(searchKeys)) return searchKeys;
		const at = find(searchKeys);
		if (at < 0) return values[3] ?? notFound(searchKeys, frame, name);
		const picked = vertical ? [results[at] ?? []] : results.map((row) => [row[at] ?? null]);
		return picked.length === 1 && picked[0]!.length === 1 ? picked[0]![0]! : picked;
	}
	return spread([searchKeys], ([key = null]) => {
		const at = find(key);
		if (at < 0) return values[3] === undefined ? notFound(key, frame, name) : single(values[3], frame);
		return (vertical ? results[at]?.[0] : results[0]?.[at]) ?? null;
	});
};

export const lookup: Readonly<Record<string, Whole>> = {
	MATCH: match,
	VLOOKUP: table(false),
	HLOOKUP: table(true),
	INDEX: index,
	XLOOKUP: xlookup,
};
