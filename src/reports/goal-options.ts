import type { Language } from '../language/text';
import type { Line } from './goal-layout';

export interface GoalMonth {
	/** `2026-07`. */
	readonly token: string;
	/** First day, `YYYY-MM-DD`. */
	readonly day: string;
	readonly workdays: number;
	readonly weight: number;
}

export interface GoalPerson {
	readonly id: string;
	readonly name: string;
	readonly weight: number;
}

export interface GoalOptions {
	readonly name: string;
	readonly period: string;
	readonly goal: number;
	readonly check: number | null;
	readonly conversion: number | null;
	readonly calls: number | null;
	readonly meetings: number | null;
	/** Where each coefficient comes from. */
	readonly sources: {
		readonly goal: string;
		readonly check: string;
		readonly conversion: string;
		readonly calls: string;
		readonly meetings: string;
	};
	readonly months: readonly GoalMonth[];
	readonly people: readonly GoalPerson[];
	readonly currency: string;
	readonly language: Language;
}

export const GOAL_TAB = 'goal';
/** Summary tabs bear the scope's key behind this. */
export const SUMMARY = 'summary:';
export const DEPARTMENT = `${SUMMARY}ALL`;

/** Units in one of each line: money is split to the hundredth, things are whole. */
export const UNITS: Readonly<Record<Line, number>> = { amount: 100, deals: 1, leads: 1, calls: 1, meetings: 1 };
