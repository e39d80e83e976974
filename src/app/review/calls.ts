import { REVIEW } from '../../reports/rollout/review-tab';
import type { CallContext } from '../ports/call-context';
import { ruleChanger } from '../sets/change-rules';
import { collectFeedback } from '../sets/collect-feedback';
import { copyFromFiles } from '../sharing/share';
import { buildReview } from './build-review';
import { mailReview } from './mail-review';
import type { ReviewPorts } from './ports';
import type { ReviewCalls } from './types';

export function reviewCalls(context: CallContext<ReviewPorts, unknown>): ReviewCalls {
	const { sheets } = context;
	const change = ruleChanger(context);
	return {
		collectFeedback: () =>
			change(() => {
				const { fault } = copyFromFiles(sheets);
				collectFeedback(sheets);
				if (fault !== null) throw fault;
			}),
		buildReview: (id) =>
			change(() => {
				buildReview(sheets, id);
				sheets.book.activate(REVIEW + id);
			}),
		mailReview: (id) => change(() => mailReview(sheets, id)),
	};
}
