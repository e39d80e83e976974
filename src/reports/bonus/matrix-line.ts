import type { Metric } from '../../kpis/metrics';
import type { Language } from '../../language/text';
import type { Canvas } from '../canvas';
import { cohortOf } from '../details/ripening';
import { cell, exceeds, formula, quoted } from '../formula';
import { formatOf } from '../kpi-format';
import { columnCell, figureCell, titleCell } from '../own-kpi-cells';
import type { Content } from '../report';
import { figure, planOf, type Sources } from '../tabs';
import { attainmentOf, countedOf, type MatrixCells } from './counting';
import type { SetLookups } from './set-lookups';

export interface MatrixLine {
	readonly metric: Metric;
	readonly better: 'up' | 'down';
}

/** Columns of the table: plan and actual, the attainment that counts, what it adds to the score, and the same with the deals of the what-if. */
export interface MatrixColumns {
	readonly name: number;
	readonly weight: number;
	readonly plan: number;
	readonly fact: number;
	readonly attainment: number;
	readonly counted: number;
	readonly adds: number;
	readonly ifMore: number;
	readonly addsIfMore: number;
}

/** The cells from which a matrix reads the person and the month that it shows. */
export interface MatrixScope {
	/** Scope of the plans: an id, or `company`. */
	readonly planScope: string;
	readonly token: string;
	/** The months of the period; the token itself where it is one month. */
	readonly months: string;
	/** The day whose version of the set counts. */
	readonly day: string;
	/** Whether the period is one month: fund, norms and the month before are a month's. */
	readonly isMonth: string;
	/** Whether the deals of the month still ripen: then a cohort does not count. */
	readonly ripening: (metric: Metric) => string;
	/** Rows of the aggregate tab: of the month and of the one before. */
	readonly row: string;
	readonly rowBefore: string;
	/** The number of extra deals in the what-if. */
	readonly more: string;
}

export interface Drawing {
	readonly canvas: Canvas;
	readonly sources: Sources;
	readonly sets: SetLookups;
	readonly language: Language;
	readonly currency: string;
	readonly at: MatrixColumns;
	/** First of twelve hidden columns. */
	readonly hidden: number;
	/** The figure that one more deal adds to money. */
	readonly dealSize: Metric;
}

const WORDS = {
	ru: { stop: 'Стоп-показатель: ', limit: 'предел', holds: '▼ действует', clear: '▲ в норме', ripening: 'зреет' },
	en: { stop: 'Penalty KPI: ', limit: 'limit', holds: '▼ holds', clear: '▲ within limits', ripening: 'ripening' },
} as const;

export interface LineScope extends MatrixScope {
	readonly version: string;
	readonly stepped: string;
	/** Money that the deals of the what-if bring. */
	readonly gain: string;
}

/** A KPI: weight, plan, actual, attainment, its part of the score, and the same with the deals of the what-if. */
export function kpiLine(drawing: Drawing, row: number, { metric, better }: MatrixLine, id: string, scope: LineScope): void {
	const { canvas, sources, sets, language, currency, at, hidden } = drawing;
	const { key, unit } = metric;
	const setNumber = (name: string, otherwise?: string): string => sets.ofLine(name, key, 'kpi', id, scope.version, otherwise);
	const helper = (offset: number): string => cell(row, hidden + offset, 'column');
	const [place, threshold, cap, base, more] = [helper(0), helper(1), helper(2), helper(3), helper(4)];
	canvas.put(row, hidden, formula(columnCell(metric, sources)), 'hidden');
	canvas.put(row, hidden + 1, formula(setNumber('threshold', '8/10')), 'hidden');
	canvas.put(row, hidden + 2, formula(setNumber('cap', '12/10')), 'hidden');
	canvas.put(row, hidden + 3, formula(setNumber('base')), 'hidden');
	const here = (column: number): string => cell(row, column, 'column');
	const [weight, planned, fact, attained, counted] = [here(at.weight), here(at.plan), here(at.fact), here(at.attainment), here(at.counted)];
	const cells: MatrixCells = { plan: planned, fact, base, threshold, cap, stepped: scope.stepped, isUp: better === 'up' };
	const format = formatOf(unit, currency, language);
	const target = planOf(sources, metric, scope.planScope, scope.token, scope.months);
	const source = (word: string): string => sets.lineHas('plan_source', word, key, 'kpi', id, scope.version);
	band(canvas, row, at, titleCell(metric, language, sources), 'label');
	canvas.put(row, at.weight, formula(setNumber('weight', '0')), 'number', { format: '0%' });
	canvas.put(
		row,
		at.plan,
		formula(`IF(${source('fixed')};${setNumber('plan')};IF(${source('previous')};${figure(sources, scope.rowBefore, place)};${target}))`),
		'number',
		{ format },
	);
	canvas.put(row, at.fact, formula(figureCell(metric, sources, scope.row, place, language)), 'numberBold', { format });
	const unlessRipening = (content: string, otherwise: string): string =>
		cohortOf(metric) === null ? content : `IF(${scope.ripening(metric)};${quoted(otherwise)};${content})`;
	canvas.put(row, at.attainment, formula(unlessRipening(attainmentOf(cells), WORDS[language].ripening)), 'number', { format: '0%' });
	canvas.put(row, at.counted, formula(countedOf(attained, cells)), 'number', { format: '0%' });
	canvas.put(row, at.adds, formula(`IF(ISNUMBER(${counted});${weight}*${counted};"")`), 'number', { format: '0.0%' });
	// Extra deals change only the figures planned in deals or in money.
	const gain = metric.plan === 'deals' ? `N(${scope.more})` : metric.plan === 'amount' ? scope.gain : null;
	canvas.put(row, hidden + 4, formula(gain === null ? fact : `IF(ISNUMBER(${fact});${fact}+${gain};${gain})`), 'hidden');
	const whatIfCells = { ...cells, fact: more };
	const reached = cell(row, hidden + 5, 'column');
	canvas.put(row, hidden + 5, formula(unlessRipening(attainmentOf(whatIfCells), '')), 'hidden');
	canvas.put(row, at.ifMore, formula(gain === null ? '""' : more), 'faint', { format });
	canvas.put(row, at.addsIfMore, formula(`IF(ISNUMBER(${reached});${weight}*${countedOf(reached, whatIfCells)};"")`), 'faint', {
		format: '0.0%',
	});
}

/** Draws a penalty KPI and returns the cell of its multiplier, which is 1 unless the limit is passed. */
export function stopLine(
	drawing: Drawing,
	row: number,
	{ metric, better }: MatrixLine,
	id: string,
	version: string,
	scope: MatrixScope,
): string {
	const { canvas, sources, sets, language, currency, at, hidden } = drawing;
	const words = WORDS[language];
	const setNumber = (name: string, otherwise?: string): string => sets.ofLine(name, metric.key, 'stop', id, version, otherwise);
	const [limit, fact] = [cell(row, at.plan, 'column'), cell(row, at.fact, 'column')];
	const format = formatOf(metric.unit, currency, language);
	const place = cell(row, hidden, 'column');
	const passed = `AND(ISNUMBER(${limit});ISNUMBER(${fact});${better === 'down' ? exceeds(fact, limit) : exceeds(limit, fact)})`;
	canvas.put(row, hidden, formula(columnCell(metric, sources)), 'hidden');
	canvas.put(row, hidden + 1, formula(`IF(${passed};${setNumber('multiplier', '1')};1)`), 'hidden');
	band(canvas, row, at, titleCell(metric, language, sources, words.stop), 'label');
	canvas.put(row, at.plan, formula(setNumber('plan')), 'number', { format, note: words.limit });
	canvas.put(row, at.fact, formula(figureCell(metric, sources, scope.row, place, language)), 'numberBold', { format });
	canvas.put(
		row,
		at.attainment,
		formula(`IF(ISNUMBER(${limit});IF(${passed};${quoted(words.holds)};${quoted(words.clear)});"")`),
		'light',
		{
			columns: at.counted - at.attainment + 1,
		},
	);
	canvas.addTrafficLights({ row, column: at.attainment, rows: 1, columns: 1 });
	canvas.put(row, at.adds, formula(`IF(${passed};${cell(row, hidden + 1)};"")`), 'number', { format: '"× "0.0#' });
	return cell(row, hidden + 1, 'both');
}

/** A line over the whole width of the table. */
export function band(canvas: Canvas, row: number, at: MatrixColumns, title: Content, style: 'label' | 'total'): void {
	const last = Math.max(at.adds, at.addsIfMore);
	canvas.line(row, at.name, [title, ...new Array<Content>(last - at.name).fill('')], style);
}
