import { dayNumber } from '../../src/calendar/day';
import { parsePeriod } from '../../src/calendar/period';
import { enrich } from '../../src/columns/enrich';
import { explainFigure } from '../../src/explain/explanation';
import { accountOf, FactBase } from '../../src/facts/fact-base';
import type { Row } from '../../src/facts/table';
import { askModel } from '../../src/formulas/model';
import { activities, july } from '../kpis/shared-data';

const calls: Row[] = activities.map((one, i) => ({ ...one, duration_s: i % 5 === 4 ? null : [1, 2, 1500, 2000][i % 5]! }));
const lengths = calls.flatMap(({ duration_s, is_auto }) => (is_auto === true ? [] : [duration_s as number | null]));

function facts(locale: string | undefined, line: Row) {
	const account = accountOf({ asOf: dayNumber(2026, 7, 31), more: locale === undefined ? {} : { locale } });
	return enrich(new FactBase({ ...july, activities: calls, own_kpis: [{ name: 'X', table: 'Activities', ...line }] }, account));
}
const ask = (locale: string | undefined, line: Row): number | null =>
	askModel({ metric: 'X', managers: ['ALL'], periods: ['2026'] }, facts(locale, line), [])[0]![0]!;
const counted = (locale: string | undefined, conditions: string): number | null => ask(locale, { what: 'count', conditions });
const having = (isIt: (length: number | null) => boolean): number => lengths.filter(isIt).length;
const moreThan = (bound: number) => having((length) => length !== null && length >= bound);

test.each([
	['en_US', '1,500', 1500],
	['en_US', '1.5', 1.5],
	['de_DE', '1.500', 1500],
	['ru_RU', '1,5', 1.5],
	['ru_RU', '1 500', 1500],
	[undefined, '1,500', 1.5],
] as const)('in %s a condition reads %s as a cell of the sheet would', (locale, written, value) => {
	expect(moreThan(1500)).not.toBe(moreThan(1.5));
	expect(counted(locale, `Duration, s >= ${written}`)).toBe(moreThan(value));
});

test.each([
	['en_US', '1,500', 1500],
	['en_GB', '0.5', 0.5],
	['ru_RU', '0,5', 0.5],
	['de_DE', '1.500', 1500],
] as const)('in %s a formula reads %s as a cell of the sheet would', (locale, written, value) => {
	const calls = ask(locale, { what: 'formula', column: '[calls]' })!;
	expect(ask(locale, { what: 'formula', column: `[calls] * ${written}` })).toBeCloseTo(calls * value, 6);
	expect(ask(locale, { what: 'formula', column: `${written} + [calls]` })).toBeCloseTo(calls + value, 6);
});

test.each([
	['ru_RU', '1 500', 1500],
	['ru_RU', '1\u00a0500,5', 1500.5],
	['ru_RU', '5 %', 0.05],
	['en_US', '5%', 0.05],
	['en_US', '1,500.5%', 15.005],
] as const)('in %s a formula reads %s, though there are spaces and signs within', (locale, written, value) => {
	const calls = ask(locale, { what: 'formula', column: '[calls]' })!;
	expect(ask(locale, { what: 'formula', column: `[calls] * ${written} + 1` })).toBeCloseTo(calls * value + 1, 6);
});

test('what a condition would leave out of what is written is told', () => {
	const deals = (conditions: string) => () => ask('en_US', { table: 'Deals', what: 'count', conditions });
	expect(deals('Amount >= 1,000 EUR')).toThrow(/1,000 EUR.*RUB/);
	expect(deals('Amount = $10..$20')).toThrow(/RUB/);
	expect(deals('Amount >= 1,000 RUB')()).toBe(deals('Amount >= 1,000')());
	expect(deals('Created >= 2026-07-10 12:00')).toThrow(/12:00/);
	expect(deals('Created >= 2026-07-10 00:00')()).toBe(deals('Created >= 2026-07-10')());
});

test('days are read by the order of the spreadsheet', () => {
	const since = (locale: string, written: string): number | null => counted(locale, `Occurred >= ${written}`);
	expect(since('en_US', '07/10/2026')).toBe(since('en_US', '2026-07-10'));
	expect(since('en_GB', '10/07/2026')).toBe(since('en_US', '2026-07-10'));
	expect(since('en_US', '2026-07-10')).not.toBe(since('en_US', '2026-10-07'));
});

test.each([
	['<> 1500', (length: number | null) => length !== 1500],
	['= 1|1500', (length: number | null) => length === 1 || length === 1500],
	['<> 1|1500', (length: number | null) => length !== 1 && length !== 1500],
	['= 1|1500..2000', (length: number | null) => length === 1 || (length !== null && length >= 1500)],
	['<> 2..1600', (length: number | null) => !(length !== null && length >= 2 && length <= 1600)],
] as const)('numbers take %s', (written, isIt) => {
	const expected = having(isIt);
	expect(expected).toBeGreaterThan(0);
	expect(counted('ru_RU', `Duration, s ${written}`)).toBe(expected);
	const around = { targets: [], planLine: () => 0, linesOf: () => ({ tab: 'T', lines: () => 0 }), language: 'en' as const, sign: '$' };
	const all = facts('ru_RU', { what: 'count', conditions: `Duration, s ${written}` });
	const { explanation } = explainFigure(
		{ metric: 'X', manager: 'ALL', period: parsePeriod('2026'), options: '' },
		{ ...around, facts: all },
	);
	expect([explanation.value, explanation.formula]).toEqual([expected, expect.stringContaining(`“Duration, s” ${written}`)]);
});

test('days take one of several and all but', () => {
	const [all, other] = ['', 'Occurred <> 2026-07-10|2026-07-13'].map((conditions) => counted('ru_RU', conditions)!);
	const these = counted('ru_RU', 'Occurred = 2026-07-10|2026-07-13')!;
	expect(these).toBe(['10', '13'].reduce((sum, day) => sum + counted('ru_RU', `Occurred = 2026-07-${day}`)!, 0));
	expect([these > 0, other]).toEqual([true, all! - these]);
});

test.each(['Duration, s > 1|2', 'Duration, s >= 1..2', 'Duration, s ~ 15', 'Duration, s = 1..2..3'])('%s is a sentence', (conditions) => {
	expect(() => counted('ru_RU', conditions)).toThrow(/«\|»|одним|промежутком/);
});
