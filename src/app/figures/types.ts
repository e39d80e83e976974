/** What the data tabs hold. Days are `YYYY-MM-DD`, `importedAt` an ISO instant. */
export interface FactCounts {
	deals: number;
	activities: number;
	managers: number;
	from: string | null;
	to: string | null;
	importedAt: string | null;
	/** Rows that could not be read whole, with the reason. */
	problems: string[];
}
