import { minorUnits } from '../../facts/parse/minor-units';
import { parseNumber } from '../../facts/parse/number';
import { lastStated } from '../../goals/stated';
import { FORECAST_AT, FORECAST_MARK } from '../../reports/forecasts/place';
import { SUMMARY } from '../../reports/goal/options';
import type { Report } from '../../reports/report';
import { readStated } from '../figures/typed/stated-tab';
import type { SharingPorts } from './ports';

type OpeningPorts = Pick<SharingPorts, 'documentMemory' | 'now'>;

/** Document property: since when forecasts are stated of which month. */
const OPENING = 'kpi.forecasts';

export function forecastOpening({ documentMemory }: OpeningPorts): { readonly month: string; readonly at: number } | null {
	const [month = '', at = ''] = (documentMemory.get(OPENING) ?? '').split(' ');
	return month === '' ? null : { month, at: Number(at) };
}

export const openForecastMonth = ({ documentMemory, now }: OpeningPorts, month: string): void =>
	documentMemory.set({ [OPENING]: `${month} ${now()}` });

/**
 * What a person states in the private file goes to the cell of the sheet. `updated`: when the file was last written. One that was written
 * before the month began still shows what was said of the month before: that is not said of this one.
 */
export function copyForecast(
	ports: Pick<SharingPorts, 'book' | 'documentMemory' | 'now' | 'language'>,
	managerId: string,
	report: Report,
	shown: readonly (readonly unknown[])[],
	updated: number | null,
): void {
	const { book } = ports;
	const mark = report.cells.find(({ content }) => typeof content === 'string' && content.startsWith(FORECAST_MARK));
	if (mark === undefined) return;
	const head = report.cells.find(({ row, column }) => row === mark.row - 1 && column === FORECAST_AT)?.content;
	const at = shown.findIndex((line) => text(line[FORECAST_AT - 1]) === head) + 1;
	const typed = parseNumber(text(shown[at]?.[FORECAST_AT - 1]), book.locale);
	if (at === 0 || typeof typed !== 'number' || typed < 0) return;
	const opening = forecastOpening(ports);
	const last = lastStated(readStated(ports)).get(managerId);
	const isFresh = opening !== null && updated !== null && updated >= opening.at;
	if (!isFresh && opening !== null && last !== undefined && last.period < opening.month && last.amount === minorUnits(typed)) return;
	const tab = SUMMARY + managerId;
	const here = book.read(tab)?.[mark.row - 1]?.[FORECAST_AT - 1] ?? '';
	if (here !== typed) book.write(tab, mark.row, FORECAST_AT, [[typed]]);
}

const text = (cell: unknown): string => String(cell ?? '').trim();
