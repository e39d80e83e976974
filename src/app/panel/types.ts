import type { AlertsCalls } from '../alerts/types';
import type { ClosingCalls } from '../closing/types';
import type { ContestsCalls } from '../contests/types';
import type { ConnectionView, CrmCalls, CrmForm } from '../crm/types';
import type { DemoCalls } from '../demo/types';
import type { DigestCalls } from '../digest/types';
import type { ExplainCalls } from '../explain/types';
import type { FactCounts } from '../figures/types';
import type { GoalCalls, GoalForm, SlicedGoal } from '../goal/types';
import type { HomeCalls } from '../home/types';
import type { FileRoom, ImportCalls, ImportProgress } from '../import/types';
import type { InstallationCalls } from '../installation/types';
import type { OwnKpisCalls } from '../own-kpis/types';
import type { ReconciliationCalls } from '../reconciliation/types';
import type { ReviewCalls } from '../review/types';
import type { SetsCalls } from '../sets/types';
import type { SettingsCalls } from '../settings/types';
import type { AccessState, SharingCalls } from '../sharing/types';
import type { SummariesCalls } from '../summaries/types';
import type { TablesCalls } from '../tables/types';
import type { WarehouseCalls } from '../warehouse/types';
import type { WatchCalls, WatchState } from '../watch/types';

/** What the panel draws itself from: plain data that survives `google.script.run`. */
export interface SidebarState {
	language: 'ru' | 'en';
	/** `RUB`, for the format of money. */
	currency: string;
	crms: CrmForm[];
	connection: ConnectionView | null;
	import: ImportProgress;
	schedule: 'hourly' | 'daily' | 'off';
	/** null before the first import. */
	facts:
		| (FactCounts & {
				/** The made-up company is among them. */
				isDemo: boolean;
				/** The last import can be taken back. */
				canUndo: boolean;
		  })
		| null;
	watch: WatchState;
	/** Google's clock does not bring the data up to date here, and it is time: opening the panel does. */
	isRefreshDue: boolean;
	/** The spreadsheet's zone and the account's, where they differ. */
	zones: { file: string; account: string } | null;
	/** How full the file is; null before it was counted. */
	room: FileRoom | null;
	goal: { form: GoalForm; tab: string } | null;
	/** Goals of parts of the business: regions, pipelines, products, teams… */
	slicedGoals: SlicedGoal[];
	/** Summary sheets that exist: `id` for openTab, `name` as the tab is called now. */
	summaries: { id: string; name: string }[];
	access: AccessState;
	/** How many contested deals wait for the head's answer; 0 for a manager. */
	contests: number;
	/** Of how many corrected deals the CRM says something else since; 0 for a manager. */
	changedDeals: number;
	/** This edition copies to BigQuery. */
	hasWarehouse: boolean;
	/** A connection to try the add-on with, where one is offered. */
	demo: { crm: string; values: Record<string, string> } | null;
}

/** The panel's own calls; every other belongs to a room. */
export interface FrameCalls {
	/** Everything the panel needs to draw itself. */
	sidebarState(): SidebarState;
	/** The file of an area of the panel: screens that are fetched when a person first goes there. */
	panelPart(name: string): string;
	/** Remembers the language this user picked; labels, sources and sentences come in it from now on. */
	setLanguage(language: 'ru' | 'en'): SidebarState;
	openTab(id: string): null;
}

/** All that the sidebar may ask of the add-on. */
export interface Rpc
	extends FrameCalls,
		CrmCalls<SidebarState>,
		DemoCalls<SidebarState>,
		ImportCalls<SidebarState>,
		InstallationCalls,
		TablesCalls<SidebarState>,
		WatchCalls<SidebarState>,
		SettingsCalls<SidebarState>,
		GoalCalls<SidebarState>,
		SummariesCalls,
		HomeCalls,
		OwnKpisCalls,
		SharingCalls,
		AlertsCalls,
		DigestCalls,
		ClosingCalls,
		ContestsCalls,
		ExplainCalls,
		ReconciliationCalls,
		SetsCalls,
		ReviewCalls {}

/** What editions of the add-on add: absent in the default one. */
export type EditionCalls = Partial<WarehouseCalls>;
/** The calls of every edition. */
export interface EveryCall extends Rpc, WarehouseCalls {}

export type * from '../alerts/types';
export type * from '../closing/types';
export type * from '../contests/types';
export type * from '../crm/types';
export type * from '../demo/types';
export type * from '../digest/types';
export type * from '../explain/types';
export type * from '../figures/types';
export type * from '../goal/types';
export type * from '../import/types';
export type * from '../installation/types';
export type * from '../own-kpis/types';
export type * from '../reconciliation/types';
export type * from '../review/types';
export type * from '../sets/types';
export type * from '../settings/types';
export type * from '../sharing/types';
export type * from '../summaries/types';
export type * from '../tables/types';
export type * from '../warehouse/types';
export type * from '../watch/types';
