import type { Text } from '../../language/text';

/** One API is sold under two names, at two addresses. */
export interface Place {
	/** The connector's id, and the source that its facts bear. */
	readonly id: string;
	readonly title: Text;
	/** Accounts stand below this name. */
	readonly host: string;
	readonly tokenHint: Text;
	readonly integrationHint: Text;
}
