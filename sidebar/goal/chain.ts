import type { GoalForm } from '../server/contract';

export interface Chain {
	readonly deals: number;
	readonly leads: number | null;
	readonly calls: number | null;
	readonly meetings: number | null;
}

/** Rounding up ignores binary rounding errors: 21 ÷ 0.7 is 30. */
const roundUp = (value: number): number => Math.max(0, Math.ceil(value - 1e-9));

/** The goal in its unit: an increase stands on the base, growth multiplies it. */
export function totalOf({ goal, isIncrease, isShare, base }: Pick<GoalForm, 'goal' | 'isIncrease' | 'isShare' | 'base'>): number {
	if (isShare === true) return Math.round((base ?? 0) * (1 + goal) * 100) / 100;
	return goal + (isIncrease === true ? (base ?? 0) : 0);
}

/** From the goal down to calls and meetings; null while there is no deal count to go down from. */
export function chainOf(
	form: Pick<GoalForm, 'goal' | 'basis' | 'averageCheck' | 'conversion' | 'callsPerDeal' | 'meetingsPerDeal'>,
): Chain | null {
	const { goal, basis, averageCheck, conversion } = form;
	if (!(goal > 0) || (basis !== 'deals' && !((averageCheck ?? 0) > 0))) return null;
	const deals = roundUp(basis === 'deals' ? goal : goal / averageCheck!);
	const times = (each: number | null): number | null => (each === null || !(each >= 0) ? null : roundUp(deals * each));
	return {
		deals,
		leads: conversion === null || !(conversion > 0) || conversion > 1 ? null : roundUp(deals / conversion),
		calls: times(form.callsPerDeal),
		meetings: times(form.meetingsPerDeal),
	};
}
