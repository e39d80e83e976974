import type { Row } from '../../src/facts/table';
import { askModel } from '../../src/formulas/model';
import { activities, deals, facts, managers, payments } from '../kpis/shared-data';

const MINUTES = [30, 60, 61, 600];
const calls: Row[] = activities.map((one, i) => ({ ...one, duration_s: MINUTES[i % 4]! }));
const channels: Row[] = deals.map((one, i) => ({
	...one,
	source_channel: ['Реклама', 'Сайт', null][i % 3]!,
	name: i % 2 === 0 ? 'Тендер №1' : 'Поставка',
}));

const line = (name: string, what: string, more: Partial<Record<string, string>> = {}): Row => ({ name, what, ...more });
const ask = (lines: readonly Row[], metric: string, manager = 'ALL', options = ''): number | null =>
	askModel(
		{ metric, managers: [manager], periods: ['2026-07'], options },
		facts({ activities: calls, deals: channels, own_kpis: [...lines] }),
		[],
	)[0]![0]!;
const one = (definition: Row, manager?: string, options?: string): number | null =>
	ask([definition], String(definition.name), manager, options);
const july = (at: unknown): boolean => new Date(Number(at) + 3 * 3_600_000).toISOString().startsWith('2026-07');
const lived = calls.filter(({ is_auto, occurred_at }) => is_auto !== true && july(occurred_at));

test('calls of a minute and longer, counted from the rows', () => {
	const expected = lived.filter(({ type, duration_s }) => type === 'call' && Number(duration_s) >= 60).length;
	expect(expected).toBeGreaterThan(0);
	const definition = line('Звонки от минуты', 'количество', { table: 'Активности', conditions: 'Тип = звонок; Длительность, с >= 60' });
	expect(one(definition)).toBe(expected);
	expect(one(definition, 'M1')! + one(definition, 'M2')!).toBe(expected);
	expect(one({ ...definition, conditions: 'Type = call; duration_s > 59,5' })).toBe(expected);
	expect(one({ ...definition, conditions: 'Тип = звонок; Длительность, с < 60' })).toBe(
		lived.filter(({ type, duration_s }) => type === 'call' && duration_s === 30).length,
	);
	expect(one({ ...definition, conditions: 'Тип = звонок; Длительность, с = 60..61' })).toBe(
		lived.filter(({ type, duration_s }) => type === 'call' && [60, 61].includes(Number(duration_s))).length,
	);
});

test('sums, means, distinct values and shares', () => {
	const seconds = lived.map(({ duration_s }) => Number(duration_s));
	expect(one(line('Секунды', 'сумма', { table: 'activities', column: 'Длительность, с' }))).toBe(seconds.reduce((a, b) => a + b, 0));
	expect(one(line('Средняя', 'mean', { table: 'activities', column: 'duration_s' }))).toBeCloseTo(
		seconds.reduce((a, b) => a + b, 0) / seconds.length,
		9,
	);
	expect(one(line('С кем', 'разных', { table: 'Активности', column: 'Сделка' }))).toBe(
		new Set(lived.flatMap(({ deal_id }) => deal_id ?? [])).size,
	);
	const share = one(line('Доля звонков', 'доля', { table: 'Активности', conditions: 'Тип = call' }));
	expect(share).toBeCloseTo(lived.filter(({ type }) => type === 'call').length / lived.length, 9);
	const among = one(line('Доля длинных', 'доля', { table: 'Активности', conditions: 'duration_s >= 600', among: 'Тип = call' }));
	const all = lived.filter(({ type }) => type === 'call');
	expect(among).toBeCloseTo(all.filter(({ duration_s }) => duration_s === 600).length / all.length, 9);
});

test('a definition like a built-in KPI gives its figure', () => {
	const bookings = line('Моя сумма', 'сумма', {
		table: 'Сделки',
		column: 'Бюджет',
		conditions: 'Исход = выиграна',
		by_date: 'Дата закрытия',
	});
	for (const manager of ['ALL', 'M1', 'M2']) expect(one(bookings, manager)).toBe(ask([], 'bookings', manager));
	const won = line('Мои сделки', 'count', { table: 'deals', conditions: 'outcome = WON', by_date: 'closed_at' });
	for (const manager of ['ALL', 'M1', 'M2']) expect(one(won, manager)).toBe(ask([], 'won_count', manager));
	expect(one(line('Мои лиды', 'количество', { table: 'Лиды' }))).toBe(ask([], 'new_leads'));
	expect(one(line('Возвраты', 'сумма', { table: 'Оплаты', column: 'Сумма', conditions: 'Вид = возврат' }))).toBe(
		payments.filter(({ kind }) => kind === 'refund').reduce((sum, { amount }) => sum + Number(amount), 0) / 100,
	);
});

test('formulas over KPIs, their parts and other own KPIs; money stays money', () => {
	const check = line('Мой чек', 'формула', { column: '[bookings] / [won_count]' });
	expect(one(check)).toBeCloseTo(ask([], 'bookings')! / ask([], 'won_count')!, 6);
	expect(one(line('Премия', 'формула', { column: '([bookings] - 100000) * 0,05' }))).toBeCloseTo(
		(ask([], 'bookings')! - 100_000) * 0.05,
		6,
	);
	expect(one(line('На звонок', 'formula', { column: '[bookings] ÷ [Звонки]' }))).toBeCloseTo(ask([], 'bookings')! / ask([], 'calls')!, 6);
	expect(one(line('Среднее время', 'формула', { column: '[response_time; stat=mean] × 2' }))).toBeCloseTo(
		ask([], 'response_time', 'ALL', 'stat=mean')! * 2,
		6,
	);
	const twice = line('Вдвое', 'формула', { column: '[Мой чек] + [Мой чек]' });
	expect(ask([check, twice], 'Вдвое')).toBeCloseTo(2 * one(check)!, 6);
	expect(one(line('Норма', 'формула', { column: '[won_count] * 3', unit: 'деньги' }))).toBe(ask([], 'won_count')! * 3);
});

test('conditions by channel of the deal, by a part of a text, by emptiness', () => {
	const byChannel = line('Касания', 'количество', { table: 'Активности', conditions: 'Сделки.Канал = Реклама|(нет)' });
	const of = new Map(channels.map(({ deal_id, source_channel }) => [deal_id, source_channel]));
	expect(one(byChannel)).toBe(lived.filter(({ deal_id }) => (of.get(deal_id!) ?? 'Реклама') === 'Реклама').length);
	const tender = one(line('Тендеры', 'количество', { table: 'Сделки', conditions: 'Сделка ~ тендер' }))!;
	const supply = one(line('Поставки', 'количество', { table: 'Сделки', conditions: 'name ~ поставка' }))!;
	expect(tender + supply).toBe(ask([], 'new_leads'));
	const [withChannel, without] = ['Канал <> (нет)', 'Канал = (нет)'].map(
		(conditions) => one(line('К', 'count', { table: 'deals', conditions }))!,
	);
	expect(withChannel! + without!).toBe(ask([], 'new_leads'));
	expect(one(line('К', 'count', { table: 'deals', conditions: 'Канал = заполнен' }))).toBe(withChannel);
	expect(() => one(line('К', 'count', { table: 'Активности', conditions: 'Канал = Сайт' }))).toThrow(/«Сделки\.Канал»/);
	const priced = ask([], 'filled_fields', 'ALL', 'field=amount')!;
	expect(priced).toBeLessThan(1);
	expect(one(line('С бюджетом', 'доля', { table: 'Сделки', conditions: 'Бюджет = заполнен' }))).toBeCloseTo(priced, 9);
	expect(
		one(line('Крупные', 'количество', { table: 'Сделки', conditions: 'Бюджет > 100 000' }))! +
			one(line('Мелкие', 'количество', { table: 'Сделки', conditions: 'Бюджет <= 100 000' }))!,
	).toBe(
		one(line('С суммой', 'количество', { table: 'Сделки', conditions: 'Бюджет <> (нет)' }))! +
			one(line('Без суммы', 'количество', { table: 'Сделки', conditions: 'Бюджет = (нет)' }))!,
	);
});

test('own KPIs take slices like any other', () => {
	const definition = line('Звонки от минуты', 'количество', { table: 'Активности', conditions: 'Тип = звонок; Длительность, с >= 60' });
	const parts = ['канал=Реклама', 'канал=Сайт', 'канал=(нет)'].map((options) => one(definition, 'ALL', options)!);
	expect(parts.reduce((a, b) => a + b, 0)).toBe(one(definition));
	expect(ask([line('Мой чек', 'формула', { column: '[bookings] / [won_count]' })], 'Мой чек', 'ALL', 'канал<>Реклама')).toBeCloseTo(
		ask([], 'bookings', 'ALL', 'канал<>Реклама')! / ask([], 'won_count', 'ALL', 'канал<>Реклама')!,
		6,
	);
});

describe('a fault is a sentence in its own cells', () => {
	const good = line('Звонки мои', 'количество', { table: 'Активности', conditions: 'Тип = звонок' });
	test.each([
		[line('А', 'посчитать'), /не знаю, что такое «посчитать»\. Можно: количество/],
		[line('А', 'количество', { table: 'Товары' }), /нет таблицы «Товары»\. Можно: Сделки, Активности, Оплаты/],
		[line('А', 'сумма', { table: 'Сделки', column: 'Бюджеты' }), /нет столбца «Бюджеты»\. Есть, например: Бюджет/],
		[line('А', 'сумма', { table: 'Сделки', column: 'Канал' }), /не числа.*Бюджет/],
		[line('А', 'количество', { table: 'Активности', conditions: 'Тип звонок' }), /не понимаю условие «Тип звонок»/],
		[line('А', 'количество', { table: 'Активности', conditions: 'Тип = звенок' }), /нет значения «звенок». Есть: /],
		[line('А', 'количество', { table: 'Сделки', conditions: 'Бюджет > много' }), /«много» – не число/],
		[line('А', 'количество', { table: 'Сделки', conditions: 'Дата закрытия > вчера' }), /не дата/],
		[line('А', 'количество', { table: 'Сделки', by_date: 'Канал' }), /не столбец с датами.*Дата создания/],
		[line('А', 'количество', { table: 'Активности', credit: 'Клиент' }), /кому засчитать/],
		[line('А', 'формула', { column: '[bookings] /' }), /не понимаю формулу/],
		[line('А', 'формула', { column: '[bukings] / 2' }), /нет показателя «bukings»/],
		[line('А', 'формула', { column: '[А] * 2' }), /по кругу: \[а\] → \[А\]/],
		[line('А', 'формула', { column: '[bookings] + [won_count]' }), /деньги складываются не с деньгами/],
		[line('А', 'формула', { column: '[bookings] * [bookings]' }), /в степени 2/],
		[line('А', 'количество', { table: 'Сделки', unit: 'попугаи' }), /не знаю единицу «попугаи»/],
	])('%j', (definition, sentence) => {
		expect(() => ask([definition, good], 'А')).toThrow(sentence);
		expect(() => ask([definition, good], 'А')).toThrow(/^Показатель «А» \(вкладка «Мои показатели»\)/);
		expect(ask([definition, good], 'Звонки мои')).toBeGreaterThan(0);
		expect(ask([definition, good], 'bookings')).toBeGreaterThan(0);
	});

	test('an unknown name gets the nearest, own ones among them', () => {
		expect(() => ask([good], 'Звонки моя')).toThrow(/Звонки мои/);
	});

	test('managers without rows have 0, no table no value', () => {
		expect(askModel({ metric: 'Звонки мои', managers: ['M1'], periods: ['2025-01'] }, facts({ own_kpis: [good] }), [])).toEqual([[0]]);
		expect(
			askModel({ metric: 'Звонки мои', managers: ['M1'], periods: ['2026-07'] }, facts({ own_kpis: [good], activities: [] }), []),
		).toEqual([[null]]);
	});
});

test('the managers of the test exist', () => expect(managers.length).toBe(2));
