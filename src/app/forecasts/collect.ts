import { dayOf } from '../../calendar/day';
import { zone } from '../../calendar/zone';
import { isDate } from '../../facts/parse/instant';
import { minorUnits } from '../../facts/parse/minor-units';
import { parseNumber } from '../../facts/parse/number';
import { lastStated, rowsOfStated, type Statement, withStatements } from '../../goals/stated';
import forecast from '../../kpis/forecast.kpi';
import { FORECAST_AT, FORECAST_MARK } from '../../reports/forecasts/place';
import { forecastMonth } from '../../reports/forecasts/stated-lines';
import { DEPARTMENT, SUMMARY } from '../../reports/goal/options';
import { writeFacts } from '../../tabs/data-tab';
import type { SheetCell } from '../../tabs/workbook';
import { areFiguresHalf, beginFigures } from '../figures/stopped/half-figures';
import { accountOfFacts, factsOfTabs, readTabs } from '../figures/tab-facts';
import { figuresNow, readStatedRows, STATED_TAB, writeStated } from '../figures/typed/stated-tab';
import type { ForecastsPorts } from './ports';

/** Document property: the month of which forecasts are stated. What stands behind it was written by an earlier version. */
const OPENING = 'kpi.forecasts';

/**
 * Takes in what managers state on their sheets as the forecast of the month. What a cell has from the month before is not said of this one:
 * with the first look in a month these cells are emptied, once, after what they say has been kept.
 */
export function collectForecasts(ports: ForecastsPorts): void {
	const { book, language, now } = ports;
	// Sheets that have no cell for it.
	if (!book.has(STATED_TAB)) return;
	const account = accountOfFacts(ports, readTabs(ports, ['settings', 'calendar']).rows);
	const month = forecastMonth(account.asOf);
	const { rows, read } = readStatedRows(ports);
	const before = [...read.values()];
	const cells = book
		.tabs()
		.filter(({ id }) => id.startsWith(SUMMARY) && id !== DEPARTMENT)
		.flatMap(({ id }) => statementIn(id, book.read(id) ?? [], book.locale));
	const isOpening = ports.documentMemory.get(OPENING)?.split(' ')[0] !== month;
	const last = lastStated(before);
	const isOld = ({ manager, amount }: Statement): boolean => {
		const earlier = last.get(manager);
		return isOpening && earlier !== undefined && earlier.period < month && earlier.amount === amount;
	};
	const figure = figuresNow(ports);
	const next = withStatements(
		before,
		cells.filter((one) => !isOld(one)),
		{
			period: month,
			today: dayOf(zone(account.zone.name).dayAt(now())),
			computed: (manager) => {
				const value = figure(forecast.id, manager, month);
				return value === null ? null : minorUnits(value);
			},
		},
	);
	// A run that was stopped has taken statements that no sheet shows yet.
	const isHalf = areFiguresHalf(ports);
	const isNew = next !== before || isOpening;
	const end = isNew ? beginFigures(ports) : null;
	if (next !== before) writeFacts(book, 'forecasts', rowsOfStated(rows, read, next), language);
	if (isOpening) {
		for (const one of cells) if (isOld(one)) book.write(SUMMARY + one.manager, one.row, FORECAST_AT, [['']]);
		ports.documentMemory.set({ [OPENING]: month });
	}
	if (isNew || isHalf) writeStated(ports, factsOfTabs(ports));
	end?.();
}

/** The line is known by its mark, wherever the block stands; an empty cell states nothing, and neither does what is no number. */
function statementIn(id: string, cells: readonly (readonly SheetCell[])[], locale: string): (Statement & { readonly row: number })[] {
	const at = cells.findIndex((line) => line.some((cell) => typeof cell === 'string' && cell.startsWith(FORECAST_MARK)));
	const typed = cells[at]?.[FORECAST_AT - 1] ?? '';
	const amount = parseNumber(isDate(typed) ? '' : typed, locale);
	if (typeof amount !== 'number' || amount < 0) return [];
	return [{ manager: id.slice(SUMMARY.length), amount: minorUnits(amount), row: at + 1 }];
}
