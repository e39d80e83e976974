import { HISTORY } from '../details/history';
import { PRESENT } from '../details/present';
import { formula, quoted, span } from '../formula';
import { LINES, type Line } from '../goal/layout';
import { formatOf, titleOf } from '../kpi-format';
import { moneyFormat } from '../money';
import { attainment, trafficLight, unlessUnrated } from '../page/attainment';
import { LAYOUT } from '../page/frame';
import { now } from '../page/lookups';
import { putName } from '../page/names';
import { defineBlock, heads, type Page, section } from '../page/page';
import { metricOfLine, toDo } from '../page/to-do';

const WORDS = {
	ru: {
		section: 'Цель по шагам',
		head: ['Шаг', 'План', 'Факт', 'Выполн.', '', 'Нужно ещё', 'В день'],
		rest: 'Сколько ещё нужно, чтобы закрыть остаток плана в деньгах: остаток ÷ чек – сделки, ÷ конверсия – лиды, × шаги на сделку – звонки и встречи.',
		hint: 'В день – сколько нужно каждый оставшийся рабочий день, чтобы выполнить план периода.',
		ratio: 'Считаем по',
		source: 'Откуда эта цифра',
		what: { deals: 'чек', leads: 'конверсия', calls: 'на сделку', meetings: 'на сделку', presentations: 'на сделку' },
		own: 'история за полгода: выигранных сделок ',
		ownLeads: 'история за полгода: лидов, успевших созреть, ',
		plan: 'план: своих выигранных сделок за полгода мало, их ',
		planLeads: 'план: своих созревших лидов за полгода мало, их ',
		nothing: 'нет ни истории, ни плана',
	},
	en: {
		section: 'The goal by steps',
		head: ['Step', 'Plan', 'Actual', 'Attainment', '', 'Still needed', 'Per day'],
		rest: 'What it still takes to close the rest of the plan in money: rest ÷ deal size is deals, ÷ conversion leads, × steps per deal calls and meetings.',
		hint: 'Per day: what each remaining working day asks for, to reach the plan of the period.',
		ratio: 'Worked out by',
		source: 'Where that figure is from',
		what: { deals: 'deal size', leads: 'conversion of leads', calls: 'per deal', meetings: 'per deal', presentations: 'per deal' },
		own: 'history of half a year: deals won ',
		ownLeads: 'history of half a year: ripe leads ',
		plan: 'plan: too few deals of one’s own were won in half a year, ',
		planLeads: 'plan: too few ripe leads of one’s own in half a year, ',
		nothing: 'neither history nor plan',
	},
} as const;
const RATIO = { value: 10, source: 13 } as const;

/** The decomposition of the goal: money, deals, leads, calls, meetings; how much is done, and what the rest of the money asks for. */
export default defineBlock({
	place: 30,
	on: 'both',
	draw(page, top) {
		const { canvas, language, currency } = page;
		const words = WORDS[language];
		const head = section(page, top, words.section);
		heads(page, head, words.head, LAYOUT.table, { 5: words.rest, 6: words.hint });
		canvas.put(head, RATIO.value, words.ratio, 'headNumber', { columns: 2 });
		canvas.put(head, RATIO.source, words.source, 'head', { columns: LAYOUT.end - RATIO.source + 1 });
		const first = head + 1;
		LINES.forEach((line, i) => {
			const metric = metricOfLine(line);
			const row = first + i;
			const [planned, fact] = [toDo(line, 'plan'), toDo(line, 'fact')];
			const format = formatOf(metric.unit, currency, language);
			const isMoney = metric.unit === 'money';
			putName(page, row, titleOf(metric, language), { isBold: i === 0 });
			canvas.put(row, 3, formula(planned), 'figure', { format });
			canvas.put(row, 4, formula(fact), 'figureBold', { format });
			canvas.put(row, 5, formula(attainment(fact, planned)), 'number', { format: '0%' });
			canvas.put(row, 6, formula(unlessUnrated(trafficLight(fact, planned, true, true))), 'light');
			canvas.put(row, 7, formula(toDo(line, 'rest')), 'numberBold', { format: isMoney ? '#,##0' : format });
			canvas.put(row, 8, formula(toDo(line, 'perDay')), 'numberBold', { format: isMoney ? '#,##0' : '#,##0.0' });
			if (line !== 'amount') ratio(page, row, line);
		});
		canvas.addTrafficLights({ row: first, column: 6, rows: LINES.length, columns: 1 });
		// Letters and the panel say what the sheet says here.
		page.marks.set('steps', span(first, LAYOUT.table, LINES.length, 7));
		return first + LINES.length;
	},
});

/** The ratio that a line is worked out by, and whether it is the person's own. */
function ratio({ canvas, sources, language, currency }: Page, row: number, line: Exclude<Line, 'amount'>): void {
	const words = WORDS[language];
	const [own, used] = [toDo(line, 'own'), toDo(line, 'used')];
	const format = line === 'deals' ? moneyFormat(currency, language) : line === 'leads' ? '0%' : '#,##0.0';
	canvas.put(row, RATIO.value, formula(used), 'number', { format, columns: 2 });
	const count = `N(${now(sources, PRESENT.history + (line === 'leads' ? HISTORY.leads : HISTORY.sized))})`;
	const [mine, planned] = line === 'leads' ? [words.ownLeads, words.planLeads] : [words.own, words.plan];
	const text = `IF(ISNUMBER(${own});${quoted(mine)}&${count};IF(ISNUMBER(${used});${quoted(planned)}&${count};${quoted(words.nothing)}))`;
	canvas.put(row, RATIO.source, formula(`${quoted(`${words.what[line]} – `)}&${text}`), 'hint', { columns: LAYOUT.end - RATIO.source + 1 });
}
