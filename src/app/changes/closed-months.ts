import type { ChangesPorts } from './ports';

/** Tokens of the months that were closed, earliest first. */
export function closedMonths({ book }: Pick<ChangesPorts, 'book'>): string[] {
	const [ids = [], , ...lines] = book.read('closed') ?? [];
	const at = ids.indexOf('period');
	return at < 0 ? [] : [...new Set(lines.map((line) => String(line[at] ?? '')))].filter((token) => /^\d{4}-\d{2}$/.test(token)).sort();
}
