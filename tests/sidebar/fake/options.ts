import type { Rpc, SidebarState } from '../../../sidebar/server/contract';

export interface FakeOptions {
	readonly language?: 'ru' | 'en';
	readonly currency?: string;
	/** How far the spreadsheet has come before the panel opens. */
	readonly at?: 'new' | 'connected' | 'imported' | 'goal' | 'built' | 'unfinished' | 'broken' | 'held';
	readonly isDemoOffered?: boolean;
	/** Milliseconds for every call. */
	readonly delay?: number;
	/** Milliseconds for one call, by its name. */
	readonly delays?: Partial<Record<keyof Rpc, number>>;
	readonly steps?: number;
	/** Messages with which the next calls of a name fail, in order; null lets a call pass. */
	readonly faults?: Partial<Record<keyof Rpc, (string | null)[]>>;
	readonly hasNoManagers?: boolean;
	readonly isStuck?: boolean;
	/** The files beside the panel's own. */
	readonly pages?: Readonly<Record<string, string>>;
	/** What somebody should look at. */
	readonly watch?: SidebarState['watch'];
	readonly zones?: SidebarState['zones'];
	/** Who opens the panel. */
	readonly access?: Partial<SidebarState['access']>;
	/** How many contested deals wait. */
	readonly contests?: number;
	/** The selected cell shows no figure. */
	readonly hasNoFigure?: boolean;
}

export interface FakeCall {
	readonly name: keyof Rpc;
	readonly values: unknown[];
}
