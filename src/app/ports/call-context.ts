/** What a call of the panel works with. `State` is what the panel draws itself from; a room need not know what it holds. */
export interface CallContext<RoomPorts, State> {
	readonly ports: RoomPorts;
	/** The same, speaking the language of the spreadsheet: for what is written into it, while answers speak that of the panel. */
	readonly sheets: RoomPorts;
	/** Runs alone in this file, or says that somebody else's work must end first. */
	readonly exclusively: <T>(work: () => T) => T;
	/** The state of the panel after the call; `notes` are sentences about data that could not be read. */
	readonly state: (notes?: readonly string[]) => State;
}
