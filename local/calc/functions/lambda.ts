import type { Frame } from '../frame/frame';
import type { Lazy } from '../frame/function-kinds';
import { applyLambda, evaluateNode, read, single } from '../frame/reading';
import type { Node } from '../syntax/node';
import { wrongCount } from '../univer/call';
import { toNumber } from '../values/coerce';
import { Lambda, type Value } from '../values/reference';
import { fail, isError, isMatrix, type Matrix, matrixOf, type Scalar } from '../values/scalar';

const parameter = (node: Node | null | undefined): string | null => (node?.kind === 'name' ? node.name.toLowerCase() : null);

/** What a LAMBDA makes of one cell, row or column: Google refuses an array in its place. */
const cell = (lambda: Lambda, values: readonly Value[], frame: Frame): Scalar => {
	const made = read(applyLambda(lambda, values, frame), frame);
	if (!isMatrix(made)) return made;
	return made.length === 1 && made[0]!.length === 1
		? made[0]![0]!
		: fail('#VALUE!', "Single value expected. Nested array results aren't supported.");
};

/** The arrays that come first and the LAMBDA that comes last. */
const operandsOf = (nodes: readonly (Node | null)[], frame: Frame, name: string): { arrays: Matrix[]; lambda: Lambda } | Scalar => {
	const values = nodes.map((node) => evaluateNode(node, { ...frame, arrays: true }));
	const lambda = values.at(-1);
	if (!(lambda instanceof Lambda)) return fail('#N/A', `Argument must be a LAMBDA in ${name}.`);
	const arrays = values.slice(0, -1).map((value) => read(value, frame));
	return { lambda, arrays: arrays.map((array) => (isMatrix(array) ? array : [[array]])) };
};

const folded =
	(name: string, result: (steps: Value[][], shape: Matrix) => Value): Lazy =>
	(nodes, frame) => {
		const start = evaluateNode(nodes[0], frame);
		const operands = operandsOf(nodes.slice(1), frame, name);
		if (operands === null || typeof operands !== 'object' || !('lambda' in operands)) return operands as Scalar;
		const shape = operands.arrays[0] ?? [];
		let total: Value = start;
		const steps = shape.map((row) =>
			row.map((value) => {
				total = applyLambda(operands.lambda, [total, value], frame);
				return total;
			}),
		);
		return result(steps, shape) ?? start;
	};

const along =
	(name: string, byRow: boolean): Lazy =>
	(nodes, frame) => {
		const operands = operandsOf(nodes, frame, name);
		if (operands === null || typeof operands !== 'object' || !('lambda' in operands)) return operands as Scalar;
		const array = operands.arrays[0] ?? [];
		if (byRow) return array.map((row) => [cell(operands.lambda, [[row]], frame)]);
		return [(array[0] ?? []).map((_, column) => cell(operands.lambda, [array.map((row) => [row[column]!])], frame))];
	};

export const lambda: Readonly<Record<string, Lazy>> = {
	ARRAYFORMULA: (nodes, frame) => {
		if (nodes.length !== 1) return wrongCount('ARRAYFORMULA', 1, 1, nodes.length);
		const inside = { ...frame, arrays: true };
		return read(evaluateNode(nodes[0], inside), inside);
	},
	LAMBDA: (nodes, frame) => {
		const names = nodes.slice(0, -1).map(parameter);
		const body = nodes.at(-1);
		if (!body || names.some((name) => name === null)) return fail('#NAME?', 'Argument names of LAMBDA must be names.');
		return new Lambda(names as string[], body, frame.variables);
	},
	LET: (nodes, frame) => {
		const variables = new Map(frame.variables);
		const inside = { ...frame, variables };
		for (let at = 0; at + 1 < nodes.length; at += 2) {
			const name = parameter(nodes[at]);
			if (name === null) return fail('#NAME?', `Argument ${at + 1} of function LET is not a valid name.`);
			variables.set(name, evaluateNode(nodes[at + 1], inside));
		}
		const body = nodes.length % 2 === 1 ? nodes.at(-1) : null;
		return body ? evaluateNode(body, inside) : wrongCount('LET', 3, 255, nodes.length);
	},
	MAP: (nodes, frame) => {
		const operands = operandsOf(nodes, frame, 'MAP');
		if (operands === null || typeof operands !== 'object' || !('lambda' in operands)) return operands as Scalar;
		const shape = operands.arrays[0] ?? [];
		return shape.map((row, r) =>
			row.map((_, c) =>
				cell(
					operands.lambda,
					operands.arrays.map((array) => array[r]?.[c] ?? null),
					frame,
				),
			),
		);
	},
	REDUCE: folded('REDUCE', (steps) => steps.at(-1)?.at(-1) ?? null),
	SCAN: folded('SCAN', (steps) => steps as Scalar[][]),
	BYROW: along('BYROW', true),
	BYCOL: along('BYCOL', false),
	MAKEARRAY: (nodes, frame) => {
		const size = (node: Node | null | undefined) => toNumber(single(evaluateNode(node, frame), frame), frame.around.locale, 'MAKEARRAY', 1);
		const [rows, columns] = [size(nodes[0]), size(nodes[1])];
		const maker = evaluateNode(nodes[2], frame);
		if (isError(rows)) return rows;
		if (isError(columns)) return columns;
		const least = [rows, columns].findIndex((count) => count < 1);
		if (least >= 0)
			return fail(
				'#NUM!',
				`Function MAKEARRAY parameter ${least + 1} value is ${[rows, columns][least]}. It should be greater than or equal to 1.`,
			);
		if (!(maker instanceof Lambda)) return fail('#N/A', 'Argument must be a LAMBDA in MAKEARRAY.');
		return matrixOf(rows, columns, (row, column) => cell(maker, [row + 1, column + 1], frame));
	},
};
