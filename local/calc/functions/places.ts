import type { Frame } from '../frame/frame';
import type { Whole } from '../frame/function-kinds';
import { resolveRef, single } from '../frame/reading';
import { refSpec } from '../syntax/parse';
import { wrongCount } from '../univer/call';
import { toBoolean, toNumber, toText } from '../values/coerce';
import { Ref, type Value } from '../values/reference';
import { fail, isError, isMatrix, matrixOf, type Scalar } from '../values/scalar';

const whole = (value: Value | undefined, fallback: number, frame: Frame, name: string, position: number): number | Scalar => {
	if (value === undefined) return fallback;
	const number = toNumber(single(value, frame), frame.around.locale, name, position);
	return typeof number === 'number' ? Math.trunc(number) : number;
};

const indirect: Whole = (values, frame, name) => {
	if (values.length < 1 || values.length > 2) return wrongCount(name, 1, 2, values.length);
	const address = single(values[0] ?? null, frame);
	if (isError(address)) return address;
	if (values[1] !== undefined && toBoolean(single(values[1], frame), frame.around.locale, name, 2) === false)
		return fail('#REF!', 'not emulated: INDIRECT in R1C1 notation');
	const text = toText(address, frame.around.locale).trim();
	const match = /^(?:'((?:[^']|'')+)'|([^'!]+))!(.+)$/s.exec(text);
	const spec = refSpec(match ? match[3]! : text, match ? (match[1]?.replaceAll("''", "'") ?? match[2]!) : null);
	if (spec) return resolveRef(spec, frame);
	return (
		frame.around.named(text.toLowerCase()) ??
		fail('#REF!', `Function INDIRECT parameter 1 value is '${text}'. It is not a valid cell/range reference.`)
	);
};

const offset: Whole = (values, frame, name) => {
	if (values.length < 3 || values.length > 5) return wrongCount(name, 3, 5, values.length);
	const [from] = values;
	if (!(from instanceof Ref)) return isError(from) ? from : fail('#N/A', 'Argument must be a range.');
	const parts = [
		whole(values[1], 0, frame, name, 2),
		whole(values[2], 0, frame, name, 3),
		whole(values[3], from.rows, frame, name, 4),
		whole(values[4], from.columns, frame, name, 5),
	];
	const wrong = parts.find((part) => typeof part !== 'number');
	if (wrong !== undefined) return wrong;
	const [down, right, rows, columns] = parts as [number, number, number, number];
	const row = from.row + down;
	const column = from.column + right;
	if (row < 0 || column < 0 || rows < 1 || columns < 1 || row + rows > from.sheet.rows || column + columns > from.sheet.columns)
		return fail('#REF!', 'Function OFFSET evaluates to an out of bounds range.');
	return new Ref(from.sheet, row, column, rows, columns);
};

const position =
	(axis: 'row' | 'column'): Whole =>
	(values, frame) => {
		const [value] = values;
		if (value === undefined) return frame[axis] + 1;
		if (isMatrix(value)) return axis === 'row' ? value.map((_, row) => [row + 1]) : [(value[0] ?? []).map((_, column) => column + 1)];
		if (!(value instanceof Ref)) return isError(value) ? value : fail('#N/A', 'Argument must be a range.');
		if (!frame.arrays || value.single) return value[axis] + 1;
		return axis === 'row'
			? matrixOf(value.rows, 1, (row) => value.row + row + 1)
			: matrixOf(1, value.columns, (_row, column) => value.column + column + 1);
	};

const extent =
	(axis: 'rows' | 'columns'): Whole =>
	([value]) => {
		if (value instanceof Ref) return value[axis];
		if (isError(value)) return value;
		if (!isMatrix(value)) return 1;
		return axis === 'rows' ? value.length : (value[0]?.length ?? 0);
	};

export const places: Readonly<Record<string, Whole>> = {
	INDIRECT: indirect,
	OFFSET: offset,
	ROW: position('row'),
	COLUMN: position('column'),
	ROWS: extent('rows'),
	COLUMNS: extent('columns'),
	ISREF: ([value]) => value instanceof Ref,
};

/** What they point at is known only when they run. */
export const referenceBuilders: ReadonlySet<string> = new Set(['INDIRECT', 'OFFSET']);
/** Recalculated whenever anything changes. */
export const volatileFunctions: ReadonlySet<string> = new Set(['NOW', 'TODAY', 'RAND', 'RANDBETWEEN', 'RANDARRAY', 'SHEET', 'SHEETS']);
/** They look at where a range is, never at what it holds. */
export const positionFunctions: ReadonlySet<string> = new Set(['ROW', 'COLUMN', 'ROWS', 'COLUMNS', 'ISREF']);
