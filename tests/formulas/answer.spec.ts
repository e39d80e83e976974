import { answerConversion } from '../../src/app/answers/table-answers';
import { answer, answerTable } from '../../src/app/figures/answer';
import { connectTo, importAll, testDesk } from '../app/desk';
import { answering, credentials, smallAccount } from '../app/small-crm';

const desk = testDesk(answering(smallAccount(20)));
connectTo(desk, credentials);
importAll(desk);
const { ports } = desk;
const all = answer(ports, 'new_leads', '', '2026', '');
const column = (...cells: unknown[]): unknown[][] => cells.map((cell) => [cell]);
const date = new Date('2026-07-01T00:00:00+03:00');

test('a single blank manager is the department', () => {
	expect(all).toBeGreaterThan(0);
	expect(answer(ports, 'new_leads', undefined, '2026', '')).toBe(all);
});

test('a blank manager or period inside a list leaves its line blank', () => {
	expect(answer(ports, 'new_leads', column('ALL', '', 'отдел', ''), '2026', '')).toEqual([[all], [null], [all]]);
	expect(answer(ports, 'new_leads', [['ALL', '', 'ALL']], '2026', '')).toEqual([[all, null, all]]);
	expect(answer(ports, 'new_leads', '', column('2026', '', '2026'), '')).toEqual([[all], [null], [all]]);
	expect(answer(ports, 'new_leads', column('', ''), '2026', '')).toEqual([[null]]);
	expect(answerTable(ports, 'new_leads', column('ALL', '', 'ALL'), [['2026', '', '2026']], '')).toEqual([
		[all, null, all],
		[null, null, null],
		[all, null, all],
	]);
	expect(answerTable(ports, 'new_leads', '', '2026', '')).toEqual([[all]]);
});

test('a blank metric inside a list keeps its column empty, the tail of a list is none', () => {
	expect(answerTable(ports, [['new_leads', '', 'new_leads', '']], column('ALL', 'отдел'), '2026', '')).toEqual([
		[all, null, all],
		[all, null, all],
	]);
	expect(answerTable(ports, column('', 'new_leads'), '', '2026', '')).toEqual([[null], [all]]);
	expect(() => answerTable(ports, column('', ''), '', '2026', '')).not.toThrow();
});

test('a two-cell range of days is one period', () => {
	expect(answer(ports, 'new_leads', '', column('2026-01-01', '2026-12-31'), '')).toBe(all);
	expect(answer(ports, 'new_leads', '', [['01.01.2026', '31.12.2026']], '')).toBe(all);
	expect(answer(ports, 'new_leads', '', column('2026', '2026'), '')).toEqual([[all], [all]]);
});

test('KPI takes one metric and says so', () => {
	expect(() => answer(ports, [['new_leads', 'bookings']], '', '2026', '')).toThrow(/KPI_TABLE/);
	expect(answer(ports, column('new_leads', ''), '', '2026', '')).toBe(all);
});

test('the metric is asked for first', () => {
	expect(() => answer(ports, undefined, undefined, undefined, undefined)).toThrow(/Укажите показатель/);
	expect(() => answerTable(ports, undefined, undefined, undefined, undefined)).toThrow(/Укажите показатель/);
});

test('a date in place of a word is quoted as a date', () => {
	expect(() => answer(ports, 'new_leads', date, '2026', '')).toThrow(/«01\.07\.2026»/);
	expect(() => answer(ports, date, '', '2026', '')).toThrow(/«01\.07\.2026»/);
	expect(() => answer(ports, 'new_leads', '', '2026', date)).toThrow(/«01\.07\.2026»/);
	expect(() => answerConversion(ports, [date, '', '', '2026'])).toThrow(/«01\.07\.2026»/);
});
