import type { Text } from '../language/text';

/** What cannot be had from the warehouse, in words: better than half a figure. */
export class Refusal extends Error {
	readonly why: Text;

	constructor(why: Text) {
		super(why.en);
		this.why = why;
	}
}
