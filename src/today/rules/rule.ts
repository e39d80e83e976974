import type { Language } from '../../language/text';
import type { Measure, Options } from '../../measures/vocabulary';

/** A number that the account may set for itself. */
export interface Limit {
	/** Its line of the settings. */
	readonly key: string;
	readonly otherwise: number;
	/** The KPI's option that it is, where the KPI has one. */
	readonly option?: string;
}

/** What a reason can say of itself. */
export interface Lateness {
	/** Whole days or working minutes; negative while the day is still to come. */
	readonly late: number;
	/** How many records of the line have this reason: two tasks, three bills. */
	readonly count: number;
	/** Days that deals usually spend in the stage; only of a rule that compares with them. */
	readonly usual: number;
}

/** Why a deal has to be touched today. A file of its own, found by its name. */
export interface Rule {
	readonly id: string;
	/** What the reason weighs: the reasons of a line add up, and money × weight orders the list. */
	readonly urgency: number;
	/** The rows that a KPI's definition counts, so that the list is as long as its figure. */
	readonly rows: Measure;
	readonly options?: Options;
	/** Only deals that can still be won, where the KPI counts others as well. */
	readonly onlyWinnable?: true;
	/** From when on it is late: a column of the row itself or of its deal. */
	readonly since: { readonly of: 'row' | 'deal'; readonly column: string; readonly holds: 'instant' | 'day' };
	readonly in: 'days' | 'working minutes';
	/** Later than this. Absent: however late. */
	readonly beyond?: Limit;
	/** Later than so many times what is usual in the deal's stage. */
	readonly isTimesUsual?: true;
	/** Days from today to the end of the week instead. */
	readonly isThisWeek?: true;
	/** Somebody has set a day for it: until that day is as long ago, a silent deal is not abandoned. */
	readonly isDated?: true;
	/** The reason goes without saying beside one of these rules. */
	readonly saidBy?: readonly string[];
	/** How many there are: «без ответа – 3». */
	readonly title: Readonly<Record<Language, string>>;
	readonly reason: Readonly<Record<Language, (of: Lateness) => string>>;
}

export const defineRule = (rule: Rule): Rule => rule;

/** The counted rows of a share: `stale deals ÷ open deals` → the stale ones. */
export function counted(measure: Measure): Measure {
	if (measure.kind === 'needs') return { ...measure, of: counted(measure.of) };
	return measure.kind === 'ratio' ? measure.top : measure;
}
