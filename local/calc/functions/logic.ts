import type { Frame } from '../frame/frame';
import type { Lazy } from '../frame/function-kinds';
import { evaluateNode, read, single } from '../frame/reading';
import type { Node } from '../syntax/node';
import { wrongCount } from '../univer/call';
import { compare, toBoolean } from '../values/coerce';
import { spread } from '../values/operators';
import type { Value } from '../values/reference';
import { fail, isError, isMatrix, type Matrix, type Scalar } from '../values/scalar';

const plain = (node: Node | null | undefined, frame: Frame): Scalar | Matrix => {
	const result = evaluateNode(node, frame);
	return frame.arrays ? read(result, frame) : single(result, frame);
};

/** Chooses by a condition; over an array both branches are worked out and picked from cell by cell. */
const choose = (condition: Scalar | Matrix, yes: () => Value, no: () => Value, frame: Frame): Value => {
	if (!isMatrix(condition)) {
		const truth = toBoolean(condition, frame.around.locale, 'IF');
		return typeof truth === 'boolean' ? (truth ? yes() : no()) : truth;
	}
	return spread([condition, read(yes(), frame), read(no(), frame)], ([test, first, second]) => {
		const truth = toBoolean(test ?? null, frame.around.locale, 'IF');
		return typeof truth === 'boolean' ? ((truth ? first : second) ?? null) : truth;
	});
};

const caught =
	(isCaught: (value: Scalar) => boolean): Lazy =>
	(nodes, frame) => {
		const first = evaluateNode(nodes[0], frame);
		const seen = frame.arrays ? read(first, frame) : isMatrix(first) ? first : single(first, frame);
		if (!isMatrix(seen)) return isCaught(seen) ? evaluateNode(nodes[1], frame) : first;
		if (!seen.some((row) => row.some(isCaught))) return seen;
		return spread([seen, read(evaluateNode(nodes[1], frame), frame)], ([one, other]) =>
			isCaught(one ?? null) ? (other ?? null) : (one ?? null),
		);
	};

export const logic: Readonly<Record<string, Lazy>> = {
	IF: (nodes, frame) => {
		if (nodes.length < 2 || nodes.length > 3) return wrongCount('IF', 2, 3, nodes.length);
		return choose(
			plain(nodes[0], frame),
			() => evaluateNode(nodes[1], frame),
			() => (nodes.length > 2 ? evaluateNode(nodes[2], frame) : false),
			frame,
		);
	},
	IFS: (nodes, frame) => {
		const from = (at: number): Value => {
			if (at >= nodes.length) return fail('#N/A', 'No match.');
			return choose(
				plain(nodes[at], frame),
				() => evaluateNode(nodes[at + 1], frame),
				() => from(at + 2),
				frame,
			);
		};
		return from(0);
	},
	IFERROR: caught(isError),
	IFNA: caught((one) => isError(one) && one.error === '#N/A'),
	SWITCH: (nodes, frame) => {
		const subject = plain(nodes[0], frame);
		const pick = (key: Scalar): Value => {
			if (isError(key)) return key;
			for (let at = 1; at + 1 < nodes.length; at += 2) {
				const caseValue = single(evaluateNode(nodes[at], frame), frame);
				if (!isError(caseValue) && typeof caseValue === typeof key && compare(key, caseValue) === 0)
					return evaluateNode(nodes[at + 1], frame);
			}
			return nodes.length % 2 === 0 ? evaluateNode(nodes.at(-1), frame) : fail('#N/A', 'No match.');
		};
		return isMatrix(subject) ? spread([subject], ([one]) => single(pick(one ?? null), frame)) : pick(subject);
	},
	CHOOSE: (nodes, frame) => {
		const index = single(evaluateNode(nodes[0], frame), frame);
		if (isError(index)) return index;
		const at = Math.trunc(Number(index));
		if (!(at >= 1 && at < nodes.length))
			return fail('#NUM!', `Function CHOOSE parameter 1 value is ${at}. Valid values are between 1 and ${nodes.length - 1} inclusive.`);
		return evaluateNode(nodes[at], frame);
	},
};
