import { letterOf } from '../../src/app/digest/letter';
import { planChanges } from '../../src/app/digest/plan-changes';
import { glanceOf } from '../../src/app/summaries/glance';
import { sentencePlace } from '../../src/reports/page/advice';
import { writeFacts } from '../../src/tabs/data-tab';
import { silent } from './desk';

const glance = {
	token: '2026-07',
	fact: 1_240_000.4,
	plan: 2_000_000,
	deals: 1204,
	advice: 'Слабее всего звонки: звоните <чаще>.',
	steps: 'Осталось рабочих дней: 5. В каждый из них: звонков 4.',
	news: 'С пятницы выиграно сделок: 2.',
	perDay: [{ title: 'Выручка', value: 152_000 }],
};
const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ');
const address = 'https://docs.google.com/spreadsheets/d/1/edit';

test('a letter says plan, actual, attainment, what to do, and leads to the file, as its reader writes', () => {
	const ru = letterOf('Анна', glance, address, { language: 'ru', locale: 'ru_RU', currency: 'RUB' });
	expect(ru.subject).toBe('Сводка продаж: Анна, июль 2026');
	expect(plain(ru.text).split('\n').slice(0, 9)).toEqual([
		'Факт: 1 240 000 ₽',
		'План: 2 000 000 ₽',
		'Выполнение: 62 %',
		'Закрыто сделок: 1 204',
		'Слабее всего звонки: звоните <чаще>.',
		'Осталось рабочих дней: 5. В каждый из них: звонков 4.',
		'С пятницы выиграно сделок: 2.',
		'Подробности – в приложенном PDF.',
		`Открыть сводку: ${address}`,
	]);
	expect(ru.html).toContain(`<a href="${address}">Открыть сводку</a>`);
	expect(ru.html).toContain('звоните &lt;чаще&gt;.');
	const en = letterOf('Ann', { ...glance, token: '2026-Q3' }, address, { language: 'en', locale: 'en_US', currency: 'USD' });
	expect(en.subject).toBe('Sales summary: Ann, Q3 2026');
	expect(en.lines.slice(0, 4)).toEqual(['Actual: $1,240,000', 'Plan: $2,000,000', 'Attainment: 62%', 'Deals won: 1,204']);
	// An English letter from a Russian file keeps English numbers.
	expect(letterOf('Ann', glance, '', { language: 'en', locale: 'ru_RU', currency: 'CHF' }).lines[0]).toBe('Actual: 1,240,000\u00a0CHF');
});

test('a name is neither a link nor a line of its own, wherever the letter says it', () => {
	const evil = 'Pay at evil.example/now\nFact: 9 @admin \u202ehttps://evil.example?a=1';
	const named = { ...glance, advice: `Weakest: ${evil}`, steps: evil, news: evil };
	const { subject, text, html } = letterOf(evil, named, address, { language: 'en', locale: 'en_US', currency: 'USD' }, [evil]);
	const own = (said: string): string => said.replaceAll(address, '');
	for (const said of [own(text), own(html)]) expect(said).not.toMatch(/evil\.example|https:\/|@admin|\nFact: 9|\u202e/);
	expect(subject).not.toContain('\n');
	expect(text).toContain(address);
});

test('amounts stay in one piece, and dates and shares as they are', () => {
	const said = { ...glance, news: 'С пятницы, 17.07: выиграно 1 на 55\u00a0453\u00a0₽, 0.5 в день.' };
	const { text } = letterOf('Анна', said, address, { language: 'ru', locale: 'ru_RU', currency: 'RUB' });
	expect(text).toContain('План: 2\u00a0000\u00a0000\u00a0₽');
	expect(text).toContain(said.news);
});

test('without a plan, a figure or a step nothing is made up', () => {
	const empty = { ...glance, plan: null, perDay: [], advice: '', steps: '', news: '' };
	const { lines } = letterOf('A', empty, '', { language: 'en', locale: 'en_US', currency: 'USD' });
	expect(lines).toEqual(['Actual: $1,240,000', 'Plan: not set', 'Deals won: 1,204']);
	expect(letterOf('A', { ...empty, fact: null, deals: null }, '', { language: 'ru', locale: 'ru_RU', currency: 'RUB' }).lines).toEqual([]);
});

test('a glance reads the sentences of the sheet and the cells that it marks, and no others', () => {
	const shown = Array.from({ length: 60 }, () => new Array<string | number>(40).fill(''));
	shown[40]!.splice(1, 7, 'Выручка', 1, 2, 3, '', 4, 5);
	shown[41]!.splice(1, 7, 'Сделки', 1, 2, 3, '', 0, 0);
	const put = (name: Parameters<typeof sentencePlace>[0], value: string): void => {
		const { row, column } = sentencePlace(name);
		shown[row - 1]![column - 1] = value;
	};
	put('why', 'Слабее всего звонки.');
	put('steps', 'Осталось рабочих дней: 5.');
	// A cell that is an error is no news.
	put('friday', '#REF!');
	const said = { advice: 'Слабее всего звонки.', steps: 'Осталось рабочих дней: 5.', news: '', fact: null };
	expect(glanceOf(shown, { marks: new Map([['steps', 'B41:H42']]) })).toMatchObject({ ...said, perDay: [{ title: 'Выручка', value: 5 }] });
	expect(glanceOf(shown, { marks: new Map() })).toMatchObject({ ...said, perDay: [] });
});

test('plans changed by hand are told with whose, what, by whom and when; older ones and other rules are not', () => {
	const { ports, book, clock } = silent();
	const decision = (id: string, at: number, more: object = {}) => ({
		decision_id: id,
		at,
		who: 'anna@example.com',
		object: 'Планы: План',
		scope: 'M1',
		metric: 'amount',
		period: '2026-07',
		before: '100000',
		after: '150000.5',
		reason: '',
		...more,
	});
	writeFacts(
		book,
		'decisions',
		[
			decision('1', clock - 9e8),
			decision('2', clock),
			decision('3', clock, { object: 'Наборы KPI: Вес' }),
			decision('4', clock, { scope: 'company', before: '' }),
		],
		'ru',
	);
	const plan = { people: [{ id: 'M1', name: 'Анна Иванова' }] as never };
	expect(planChanges(ports, plan, clock - 1000).map(plain)).toEqual([
		'Анна Иванова, Сумма закрытых сделок, 2026-07: 100 000 → 150 000,5 (anna@example.com, 01.08.2026)',
		'компания, Сумма закрытых сделок, 2026-07: нет → 150 000,5 (anna@example.com, 01.08.2026)',
	]);
});
