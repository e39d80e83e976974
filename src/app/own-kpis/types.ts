/** A definition that is ready to be added. */
export interface ReadyKpi {
	key: string;
	name: string;
	note: string;
	/** A line of that name stands in the tab. */
	isThere: boolean;
}

export interface OwnKpisCalls {
	readyKpis(): ReadyKpi[];
	/** Writes its line, and those that its formula names, into the tab, and shows it. */
	addReadyKpi(key: string): ReadyKpi[];
}
