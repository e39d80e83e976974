import type { Language } from '../../language/text';
import type { Canvas } from '../canvas';
import { cell, formula, quoted, rounded, span } from '../formula';
import { moneyFormat } from '../money';
import { moneyText } from '../page/text-figures';
import { palette } from '../style';
import { comparisonWords } from './words';

/** Cells of one side: money, deals won, new leads. */
export interface Result {
	readonly money: string;
	readonly deals: string;
	readonly leads: string;
}

export interface BridgePlace {
	readonly row: number;
	/** First column of the visible table, of the chart and of the hidden cells. */
	readonly table: number;
	readonly chart: number;
	readonly helper: number;
}

/** What each step is called. */
interface Steps {
	readonly leads: string;
	readonly conversion: string;
	readonly deals: string;
	readonly size: string;
}

interface BridgeOptions {
	readonly language: Language;
	readonly currency: string;
	/** Expressions: what the sides are called. */
	readonly titles: readonly [string, string];
}

const STEPS = 3;
const SERIES = 6;
const CHART = { width: 560, height: 250 } as const;

/**
 * How the result went from one side to the other: money = leads × deals won per lead × deal size. Each factor's effect is its change times the
 * mean of the others before and after, so that their order does not matter; the last one is what is left, so that they add up exactly.
 * Returns the row below.
 */
export function drawBridge(
	canvas: Canvas,
	{ row: top, table, chart, helper }: BridgePlace,
	before: Result,
	after: Result,
	{ language, currency, titles }: BridgeOptions,
): number {
	const words = comparisonWords[language];
	const format = moneyFormat(currency, language);
	let next = 0;
	const put = (content: string): string => {
		canvas.put(top + next, helper, formula(content), 'hidden');
		return cell(top + next++, helper, 'both');
	};
	const isNumber = (...cells: readonly string[]): string => `AND(${cells.map((one) => `ISNUMBER(${one})`).join(';')})`;
	const hasSize = ({ money, deals }: Result): string => `OR(N(${deals})>0;N(${money})=0)`;
	const isTold = isNumber(before.money, after.money, before.deals, after.deals);
	const isSplit = put(`AND(${isTold};${hasSize(before)};${hasSize(after)};N(${before.deals})+N(${after.deals})>0)`);
	const size = ({ money, deals }: Result, other: Result): string =>
		`IF(${isSplit};IF(${deals}>0;${money}/${deals};${other.money}/${other.deals});"")`;
	const [sizeBefore, sizeAfter] = [put(size(before, after)), put(size(after, before))];
	const hasLeads = put(`IF(${isSplit};AND(N(${before.leads})>0;N(${after.leads})>0);FALSE)`);
	const perLead = ({ deals, leads }: Result): string => `IF(${hasLeads};${deals}/${leads};"")`;
	const [rateBefore, rateAfter] = [put(perLead(before)), put(perLead(after))];
	const [start, end] = [before, after].map(({ money }) => put(`IF(${isSplit};${rounded(money)};"")`)) as [string, string];
	const meanSize = `(${sizeBefore}+${sizeAfter})/2`;
	const ofDeals = put(`IF(${isSplit};${rounded(`(${after.deals}-${before.deals})*${meanSize}`)};"")`);
	const ofLeads = put(`IF(${hasLeads};${rounded(`(${after.leads}-${before.leads})*(${rateBefore}+${rateAfter})/2*${meanSize}`)};"")`);
	const ofRate = put(`IF(${hasLeads};${ofDeals}-${ofLeads};"")`);
	const ofSize = put(`IF(${isSplit};${end}-${start}-${ofDeals};"")`);

	const steps = drawChart();
	const money = (at: string): string => moneyText(at, language, currency);
	const signed = (at: string): string => `IF(${at}>0;"+";"")&${money(at)}`;
	const difference = put(`IF(${isSplit};${end}-${start};"")`);
	// Where one factor takes back what another gave, parts of the difference would be hundreds of percent.
	const isOneWay = put(`SUM(${span(steps.row, steps.size, STEPS, 1, 'both')})<=ABS(N(${difference}))`);
	const most = put(`IF(${isSplit};MAX(${span(steps.row, steps.size, STEPS, 1, 'both')});0)`);
	// What made it less is the answer where it is less, though another factor may have given more back.
	const effects = span(steps.row, steps.effect, STEPS, 1, 'both');
	const byDirection = `MATCH(IF(${difference}<0;MIN(${effects});MAX(${effects}));${effects};0)`;
	const bySize = `MATCH(${most};${span(steps.row, steps.size, STEPS, 1, 'both')};0)`;
	const strongest = put(`IF(N(${most})>0;IF(${difference}=0;${bySize};${byDirection});1)`);
	const effect = put(`IF(${isSplit};INDEX(${effects};${strongest});"")`);
	const name = `CHOOSE(${strongest};${stepsOf(words.moved).join(';')})`;
	const ending = `IF(${most}=0;${quoted(words.same)};${quoted(words.strongest)}&${name}&" ("&${signed(effect)}&").")`;
	const [result, against, by] = words.result;
	const sentence = `${quoted(result)}&${money(end)}&${quoted(against)}&${money(start)}&${quoted(by)}&${signed(difference)}&${ending}`;
	const { one, both } = words.noDeals;
	const noDeals = `IF(AND(N(${before.deals})<=0;N(${after.deals})<=0);${quoted(both)};${quoted(one)})`;
	const reason = `IF(${isTold};${noDeals};${quoted(words.noParts)})`;
	canvas.put(top, table, formula(`IF(${isSplit};${sentence};${reason})`), 'answer', { columns: 6 });
	canvas.heights[top] = 34;
	const head = top + 1;
	canvas.put(head, table, '', 'head');
	titles.forEach((title, i) => {
		canvas.put(head, table + 1 + i, formula(title), 'headWrap');
	});
	canvas.heights[head] = 32;
	words.head.forEach((title, i) => {
		canvas.put(head, table + 3 + i, title, 'headNumber', i === 0 ? { note: words.note } : {});
	});
	const lines: readonly (readonly [string, string, string, string, string])[] = [
		[words.leads, before.leads, after.leads, ofLeads, '#,##0'],
		[words.conversion, rateBefore, rateAfter, ofRate, '0.0%'],
		[words.deals, before.deals, after.deals, ofDeals, '#,##0'],
		[words.size, sizeBefore, sizeAfter, ofSize, format],
	];
	lines.forEach(([title, left, right, part, unit], i) => {
		const row = head + 1 + i;
		const [shown, effectOf] = [(at: string) => formula(`IF(${at}="";"";${at})`), cell(row, table + 3)];
		// Leads and the rate are what the deals consist of.
		canvas.put(row, table, i < 2 ? `   ${title}` : title, i < 2 ? 'label' : 'labelBold');
		canvas.put(row, table + 1, shown(left), 'number', { format: unit });
		canvas.put(row, table + 2, shown(right), 'number', { format: unit });
		canvas.put(row, table + 3, shown(part), i < 2 ? 'number' : 'numberBold', { format: `+${format};-${format};0` });
		canvas.put(
			row,
			table + 4,
			formula(`IF(AND(ISNUMBER(${effectOf});N(${difference})<>0;${isOneWay});${effectOf}/ABS(${difference});"")`),
			'faint',
			{
				format: '+0%;-0%;0%',
			},
		);
	});
	const sum = head + 1 + lines.length;
	canvas.put(sum, table, words.total, 'total');
	canvas.put(sum, table + 1, formula(`IF(${isSplit};${start};"")`), 'totalNumber', { format });
	canvas.put(sum, table + 2, formula(`IF(${isSplit};${end};"")`), 'totalNumber', { format });
	canvas.put(sum, table + 3, formula(`IF(${isSplit};${difference};"")`), 'totalNumber', { format: `+${format};-${format};0` });
	canvas.put(sum, table + 4, '', 'total');
	return Math.max(sum + 1, top + Math.ceil(CHART.height / 21));

	/** The names of the steps; without leads there are two, and the last place stays empty. */
	function stepsOf({ leads, conversion, deals, size }: Steps): [string, string, string] {
		const of = (name: string, otherwise: string): string => `IF(${hasLeads};${quoted(name)};${quoted(otherwise)})`;
		return [of(leads, deals), of(conversion, size), of(size, '')];
	}

	/** Where the chart stands, between the start and the end: names, effects and their sizes of the steps, then from where to where each goes. */
	function drawChart(): { row: number; effect: number; size: number } {
		const [nameAt, effectAt, sizeAt, fromAt, toAt, firstSeries] = [1, 2, 3, 4, 5, 6].map((n) => helper + n) as [
			number,
			number,
			number,
			number,
			number,
			number,
		];
		words.series.forEach((title, i) => {
			canvas.put(top, firstSeries + i, title, 'hidden');
		});
		canvas.put(top, nameAt, '', 'hidden');
		const of = (leads: string, otherwise: string): string => `IF(${hasLeads};${leads};${otherwise})`;
		const names = stepsOf(words.steps);
		const bars: readonly (readonly [name: string, effect: string])[] = [
			[titles[0], start],
			[names[0], of(ofLeads, ofDeals)],
			[names[1], of(ofRate, ofSize)],
			[names[2], of(ofSize, '0')],
			[titles[1], end],
		];
		bars.forEach(([name, part], i) => {
			const row = top + 1 + i;
			const isTotal = i === 0 || i === bars.length - 1;
			const at = (column: number, content: string): string => {
				canvas.put(row, column, formula(content), 'hidden');
				return cell(row, column);
			};
			at(nameAt, name);
			const value = at(effectAt, `IF(${isSplit};${part};"")`);
			at(sizeAt, `IF(ISNUMBER(${value});ABS(${value});0)`);
			const from = at(fromAt, isTotal ? '0' : cell(row - 1, toAt));
			const to = at(toAt, isTotal ? `N(${value})` : `${from}+N(${value})`);
			const [low, high] = [`MIN(${from};${to})`, `MAX(${from};${to})`];
			const above = `MAX(${high};0)-MAX(${low};0)`;
			const below = `MIN(${low};0)-MIN(${high};0)`;
			const when = (condition: string, content: string): string => `IF(${condition};${content};0)`;
			const rises = isTotal ? 'FALSE' : `${to}>${from}`;
			const falls = isTotal ? 'FALSE' : `${to}<${from}`;
			const series = [
				isTotal ? '0' : `IF(${low}>0;${low};IF(${high}<0;${high};0))`,
				isTotal ? to : '0',
				when(rises, above),
				when(rises, below),
				when(falls, above),
				when(falls, below),
			];
			series.forEach((content, s) => {
				at(firstSeries + s, content);
			});
		});
		const rows = bars.length + 1;
		canvas.charts.push({
			kind: 'column',
			isStacked: true,
			hasLegend: false,
			title: words.bridge,
			ranges: Array.from({ length: SERIES + 1 }, (_, i) => ({
				row: top,
				column: i === 0 ? nameAt : firstSeries + i - 1,
				rows,
				columns: 1,
			})),
			// The first series carries the others, and is not seen.
			series: [palette.paper, palette.head, palette.goodInk, palette.goodInk, palette.poorInk, palette.poorInk].map((color) => ({ color })),
			row: top,
			column: chart,
			...CHART,
			format,
		});
		return { row: top + 2, effect: effectAt, size: sizeAt };
	}
}
