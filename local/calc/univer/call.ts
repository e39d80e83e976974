import type * as Engine from '@univerjs/engine-formula';
import { isDate } from '../../cells/display';
import { fail, isDated, isDrawing, isError, isMatrix, type Matrix, matrixOf, type Scalar } from '../values/scalar';
import { refusedArguments } from './argument-checks';
import { type Library, loadLibrary } from './library';

type ValueObject = Engine.BaseValueObject;

/** The bounds of a grid; what does not fit the real one is refused when it spills. */
const MOST_ROWS = 10_000_000;
const MOST_COLUMNS = 18_278;

const DATE = 'yyyy-mm-dd';

const into = ({ univer }: Library, value: Scalar | undefined): ValueObject => {
	if (value === null || value === undefined) return univer.NullValueObject.create();
	if (typeof value === 'number') return univer.NumberValueObject.create(value);
	if (typeof value === 'boolean') return univer.BooleanValueObject.create(value);
	if (typeof value === 'string') return univer.StringValueObject.create(value);
	if (isDrawing(value)) return univer.StringValueObject.create('');
	if (isDated(value)) return univer.NumberValueObject.create(value.date, DATE);
	return univer.ErrorValueObject.create(value.error as Engine.ErrorType);
};

const arrays = new WeakMap<Matrix, ValueObject>();

const intoArray = (loaded: Library, matrix: Matrix): ValueObject => {
	const converted = arrays.get(matrix);
	if (converted) return converted;
	const array = loaded.univer.ArrayValueObject.create({
		calculateValueList: matrix.map((row) => row.map((value) => into(loaded, value))),
		rowCount: matrix.length,
		columnCount: matrix[0]?.length ?? 0,
		unitId: '',
		sheetId: '',
		row: -1,
		column: -1,
	});
	arrays.set(matrix, array);
	return array;
};

const ERRORS: Readonly<Record<string, readonly [string, string]>> = {
	'#DIV/0!': ['#DIV/0!', 'Evaluation of function NAME caused a divide by zero error.'],
	'#N/A': ['#N/A', 'Did not find a value in NAME evaluation.'],
	'#VALUE!': ['#VALUE!', 'A parameter of function NAME has a value of the wrong type.'],
	'#NUM!': ['#NUM!', 'Function NAME has a parameter that is out of range.'],
	'#REF!': ['#REF!', 'Function NAME refers to cells that do not exist.'],
	'#NAME?': ['#NAME?', 'Function NAME has an unknown name.'],
	'#CALC!': ['#N/A', 'No matches are found in NAME evaluation.'],
};

/** The library gives these as bare numbers, Google as dates. */
const GIVES_DATE: ReadonlySet<string> = new Set(['WORKDAY', 'WORKDAY.INTL']);
/** And these as numbers when they have no imaginary part. */
const GIVES_TEXT: ReadonlySet<string> = new Set(['COMPLEX', 'IMCONJUGATE']);

const from = (value: ValueObject | null | undefined, name: string, inputError: Scalar | null): Scalar => {
	if (!value || value.isNull()) return null;
	if (value.isError()) {
		const type = (value as Engine.ErrorValueObject).getErrorType() as string;
		// The message of the error that came in says more than a new one.
		if (inputError && isError(inputError) && inputError.error === type) return inputError;
		const [error, message] = ERRORS[type] ?? ['#ERROR!', 'Function NAME failed.'];
		return fail(error, message.replace('NAME', name));
	}
	const raw = value.getValue();
	if (typeof raw === 'number') {
		if (!Number.isFinite(raw)) return fail('#NUM!', `Function ${name} gave a result that is not a number.`);
		if (GIVES_TEXT.has(name)) return String(raw);
		return isDate(value.getPattern()) || GIVES_DATE.has(name) ? { date: raw } : raw;
	}
	return typeof raw === 'bigint' ? Number(raw) : raw;
};

/** One of the library's functions over values of ours. */
export const callUniver = (name: string, args: readonly (Scalar | Matrix | undefined)[]): Scalar | Matrix => {
	const loaded = loadLibrary();
	const run = loaded.functions.get(name)!;
	const { minParams, maxParams } = run;
	if (minParams !== -1 && maxParams !== -1 && (args.length < minParams || args.length > maxParams))
		return wrongCount(name, minParams, maxParams, args.length);
	const refused = refusedArguments(name, args);
	if (refused) return refused;
	// It keeps what stood in columns between runs of its own calculation, which does not happen here.
	loaded.univer.CELL_INVERTED_INDEX_CACHE.clear();
	const inputError = args.flatMap((arg) => (isMatrix(arg) ? arg.flat() : [arg ?? null])).find(isError) ?? null;
	let result: ValueObject;
	try {
		run.setRefInfo('', '', 0, 0);
		if (run.needsSheetRowColumnCount) run.setSheetRowColumnCount(MOST_ROWS, MOST_COLUMNS);
		if (run.needsLocale) run.setLocale('enUS' as never);
		result = run.calculate(...(args.map((arg) => (isMatrix(arg) ? intoArray(loaded, arg) : into(loaded, arg))) as never[])) as ValueObject;
	} catch (error) {
		return fail('#ERROR!', `not emulated: ${name} with these arguments (${error instanceof Error ? error.message : String(error)})`);
	}
	if (!result.isArray()) return from(result, name, inputError);
	const array = result as Engine.ArrayValueObject;
	return matrixOf(array.getRowCount(), array.getColumnCount(), (row, column) => from(array.get(row, column) || null, name, inputError));
};

export const wrongCount = (name: string, min: number, max: number, got: number) =>
	fail(
		'#N/A',
		min === max
			? `Wrong number of arguments to ${name}. Expected ${min} arguments, but got ${got} arguments.`
			: `Wrong number of arguments to ${name}. Expected between ${min} and ${max} arguments, but got ${got} arguments.`,
	);
