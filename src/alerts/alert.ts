import type { Period } from '../calendar/period';
import type { EnrichedFacts } from '../columns/enrich';
import type { Contest } from '../contests/contest';
import type { Text } from '../language/text';
import type { Limit } from '../today/rules/rule';

/** Something that went wrong, about which somebody should know. */
export interface Alert {
	/** What it is about, among the alerts of its rule: told once, as long as it holds. */
	readonly key: string;
	/** Whose it is: a manager's id, or `ALL`. */
	readonly scope: string;
	/** A deal, a person, a month. */
	readonly title: string;
	/** '' where there is no card to open. */
	readonly link: string;
	/** Minor units; null where it is not about money. */
	readonly money: number | null;
	readonly reason: Text;
}

/** How far a KPI of somebody's set is from its plan, as a share of the plan to date. */
export interface Attained {
	readonly scope: string;
	readonly name: string;
	readonly key: string;
	readonly metric: Text;
	readonly share: number;
}

/** What alerts are read from. */
export interface Situation {
	readonly facts: EnrichedFacts;
	readonly people: readonly { readonly id: string; readonly name: string }[];
	/** The plan of a metric in whole units; null where there is none. */
	readonly plan: (metric: string, scope: string, period: Period) => number | null;
	/** null: nobody asked. */
	readonly attained: readonly Attained[] | null;
	/** Closed months with figures that differ now. */
	readonly movedMonths: readonly { readonly period: string; readonly changed: number }[] | null;
	/** Deals that managers contest and nobody has answered; null: nobody asked. */
	readonly contests: readonly Contest[] | null;
	/** Hours since the figures were last brought up to date. */
	readonly dataAge: number | null;
}

/** When somebody should know. A file of its own, found by its name. */
export interface AlertRule {
	readonly id: string;
	readonly title: Text;
	/** Whoever leads is told of everything; the person, of what is the person's own. */
	readonly isForPerson: boolean;
	/** Goes out although the figures wait for a look. */
	readonly isAboutData?: true;
	readonly limit?: Limit;
	/** null: what it is read from was not loaded, so that nobody can tell. */
	readonly alerts: (situation: Situation, limit: number) => readonly Alert[] | null;
}

export const defineAlert = (rule: AlertRule): AlertRule => rule;
