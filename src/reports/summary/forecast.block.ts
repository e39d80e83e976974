import { FORECAST_AT, FORECAST_MARK } from '../forecasts/place';
import { habitKey, nowKey, PAST, pastKey, STATED } from '../forecasts/stated-lines';
import { statedValue } from '../forecasts/stated-value';
import { cell, formula, quoted, rounded, sheet } from '../formula';
import { moneyFormat } from '../money';
import { CELLS, LAYOUT } from '../page/frame';
import { defineBlock, type Page, section } from '../page/page';

const WORDS = {
	ru: {
		section: 'Мой прогноз на месяц',
		lead: 'На какую сумму вы закроете сделок в этом месяце? Меняйте хоть каждую неделю: прежние ответы сохраняются. Пусто – прогноза нет.',
		head: ['Месяц', 'Мой прогноз', 'Расчётный'],
		actual: 'Факт',
		error: 'Ошибка',
		pending: 'Будет принят при следующем обновлении данных.',
		none: 'На этот месяц прогноза ещё нет.',
		habit: (accuracy: string, side: string, months: string) => `"Точность "&${accuracy}&" %, "&${side}&". Месяцев: "&${months}`,
	},
	en: {
		section: 'My forecast of the month',
		lead: 'What amount of deals will you close this month? Change it every week if you like: earlier answers are kept. Empty means no forecast.',
		head: ['Month', 'My forecast', 'Computed'],
		actual: 'Actual',
		error: 'Error',
		pending: 'Will be taken with the next update of the data.',
		none: 'There is no forecast of this month yet.',
		habit: (accuracy: string, side: string, months: string) => `"Accuracy "&${accuracy}&"%, "&${side}&". Months: "&${months}`,
	},
} as const;

const COLUMNS = { title: LAYOUT.table, stated: FORECAST_AT, computed: 4, gap: 5, actual: 7, error: 8 } as const;

/** Of a past month: a little less than a row, since six of them may be empty. */
const PAST_HEIGHT = 18;

/** Where the manager states what the month will bring; beside it what is computed, and what came of earlier statements. */
export default defineBlock({
	place: 13,
	on: 'manager',
	draw(page, top) {
		const { canvas, sources, language, currency, marks } = page;
		if (sources.stated === '') return top;
		const words = WORDS[language];
		const money = { format: moneyFormat(currency, language) };
		const lead = section(page, top, words.section);
		canvas.put(lead, COLUMNS.title, words.lead, 'note', { columns: 5 });
		canvas.heights[lead] = 48;
		const head = lead + 1;
		canvas.put(head, COLUMNS.title, words.head[0], 'head');
		canvas.put(head, COLUMNS.stated, words.head[1], 'headWrap');
		canvas.put(head, COLUMNS.computed, words.head[2], 'headWrap');
		canvas.put(head, COLUMNS.gap, '', 'head', { columns: 2 });
		canvas.put(head, COLUMNS.actual, words.actual, 'headNumber');
		canvas.put(head, COLUMNS.error, words.error, 'headNumber');
		const line = (row: number, key: string): ((column: number) => string) => {
			canvas.put(row, LAYOUT.blockHelpers + 1, formula(found(page, key)), 'hidden');
			const at = cell(row, LAYOUT.blockHelpers + 1);
			return (column) => statedValue(sources, at, column);
		};
		const present = head + 1;
		const now = line(present, nowKey(''));
		canvas.put(present, COLUMNS.title, formula(now(STATED.title)), 'labelBold');
		canvas.put(present, COLUMNS.stated, '', 'input', { ...money, amount: true, inputName: 'stated forecast' });
		canvas.put(present, COLUMNS.computed, formula(now(STATED.computed)), 'figure', money);
		canvas.put(present, COLUMNS.gap, '', 'label', { columns: 2 });
		canvas.put(present, COLUMNS.actual, formula(now(STATED.actual)), 'figureBold', money);
		canvas.put(present, COLUMNS.error, '', 'label');
		canvas.put(present, LAYOUT.blockHelpers, FORECAST_MARK, 'hidden');
		marks.set('stated', `${cell(present, COLUMNS.stated)}:${cell(present, COLUMNS.stated)}`);
		const typed = cell(present, COLUMNS.stated);
		const status = `IF(${typed}&""="";${quoted(words.none)};IF(${rounded(`(N(${typed})-N(${now(STATED.stated)}))`, 2)}=0;${now(STATED.text)};${quoted(words.pending)}))`;
		canvas.put(present + 1, COLUMNS.title, formula(status), 'note', { columns: 5 });
		canvas.heights[present + 1] = 30;
		for (let n = 1; n <= PAST; n++) {
			const row = present + 1 + n;
			const past = line(row, pastKey('', n));
			// Without lines: most of these rows stay empty for months.
			canvas.put(row, COLUMNS.title, formula(past(STATED.title)), 'itemText');
			canvas.put(row, COLUMNS.stated, formula(past(STATED.stated)), 'itemFigure', money);
			canvas.put(row, COLUMNS.computed, formula(past(STATED.computed)), 'itemFigure', money);
			canvas.put(row, COLUMNS.gap, '', 'itemText', { columns: 2 });
			canvas.put(row, COLUMNS.actual, formula(past(STATED.actual)), 'itemFigure', money);
			canvas.put(row, COLUMNS.error, formula(past(STATED.error)), 'itemNumber', { format: '+0%;-0%;0%' });
			canvas.heights[row] = PAST_HEIGHT;
		}
		const last = present + 2 + PAST;
		const habit = line(last, habitKey(''));
		const accuracy = rounded(`N(${habit(STATED.computed)})*100`);
		const sentence = words.habit(accuracy, habit(STATED.text), habit(STATED.stated));
		canvas.put(last, COLUMNS.title, formula(`IF(${habit(STATED.stated)}="";"";${sentence})`), 'note', { columns: 10 });
		return last + 1;
	},
});

/** The row of one of the scope's lines; `key` begins with what follows the scope. */
const found = ({ sources }: Page, key: string): string =>
	`IF(${CELLS.scope}="";"";IFERROR(MATCH(${CELLS.scopeMatch}&${quoted(key)};${sheet(sources.stated)}$A:$A;0);""))`;
