/** What somebody should look at before trusting or sending the figures. */
export interface WatchState {
	/** Why figures could not be computed anew; null when they were. */
	loss: string | null;
	/** How old the figures are, and why the update by the clock does not get through; null when it does. */
	delay: string | null;
	/** What was begun and is not finished: half-drawn sheets, a month half closed; null when nothing is. */
	unfinished: string | null;
	/** What has moved or was changed by hand since the figures were last published. */
	warnings: string[];
	/** Digests wait for somebody's word. */
	isHeld: boolean;
}

export interface WatchCalls<State> {
	/** The data tabs are as they should be, and figures are computed from them. */
	acceptTabs(): State;
	/** The figures are right: digests go out again. */
	releaseDigests(): State;
}
