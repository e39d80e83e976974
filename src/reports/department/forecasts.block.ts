import { dayFormats } from '../day-format';
import { habitKey, nowKey, pastKey, STATED } from '../forecasts/stated-lines';
import { statedValue } from '../forecasts/stated-value';
import { asCriterion, cell, formula, quoted, sheet } from '../formula';
import { moneyFormat } from '../money';
import { LAYOUT } from '../page/frame';
import { putName } from '../page/names';
import { defineBlock, section } from '../page/page';

const WORDS = {
	ru: {
		section: 'Прогнозы менеджеров на месяц',
		manager: 'Менеджер',
		stated: 'Заявлен',
		computed: 'Расчётный',
		actual: 'Факт',
		on: 'Когда заявлен',
		past: ['Прошлый: заявлен', 'Прошлый: факт'],
		accuracy: 'Точность',
		habit: 'Привычка по прошлым месяцам',
		all: 'Все, кто заявил',
		stating: 'заявили: ',
		note: 'Заявляет менеджер на своём листе или в личном файле; пусто – не заявлен. Точность и привычка – по первому ответу месяца против факта, до шести прошлых месяцев.',
	},
	en: {
		section: 'The managers’ forecasts of the month',
		manager: 'Manager',
		stated: 'Stated',
		computed: 'Computed',
		actual: 'Actual',
		on: 'Stated on',
		past: ['Before: stated', 'Before: actual'],
		accuracy: 'Accuracy',
		habit: 'Habit over past months',
		all: 'All who stated one',
		stating: 'stated: ',
		note: 'Managers state it on their own sheet or in the private file; empty means not stated. Accuracy and habit compare the first answer of a month with what came of it, over up to six past months.',
	},
} as const;

const COLUMNS = { stated: 3, computed: 4, gap: 5, actual: 7, on: 8, pastStated: 9, pastActual: 11, accuracy: 13, habit: 14 } as const;

/** What each manager says the month will bring, beside what is computed and what has come; how exact the person's forecasts are, and on which side they are wrong. */
export default defineBlock({
	place: 22,
	on: 'department',
	draw(page, top) {
		const { canvas, sources, language, currency, people, names } = page;
		if (sources.stated === '' || people.length === 0) return top;
		const words = WORDS[language];
		const money = { format: moneyFormat(currency, language) };
		const head = section(page, top, words.section);
		canvas.put(head, LAYOUT.table, words.manager, 'head');
		canvas.heights[head] = 34;
		canvas.put(head, COLUMNS.stated, words.stated, 'headWrap');
		canvas.put(head, COLUMNS.computed, words.computed, 'headWrap');
		canvas.put(head, COLUMNS.gap, '', 'head', { columns: 2 });
		canvas.put(head, COLUMNS.actual, words.actual, 'headNumber');
		canvas.put(head, COLUMNS.on, words.on, 'headWrap');
		canvas.put(head, COLUMNS.pastStated, words.past[0], 'headWrap', { columns: 2 });
		canvas.put(head, COLUMNS.pastActual, words.past[1], 'headWrap', { columns: 2 });
		canvas.put(head, COLUMNS.accuracy, words.accuracy, 'headWrap');
		canvas.put(head, COLUMNS.habit, words.habit, 'head', { columns: 5 });
		const of = (row: number, helper: number, key: string): ((column: number) => string) => {
			const place = LAYOUT.blockHelpers + helper;
			canvas.put(row, place, formula(`IFERROR(MATCH(${quoted(asCriterion(key))};${sheet(sources.stated)}$A:$A;0);"")`), 'hidden');
			return (column) => statedValue(sources, cell(row, place), column);
		};
		const present = (row: number, scope: string): ReturnType<typeof of> => {
			const now = of(row, 0, nowKey(scope));
			canvas.put(row, COLUMNS.stated, formula(now(STATED.stated)), 'figureBold', money);
			canvas.put(row, COLUMNS.computed, formula(now(STATED.computed)), 'figure', money);
			canvas.put(row, COLUMNS.gap, '', 'label', { columns: 2 });
			canvas.put(row, COLUMNS.actual, formula(now(STATED.actual)), 'figure', money);
			return now;
		};
		people.forEach((id, i) => {
			const row = head + 1 + i;
			putName(page, row, names[i] ?? id);
			const now = present(row, id);
			canvas.put(row, COLUMNS.on, formula(now(STATED.day)), 'number', { format: dayFormats[language].short });
			const past = of(row, 1, pastKey(id, 1));
			canvas.put(row, COLUMNS.pastStated, formula(past(STATED.stated)), 'figure', { ...money, columns: 2 });
			canvas.put(row, COLUMNS.pastActual, formula(past(STATED.actual)), 'figure', { ...money, columns: 2 });
			const habit = of(row, 2, habitKey(id));
			canvas.put(row, COLUMNS.accuracy, formula(habit(STATED.computed)), 'number', { format: '0%' });
			canvas.put(row, COLUMNS.habit, formula(habit(STATED.text)), 'label', { columns: 5 });
		});
		const total = head + 1 + people.length;
		canvas.put(total, LAYOUT.table, words.all, 'nameBold');
		canvas.heights[total] = 34;
		const all = present(total, 'ALL');
		canvas.put(total, COLUMNS.on, formula(`IF(${all(STATED.text)}="";"";${quoted(words.stating)}&${all(STATED.text)})`), 'label', {
			columns: 4,
		});
		canvas.put(total + 1, LAYOUT.table, words.note, 'note', { columns: 10 });
		canvas.heights[total + 1] = 30;
		return total + 2;
	},
});
