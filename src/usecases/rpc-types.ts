import type { Explanation } from '../explain/shape';
import type { GoalForm, GoalPreview, GoalProposal, PastedTargets } from './goal-types';
import type { ImportPreview, ImportProgress, ImportRunLine, SettingsForm } from './rpc-types-desk';
import type { RolloutRpc } from './rpc-types-rollout';
import type { ClosingState, DigestSettings, DigestState, SharingState } from './rpc-types-sharing';

/** All that the sidebar may ask of the add-on, and what it gets: plain data that survives `google.script.run`. */
export interface Rpc extends RolloutRpc {
	/** Everything the panel needs to draw itself. */
	sidebarState(): SidebarState;
	/** The file of an area of the panel: screens that are fetched when a person first goes there. */
	panelPart(name: string): string;
	/** Remembers the language this user picked; labels, sources and sentences come in it from now on. */
	setLanguage(language: 'ru' | 'en'): SidebarState;
	/** Proves address and token with one question; throws a sentence for the user when they do not work. */
	connect(crm: string, values: Record<string, string>): SidebarState;
	/** Begins consent on the CRM's own page, and gives its address. */
	authorise(crm: string, values: Record<string, string>): { address: string };
	/** Connects by the consent given meanwhile; throws a sentence when there is none yet. */
	connectAuthorised(): SidebarState;
	disconnect(): SidebarState;
	/** Stages and people as an import would read them. Writes nothing. */
	previewImport(): ImportPreview;
	/** The last imports, newest first. */
	lastRuns(): ImportRunLine[];
	/** Loads the made-up company that the panel brings along; only where there are no deals yet. */
	loadDemo(files: Record<string, string>): SidebarState;
	removeDemo(): SidebarState;
	settings(): SettingsForm;
	/** Writes what was changed into the Settings tab, and computes the figures anew. */
	saveSettings(form: SettingsForm): SidebarState;
	/** Begins an import, or takes over an unfinished one. `full` reads everything again instead of what changed. */
	startImport(full: boolean): ImportProgress;
	/** Does the next few seconds of work, or about so many; call again until `finished`. */
	importStep(seconds?: number): ImportProgress;
	cancelImport(): ImportProgress;
	/** When imports begin by themselves. */
	setSchedule(schedule: 'hourly' | 'daily' | 'off'): SidebarState;
	/** Lets a held import replace the data although the CRM gave much less than before. */
	acceptShrink(): ImportProgress;
	/** Puts back what the last import changed. */
	undoImport(): SidebarState;
	/** How tables would be read: file name → its text, `tab:Name` → '' for a tab of this file. Writes nothing. */
	previewTables(files: Record<string, string>, mappings: Record<string, TableMapping>): TablesPreview;
	/** Reads the facts of such tables, and remembers the mappings that a person approved. Also the door of CSV files. */
	importTables(files: Record<string, string>, mappings?: Record<string, TableMapping>): SidebarState;
	goalDefaults(): GoalProposal;
	/** How a goal would be split; writes nothing. */
	previewGoal(form: GoalForm): GoalPreview;
	buildGoal(form: GoalForm): SidebarState;
	/** Keeps pasted values (a line a manager: name, then a column a month) in the plan grid. */
	pasteTargets(line: string, text: string): PastedTargets;
	/** Keeps for the later months what the grid plans for the first of them. */
	copyForward(line: string, month: string): PastedTargets;
	/** Takes the re-plan over: a new version of the plans; closed months keep their facts. */
	acceptReplan(reason: string): SidebarState;
	/** Builds the next summary sheets for about so many seconds; call with the last `done` (0 first) until `done === total`. */
	buildSummaries(done: number, seconds?: number): BuildProgress;
	/** Who has a private file, who could have one. */
	sharing(): SharingState;
	/** Makes a private file or brings it up to date; `isTold`: Google invites the person by mail. */
	shareFile(id: string, email: string, isTold: boolean, isMailed: boolean): SharingState;
	revokeFile(id: string): SharingState;
	/** Brings the next private files up to date; call with the last `done` (0 first) until `done === total`. */
	refreshFiles(done: number): BuildProgress;
	/** Protects plans, data and summaries: managers change what is theirs alone. Gives how many tabs are protected. */
	protectTabs(isOn: boolean): { tabs: number };
	/** The month that can be closed next, those closed, and what has changed since. */
	closing(): ClosingState;
	closeMonth(period: string): ClosingState;
	digest(): DigestState;
	setDigest(settings: DigestSettings): DigestState;
	/** Sends what is due, or everything now; gives a sentence. */
	sendDigest(): { message: string };
	openTab(id: string): null;
	/** How the sheet compares with the CRM, and what of it the KPIs use. */
	reconciliation(): Reconciliation;
	/** Explains what the selected cell shows, or says why it cannot. */
	explainCell(): CellExplanation;
	/** Explains any figure; texts as the formula KPI takes them. */
	explainFigure(metric: string, manager: string, period: string, options: string): Explanation;
	/** Opens the tab of a group of an explanation and selects just its rows, wherever they stand now. */
	showRows(metric: string, manager: string, period: string, options: string, group: number): ShownRows;
}

export type {
	ClosingState,
	DigestSettings,
	DigestState,
	Explanation,
	GoalForm,
	GoalPreview,
	GoalProposal,
	ImportPreview,
	ImportProgress,
	ImportRunLine,
	PastedTargets,
	SettingsForm,
	SharingState,
};

/** `columns`: heading → column, '' to leave it out. */
export interface TableMapping {
	table: string;
	columns: Record<string, string>;
}

export interface PreviewedColumn {
	heading: string;
	/** The first value under it. */
	sample: string;
	/** '' when it would be left out. */
	column: string;
	/** Nobody has said yet what it means, and it is not clear. */
	asks: boolean;
}

export interface TablesPreview {
	sources: {
		name: string;
		title: string;
		/** '' when it is not known which table it is. */
		table: string;
		lines: number;
		columns: PreviewedColumn[];
		options: { key: string; title: string }[];
		/** Columns without which it cannot be read. */
		lacks: string[];
	}[];
	tables: { id: string; title: string }[];
	/** Tabs of this file that could be read. */
	tabs: string[];
	words: Record<'tabs' | 'paste' | 'pasted' | 'table' | 'skip' | 'check', string>;
}

export interface Reconciliation {
	/** `amoCRM: Northern Light`; empty when the facts came from tables. */
	source: string;
	/** An ISO instant. */
	importedAt: string | null;
	/** `crm`: rows that the last full read brought, copies included; null when there was none. */
	tables: { title: string; crm: number | null; sheet: number; left: string | null }[];
	/** `2026-11`, the month that `kpis` tells of, for everybody. */
	period: string;
	kpis: { metric: string; name: string; used: string; why: string }[];
	/** What keeps rows out of the figures, and how to mend it. */
	findings: { title: string; items: string[] }[];
}

export interface CellExplanation {
	/** `Summary!D12`; empty when no cell is selected. */
	cell: string;
	explanation: Explanation | null;
	/** Why there is no explanation, and what to do; null when there is one. */
	reason: string | null;
	/** The figure to begin with where another is to be picked. */
	start: { metric: string; manager: string; period: string; options: string };
	choices: {
		metrics: { id: string; name: string; options: { name: string; values: string[] }[] }[];
		managers: { id: string; name: string }[];
		periods: string[];
	};
}

export interface ShownRows {
	tab: string;
	/** How many lines are selected now. */
	lines: number;
}

export interface SidebarState {
	language: 'ru' | 'en';
	/** `RUB`, for the format of money. */
	currency: string;
	crms: {
		id: string;
		title: string;
		fields: FormField[];
		/** Consent on the CRM's page instead of a token: `redirect` is entered in the CRM, `fields` come from there. */
		consent?: {
			title: string;
			lead: string;
			back: string;
			redirect: string;
			begin: string;
			open: string;
			done: string;
			fields: FormField[];
		};
	}[];
	/** `values` holds no secret. */
	connection: {
		crm: string;
		title: string;
		account: string;
		values: Record<string, string> /** Why consent must be given again. */;
		consent: string | null;
	} | null;
	import: ImportProgress;
	schedule: 'hourly' | 'daily' | 'off';
	/** What the data tabs hold; null before the first import. Days are `YYYY-MM-DD`, `importedAt` an ISO instant. */
	facts: {
		deals: number;
		activities: number;
		managers: number;
		from: string | null;
		to: string | null;
		importedAt: string | null;
		/** The made-up company is among them. */
		isDemo: boolean;
		/** The last import can be taken back. */
		canUndo: boolean;
		/** Rows that could not be read whole, with the reason. */
		problems: string[];
	} | null;
	goal: { form: GoalForm; tab: string } | null;
	/** Summary sheets that exist: `id` for openTab, `name` as the tab is called now. */
	summaries: { id: string; name: string }[];
	/** A connection to try the add-on with, where one is offered. */
	demo: { crm: string; values: Record<string, string> } | null;
}

export interface FormField {
	key: string;
	label: string;
	hint?: string;
	placeholder?: string;
	secret?: true;
	required?: true;
	/** What the account has to offer; other text is possible. */
	choices?: { value: string; note?: string }[];
}

export interface BuildProgress {
	done: number;
	total: number;
	/** The sheet just built. */
	title: string;
}
