/** A figure explained, as plain data in the reader's language. */
export interface Explanation {
	/** By these the same figure is asked again. */
	readonly metric: string;
	readonly manager: string;
	readonly period: string;
	readonly options: string;
	/** Name of the KPI; whose figure and of which period. */
	readonly title: string;
	readonly subject: string;
	readonly days: string;
	readonly value: number | null;
	/** With its unit; empty when there is no value, and `blank` says why. */
	readonly shown: string;
	readonly blank: string | null;
	readonly help: string;
	readonly formula: string;
	readonly parts: readonly ExplainedPart[];
	readonly coverage: readonly string[];
	readonly plans: readonly string[];
	readonly groups: readonly RowGroup[];
	readonly notes: readonly string[];
}

export interface ExplainedPart {
	/** 0 = a part of the figure itself, 1 = a part of such a part… */
	readonly depth: number;
	readonly title: string;
	readonly value: number | null;
	readonly shown: string;
}

/** Rows of one tab that made the figure, and those that did not and why. */
export interface RowGroup {
	readonly title: string;
	/** The tab's name now; empty when there is no such tab. */
	readonly tab: string;
	readonly count: number;
	/** «2 сделки». */
	readonly counted: string;
	/** First ids; lines of the tab as `5, 9, 12–14`. */
	readonly ids: string;
	/** The first ids one by one, with the address of the record's card where the CRM has one, else ''. */
	readonly links: readonly { readonly id: string; readonly link: string }[];
	readonly lines: string;
	readonly left: readonly { readonly why: string; readonly count: number; readonly ids: string }[];
	readonly total: number;
}
