import { metrics } from '../../kpis/metrics';
import { cell, formula, quoted, reaches, span } from '../formula';
import { LINES } from '../goal/layout';
import { formatOf, titleOf } from '../kpi-format';
import { attainment, trafficLight, unlessJustBegun } from '../page/attainment';
import { CELLS, LAYOUT } from '../page/frame';
import { defineBlock, heads, section } from '../page/page';
import { figure, figureColumn, plan } from '../tabs';

const WORDS = {
	ru: {
		section: 'Цель по шагам',
		head: ['Что нужно', 'План', 'Сделано', 'Выполн.', '', 'Осталось', 'В день'],
		hint: 'В день – сколько нужно каждый оставшийся рабочий день, чтобы выполнить план периода.',
		advice: 'Совет',
		behind: 'Отстаём: до плана нужно в день больше, чем делалось до сих пор. Пересмотрите план на вкладке «Цель» или усильте первые шаги.',
		ahead: 'Идём по плану.',
		none: 'Цель на этот период не задана: меню KPI → Открыть панель → Цель.',
	},
	en: {
		section: 'The goal by steps',
		head: ['What it takes', 'Plan', 'Done', 'Attained', '', 'Left', 'Per day'],
		hint: 'Per day: what each remaining working day asks for, to reach the plan of the period.',
		advice: 'Advice',
		behind: 'Behind: the rest asks for more a day than was done so far. Re-plan on the Goal tab, or strengthen the first steps.',
		ahead: 'On plan.',
		none: 'No goal is set for this period: menu KPI → Open the panel → Goal.',
	},
} as const;

/** The decomposition of the goal: money, deals, leads, calls, meetings; how much is done, how much each day left requires. */
export default defineBlock({
	place: 30,
	on: 'both',
	draw(page, top) {
		const { canvas, sources, language, currency } = page;
		const words = WORDS[language];
		const head = section(page, top, words.section);
		heads(page, head, words.head, LAYOUT.table, { 6: words.hint });
		const first = head + 1;
		const list = metrics();
		const left = `(N(${CELLS.workdays})-N(${CELLS.elapsed}))`;
		LINES.forEach((line, i) => {
			const metric = list.find((one) => one.plan === line)!;
			const row = first + i;
			const [planned, fact, rest] = [cell(row, 3), cell(row, 4), cell(row, 7)];
			const format = formatOf(metric.unit, currency);
			canvas.put(row, LAYOUT.blockHelpers, formula(figureColumn(sources, metric.key)), 'hidden');
			canvas.put(row, LAYOUT.table, titleOf(metric, language), i === 0 ? 'labelBold' : 'label');
			canvas.put(row, 3, formula(plan(sources, quoted(line), CELLS.planScope, CELLS.token, CELLS.months, true)), 'number', { format });
			canvas.put(row, 4, formula(figure(sources, CELLS.row, cell(row, LAYOUT.blockHelpers, 'column'))), 'numberBold', { format });
			canvas.put(row, 5, formula(attainment(fact, planned)), 'number', { format: '0%' });
			canvas.put(row, 6, formula(unlessJustBegun(trafficLight(fact, planned, true, true))), 'light');
			canvas.put(row, 7, formula(`IF(AND(ISNUMBER(${planned});ISNUMBER(${fact}));MAX(0;${planned}-${fact});"")`), 'number', {
				format: metric.unit === 'money' ? '#,##0' : format,
			});
			canvas.put(row, 8, formula(`IF(AND(ISNUMBER(${rest});${left}>0);${rest}/${left};"")`), 'number', {
				format: metric.unit === 'money' ? '#,##0' : '#,##0.0',
			});
		});
		canvas.addTrafficLights({ row: first, column: 6, rows: LINES.length, columns: 1 });
		const toDate = `${CELLS.moneyPlan}*N(${CELLS.elapsed})`;
		const advice = `IF(ISNUMBER(${CELLS.moneyPlan});IF(${reaches(`N(${CELLS.moneyFact})*N(${CELLS.workdays})`, toDate)};${quoted(words.ahead)};${quoted(words.behind)});${quoted(words.none)})`;
		canvas.put(head, 10, words.advice, 'head', { columns: 9 });
		canvas.put(first, 10, formula(advice), 'note', { columns: 9, rows: 2 });
		// Letters and the panel say what the sheet says here.
		page.marks.set('advice', cell(first, 10)).set('steps', span(first, LAYOUT.table, LINES.length, 7));
		return first + LINES.length;
	},
});
