export interface Result {
	readonly name: string;
	readonly size: number;
	// biome-ignore lint/suspicious/noExplicitAny: each part has figures of its own, and only the report reads them
	readonly figures: any;
}
