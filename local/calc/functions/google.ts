import { display } from '../../cells/display';
import { parseTyped } from '../../cells/typed';
import type { Frame } from '../frame/frame';
import type { Whole } from '../frame/function-kinds';
import { asMatrix, read, single } from '../frame/reading';
import { callUniver, wrongCount } from '../univer/call';
import { compare, toBoolean, toNumber, toText } from '../values/coerce';
import { spread } from '../values/operators';
import { Ref, type Value } from '../values/reference';
import { fail, isDated, isError, isMatrix, type Matrix, numeric, type Scalar } from '../values/scalar';
import { lackingNames } from './built-in-names';
import { keyOf } from './criteria';
import { totals } from './totals';

const flat = (values: readonly (Value | undefined)[], frame: Frame): Scalar[] =>
	values.flatMap((value) => {
		const plain = read(value ?? null, frame);
		return isMatrix(plain) ? plain.flat() : [plain];
	});

const truth = (value: Value | undefined, fallback: boolean, frame: Frame, name: string): boolean => {
	const condition = value === undefined ? fallback : toBoolean(single(value, frame), frame.around.locale, name);
	return typeof condition === 'boolean' ? condition : fallback;
};

const joined = (delimiter: string, parts: readonly Scalar[], frame: Frame): Scalar =>
	parts.find(isError) ?? parts.map((part) => toText(part, frame.around.locale)).join(delimiter);

const split: Whole = (values, frame, name) => {
	if (values.length < 2 || values.length > 4) return wrongCount(name, 2, 4, values.length);
	const [source, delimiter] = [single(values[0] ?? null, frame), single(values[1] ?? null, frame)];
	if (isError(source)) return source;
	const text = toText(source, frame.around.locale);
	if (text === '') return fail('#VALUE!', 'Function SPLIT parameter 1 value should be non-empty.');
	const signs = toText(delimiter, frame.around.locale);
	if (signs === '') return fail('#VALUE!', 'Function SPLIT parameter 2 value should be non-empty.');
	const escaped = (one: string): string => one.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
	const parts = text.split(truth(values[2], true, frame, name) ? new RegExp(`[${[...signs].map(escaped).join('')}]`) : signs);
	const pieces = truth(values[3], true, frame, name) ? parts.filter((part) => part !== '') : parts;
	return [
		pieces.map((part) =>
			/^[=+'-]/.test(part) ? part : parseTyped(part.trim(), frame.around.locale, new Date(frame.around.now()).getUTCFullYear()).v,
		),
	];
};

interface SortKey {
	readonly values: readonly Scalar[];
	readonly sign: number;
}

const sortKeys = (matrix: Matrix, values: readonly (Value | undefined)[], frame: Frame, name: string): SortKey[] | Scalar => {
	const keys: SortKey[] = [];
	for (let at = 0; at < Math.max(1, values.length); at += 2) {
		const by = values[at] === undefined ? 1 : read(values[at]!, frame);
		const sign = truth(values[at + 1], true, frame, name) ? 1 : -1;
		if (isMatrix(by) && by.length === matrix.length) keys.push({ values: by.map((row) => row[0] ?? null), sign });
		else {
			const column = toNumber(isMatrix(by) ? (by[0]?.[0] ?? null) : by, frame.around.locale, name, at + 2);
			if (typeof column !== 'number') return column;
			if (column < 1 || column > (matrix[0]?.length ?? 0))
				return fail('#VALUE!', `Function ${name} parameter ${at + 2} value is ${column}. It is out of range.`);
			keys.push({ values: matrix.map((row) => row[column - 1] ?? null), sign });
		}
	}
	return keys;
};

/** Empty cells come last whatever the direction. */
const inOrder = (matrix: Matrix, keys: readonly SortKey[]): number[] =>
	matrix
		.map((_, index) => index)
		.sort((a, b) => {
			for (const { values, sign } of keys) {
				const [x, y] = [values[a]!, values[b]!];
				if (x === null || y === null) {
					if (x !== y) return x === null ? 1 : -1;
				} else if (!isError(x) && !isError(y)) {
					const order = compare(x, y) * sign;
					if (order !== 0) return order;
				}
			}
			return a - b;
		});

const sort: Whole = (values, frame, name) => {
	const matrix = asMatrix(values[0], frame);
	const keys = sortKeys(matrix, values.slice(1), frame, name);
	return Array.isArray(keys) ? inOrder(matrix, keys).map((index) => matrix[index]!) : (keys as Scalar);
};

const sortN: Whole = (values, frame, name) => {
	const matrix = asMatrix(values[0], frame);
	const count = values[1] === undefined ? 1 : toNumber(single(values[1], frame), frame.around.locale, name, 2);
	if (typeof count !== 'number') return count;
	if (values[2] !== undefined && single(values[2], frame) !== 0 && single(values[2], frame) !== null)
		return fail('#ERROR!', 'not emulated: SORTN with display_ties_mode');
	const keys = sortKeys(matrix, values.slice(3), frame, name);
	return Array.isArray(keys)
		? inOrder(matrix, keys)
				.slice(0, count)
				.map((index) => matrix[index]!)
		: (keys as Scalar);
};

const filter: Whole = (values, frame, name) => {
	if (values.length < 2) return wrongCount(name, 2, 255, values.length);
	const matrix = asMatrix(values[0], frame);
	const conditions = values.slice(1).map((value) => asMatrix(value, frame));
	const [rows, columns] = [matrix.length, matrix[0]?.length ?? 0];
	const error = conditions.flat(2).find(isError);
	if (conditions.some((condition) => condition.length > 1 && condition[0]!.length > 1))
		return error ?? fail('#VALUE!', 'FILTER range must be a single row or a single column.');
	// One value is no condition for a column of several.
	const byRow = conditions[0]!.length === rows && conditions[0]![0]?.length === 1;
	const byColumn = !byRow && conditions[0]!.length === 1 && conditions[0]![0]?.length === columns && (columns > 1 || rows === 1);
	const [height, width] = byColumn ? [1, columns] : [rows, 1];
	const other = conditions.find((condition) => condition.length !== height || condition[0]?.length !== width);
	if (other)
		return (
			error ??
			fail(
				'#N/A',
				`FILTER has mismatched range sizes. Expected row count: ${height}. column count: ${width}. Actual row count: ${other.length}, column count: ${other[0]?.length ?? 0}.`,
			)
		);
	const holds = (value: Scalar): boolean => toBoolean(value, frame.around.locale, name) === true;
	const matches = byRow
		? matrix.filter((_, row) => conditions.every((condition) => holds(condition[row]![0]!)))
		: matrix.map((row) => row.filter((_, column) => conditions.every((condition) => holds(condition[0]![column]!))));
	return matches.length === 0 || matches[0]!.length === 0 ? (error ?? fail('#N/A', 'No matches are found in FILTER evaluation.')) : matches;
};

/** RANK shares the better place among equals, RANK.AVG gives them their mean. */
const rank: Whole = (values, frame, name) => {
	if (values.length < 2 || values.length > 3) return wrongCount(name, 2, 3, values.length);
	const subject = toNumber(single(values[0] ?? null, frame), frame.around.locale, name, 1);
	if (typeof subject !== 'number') return subject;
	const rising = truth(values[2], false, frame, name);
	const numbers = flat([values[1]], frame).map(numeric);
	const equal = numbers.filter((one) => one === subject).length;
	if (equal === 0) return fail('#N/A', `Function ${name} parameter 1 value is not in the data.`);
	const better = numbers.filter((one) => one !== null && (rising ? one < subject : one > subject)).length;
	return better + 1 + (name === 'RANK.AVG' ? (equal - 1) / 2 : 0);
};

/** Rounded to so many digits, where the library cuts. */
const percentRank: Whole = (values, frame, name) => {
	const asked = values[2] === undefined ? 3 : toNumber(single(values[2], frame), frame.around.locale, name, 3);
	if (typeof asked !== 'number') return asked;
	const place = callUniver(name, [...[values[0], values[1]].map((value) => (value === undefined ? undefined : read(value, frame))), 12]);
	return typeof place === 'number' ? Number(place.toFixed(asked)) : place;
};

const codes: Readonly<Record<number, string>> = {
	1: 'AVERAGE',
	2: 'COUNT',
	3: 'COUNTA',
	4: 'MAX',
	5: 'MIN',
	6: 'PRODUCT',
	7: 'STDEV',
	8: 'STDEVP',
	9: 'SUM',
	10: 'VAR',
	11: 'VARP',
};

/** Hidden and filtered rows are counted: the calculator does not know of them. */
const subtotal: Whole = (values, frame, name) => {
	const code = toNumber(single(values[0] ?? null, frame), frame.around.locale, name, 1);
	if (typeof code !== 'number') return code;
	const kind = codes[code >= 100 ? code - 100 : code];
	if (kind === undefined)
		return fail('#VALUE!', `Function SUBTOTAL parameter 1 value is ${code}. Valid values are 1 to 11 and 101 to 111.`);
	const ranges = values.slice(1);
	if (!ranges.every((value) => value instanceof Ref || isError(value))) return fail('#VALUE!', 'Argument must be a range.');
	const run = totals[kind];
	return run
		? run(ranges, frame, kind)
		: callUniver(
				kind,
				ranges.map((value) => read(value ?? null, frame)),
			);
};

const lacking =
	(name: string): Whole =>
	() =>
		fail('#NAME?', `not emulated: ${name}`);

export const google: Readonly<Record<string, Whole>> = {
	COUNTUNIQUE: (values, frame) =>
		new Set(
			flat(values, frame)
				.filter((value) => value !== null && value !== '')
				.map(keyOf),
		).size,
	JOIN: (values, frame) => joined(toText(single(values[0] ?? null, frame), frame.around.locale), flat(values.slice(1), frame), frame),
	TEXTJOIN: (values, frame, name) => {
		const parts = flat(values.slice(2), frame);
		const pieces = truth(values[1], true, frame, name) ? parts.filter((part) => part !== null && part !== '') : parts;
		return joined(toText(single(values[0] ?? null, frame), frame.around.locale), pieces, frame);
	},
	CONCATENATE: (values, frame) => joined('', flat(values, frame), frame),
	FLATTEN: (values, frame) => flat(values, frame).map((value) => [value]),
	HYPERLINK: (values, frame) => (values[1] === undefined ? single(values[0] ?? null, frame) : single(values[1], frame)),
	TO_TEXT: (values, frame) =>
		spread([frame.arrays ? read(values[0] ?? null, frame) : single(values[0] ?? null, frame)], ([one]) =>
			isDated(one ?? null)
				? display((one as { date: number }).date, frame.around.locale.dateFormat, frame.around.locale)
				: toText(one ?? null, frame.around.locale),
		),
	SPLIT: split,
	SORT: sort,
	SORTN: sortN,
	FILTER: filter,
	SUBTOTAL: subtotal,
	RANK: rank,
	'RANK.EQ': rank,
	'RANK.AVG': rank,
	'PERCENTRANK.EXC': percentRank,
	...Object.fromEntries(lackingNames.map((name) => [name, lacking(name)])),
};
