import { FORECAST_AT, FORECAST_MARK } from '../forecasts/place';
import { habitKey, nowKey, PAST, pastKey, STATED } from '../forecasts/stated-lines';
import { statedValue } from '../forecasts/stated-value';
import { cell, formula, quoted, rounded, sheet } from '../formula';
import { moneyFormat } from '../money';
import { CELLS, LAYOUT } from '../page/frame';
import { defineBlock, type Page, section } from '../page/page';
import type { StyleName } from '../style';

const WORDS = {
	ru: {
		section: 'Мой прогноз на месяц',
		lead: 'На какую сумму вы закроете сделок в этом месяце? Меняйте хоть каждую неделю: прежние ответы сохраняются. Пусто – прогноза нет.',
		head: ['Месяц', 'Мой прогноз', 'Расчётный'],
		before: 'Прошлые месяцы',
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
		before: 'Past months',
		actual: 'Actual',
		error: 'Error',
		pending: 'Will be taken with the next update of the data.',
		none: 'There is no forecast of this month yet.',
		habit: (accuracy: string, side: string, months: string) => `"Accuracy "&${accuracy}&"%, "&${side}&". Months: "&${months}`,
	},
} as const;

const COLUMNS = { title: LAYOUT.table, stated: FORECAST_AT, computed: 4, gap: 5, actual: 7, error: 8 } as const;

/** Columns of the past months: the name over two, what was stated, computed and came, the error. */
const BESIDE = [LAYOUT.charts, LAYOUT.charts + 2, LAYOUT.charts + 3, LAYOUT.charts + 4, LAYOUT.charts + 5] as const;

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
		const line = (row: number, key: string, side = 0): ((column: number) => string) => {
			const column = LAYOUT.blockHelpers + 1 + side;
			canvas.put(row, column, formula(found(page, key)), 'hidden');
			const at = cell(row, column);
			return (of) => statedValue(sources, at, of);
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
		// Beside the present month: the first of them comes after a month, and below it six rows would stay white until then.
		const beside = (row: number, contents: readonly (readonly [string, StyleName, string?])[]): void =>
			contents.forEach(([content, style, format], i) => {
				canvas.put(row, BESIDE[i]!, formula(content), style, {
					...(format === undefined ? {} : { format }),
					...(i === 0 ? { columns: 2 } : {}),
				});
			});
		for (let n = 1; n <= PAST; n++) {
			const row = top + n;
			const past = line(row, pastKey('', n), 1);
			if (n === 1) {
				const titles = [words.before, ...words.head.slice(1), words.actual, words.error];
				beside(
					top,
					titles.map((title, i) => [`IF(${past(STATED.title)}="";"";${quoted(title)})`, i === 0 ? 'fieldLabel' : 'fieldLabelRight']),
				);
			}
			beside(row, [
				[past(STATED.title), 'itemText'],
				[past(STATED.stated), 'itemFigure', money.format],
				[past(STATED.computed), 'itemFigure', money.format],
				[past(STATED.actual), 'itemFigure', money.format],
				[past(STATED.error), 'itemNumber', '+0%;-0%;0%'],
			]);
		}
		const last = present + 2;
		const habit = line(last, habitKey(''));
		const accuracy = rounded(`N(${habit(STATED.computed)})*100`);
		const sentence = words.habit(accuracy, habit(STATED.text), habit(STATED.stated));
		canvas.put(last, COLUMNS.title, formula(`IF(${habit(STATED.stated)}="";"";${sentence})`), 'note', { columns: 10 });
		return top + PAST + 1;
	},
});

/** The row of one of the scope's lines; `key` begins with what follows the scope. */
const found = ({ sources }: Page, key: string): string =>
	`IF(${CELLS.scope}="";"";IFERROR(MATCH(${CELLS.scopeMatch}&${quoted(key)};${sheet(sources.stated)}$A:$A;0);""))`;
