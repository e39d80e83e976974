import { findKpi } from '../../kpis/find';
import type { Metric } from '../../kpis/metrics';
import { optionsOf } from '../../kpis/options';
import type { Language } from '../../language/text';
import { resolveOptions } from '../../measures/resolve-options';
import { describe } from '../../measures/words';
import { AGGREGATE_HEAD } from '../aggregates';
import { FLAG, flagged } from '../contests/contested';
import { cohortOf } from '../details/ripening';
import { cell, formula, quoted } from '../formula';
import { formatOf, titleOf } from '../kpi-format';
import { columnCell, figureCell, isOwn, titleCell } from '../own-kpi-cells';
import { ripeDays } from '../ripeness';
import { figure, planOf } from '../tabs';
import { arrow, attainment, change, isRatio, trafficLight, unlessUnrated } from './attainment';
import { CELLS, firstDay, LAYOUT, ripeningOf, TREND, trendRow } from './frame';
import { placeOf } from './headline';
import { bars, piece, pieceAt } from './lookups';
import { putName } from './names';
import type { Page } from './page';
import { ripeningText } from './ripening-text';

/** Columns of the KPI table. */
export const KPI_COLUMNS = { name: 2, plan: 3, fact: 4, attainment: 5, light: 6, change: 7, trend: 8, rows: 9, tail: 10 } as const;
const FIGURE_COLUMN = LAYOUT.blockHelpers;
const PREVIOUS_FIGURE = LAYOUT.blockHelpers + 1;
const FIRST_TREND = LAYOUT.blockHelpers + 2;

/** One KPI: plan, actual, attainment, light, change, six months, rows behind it. Everything follows the chosen period. */
export function kpiLine(
	{ canvas, sources, currency, language }: Page,
	row: number,
	metric: Metric,
	{
		isFirst = false,
		isShort = false,
		better = metric.better,
		contested,
	}: { isFirst?: boolean; isShort?: boolean; better?: 'up' | 'down' | undefined; contested?: string | undefined },
): void {
	const rowsAt = isShort ? KPI_COLUMNS.trend : KPI_COLUMNS.rows;
	const [planned, fact, rows] = [cell(row, KPI_COLUMNS.plan), cell(row, KPI_COLUMNS.fact), cell(row, rowsAt)];
	const column = cell(row, FIGURE_COLUMN, 'column');
	const before = cell(row, PREVIOUS_FIGURE, 'column');
	const format = formatOf(metric.unit, currency, language);
	canvas.put(row, FIGURE_COLUMN, formula(columnCell(metric, sources)), 'hidden');
	canvas.put(row, PREVIOUS_FIGURE, formula(figure(sources, CELLS.rowBefore, column)), 'hidden');
	const title = titleOf(metric, language);
	const isFlagged = contested !== undefined && !isOwn(metric);
	putName({ canvas }, row, isFlagged ? flagged(title, contested, metric.key) : titleCell(metric, language, sources), {
		isBold: isFirst,
		shown: isFlagged ? title + FLAG : title,
		note: noteOf(metric, language),
	});
	canvas.put(row, KPI_COLUMNS.plan, formula(planOf(sources, metric, CELLS.planScope, CELLS.token, CELLS.months)), 'figure', {
		format,
	});
	canvas.put(row, KPI_COLUMNS.fact, formula(figureCell(metric, sources, CELLS.row, column, language)), 'figureBold', { format });
	// Deals of late have had no time to be won: theirs is neither a fall nor below plan.
	const isCohort = cohortOf(metric) !== null;
	const unlessRipening = (content: string, otherwise = '""'): string =>
		isCohort ? `IF(${ripeningOf(metric)};${otherwise};${content})` : content;
	canvas.put(row, KPI_COLUMNS.attainment, formula(unlessRipening(attainment(fact, planned, better === 'up'))), 'number', { format: '0%' });
	const light = trafficLight(fact, planned, better === 'up', metric.isAdditive, isRatio(metric) ? rows : null);
	canvas.put(row, KPI_COLUMNS.light, formula(unlessRipening(unlessUnrated(light))), 'light');
	const changed = change(fact, before, metric.isAdditive);
	canvas.put(
		row,
		KPI_COLUMNS.change,
		formula(unlessRipening(changed, `IF(ISNUMBER(${fact});${quoted(RIPENING[language])};"")`)),
		'number',
		{ format: '+0%;-0%;0%' },
	);
	// Counts stand in the order of the hidden tab's columns; lines of own KPIs come and go.
	const rowsBehind = isOwn(metric)
		? pieceAt(CELLS.rowsText, `${column}-${AGGREGATE_HEAD.length + 1}`)
		: piece(CELLS.rowsText, placeOf(metric));
	canvas.put(row, rowsAt, formula(rowsBehind), 'faint', { format: '#,##0' });
	if (isShort) {
		if (isCohort) canvas.put(row, KPI_COLUMNS.tail, formula(ripeningText(metric, fact, rows, language)), 'hint', { columns: 9 });
		return;
	}
	const months = Array.from({ length: TREND }, (_, n) => cell(row, FIRST_TREND + n, 'column'));
	for (const n of months.keys()) {
		const value = figure(sources, trendRow(n), column);
		canvas.put(row, FIRST_TREND + n, formula(isCohort ? `IF(${unripeMonth(sources, metric, n)};"";${value})` : value), 'hidden');
	}
	canvas.put(row, KPI_COLUMNS.trend, formula(`${arrow(cell(row, KPI_COLUMNS.change))}&${bars(months[0]!, months)}`), 'trend');
}

/** Whether the n-th month of the trend still ripens. */
const unripeMonth = (sources: Page['sources'], metric: Metric, n: number): string =>
	`${CELLS.today}<${firstDay(`(${CELLS.lastMonth}-${TREND - 2 - n})`)}+${ripeDays(sources, metric)}`;

const RIPENING: Readonly<Record<Language, string>> = { ru: 'зреет', en: 'ripening' };

/** The cell with the line's figure of the previous period. */
export const beforeOf = (row: number): string => cell(row, PREVIOUS_FIGURE, 'column');

const NOTE: Readonly<Record<Language, readonly [formula: string, rows: string]>> = {
	ru: [
		'Формула: ',
		'Сколько записей за цифрой – в столбце «В расчёте»; сами строки показывает Расширения → KPI for Sales → Объяснить ячейку.',
	],
	en: ['Formula: ', 'How many records are behind it: column "Based on"; Extensions → KPI for Sales → Explain this cell shows them.'],
};

export function noteOf({ kpi, options, written }: Metric, language: Language): string {
	const [formulaWord, rows] = NOTE[language];
	const names = { kpi: (id: string) => findKpi(id).name[language], plan: (metric: string) => metric };
	const words = written ?? describe(resolveOptions(kpi.measure, optionsOf(options)), language, names);
	return `${kpi.help[language]}\n${formulaWord}${words}.\n${rows}`;
}
