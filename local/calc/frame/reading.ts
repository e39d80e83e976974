import type { Node, RefSpec } from '../syntax/node';
import { Lambda, Ref, type Value } from '../values/reference';
import { fail, isMatrix, type Matrix, type Scalar } from '../values/scalar';
import type { Frame } from './frame';

const NO_SHEET = (name: string) => fail('#REF!', `Unresolved sheet name '${name}'.`);
const OUTSIDE = fail('#REF!', 'Reference does not exist.');

export const resolveRef = (spec: RefSpec, frame: Pick<Frame, 'around' | 'sheet'>): Ref | ReturnType<typeof fail> => {
	const sheet = spec.sheet === null ? frame.sheet : frame.around.sheetNamed(spec.sheet);
	if (!sheet) return NO_SHEET(spec.sheet!);
	const row = spec.row ?? 0;
	const column = spec.column ?? 0;
	const rows = Math.min(spec.lastRow ?? sheet.rows - 1, sheet.rows - 1) - row + 1;
	const columns = Math.min(spec.lastColumn ?? sheet.columns - 1, sheet.columns - 1) - column + 1;
	return rows < 1 || columns < 1 ? OUTSIDE : new Ref(sheet, row, column, rows, columns);
};

/** A missing argument is empty. */
export const evaluateNode = (node: Node | null | undefined, frame: Frame): Value => (node ? frame.around.evaluate(node, frame) : null);

/** The values behind a reference; anything else as it is. */
export const read = (value: Value, frame: Frame): Scalar | Matrix => {
	if (value instanceof Lambda) return fail('#N/A', 'A LAMBDA must be called with its arguments.');
	if (!(value instanceof Ref)) return value;
	frame.around.bringUpToDate(value);
	return value.single ? value.sheet.get(value.row, value.column) : value.sheet.matrix(value);
};

export const asMatrix = (value: Value | undefined, frame: Frame): Matrix => {
	const plain = read(value ?? null, frame);
	return isMatrix(plain) ? plain : [[plain]];
};

/** Outside array context a range gives the cell that stands in the formula's own row or column. */
export const single = (value: Value, frame: Frame): Scalar => {
	if (value instanceof Ref && !value.single) {
		const inRow = frame.row >= value.row && frame.row < value.row + value.rows;
		const inColumn = frame.column >= value.column && frame.column < value.column + value.columns;
		if (value.columns === 1 && inRow) return single(new Ref(value.sheet, frame.row, value.column), frame);
		if (value.rows === 1 && inColumn) return single(new Ref(value.sheet, value.row, frame.column), frame);
		return fail('#VALUE!', 'An array value could not be found.');
	}
	const plain = read(value, frame);
	return isMatrix(plain) ? (plain[0]?.[0] ?? null) : plain;
};

export const applyLambda = (lambda: Lambda, values: readonly Value[], frame: Frame): Value => {
	if (values.length !== lambda.parameters.length)
		return fail(
			'#N/A',
			`Wrong number of arguments to LAMBDA. Expected ${lambda.parameters.length} arguments, but got ${values.length} arguments.`,
		);
	const variables = new Map(lambda.variables);
	for (const [index, parameter] of lambda.parameters.entries()) variables.set(parameter, values[index]!);
	return frame.around.evaluate(lambda.body, { ...frame, variables });
};
