import { SUMMARY } from '../../reports/goal/options';
import { FEEDBACK_AT, FEEDBACK_MARK } from '../../reports/page/feedback-place';
import type { SheetCell } from '../../tabs/workbook';
import { addFeedback, type FeedbackEntry } from './feedback';
import type { SetsPorts } from './ports';

/** Brings what managers wrote on their sheets into the Feedback tab. */
export function collectFeedback(ports: SetsPorts): number {
	const entries = ports.book
		.tabs()
		.filter(({ id }) => id.startsWith(SUMMARY))
		.flatMap(({ id }) => feedbackEntriesIn(id.slice(SUMMARY.length), ports.book.read(id) ?? []));
	return addFeedback(ports, entries);
}

/** Ratings and comments on one manager's sheet: the lines are known by their mark, wherever the block stands. */
export function feedbackEntriesIn(managerId: string, cells: readonly (readonly SheetCell[])[]): FeedbackEntry[] {
	return cells.flatMap((line): FeedbackEntry[] => {
		const mark = line.find((cell) => typeof cell === 'string' && cell.startsWith(FEEDBACK_MARK));
		if (mark === undefined) return [];
		const [, setId = '', metric = ''] = String(mark).split('|');
		const rating = Number(line[FEEDBACK_AT.rating - 1]);
		const isRated = String(line[FEEDBACK_AT.rating - 1] ?? '') !== '' && rating >= 1 && rating <= 5;
		return [{ managerId, setId, metric, rating: isRated ? rating : null, comment: String(line[FEEDBACK_AT.comment - 1] ?? '').trim() }];
	});
}
