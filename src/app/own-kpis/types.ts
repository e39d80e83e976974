/** A definition that is ready to be added. */
export interface ReadyKpi {
	key: string;
	name: string;
	note: string;
	/** A line of that name stands in the tab. */
	isThere: boolean;
}

/** A line of the tab as the form has it; keys are those of the tab's columns. `id`: '' of a line that is not there yet. */
export interface OwnKpiForm {
	id: string;
	name: string;
	name_en: string;
	what: string;
	table: string;
	column: string;
	conditions: string;
	among: string;
	by_date: string;
	credit: string;
	unit: string;
	better: string;
	note: string;
}

/** What the form offers. */
export interface OwnKpiEditor {
	fields: { key: Exclude<keyof OwnKpiForm, 'id'>; title: string }[];
	what: { kind: string; word: string }[];
	tables: { name: string; columns: string[]; dates: string[]; people: string[] }[];
	units: string[];
	better: string[];
	lines: OwnKpiForm[];
	/** Figures of the add-on that may be copied; `why`: what keeps one from being a line. */
	builtIn: { key: string; name: string; why: string | null }[];
}

/** What a line comes to on the data as they stand. */
export interface OwnKpiPreview {
	/** What is wrong with the line; null where it can be read. */
	problem: string | null;
	words: string;
	/** The last whole month. */
	period: string;
	shown: string;
	people: { name: string; shown: string }[];
	rows: { title: string; counted: string; ids: string; left: { why: string; count: number; ids: string }[] }[];
	warnings: string[];
	/** Of a copy: what it came from, and how it differs. */
	origin: { name: string; differences: string[] } | null;
}

export interface OwnKpisCalls {
	ownKpiEditor(): OwnKpiEditor;
	/** Writes nothing. */
	previewOwnKpi(form: OwnKpiForm): OwnKpiPreview;
	/** Writes the line, or changes the one with its id; returns the lines, with ids. */
	saveOwnKpi(form: OwnKpiForm): OwnKpiEditor;
	/** A line like a figure of the add-on. */
	copyKpi(key: string): OwnKpiForm;
	readyKpis(): ReadyKpi[];
	/** Writes its line, and those that its formula names, into the tab, and shows it. */
	addReadyKpi(key: string): ReadyKpi[];
}
