import type { FormulaCell } from './formula-cell';

/** A formula on the way to be calculated, and what it still has to wait for. */
interface Step {
	readonly formula: FormulaCell;
	readonly needs: FormulaCell[];
	readonly place: number;
	/** Of the formulas that it reaches, and that wait, the one that was come upon first. */
	earliest: number;
	isCircular: boolean;
}

export interface Calculating {
	/** The formulas that are out of date and have to be calculated before. */
	needsOf(formula: FormulaCell): FormulaCell[];
	calculate(formula: FormulaCell): void;
	/** It reads what reads it. */
	giveUp(formula: FormulaCell): void;
}

/**
 * Calculates a formula after all that it needs. Depth first with a list of our own: a column of running totals is deeper than the stack. Formulas
 * that reach each other are all of a circle, whichever was come upon first, so none of them is done before the first of them is left.
 */
export function inOrder(first: FormulaCell, { needsOf, calculate, giveUp }: Calculating): void {
	const path: Step[] = [];
	const steps = new Map<FormulaCell, Step>();
	const waiting: FormulaCell[] = [];
	const open = (formula: FormulaCell): void => {
		formula.state = 'running';
		const step = { formula, needs: needsOf(formula), place: steps.size, earliest: steps.size, isCircular: false };
		steps.set(formula, step);
		path.push(step);
		waiting.push(formula);
	};
	const meet = (step: Step, formula: FormulaCell): void => {
		const met = steps.get(formula);
		if (met !== undefined) {
			step.earliest = Math.min(step.earliest, met.place);
			step.isCircular = true;
			return;
		}
		// Found while a formula runs: its own part of the path is not in this list.
		for (const one of path) one.isCircular = true;
		giveUp(formula);
	};
	const leave = ({ formula, place, earliest, isCircular }: Step): void => {
		path.pop();
		const reader = path.at(-1);
		if (earliest < place) {
			if (reader !== undefined) reader.earliest = Math.min(reader.earliest, earliest);
			return;
		}
		const together = waiting.splice(waiting.lastIndexOf(formula));
		for (const one of together)
			if (one.state === 'running') {
				if (isCircular || together.length > 1) giveUp(one);
				else calculate(one);
			}
	};
	open(first);
	for (let top = path.at(-1); top; top = path.at(-1)) {
		const next = top.needs.pop();
		if (next === undefined) leave(top);
		else if (next.state === 'dirty') open(next);
		else if (next.state === 'running') meet(top, next);
	}
}
