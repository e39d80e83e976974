export interface HomeCalls {
	/** Shows the tabs that hold records, or hides them. */
	showData(isShown: boolean): null;
}
