/** Text by key. What is set in one call is set together; what is taken away (null) goes by itself, before. */
export interface Memory {
	get(key: string): string | null;
	set(values: Readonly<Record<string, string | null>>): void;
	/** What other executions have set meanwhile is seen by the next `get`. */
	reload(): void;
}
