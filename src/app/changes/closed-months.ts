import { readLineTable } from '../../tabs/line-table';
import type { ChangesPorts } from './ports';

/** Tokens of the months that were closed, earliest first. */
export function closedMonths({ book }: Pick<ChangesPorts, 'book'>): string[] {
	const tokens = (readLineTable(book, 'closed')?.lines ?? []).map((line) => line.text('period'));
	return [...new Set(tokens)].filter((token) => /^\d{4}-\d{2}$/.test(token)).sort();
}
