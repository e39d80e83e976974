import type { Metric } from '../../kpis/metrics';
import type { Language } from '../../language/text';
import type { Canvas } from '../canvas';
import { cell, formula, quoted } from '../formula';
import { moneyFormat } from '../money';
import { figure, figureColumn, plan, type Sources } from '../tabs';
import { attainmentOf, type Counted, countedOf } from './counting';
import type { SetLookups } from './set-lookups';

export interface MatrixLine {
	readonly metric: Metric;
	readonly better: 'up' | 'down';
}

/** Cells from which a matrix reads whose and which month's figures it shows. */
export interface Whose {
	/** Scope of the plans: an id, or `company`. */
	readonly planScope: string;
	readonly token: string;
	readonly firstDay: string;
	/** Rows of the aggregate tab: of the month and of the one before. */
	readonly row: string;
	readonly rowBefore: string;
	/** How many deals more the what-if asks about. */
	readonly more: string;
}

export interface Drawing {
	readonly canvas: Canvas;
	readonly sources: Sources;
	readonly sets: SetLookups;
	readonly language: Language;
	readonly currency: string;
	/** Column of the KPI's name; the table is ten columns wide. */
	readonly left: number;
	/** First of twelve hidden columns. */
	readonly hidden: number;
	/** The figure that one more deal adds to money. */
	readonly dealSize: Metric;
}

const WORDS = {
	ru: { stop: 'Стоп-показатель: ', limit: 'предел', holds: '▼ действует', clear: '▲ в норме' },
	en: { stop: 'Stop-factor: ', limit: 'limit', holds: '▼ holds', clear: '▲ within limits' },
} as const;

export interface Within extends Whose {
	readonly version: string;
	readonly stepped: string;
	/** Money that the deals of the what-if bring. */
	readonly gain: string;
}

/** A KPI: weight, plan, actual, attainment, what of it counts and adds, and the same with the deals of the what-if. */
export function kpiLine(drawing: Drawing, row: number, { metric, better }: MatrixLine, id: string, whose: Within): void {
	const { canvas, sources, sets, language, currency, left, hidden } = drawing;
	const { key, unit } = metric;
	const own = (name: string, otherwise?: string): string => sets.ofLine(name, key, 'kpi', id, whose.version, otherwise);
	const at = (offset: number): string => cell(row, hidden + offset, 'column');
	const [place, threshold, cap, base, more] = [at(0), at(1), at(2), at(3), at(4)];
	canvas.put(row, hidden, formula(figureColumn(sources, key)), 'hidden');
	canvas.put(row, hidden + 1, formula(own('threshold', '8/10')), 'hidden');
	canvas.put(row, hidden + 2, formula(own('cap', '12/10')), 'hidden');
	canvas.put(row, hidden + 3, formula(own('base')), 'hidden');
	const [weight, planned, fact, attained, counted] = [1, 2, 3, 4, 5].map((offset) => cell(row, left + offset, 'column')) as [
		string,
		string,
		string,
		string,
		string,
	];
	const cells: Counted = { plan: planned, fact, base, threshold, cap, stepped: whose.stepped, isUp: better === 'up' };
	const format = formatOf(unit, currency);
	const target = plan(sources, quoted(metric.plan), whose.planScope, whose.token, whose.token, metric.isAdditive);
	const source = (word: string): string => sets.lineSays('plan_source', word, key, 'kpi', id, whose.version);
	canvas.put(row, left, metric.name[language], 'label');
	canvas.put(row, left + 1, formula(own('weight', '0')), 'number', { format: '0%' });
	canvas.put(
		row,
		left + 2,
		formula(`IF(${source('fixed')};${own('plan')};IF(${source('previous')};${figure(sources, whose.rowBefore, place)};${target}))`),
		'number',
		{ format },
	);
	canvas.put(row, left + 3, formula(figure(sources, whose.row, place)), 'numberBold', { format });
	canvas.put(row, left + 4, formula(attainmentOf(cells)), 'number', { format: '0%' });
	canvas.put(row, left + 5, formula(countedOf(attained, cells)), 'number', { format: '0%' });
	canvas.put(row, left + 6, formula(`IF(ISNUMBER(${counted});${weight}*${counted};"")`), 'number', { format: '0.0%' });
	// More deals move only what is planned in deals or in money.
	const gain = metric.plan === 'deals' ? `N(${whose.more})` : metric.plan === 'amount' ? whose.gain : null;
	canvas.put(row, hidden + 4, formula(gain === null ? fact : `IF(ISNUMBER(${fact});${fact}+${gain};${gain})`), 'hidden');
	const then = { ...cells, fact: more };
	const reached = cell(row, hidden + 5, 'column');
	canvas.put(row, hidden + 5, formula(attainmentOf(then)), 'hidden');
	canvas.put(row, left + 7, formula(gain === null ? '""' : more), 'faint', { format });
	canvas.put(row, left + 8, formula(`IF(ISNUMBER(${reached});${weight}*${countedOf(reached, then)};"")`), 'faint', { format: '0.0%' });
}

/** Draws a stop-factor; the cell of its multiplier, which is 1 while it does not hold. */
export function stopLine(drawing: Drawing, row: number, { metric, better }: MatrixLine, id: string, version: string, whose: Whose): string {
	const { canvas, sources, sets, language, currency, left, hidden } = drawing;
	const words = WORDS[language];
	const own = (name: string, otherwise?: string): string => sets.ofLine(name, metric.key, 'stop', id, version, otherwise);
	const [limit, fact] = [cell(row, left + 2, 'column'), cell(row, left + 3, 'column')];
	const format = formatOf(metric.unit, currency);
	const place = cell(row, hidden, 'column');
	const passed = `AND(ISNUMBER(${limit});ISNUMBER(${fact});${fact}${better === 'down' ? '>' : '<'}${limit})`;
	canvas.put(row, hidden, formula(figureColumn(sources, metric.key)), 'hidden');
	canvas.put(row, hidden + 1, formula(`IF(${passed};${own('multiplier', '1')};1)`), 'hidden');
	canvas.line(row, left, [`${words.stop}${metric.name[language]}`, '', '', '', '', '', '', '', ''], 'label');
	canvas.put(row, left + 2, formula(own('plan')), 'number', { format, note: words.limit });
	canvas.put(row, left + 3, formula(figure(sources, whose.row, place)), 'numberBold', { format });
	canvas.put(row, left + 4, formula(`IF(ISNUMBER(${limit});IF(${passed};${quoted(words.holds)};${quoted(words.clear)});"")`), 'light', {
		columns: 2,
	});
	canvas.light({ row, column: left + 4, rows: 1, columns: 1 });
	canvas.put(row, left + 6, formula(`IF(${passed};${cell(row, hidden + 1)};"")`), 'number', { format: '"× "0.0#' });
	return cell(row, hidden + 1, 'both');
}

/** How a figure of this unit is shown. */
export function formatOf(unit: Metric['unit'], currency: string): string {
	if (unit === 'money') return moneyFormat(currency);
	return unit === 'share' ? '0%' : unit === 'pieces' ? '#,##0' : '#,##0.0';
}
