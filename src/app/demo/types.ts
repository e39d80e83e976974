export interface DemoCalls<State> {
	/** Loads the made-up company that the panel brings along; only where there are no deals yet. */
	loadDemo(files: Record<string, string>): State;
	removeDemo(): State;
}
