import type { CalcArgument } from './contract/calculator';
import type { Frame } from './frame/frame';
import { applyLambda, read, resolveRef, single } from './frame/reading';
import { refusedCount } from './functions/argument-counts';
import { libraryNames } from './functions/built-in-names';
import { arrayFunctions, scalarParameters } from './functions/contexts';
import { each, lazy, whole } from './functions/registry';
import type { Node } from './syntax/node';
import { callUniver } from './univer/call';
import { binaryOver, spread, unary } from './values/operators';
import { Lambda, Ref, type Value } from './values/reference';
import { fail, firstError, isDrawing, isError, isMatrix, type Matrix, type Scalar, undrawn } from './values/scalar';

/** As operators and functions take a value: a drawing is empty text to them. */
const plainly = (value: Value): Value =>
	isDrawing(value) ? '' : isMatrix(value) && value.some((row) => row.some(isDrawing)) ? value.map((row) => row.map(undrawn)) : value;

const operand = (node: Node, frame: Frame): Scalar | Matrix => {
	const value = plainly(evaluate(node, frame));
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

const call = (name: string, nodes: readonly (Node | null)[], frame: Frame): Value => {
	const bound = frame.variables.get(name.toLowerCase());
	if (bound instanceof Lambda)
		return applyLambda(
			bound,
			nodes.map((node) => (node ? evaluate(node, frame) : null)),
			frame,
		);
	const refused = refusedCount(name, nodes.length);
	if (refused) return refused;
	const ownWay = lazy.get(name);
	if (ownWay) return ownWay(nodes, frame);
	const arrays = frame.arrays || arrayFunctions.has(name);
	const inside = arrays === frame.arrays ? frame : { ...frame, arrays };
	const scalars = arrays ? undefined : scalarParameters(name);
	const values = nodes.map((node, index): Value | undefined => {
		if (!node) return undefined;
		const value = plainly(evaluate(node, inside));
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
