import type { FiguresPorts } from './ports';
import { AGGREGATES } from './recompute';

/** The periods of the aggregates, in their order: months latest first, then quarters and years. */
export function periodTokens({ book }: Pick<FiguresPorts, 'book'>): string[] {
	const [heads = [], ...lines] = book.read(AGGREGATES) ?? [];
	const [scope, period] = [heads.indexOf('scope'), heads.indexOf('period')];
	return lines.filter((line) => line[scope] === 'ALL').map((line) => String(line[period]));
}
