import type { Language } from '../../language/text';
import type { Sources } from '../tabs';
import type { Line } from './layout';

export interface GoalMonth {
	/** `2026-07`. */
	readonly token: string;
	/** First and last day, `YYYY-MM-DD`. */
	readonly day: string;
	readonly last: string;
	readonly workdays: number;
	readonly weight: number;
	/** Values typed over the calculated ones. */
	readonly overrides: Overrides;
}

export type Overrides = Readonly<Partial<Record<Line, number>>>;

export interface GoalPerson {
	readonly id: string;
	readonly name: string;
	/** Weight among the managers, before ramp and absences. */
	readonly base: number;
	/** Part of a full job, 1 for all of it. */
	readonly rate: number;
	readonly from: string | null;
	readonly to: string | null;
	/** By month: the share of a full plan that a newcomer gets. */
	readonly ramp: readonly number[];
	/** The manager's own average check where there are enough won deals, and how many there are. */
	readonly check: number | null;
	readonly wins: number;
	/** By month. */
	readonly overrides: readonly Overrides[];
}

export interface Absence {
	readonly name: string;
	readonly from: string;
	readonly to: string;
}

export const INPUTS = [
	'goal',
	'base',
	'buffer',
	'check',
	'conversion',
	'calls',
	'meetings',
	'presentations',
	'newShare',
	'cold',
	'cycle',
] as const;
export type Input = (typeof INPUTS)[number];

/** A coefficient with the proposal of history, the number of cases and a text on the source. */
export interface Coefficient {
	readonly value: number | null;
	readonly proposed: number | null;
	readonly cases: number | null;
	readonly source: string;
}

export interface GoalOptions {
	readonly period: { readonly token: string; readonly title: string };
	readonly basis: 'money' | 'margin' | 'deals';
	readonly isIncrease: boolean;
	/** The increase is a share of the base, and the base the same period of the year before. */
	readonly isShare: boolean;
	readonly inputs: Readonly<Record<Input, Coefficient>>;
	readonly months: readonly GoalMonth[];
	/** Index of the present month. */
	readonly present: number;
	readonly people: readonly GoalPerson[];
	readonly absences: readonly Absence[];
	/** Every day of the period and its working hours. */
	readonly calendar: readonly { readonly day: string; readonly hours: number }[];
	readonly tiers: readonly [stretch: number, challenge: number];
	/** Who may fill the yellow cells; empty: everybody who can edit the file. */
	readonly editors: readonly string[];
	/** Of the goal of a slice the aggregates are those of its own tab, and nobody's history beside them. */
	readonly sources: Sources;
	/** Keys of the aggregate tab, by line. */
	readonly figures: Readonly<Record<Line, string>>;
	/** Before the scope in the keys of figures: the slice that the goal is of. */
	readonly figuresOf: string;
	/** The tabs of this goal. */
	readonly ids: Readonly<Record<GoalTabId, string>>;
	readonly names: Readonly<Record<GoalTabId, string>>;
	readonly currency: string;
	readonly language: Language;
}

export const GOAL_TAB = 'goal';
export const GRID_TAB = 'goal_grid';
export const TEAM_TAB = 'goal_team';
export const DAYS_TAB = 'goal_days';
export const PACE_TAB = 'goal_pace';
/** In the order in which they stand. */
export const GOAL_TABS = [GOAL_TAB, GRID_TAB, DAYS_TAB, PACE_TAB, TEAM_TAB] as const;
export type GoalTabId = (typeof GOAL_TABS)[number];

/** The tabs of a goal; the goal of the whole company has no key. */
export const goalTabs = (key: string): Readonly<Record<GoalTabId, string>> =>
	Object.fromEntries(GOAL_TABS.map((tab) => [tab, key === '' ? tab : `${tab}.${key}`])) as Record<GoalTabId, string>;

/** Which tab of which goal an id is; null for another tab. */
export function goalTabOf(id: string): { readonly tab: GoalTabId; readonly key: string } | null {
	const [name, key = ''] = id.split('.');
	const tab = GOAL_TABS.find((one) => one === name);
	return tab === undefined ? null : { tab, key };
}

/** The goal's tabs that stand before one of them. */
export const tabsBefore = (ids: Readonly<Record<GoalTabId, string>>, tab: GoalTabId): string[] =>
	GOAL_TABS.slice(0, GOAL_TABS.indexOf(tab)).map((one) => ids[one]);

/** Prefix of a summary tab's id; the scope's key follows. */
export const SUMMARY = 'summary:';
export const DEPARTMENT = `${SUMMARY}ALL`;
