import type { RolloutState } from '../sets/types';

export interface ReviewCalls {
	/** Brings in what managers wrote on their sheets and in their private files. */
	collectFeedback(): RolloutState;
	/** Opens the tab. */
	buildReview(id: string): RolloutState;
	/** Sends the review as a PDF to who asks for it. */
	mailReview(id: string): RolloutState;
}
