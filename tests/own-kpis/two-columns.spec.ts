import { answerExplain } from '../../src/app/explain/answer-explain';
import { answer } from '../../src/app/figures/answer';
import type { Row } from '../../src/facts/table';
import { askModel } from '../../src/formulas/model';
import { isUserError } from '../../src/language/user-error';
import { linesFrom } from '../../src/own-kpis/lines';
import { shapeOf } from '../../src/own-kpis/shape';
import { connectTo, importAll, testDesk } from '../app/desk';
import { answering, credentials, smallAccount } from '../app/small-crm';
import { deals, facts, payments, stageChanges, stages } from '../kpis/shared-data';

const ask = (line: Row, period = '2026-07', change: Parameters<typeof facts>[0] = {}): number | null =>
	askModel({ metric: 'Мой', managers: ['ALL'], periods: [period] }, facts({ ...change, own_kpis: [{ name: 'Мой', ...line }] }), [])[0]![0]!;
const DAY = 86_400_000;
/** Credit notes are no deals. */
const won = deals.filter((one) => one.outcome === 'WON' && one.is_deleted !== true && !(Number(one.amount) < 0));
const inJuly = (at: unknown): boolean => typeof at === 'number' && at >= Date.UTC(2026, 5, 30, 21) && at < Date.UTC(2026, 6, 31, 21);
const mean = (list: readonly number[]): number => list.reduce((a, b) => a + b, 0) / list.length;

test('days between two dates of a deal are averaged over the deals that have both', () => {
	const line = {
		what: 'среднее',
		table: 'Сделки',
		column: 'Дата закрытия − Дата создания',
		conditions: 'Исход = выиграна',
		by_date: 'Дата закрытия',
	};
	const days = won.filter((one) => inJuly(one.closed_at)).map((one) => (Number(one.closed_at) - Number(one.created_at)) / DAY);
	expect(ask(line)).toBeCloseTo(mean(days), 9);
	// The same by the way of the closing date to the creation of the deal that payments belong to.
	expect(ask({ ...line, table: 'Оплаты', column: 'Дата оплаты - Сделки.Дата создания', conditions: '', by_date: '' })).not.toBeNull();
	expect(shapeOf(linesFrom(1, (key) => String({ name: 'Мой', ...line }[key as 'name'] ?? ''))[0]!, [])).toMatchObject({ unit: 'days' });
});

test('from the first entry into a stage until the first payment', () => {
	const line = { what: 'среднее', table: 'Сделки', column: 'первая оплата - этап Предложение', by_date: 'Дата создания' };
	const id = String(stages.find(({ name }) => String(name).startsWith('Предложение'))?.stage_id ?? 'offer');
	const entered = new Map<string, number>();
	for (const one of stageChanges)
		if (one.to_stage_id === id)
			entered.set(String(one.deal_id), Math.min(entered.get(String(one.deal_id)) ?? Infinity, Number(one.changed_at)));
	const paid = new Map<string, number>();
	for (const one of payments)
		if (one.kind !== 'refund')
			paid.set(String(one.deal_id), Math.min(paid.get(String(one.deal_id)) ?? Infinity, Date.parse(String(one.paid_at))));
	const all = deals.filter(
		(one) => one.is_deleted !== true && !(Number(one.amount) < 0) && entered.has(String(one.deal_id)) && paid.has(String(one.deal_id)),
	);
	// Of a payment only the day is known.
	const dayOf = (at: number): number => Math.floor((at + 3 * 3_600_000) / DAY);
	const expected = all.map((one) => dayOf(paid.get(String(one.deal_id))!) - dayOf(entered.get(String(one.deal_id))!));
	expect(expected.length).toBeGreaterThan(0);
	const value = ask(line, '2026', {
		stages: stages.map((one) => (one.stage_id === id ? { ...one, name: 'Предложение отправлено' } : one)),
	});
	expect(value).toBeCloseTo(mean(expected), 9);
});

test('what is no date, and a stage that is not there, are sentences', () => {
	const fault = (column: string): string => {
		try {
			ask({ what: 'среднее', table: 'Сделки', column });
		} catch (error) {
			if (isUserError(error)) return error.sentence.ru;
			throw error;
		}
		return '';
	};
	expect(fault('Дата закрытия - Бюджет')).toContain('«Бюджет» – не дата');
	expect(fault('Дата закрытия - этап Небывалый')).toContain('нет этапа «Небывалый»');
});

test('a ratio of two columns of one row set: money of money is a share, and the explanation says both', () => {
	const line = {
		what: 'отношение',
		table: 'Сделки',
		column: 'Себестоимость / Бюджет',
		conditions: 'Исход = выиграна',
		by_date: 'Дата закрытия',
	};
	const all = won.filter((one) => inJuly(one.closed_at));
	const sum = (key: string): number => all.reduce((total, one) => total + Number(one[key] ?? 0), 0);
	expect(ask(line)).toBeCloseTo(sum('cost') / sum('amount'), 9);
	expect(() => ask({ ...line, column: 'Бюджет' })).toThrow('через «/»');
	expect(() => ask({ ...line, column: 'Бюджет / Сделка' })).toThrow('не числа');
});

test('a column of discounts that a person keeps is money beside the amount', () => {
	const desk = testDesk(answering(smallAccount(20)));
	connectTo(desk, credentials);
	importAll(desk);
	const { ports } = desk;
	const { book } = ports;
	const wide = book.read('deals')!;
	const amount = wide[0]!.indexOf('amount');
	book.write('deals', 2, wide[0]!.length + 1, [['Скидка'], ...wide.slice(2).map((line) => [Number(line[amount]) / 10])]);
	book.ensure('own_kpis', 'Мои показатели');
	book.write('own_kpis', 1, 1, [
		['name', 'what', 'table', 'column', 'kpi_id'],
		['Название показателя', 'Что считать', 'Таблица', 'Столбец или формула', 'Код'],
		['Доля скидки', 'отношение', 'Сделки', 'Скидка / Бюджет', 'own:discount'],
	]);
	expect(answer(ports, 'Доля скидки', '', '2026', '')).toBeCloseTo(0.1, 9);
	expect(JSON.stringify(answerExplain(ports, ['Доля скидки', '', '2026', '']))).toContain('Скидка');
});
