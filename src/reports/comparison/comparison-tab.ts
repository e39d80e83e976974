import type { Metric } from '../../kpis/metrics';
import type { Language } from '../../language/text';
import { Canvas } from '../canvas';
import { daysOld, oldDataText } from '../data-age';
import { cohortOf, ownRipeDays } from '../details/ripening';
import { cell, formula, quoted, sheet, span } from '../formula';
import { DEPARTMENT } from '../goal/options';
import { formatOf } from '../kpi-format';
import { noDeals, noDealsText } from '../no-deals';
import { columnCell, titleCell } from '../own-kpi-cells';
import { RELATIVE } from '../page/frame';
import { dealsMetric, leadsMetric, moneyMetric } from '../page/headline';
import { noteOf } from '../page/kpi-line';
import { periodList } from '../page/lookups';
import type { Report } from '../report';
import { palette } from '../style';
import { type Sources, setting } from '../tabs';
import { EVERYBODY, LIST, MOST_CHOICES } from '../today/list-lines';
import { TODAY } from '../today/today-tab';
import { drawBridge, type Result } from './bridge';
import { drawSide, type Side, shownValue } from './side';
import { comparisonWords } from './words';

export const COMPARISON = 'comparison';

const WIDTHS = [10, 196, 148, 148, 110, 60, 34, 14, ...new Array<number>(7).fill(80), 12, ...new Array<number>(16).fill(70)];
const COLUMNS = { name: 2, left: 3, right: 4, difference: 5, share: 6, light: 7, chart: 9 } as const;
const HELPER = 17;
/** Two lines of a name. */
const HEAD_HEIGHT = 32;
const HEAD = { who: 2, period: 3, basis: 4 } as const;
/** Where everybody chooses what is compared. */
export const COMPARISON_CHOICES = [
	{ row: HEAD.who, column: COLUMNS.left },
	{ row: HEAD.who, column: COLUMNS.right },
	{ row: HEAD.period, column: COLUMNS.left },
	{ row: HEAD.period, column: COLUMNS.right },
	{ row: HEAD.basis, column: COLUMNS.left },
] as const;

interface ComparisonOptions {
	readonly language: Language;
	readonly currency: string;
	readonly metrics: readonly Metric[];
}

/** Any two people, teams or periods side by side, or a plan beside what came of it; above them, what moved the result. */
export function comparisonTab(sources: Sources, { language, currency, metrics }: ComparisonOptions): Report {
	const words = comparisonWords[language];
	const canvas = new Canvas();
	const at = (row: number, column: number): string => cell(row, column, 'both');
	canvas.put(1, HELPER + 2, formula(`${setting(sources, 'as_of')}&""`), 'hidden');
	const asOf = at(1, HELPER + 2);
	drawChoices();
	const [left, right] = [COLUMNS.left, COLUMNS.right].map((column, i) =>
		drawSide(
			canvas,
			sources,
			HELPER + i,
			{
				who: at(HEAD.who, column),
				period: at(HEAD.period, column),
				basis: i === 0 ? at(HEAD.basis, column) : null,
			},
			asOf,
		),
	) as [Side, Side];
	// Sums over the days of a whole period and of a part say nothing of who is better.
	canvas.put(2, HELPER + 2, formula(`${left.isPart}<>${right.isPart}`), 'hidden');
	const isMixed = at(2, HELPER + 2);
	canvas.put(6, HELPER + 2, formula(daysOld(asOf)), 'hidden');
	canvas.put(8, HELPER + 2, formula(noDeals(sources)), 'hidden');
	const isEmpty = at(8, HELPER + 2);
	const said = `IF(${isEmpty};${noDealsText(language)};${oldDataText(at(6, HELPER + 2), asOf, language)})`;
	canvas.put(5, COLUMNS.name, formula(said), 'warning', { columns: 6 });
	canvas.put(3, HELPER + 2, formula(`OR(${left.ripens};${right.ripens})`), 'hidden');
	const unripe = at(3, HELPER + 2);
	const unripeFor = (metric: Metric): string =>
		ownRipeDays(metric) === null ? unripe : `OR(${left.ripensFor(metric)};${right.ripensFor(metric)})`;
	canvas.put(7, HELPER + 2, formula(`OR(${isEmpty};${left.justBegun};${right.justBegun})`), 'hidden');
	const isUnrated = at(7, HELPER + 2);
	const titles = sideTitles();
	drawNote();

	const bridgeTop = 8;
	canvas.put(7, COLUMNS.name, words.bridge, 'section');
	// The bridge reads the figures of the table below, whose place does not depend on it.
	const table = bridgeTop + 14;
	const rowOf = (key: string): number => table + 1 + metrics.findIndex((metric) => metric.key === key);
	const result = (column: number): Result => ({
		money: at(rowOf(moneyMetric().key), column),
		deals: at(rowOf(dealsMetric().key), column),
		leads: at(rowOf(leadsMetric().key), column),
	});
	drawBridge(
		canvas,
		{ row: bridgeTop, table: COLUMNS.name, chart: COLUMNS.chart, helper: HELPER + 3 },
		result(COLUMNS.left),
		result(COLUMNS.right),
		{ language, currency, titles },
	);

	canvas.put(table - 1, COLUMNS.name, words.all, 'section');
	canvas.put(table, COLUMNS.name, words.heads[0], 'head');
	titles.forEach((title, i) => {
		canvas.put(table, COLUMNS.left + i, formula(title), 'headWrap');
	});
	canvas.heights[table] = HEAD_HEIGHT;
	canvas.line(table, COLUMNS.difference, [words.heads[1], words.heads[2], words.heads[3]], 'headNumber');
	for (const [i, metric] of metrics.entries()) drawLine(metric, table + 1 + i);
	const after = table + 1 + metrics.length;
	canvas.addTrafficLights({ row: table + 1, column: COLUMNS.light, rows: metrics.length, columns: 1 });
	canvas.put(after, COLUMNS.name, words.legend, 'note', { columns: 6 });
	canvas.heights[after] = 30;
	return {
		id: COMPARISON,
		name: words.tab,
		after: [DEPARTMENT, TODAY],
		tabColor: palette.accent,
		widths: WIDTHS,
		heights: canvas.heights,
		rows: after + 1,
		frozenRows: 4,
		hiddenColumns: { from: HELPER, count: WIDTHS.length - HELPER + 1 },
		cells: canvas.cells,
		lights: canvas.lights,
		heats: canvas.heats,
		charts: canvas.charts,
	};

	function drawChoices(): void {
		canvas.put(1, COLUMNS.name, words.tab, 'title');
		canvas.heights[1] = 34;
		canvas.put(1, COLUMNS.left, words.left, 'subtitleRight');
		canvas.put(1, COLUMNS.right, words.right, 'subtitleRight');
		canvas.put(HEAD.who, COLUMNS.name, words.who, 'fieldLabelRight');
		canvas.put(HEAD.period, COLUMNS.name, words.period, 'fieldLabelRight');
		canvas.put(HEAD.basis, COLUMNS.name, words.basis, 'fieldLabelRight');
		for (const [side, column] of [
			['left', COLUMNS.left],
			['right', COLUMNS.right],
		] as const) {
			canvas.put(HEAD.who, column, EVERYBODY[language], 'inputText', {
				chooseFrom: `${sheet(sources.workList)}${span(2, LIST.everyone, MOST_CHOICES, 1, 'both')}`,
				inputName: `${side}_who`,
				format: '@',
			});
			canvas.put(HEAD.period, column, RELATIVE[language][0], 'inputText', {
				chooseFrom: periodList(sources.present),
				inputName: `${side}_period`,
				format: '@',
			});
		}
		canvas.put(HEAD.basis, COLUMNS.left, words.bases[0], 'inputText', { choose: words.bases, inputName: 'left_basis', format: '@' });
		canvas.put(HEAD.basis, COLUMNS.right, words.bases[2], 'label');
	}

	/** What a side is called: by what it is chosen to differ in. */
	function sideTitles(): [string, string] {
		const differs = (row: number): string => `${at(row, COLUMNS.left)}<>${at(row, COLUMNS.right)}`;
		return [COLUMNS.left, COLUMNS.right].map((column, i) => {
			const parts = [HEAD.who, HEAD.period, HEAD.basis].map((row) => `IF(${differs(row)};${at(row, column)};"")`);
			const [who, period, basis] = parts as [string, string, string];
			const joined = (before: string, after: string): string => `IF(AND(${before}<>"";${after}<>"");", ";"")`;
			const name = `${who}&${joined(who, period)}&${period}&${joined(`${who}&${period}`, basis)}&${basis}`;
			canvas.put(4 + i, HELPER + 2, formula(name), 'hidden');
			const shown = at(4 + i, HELPER + 2);
			return `IF(${shown}="";${quoted(i === 0 ? words.left : words.right)};${shown})`;
		}) as [string, string];
	}

	function drawLine(metric: Metric, row: number): void {
		const format = formatOf(metric.unit, currency, language);
		const column = cell(row, HELPER + 2, 'column');
		canvas.put(row, HELPER + 2, formula(columnCell(metric, sources)), 'hidden');
		canvas.put(row, COLUMNS.name, titleCell(metric, language, sources), 'label', { note: noteOf(metric, language) });
		const [before, now] = [cell(row, COLUMNS.left), cell(row, COLUMNS.right)];
		canvas.put(row, COLUMNS.left, formula(shownValue(left, metric, sources, column, language)), 'number', { format });
		canvas.put(row, COLUMNS.right, formula(shownValue(right, metric, sources, column, language)), 'numberBold', { format });
		const isKnown = `AND(ISNUMBER(${before});ISNUMBER(${now}))`;
		// Deals of late have had no time to be won: theirs is no fall, and no rise of the other side.
		const unless = (content: string, otherwise: string): string =>
			cohortOf(metric) === null ? content : `IF(${unripeFor(metric)};${otherwise};${content})`;
		const difference = unless(`IF(${isKnown};${now}-${before};"")`, quoted(words.ripening));
		canvas.put(row, COLUMNS.difference, formula(difference), 'number', { format: `+${format};-${format};0` });
		if (metric.unit !== 'share') {
			const share = unless(`IF(AND(${isKnown};NOT(${isUnrated}));IF(${before}>0;${now}/${before}-1;"");"")`, '""');
			canvas.put(row, COLUMNS.share, formula(share), 'faint', { format: '+0%;-0%;0%' });
		} else canvas.put(row, COLUMNS.share, '', 'faint');
		const differs = cell(row, COLUMNS.difference);
		const [more, less] = metric.better === 'up' ? ['▲', '▼'] : ['▼', '▲'];
		const isJudged = `AND(ISNUMBER(${differs});NOT(${isUnrated})${metric.isAdditive ? `;NOT(${isMixed})` : ''})`;
		canvas.put(
			row,
			COLUMNS.light,
			formula(`IF(${isJudged};IF(${differs}>0;${quoted(more)};IF(${differs}<0;${quoted(less)};""));"")`),
			'light',
		);
	}

	/** Which periods still run, and whether a part of one is compared with a whole one. */
	function drawNote(): void {
		const { both, of, ...own } = words.running;
		const elapsedText = ({ elapsed, workdays }: Side, title: string): string =>
			`${quoted(title)}&${elapsed}&${quoted(of)}&${workdays}&". "`;
		const each = [elapsedText(left, own.left), elapsedText(right, own.right)].map((text, i) => `IF(${[left, right][i]!.runs};${text};"")`);
		const isSame = `AND(${left.runs};${left.token}=${right.token})`;
		const days = ({ isPart, elapsed, workdays }: Side): string => `IF(${isPart};${elapsed};${workdays})`;
		const [leftDays, rightDays, ending] = words.part;
		const mixed = `IF(${isMixed};${quoted(leftDays)}&${days(left)}&${quoted(rightDays)}&${days(right)}&${quoted(ending)};"")`;
		const note = `TRIM(IF(${isSame};${elapsedText(left, both)};${each.join('&')})&${mixed}&IF(AND(${isUnrated};NOT(${isEmpty}));${quoted(` ${words.begun}`)};""))`;
		canvas.put(6, COLUMNS.name, formula(`IF(AND(${left.isThere};${right.isThere});${note};${quoted(words.chooseAgain)})`), 'note', {
			columns: 6,
		});
		canvas.heights[6] = 32;
	}
}
