export interface GoalForm {
	/** Whole currency units, or deals; over the base where the goal is an increase. */
	goal: number;
	/** A token: `2026-Q3`, `2026`. */
	period: string;
	/** What the goal counts: revenue when absent. */
	basis?: 'money' | 'margin' | 'deals';
	isIncrease?: boolean;
	/** The increase is a share, 0.05, of what the same period of the year before brought. */
	isShare?: boolean;
	/** Of which part of the business: `region=North`, as lines of plans name it; absent or empty: of all of it. */
	slice?: string;
	/** What the period before brought, in the goal's unit. */
	base?: number | null;
	/** Managers are given so much more than the goal, 0..1. */
	buffer?: number | null;
	averageCheck: number | null;
	/** Lead to won deal, 0..1. */
	conversion: number | null;
	callsPerDeal: number | null;
	meetingsPerDeal: number | null;
	presentationsPerDeal?: number | null;
	newShare?: number | null;
	coldPerClient?: number | null;
	/** Days from lead to deal. */
	cycle?: number | null;
	months: 'equal' | 'workdays' | 'seasonality' | 'custom';
	/** `28; 30; 42`, for custom months. */
	monthWeights?: string;
	/** `weights`: as the team tab has them. */
	managers: 'equal' | 'history' | 'weights';
	/** E-mail addresses of those who may fill the yellow cells; empty: all who edit the file. */
	editors?: string;
	/** Why the plans change, for the record. */
	reason?: string;
}

export interface GoalProposal {
	form: GoalForm;
	/** Where a proposed value comes from, by field of the form, in words with the sample size. */
	sources: Partial<Record<keyof GoalForm, string>>;
	/** `goal` is what history suggests for a period of this length; null without history. */
	periods: { token: string; title: string; goal: number | null }[];
}

export interface GoalPreview {
	/** Heads, then a line a month or manager; figures as they would be written. */
	heads: string[];
	months: (string | number | null)[][];
	people: (string | number | null)[][];
}

export interface PastedTargets {
	/** Cells kept by hand now. */
	kept: number;
	/** Lines whose manager or number could not be read, as sentences. */
	problems: string[];
}

/** A goal of a part of the business, as the panel lists it. */
export interface SlicedGoal {
	slice: string;
	title: string;
	form: GoalForm;
	/** The goal tab's id, and its name now. */
	id: string;
	tab: string;
}

/** What a goal may be of: a dimension and its values, the commonest first. */
export interface GoalSlices {
	dimension: string;
	title: string;
	values: { slice: string; title: string }[];
}

/** What a goal that grows is measured from. */
export interface GoalBase {
	/** The period: `Q3 2025`. */
	title: string;
	/** In the goal's unit; null where the data tell nothing of it. */
	value: number | null;
}

export interface GoalCalls<State> {
	goalBase(form: Pick<GoalForm, 'period' | 'basis' | 'isShare' | 'slice'>): GoalBase;
	/** `slice`: of the goal of that part. */
	goalDefaults(slice?: string): GoalProposal;
	goalSlices(): GoalSlices[];
	/** How a goal would be split; writes nothing. */
	previewGoal(form: GoalForm): GoalPreview;
	buildGoal(form: GoalForm): State;
	/** Keeps pasted values (a line a manager: name, then a column a month) in the plan grid. */
	pasteTargets(line: string, text: string, slice?: string): PastedTargets;
	/** Keeps for the later months what the grid plans for the first of them. */
	copyForward(line: string, month: string, slice?: string): PastedTargets;
	/** Takes the re-plan over: a new version of the plans; closed months keep their facts. */
	acceptReplan(reason: string, slice?: string): State;
	/** Takes back the goal of a slice: its plans are archived, its tabs put aside. */
	dropGoal(slice: string): State;
}
