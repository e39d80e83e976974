import { ask, openDesk } from '../../local/cli/desk';
import { LAYOUT } from '../../src/reports/page/frame';
import { build, type Desk, tabOf } from './built';

jest.setTimeout(300_000);

const csv = (lines: readonly (readonly unknown[])[]): string =>
	lines.map((line) => line.map((cell) => `"${String(cell)}"`).join(',')).join('\n');
const day = (month: string, n: number): string => `${month}-${String(n).padStart(2, '0')} 12:00`;

/**
 * Anna wins five deals of 20,000 in each month, with four calls each, of ten leads; Boris has just come. In July Anna has won two of them, and has
 * done all the calls that the plan asked for.
 */
function tables(asOf: string): Record<string, string> {
	const deals: unknown[][] = [['deal_id', 'name', 'client_id', 'manager_id', 'outcome', 'amount', 'created_at', 'closed_at', 'stage_id']];
	const acts: unknown[][] = [['activity_id', 'deal_id', 'manager_id', 'type', 'direction', 'status', 'occurred_at']];
	for (const month of ['2026-01', '2026-02', '2026-03', '2026-04', '2026-05', '2026-06', '2026-07'])
		for (let i = 0; i < 10; i++) {
			const id = `${month}-${i}`;
			const won = month === '2026-07' ? i < 2 : i < 5;
			const outcome = won ? 'WON' : month === '2026-07' ? 'OPEN' : 'LOST';
			deals.push([
				id,
				`Deal ${id}`,
				`c${id}`,
				'A',
				outcome,
				20_000,
				day(month, 1),
				outcome === 'OPEN' ? '' : day(month, 6),
				won ? '142' : outcome === 'OPEN' ? 'new' : '143',
			]);
			for (let k = 0; k < 2; k++) acts.push([`a${id}${k}`, id, 'A', 'call', 'out', 'done', day(month, 2)]);
		}
	const plan = (who: string): unknown[][] =>
		Object.entries({ amount: 100_000, deals: 5, leads: 10, calls: 20 }).map(([metric, value]) => [
			`${who}${metric}`,
			who,
			metric,
			'2026-07',
			value,
		]);
	return {
		'settings.csv': csv([
			['key', 'value'],
			['as_of', asOf],
		]),
		'managers.csv': csv([
			['manager_id', 'name'],
			['A', 'Anna'],
			['B', 'Boris'],
		]),
		'stages.csv': csv([
			['stage_id', 'pipeline_id', 'name', 'order', 'outcome'],
			['new', 'p', 'New', 1, 'OPEN'],
			['142', 'p', 'Won', 2, 'WON'],
			['143', 'p', 'Lost', 3, 'LOST'],
		]),
		'deals.csv': csv(deals),
		'activities.csv': csv(acts),
		'targets.csv': csv([['target_id', 'scope', 'metric', 'period', 'value'], ...plan('A'), ...plan('B')]),
	};
}

function open(asOf: string, language: 'ru' | 'en'): Desk {
	const desk = openDesk({ locale: language === 'ru' ? 'ru_RU' : 'en_US', language });
	ask(desk, 'importTables', tables(asOf));
	build(desk);
	return desk;
}
const line = (desk: Desk, tab: string, title: string): unknown[] => {
	const found = tabOf(desk, tab).values.find((one) => one[LAYOUT.table - 1] === title);
	if (found === undefined) throw new Error(`no line ${title}`);
	return found;
};
const steps = (desk: Desk, tab: string, title: string): unknown[] => {
	const { values } = tabOf(desk, tab);
	const top = values.findIndex((one) => ['Цель по шагам', 'The goal by steps'].includes(String(one[1])));
	const found = values.slice(top).find((one) => one[1] === title)!;
	// Still needed, a day, worked out by, and where that is from.
	return [found[6], found[7], found[9], found[12]];
};

test.each([
	['2026-07-15', /^Осталось рабочих дней: 12\. В каждый из них: сделок 0[,.]1/],
	['2026-07-31', /^Рабочих дней после сегодняшнего нет\. До плана не хватает: сделок 1/],
])('a plan smaller than one deal asks for one, and is not said to be reached: %s', (asOf, words) => {
	const desk = openDesk({ locale: 'ru_RU', language: 'ru' });
	const { 'targets.csv': targets, ...rest } = tables(asOf);
	const small = targets!.replace('"Bamount","B","amount","2026-07","100000"', '"Bamount","B","amount","2026-07","6000.5"');
	ask(desk, 'importTables', {
		...rest,
		'targets.csv': small.replace(/"B","(deals|leads|calls)","2026-07","\d+"/g, '"B","$1","2026-07","0"'),
	});
	build(desk);
	expect(line(desk, 'Boris', 'Что делать')[2]).toMatch(words);
	// The head and the person read the same sum, though half a ruble is rounded in it.
	const [, short] = /не хватает ([\d\u00a0]+₽)/.exec(String(line(desk, 'Boris', 'Почему так')[2]))!;
	expect(line(desk, 'Отдел', 'Чьи сделки')[2]).toContain(`Boris – ${short}`);
	desk.close();
});

test('money on plan does not hide what is red: the weakest factor is named, too', () => {
	const desk = openDesk({ locale: 'ru_RU', language: 'ru' });
	const { 'targets.csv': targets, ...rest } = tables('2026-07-15');
	const easy = targets!.replace('"Aamount","A","amount","2026-07","100000"', '"Aamount","A","amount","2026-07","50000"');
	ask(desk, 'importTables', { ...rest, 'targets.csv': easy.replace(/"A","calls","2026-07","\d+"/, '"A","calls","2026-07","100"') });
	build(desk);
	expect(line(desk, 'Anna', 'Почему так')[2]).toBe('Идём по плану. Слабее всего звонки: 20, а к этому дню нужно 48. Начните день с них.');
	desk.close();
});

describe('in the middle of the month', () => {
	let desk: Desk;
	// 15 July 2026: 11 of 23 working days have passed, 12 are left.
	beforeAll(() => {
		desk = open('2026-07-15', 'ru');
	});
	afterAll(() => desk.close());

	test('who has half of the money and all steps done still has something to do, by the own figures', () => {
		// 60,000 ÷ 20,000 = 3 deals; of the 60 leads that had five days 27 were won: 7 leads; 120 calls by 27 won deals: 14 calls.
		expect(line(desk, 'Anna', 'Звонки').slice(2, 6)).toEqual([20, 20, 1, '★']);
		expect(steps(desk, 'Anna', 'Выигранные сделки')).toEqual([3, 0.25, 20_000, expect.stringMatching(/^чек – история за полгода: .* 27$/)]);
		expect(steps(desk, 'Anna', 'Новые лиды')).toEqual([7, 7 / 12, 27 / 60, expect.stringMatching(/^конверсия – история/)]);
		expect(steps(desk, 'Anna', 'Звонки').slice(0, 3)).toEqual([14, 14 / 12, expect.closeTo(120 / 27, 9)]);
		expect(line(desk, 'Anna', 'Что делать')[2]).toMatch(
			/^Осталось рабочих дней: 12\. В каждый из них: сделок 0[,.]3, новых лидов 1, звонков 2\.$/,
		);
	});

	test('a newcomer goes by the plan, and the sheet says so', () => {
		expect(steps(desk, 'Boris', 'Выигранные сделки')).toEqual([5, 5 / 12, 20_000, expect.stringMatching(/^чек – план: .* 0$/)]);
		expect(steps(desk, 'Boris', 'Звонки')).toEqual([20, 20 / 12, 4, expect.stringMatching(/план/)]);
	});

	test('the advice names the weakest factor with its figures, to the person and to the head', () => {
		expect(line(desk, 'Boris', 'Почему так')[2]).toBe(
			'До плана на сегодня не хватает 47\u00a0826\u00a0₽. Слабее всего звонки: 0, а к этому дню нужно 10. Начните день с них.',
		);
		expect(line(desk, 'Anna', 'Почему так')[2]).toBe(
			'До плана на сегодня не хватает 7\u00a0826\u00a0₽. Слабее всего ваша конверсия: сделкой становятся 45\u00a0% лидов, по плану 50\u00a0%. Найдите в воронке ниже этап, на котором теряете больше всего.',
		);
		expect(line(desk, 'Отдел', 'Почему так')[2]).toMatch(
			/Слабее всего конверсия: сделкой становятся 45\u00a0% лидов, по плану 50\u00a0%. Разберите с менеджерами/,
		);
		const whose = String(line(desk, 'Отдел', 'Чьи сделки')[2]);
		expect(whose).toMatch(
			/^Сильнее всех отстают от плана на сегодня: Boris – 47\u00a0826\u00a0₽, Anna – 7\u00a0826\u00a0₽\. Крупнейшие открытые сделки: Deal 2026-07-\d – 20\u00a0000\u00a0₽ \(Anna\)/,
		);
	});

	test('what has changed since Friday', () => {
		// Monday the 13th began the week; nothing was won since the 10th.
		expect(line(desk, 'Anna', 'Что изменилось')[2]).toBe(
			'С пятницы, 10.07: выиграно 0 на 0\u00a0₽, проиграно 0 на 0\u00a0₽, новых лидов 0.',
		);
	});
});

test('English sheets speak English; in the first days nobody is behind, and on the last day all that is left is due', () => {
	const first = open('2026-07-01', 'en');
	expect(line(first, 'Anna', 'Why')[2]).toMatch(/just begun/);
	expect(line(first, 'Anna', 'What to do')[2]).toMatch(/^Working days left: 22\. On each of them: deals 0\.2, new leads 1, calls 1\./);
	expect(line(first, 'Department', 'Whose deals')[2]).toMatch(/^(Largest open deals|No open deal)/);
	for (const tab of ['Department', 'Anna', 'Boris']) {
		const { values } = tabOf(first, tab);
		expect(values.flat().filter((value) => /^▼$|^#(N\/A|REF|VALUE|DIV|NAME|NUM)/.test(String(value)))).toEqual([]);
		// The tiles: neither a forecast nor a distance to the plan to date.
		expect([values[5]![6], values[6]![3], values[5]![15]]).toEqual(['', '', '']);
	}
	first.close();
	const last = open('2026-07-31', 'en');
	expect(line(last, 'Anna', 'Why')[2]).toMatch(/^The period is ending, ₽60,000 short of the plan\./);
	expect(line(last, 'Anna', 'What to do')[2]).toMatch(/^There is no working day after today\. Still needed for the plan: deals 3, /);
	last.close();
});

test('an empty CRM says what to do first, without an error', () => {
	const desk = openDesk({ locale: 'ru_RU', language: 'ru' });
	ask(desk, 'importTables', {
		'managers.csv': csv([
			['manager_id', 'name'],
			['A', 'Anna'],
		]),
		'settings.csv': csv([
			['key', 'value'],
			['as_of', '2026-07-15'],
		]),
	});
	build(desk);
	expect(line(desk, 'Anna', 'Почему так')[2]).toBe('Сделок в данных нет: судить не о чем.');
	expect(line(desk, 'Anna', 'Что делать')[2]).toMatch(/^Сколько звонков и встреч нужно, пока не посчитать/);
	for (const tab of ['Отдел', 'Anna'])
		expect(
			tabOf(desk, tab)
				.values.flat()
				.filter((value) => typeof value === 'string' && /^#(N\/A|REF|VALUE|DIV|NAME|NUM)/.test(value)),
		).toEqual([]);
	desk.close();
});
