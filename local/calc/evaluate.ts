import type { CalcArgument, CallCustomFunction } from './contract';
import { libraryNames } from './functions/built-in-names';
import { arrayFunctions, scalarParameters } from './functions/contexts';
import { each, lazy, whole } from './functions/registry';
import type { CalcLocale } from './locale-year';
import { binaryOver, spread, unary } from './operators';
import type { Sheet } from './sheet';
import type { Node, RefSpec } from './syntax';
import { callUniver } from './univer';
import { fail, firstError, isError, isMatrix, Lambda, type Matrix, Ref, type Scalar, type Value } from './values';

/** Sheets that formulas can name, and what they may call. */
export interface Surroundings {
	readonly locale: CalcLocale;
	sheetNamed(name: string): Sheet | undefined;
	named(name: string): Ref | undefined;
	/** Reads a cell's value after bringing it up to date. */
	settle(ref: Ref): void;
	readonly custom: ReadonlySet<string>;
	call: CallCustomFunction;
	readonly now: () => number;
	/** Time zone of the spreadsheet. */
	readonly zone: string;
}

/** Where a formula stands and in which context a part of it is evaluated. */
export interface Frame {
	readonly around: Surroundings;
	readonly sheet: Sheet;
	readonly row: number;
	readonly column: number;
	/** Inside ARRAYFORMULA, SUMPRODUCT…: ranges stay whole. */
	readonly arrays: boolean;
	readonly variables: ReadonlyMap<string, Value>;
}

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

/** The values behind a reference; anything else as it is. */
export const read = (value: Value, frame: Frame): Scalar | Matrix => {
	if (value instanceof Lambda) return fail('#VALUE!', 'A LAMBDA must be called with its arguments.');
	if (!(value instanceof Ref)) return value;
	frame.around.settle(value);
	return value.single ? value.sheet.get(value.row, value.column) : value.sheet.matrix(value);
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

const operand = (node: Node, frame: Frame): Scalar | Matrix => {
	const value = evaluate(node, frame);
	return frame.arrays ? read(value, frame) : single(value, frame);
};

const arrayLiteral = (node: Extract<Node, { kind: 'array' }>, outer: Frame): Value => {
	const frame = { ...outer, arrays: true };
	const blocks: Scalar[][] = [];
	let width = -1;
	for (const row of node.rows) {
		const parts = row.map((one) => read(evaluate(one, frame), frame)).map((part) => (isMatrix(part) ? part : [[part]]));
		const height = Math.max(...parts.map((part) => part.length));
		const columns = parts.reduce((sum, part) => sum + (part[0]?.length ?? 0), 0);
		if (parts.some((part) => part.length !== height) || (width >= 0 && columns !== width))
			return fail('#VALUE!', 'In ARRAY_LITERAL, an Array Literal was missing values for one or more rows.');
		width = columns;
		for (let r = 0; r < height; r += 1) blocks.push(parts.flatMap((part) => part[r]!));
	}
	return blocks;
};

const span = (node: Extract<Node, { kind: 'span' }>, frame: Frame): Value => {
	const from = evaluate(node.from, frame);
	const to = evaluate(node.to, frame);
	if (!(from instanceof Ref) || !(to instanceof Ref)) return [from, to].find(isError) ?? fail('#ERROR!', 'Formula parse error.');
	const row = Math.min(from.row, to.row);
	const column = Math.min(from.column, to.column);
	const lastRow = Math.max(from.row + from.rows, to.row + to.rows);
	const lastColumn = Math.max(from.column + from.columns, to.column + to.columns);
	return new Ref(from.sheet, row, column, lastRow - row, lastColumn - column);
};

const nameValue = (name: string, frame: Frame): Value => {
	const lower = name.toLowerCase();
	const variable = frame.variables.get(lower);
	if (variable !== undefined) return variable;
	const upper = name.toUpperCase();
	if (upper === 'TRUE' || upper === frame.around.locale.trueText) return true;
	if (upper === 'FALSE' || upper === frame.around.locale.falseText) return false;
	return frame.around.named(lower) ?? fail('#NAME?', `Unknown range name: '${upper}'.`);
};

const argument = (value: Value | undefined, frame: Frame): CalcArgument => {
	if (value === undefined) return undefined;
	const plain = read(value, frame);
	// Google sends empty cells as empty text.
	if (!isMatrix(plain)) return plain === null ? '' : plain;
	return plain.map((row) => row.map((cell) => cell ?? ''));
};

const customCall = (name: string, values: readonly (Value | undefined)[], frame: Frame): Value => {
	const args = values.map((value) => argument(value, frame));
	while (args.length > 0 && args.at(-1) === undefined) args.pop();
	const result = frame.around.call(name, args);
	return isMatrix(result) && result.length === 0 ? null : result;
};

export const applyLambda = (lambda: Lambda, values: readonly Value[], frame: Frame): Value => {
	if (values.length !== lambda.parameters.length)
		return fail(
			'#N/A',
			`Wrong number of arguments to LAMBDA. Expected ${lambda.parameters.length} arguments, but got ${values.length} arguments.`,
		);
	const variables = new Map(lambda.variables);
	for (const [index, parameter] of lambda.parameters.entries()) variables.set(parameter, values[index]!);
	return evaluate(lambda.body, { ...frame, variables });
};

const call = (name: string, nodes: readonly (Node | null)[], frame: Frame): Value => {
	const bound = frame.variables.get(name.toLowerCase());
	if (bound instanceof Lambda)
		return applyLambda(
			bound,
			nodes.map((node) => (node ? evaluate(node, frame) : null)),
			frame,
		);
	const ownWay = lazy.get(name);
	if (ownWay) return ownWay(nodes, frame);
	const arrays = frame.arrays || arrayFunctions.has(name);
	const inside = arrays === frame.arrays ? frame : { ...frame, arrays };
	const scalars = arrays ? undefined : scalarParameters(name);
	const values = nodes.map((node, index): Value | undefined => {
		if (!node) return undefined;
		const value = evaluate(node, inside);
		return scalars?.(index) ? single(value, inside) : value;
	});
	const run = whole.get(name);
	if (run) return run(values, inside, name);
	const one = each.get(name);
	if (one) {
		const plain = values.map((value) => (value === undefined ? undefined : arrays ? read(value, inside) : single(value, inside)));
		return spread(plain, (picked) => (one.takesErrors ? null : firstError(picked)) ?? one.run(picked, inside, name));
	}
	if (libraryNames.has(name))
		return callUniver(
			name,
			values.map((value) => (value === undefined ? undefined : read(value, inside))),
		);
	if (frame.around.custom.has(name)) return customCall(name, values, inside);
	return fail('#NAME?', `Unknown function: '${name}'.`);
};

export const evaluate = (node: Node, frame: Frame): Value => {
	switch (node.kind) {
		case 'value':
			return node.value;
		case 'ref':
			return resolveRef(node.ref, frame);
		case 'name':
			return nameValue(node.name, frame);
		case 'call':
			return call(node.name, node.args, frame);
		case 'apply': {
			const target = evaluate(node.target, frame);
			if (!(target instanceof Lambda)) return isError(target) ? target : fail('#ERROR!', 'Formula parse error.');
			return applyLambda(
				target,
				node.args.map((one) => (one ? evaluate(one, frame) : null)),
				frame,
			);
		}
		case 'binary':
			return binaryOver(node.operator, operand(node.left, frame), operand(node.right, frame), frame.around.locale);
		case 'unary':
			return spread([operand(node.operand, frame)], ([value]) => unary(node.operator, value!, frame.around.locale));
		case 'span':
			return span(node, frame);
		case 'array':
			return arrayLiteral(node, frame);
	}
};
