import { SUMMARY } from '../../reports/goal/options';
import { FEEDBACK_AT, FEEDBACK_MARK } from '../../reports/page/feedback-place';
import type { SheetCell } from '../../tabs/workbook';
import { type Said, takeIn } from './feedback';
import type { SetsPorts } from './ports';

/** Brings what managers wrote on their sheets into the Feedback tab. */
export function collectFeedback(ports: SetsPorts): number {
	const said = ports.book
		.tabs()
		.filter(({ id }) => id.startsWith(SUMMARY))
		.flatMap(({ id }) => saidIn(id.slice(SUMMARY.length), ports.book.read(id) ?? []));
	return takeIn(ports, said);
}

/** Ratings and comments on one manager's sheet: the lines are known by their mark, wherever the block stands. */
export function saidIn(managerId: string, cells: readonly (readonly SheetCell[])[]): Said[] {
	return cells.flatMap((line): Said[] => {
		const mark = line.find((cell) => typeof cell === 'string' && cell.startsWith(FEEDBACK_MARK));
		if (mark === undefined) return [];
		const [, setId = '', metric = ''] = String(mark).split('|');
		const rating = Number(line[FEEDBACK_AT.rating - 1]);
		const isRated = String(line[FEEDBACK_AT.rating - 1] ?? '') !== '' && rating >= 1 && rating <= 5;
		return [{ managerId, setId, metric, rating: isRated ? rating : null, comment: String(line[FEEDBACK_AT.comment - 1] ?? '').trim() }];
	});
}
