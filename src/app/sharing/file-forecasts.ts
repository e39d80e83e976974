import { parseNumber } from '../../facts/parse/number';
import { FORECAST_AT, FORECAST_MARK } from '../../reports/forecasts/place';
import type { Report } from '../../reports/report';
import { type Cells, markedRow, type OpenCell, text } from './open-cell';

/** Where a person states the month's forecast, below the heading of the block. */
export function forecastCells(report: Report, shown: Cells, here: Cells, locale: string): OpenCell[] {
	const mark = report.cells.find(({ content }) => typeof content === 'string' && content.startsWith(FORECAST_MARK));
	if (mark === undefined) return [];
	const head = report.cells.find(({ row, column }) => row === mark.row - 1 && column === FORECAST_AT)?.content;
	const at = shown.findIndex((line) => text(line[FORECAST_AT - 1]) === head) + 1;
	const row = markedRow(here, mark.content);
	if (at === 0 || row === 0) return [];
	const take = (typed: unknown): number | null => {
		const amount = parseNumber(typeof typed === 'number' ? typed : text(typed), locale);
		return typeof amount === 'number' && amount >= 0 ? amount : null;
	};
	return [{ key: String(mark.content), row, column: FORECAST_AT, there: shown[at]?.[FORECAST_AT - 1], take }];
}
