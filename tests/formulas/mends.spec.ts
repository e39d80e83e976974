import { dayNumber } from '../../src/calendar/day';
import { parsePeriod } from '../../src/calendar/period';
import { accountOf } from '../../src/facts/fact-base';
import { type CellFormula, cellFormulas } from '../../src/formulas/cell-formulas';
import { criterion } from '../../src/formulas/criteria';
import { callRange } from '../../src/formulas/range';
import { isUserError } from '../../src/language/user-error';

const sheet = { tz: 'Europe/Moscow', locale: 'ru_RU' };
const context = { ...sheet, account: () => accountOf({ asOf: dayNumber(2026, 7, 31) }) };
const cell = (name: CellFormula, ...args: unknown[]): unknown => cellFormulas[name](args, context);
const call = (id: string, ...args: unknown[]) => callRange(id, args, sheet);
const column = (...cells: unknown[]): unknown[][] => cells.map((one) => [one]);
const moscow = (text: string): Date => new Date(`${text}${text.length > 10 ? '' : 'T00:00:00'}+03:00`);
const july = ['01.07.2026', '31.07.2026'];

function sentence(work: () => unknown): { ru: string; en: string } {
	try {
		work();
	} catch (error) {
		if (isUserError(error)) return error.sentence;
		throw error;
	}
	throw new Error('nothing was thrown');
}

describe('KPI_SCORE refuses what it cannot weigh', () => {
	const four = column(0.25, 0.25, 0.25, 0.25);
	test.each([
		[[four, column(1, 1, 1), column(1, 1, 1, 1)], /weights – 4, plans – 3/],
		[[four, four, column(1, 1, 1)], /weights – 4, facts – 3/],
		[[four, four, four, 'down'], /weights – 4, better – 1/],
		[[four, four, four, '', '', '', column(1)], /bases – 1/],
		[[column(1), column(1), column(1), '', -5], /fund – -5/],
		[[column(1), column(1), column(1), '', 5, 'multiplier=-1'], /multiplier – -1/],
		[[column(1), column(1), column(1), '', 5, 'trial=maybe'], /trial=yes/],
		[[column(1), column(1)], /Не хватает аргумента facts/],
	])('%j', (args, words) => expect(() => cell('KPI_SCORE', ...args)).toThrow(words));
	test('whole columns with empty tails still count', () =>
		expect(cell('KPI_SCORE', column(1, '', ''), column(2, '', ''), column(2, '', ''))).toContainEqual(['score', 1]));
});

describe('a criterion on dates works as COUNTIFS does', () => {
	const cells = [moscow('2026-07-03'), moscow('2026-07-04'), moscow('2026-07-04T15:30:00'), moscow('2026-07-05'), 'x', ''];
	test.each([
		['>=04.07.2026', 3],
		['>=2026-07-04', 3],
		['>=46207', 3],
		['>46207', 2],
		['<04.07.2026', 1],
		['<=04.07.2026', 2],
		['04.07.2026', 1],
		['=46207', 1],
		['46207,6458333333', 1],
		['<>04.07.2026', 5],
		[moscow('2026-07-04'), 1],
		[46207, 1],
	])('%s', (written, found) => {
		expect(cells.filter(criterion(written, sheet))).toHaveLength(found);
	});
	test('days are those of the spreadsheet, over a change of clocks too', () => {
		const here = { tz: 'America/New_York', locale: 'en_US' };
		expect([new Date('2026-11-02T05:00:00Z'), new Date('2026-11-02T04:59:59Z')].map(criterion('>=11/02/2026', here))).toEqual([
			true,
			false,
		]);
	});
	test('numbers and words as before', () => {
		expect([5, 5.5, '6', 'М1'].map(criterion('>=5,5', sheet))).toEqual([false, true, false, false]);
		expect(['М1', 'м1', 'М2', ''].map(criterion('м1', sheet))).toEqual([true, true, false, false]);
		expect([0.85, '85%', 85].map(criterion('85%', sheet))).toEqual([true, true, false]);
		expect(['', null, 'a'].map(criterion('=', sheet))).toEqual([true, true, false]);
	});
	test('in a formula', () => {
		const dates = cells.slice(0, 4).map((one) => [one]);
		expect(call('bookings', column(1, 2, 4, 8), column('won', 'won', 'won', 'won'), dates, '', '', dates, '>=04.07.2026')).toBe(14);
	});
});

describe('a heading is words; anything else unreadable is said', () => {
	test.each<[string, unknown[]]>([
		['roi', [column('1О0', '70'), 50]],
		['roi', [column('#DIV/0!', 5), 5]],
		['roi', [column('#Н/Д', 5), 5]],
		['new_leads', [column('32.07.2026', '02.07.2026'), ...july]],
		['bookings', [column('#ERROR!', 5), column('won', 'won'), column('#ERROR!', '2026-07-02'), ...july]],
	])('%s(%j)', (id, args) => expect(() => call(id, ...args)).toThrow(/строка 1 диапазона/));
	test('headings stay headings', () => {
		expect(call('roi', column('Прибыль, ₽', '70'), 50)).toBeCloseTo(0.4, 9);
		expect(call('new_leads', column('Создана', '02.07.2026', ''), ...july)).toBe(1);
		expect(call('bookings', column('Сумма', 5), column('Статус 2', 'won'), column('Закрыта', '2026-07-02'), ...july)).toBe(5);
	});
});

test('a range without its criterion is said', () => {
	const head = [column(5, 6), column('won', 'won'), column('2026-07-02', '2026-07-03'), ...july];
	expect(() => call('bookings', ...head, column('a', ''))).toThrow(/criterion1/);
	expect(() => call('bookings', ...head, column('a', ''), 'a', column('a', ''), '')).toThrow(/criterion2/);
	expect(call('bookings', ...head, column('a', ''), '=')).toBe(6);
	expect(call('bookings', ...head, '', '')).toBe(11);
});

describe('a missing argument is named', () => {
	test.each<[string, unknown[], RegExp]>([
		['bookings', [], /Не хватает аргумента amounts/],
		['won_count', [], /statuses/],
		['profit', [column(1)], /аргумента costs/],
		['avg_check', [1, 2], /аргумента closed/],
		['roi', [1], /аргумента costs/],
		['growth_vs_target', [1, 2], /аргумента target/],
		['amount_vs_target', [1, 'won', '2026-07-01', '', ''], /аргумента target/],
	])('%s(%j)', (id, args, words) => expect(() => call(id, ...args)).toThrow(words));
	test.each<[CellFormula, RegExp]>([
		['KPI_NUMBER', /text/],
		['KPI_STATUS', /text/],
		['KPI_INSTANT', /text/],
		['KPI_PERIOD', /token/],
		['KPI_SCORE', /weights/],
		['KPI_DECOMPOSE', /goal/],
		['KPI_PLAN_SPLIT', /total/],
		['KPI_REPLAN', /goal/],
	])('%s', (name, words) => expect(() => cell(name)).toThrow(words));
	test('bounds may be left out; empty columns are data', () => {
		expect(call('bookings', 5, 'won', '2026-07-02')).toBe(5);
		expect(call('bookings', column('', ''), column('', ''), column('', ''))).toBe(0);
		expect(call('activities', column('', ''), ...july)).toBe(0);
		expect(call('activities', '', ...july)).toBe(0);
	});
});

test('the part of the receivables may be written as an option', () => {
	const bills = [column(100, 200), column(0, 0), column('15.07.2026', '15.08.2026'), '31.07.2026'];
	expect(call('receivables', ...bills, 'part=overdue')).toBe(100);
	expect(call('receivables', ...bills, 'Part = Overdue')).toBe(100);
});

test('a date in a sentence reads as a date', () => {
	const { ru, en } = sentence(() => call('roi', column(5, moscow('2026-07-01')), 5));
	expect(ru).toMatch(/«01\.07\.2026»/);
	expect(en).toMatch(/"2026-07-01"/);
	expect(() => cell('KPI_NUMBER', moscow('2026-07-01'))).toThrow(/«01\.07\.2026»/);
});

test.each(['0000', '0001', '1899', '2201', '2101-01-01..2300-01-01', 'FY0001'])('%s is no period', (token) =>
	expect(() => parsePeriod(token)).toThrow(/Не понимаю период/),
);
test('1900 and 2200 are', () => expect([parsePeriod('1900').token, parsePeriod('2200').token]).toEqual(['1900', '2200']));

test('a power of ten is no number of people', () => {
	expect(() => cell('KPI_NUMBER', '1e5')).toThrow(/«1e5» – не число/);
	expect(cell('KPI_NUMBER', '5 eur')).toBe(5);
});

test('KPI_DECOMPOSE and KPI_PLAN_SPLIT say what is wrong', () => {
	const goal = [100, column(1, 1), 10];
	expect(() => cell('KPI_DECOMPOSE', ...goal, 20)).toThrow(/больше 100 %/);
	expect(() => cell('KPI_DECOMPOSE', ...goal, 0.2, column('calls', 'meetings'), column(5))).toThrow(
		/activity_names – 2, activities_per_deal – 1/,
	);
	expect(() => cell('KPI_DECOMPOSE', ...goal, 0.2, '', column(5, 6))).toThrow(/activity_names – 0/);
	for (const unit of [0, -1]) expect(() => cell('KPI_PLAN_SPLIT', 5, column(1, 1), unit)).toThrow(/unit/);
	expect(() => cell('KPI_PLAN_SPLIT', 5, column(1, 1), 'рубль')).toThrow(/unit/);
});

test('a heading may name a year', () => {
	expect(call('new_leads', [['Создана в 2026'], ['2026-07-02']], '2026-07-01', '2026-07-31')).toBe(1);
});
