import fc from 'fast-check';
import { parsePeriod } from '../../src/calendar/period';
import { cohort } from '../../src/formulas/cohort';
import { funnel, stageConversion } from '../../src/formulas/funnel';
import { tableLayout } from '../../src/formulas/table-layout';
import { facts } from '../kpis/shared-data';

const july = parsePeriod('2026-07');

describe('a report lies as its lists lie', () => {
	const one = { isRow: false, isColumn: false, size: 1 };
	const column = (size: number) => ({ isRow: false, isColumn: true, size });
	const row = (size: number) => ({ isRow: true, isColumn: false, size });
	const names = (...lists: Parameters<typeof tableLayout>): string[] =>
		tableLayout(...lists).map((line) => line.map((place) => place.join('')).join(' '));
	test('names down, metrics across', () => expect(names(column(2), row(2), one)).toEqual(['000 010', '100 110']));
	test('metrics down, months across', () => expect(names(one, column(2), row(2))).toEqual(['000 001', '010 011']));
	test('all in columns: managers down, months outermost', () =>
		expect(names(column(2), column(2), column(2))).toEqual(['000 010 001 011', '100 110 101 111']));
	test('names and metrics down, months across', () =>
		expect(names(column(2), column(2), row(2))).toEqual(['000 001', '010 011', '100 101', '110 111']));
	test('one list lies as it lies', () => {
		expect(names(one, row(2), one)).toEqual(['000 010']);
		expect(names(one, column(2), one)).toEqual(['000', '010']);
		expect(names(one, one, one)).toEqual(['000']);
	});
});

test('the funnel of July, stage by stage', () => {
	expect(funnel(facts(), '', july, '')).toEqual([
		['new', 7, 7, 1, 1, 0],
		['qual', 7, 5, 5 / 7, 1, 2],
		['offer', 6, 3, 3 / 6, 5 / 7, 0],
	]);
	expect(funnel(facts(), 'M1', july, '')).toEqual([
		['new', 3, 3, 1, 1, 0],
		['qual', 4, 3, 0.75, 1, 1],
		['offer', 3, 2, 2 / 3, 2 / 3, 0],
	]);
});

const START = Date.UTC(2026, 5, 15);
const wandering = fc.array(
	fc.record({
		outcome: fc.constantFrom('OPEN', 'WON', 'LOST'),
		amount: fc.constantFrom(100, 0, -100),
		way: fc.array(fc.record({ stage: fc.constantFrom('new', 'qual', 'offer', '142', '143'), day: fc.nat(50) }), { maxLength: 5 }),
	}),
	{ maxLength: 12 },
);

test('the funnel never passes 100 %, and says what KPI_CONVERSION says', () => {
	fc.assert(
		fc.property(wandering, (list) => {
			const deals = list.map(({ outcome, amount }, i) => ({
				deal_id: `D${i}`,
				manager_id: 'M1',
				outcome,
				amount,
				created_at: START,
				closed_at: outcome === 'OPEN' ? null : START + 40 * 86_400_000,
			}));
			const stage_changes = list.flatMap(({ way }, i) =>
				way.map(({ stage, day }, n) => ({
					change_id: `${i}-${n}`,
					deal_id: `D${i}`,
					to_stage_id: stage,
					changed_at: START + day * 86_400_000,
					manager_id: 'M1',
				})),
			);
			const all = facts({ deals, stage_changes });
			const lines = funnel(all, '', july, '') as [string, number, number, number | null, number | null, number][];
			const next = ['qual', 'offer', '142'];
			lines.forEach(([stage, entered, passed, share, fromStart, lost], i) => {
				expect(passed + lost).toBeLessThanOrEqual(entered);
				expect(fromStart ?? 0).toBeLessThanOrEqual(i === 0 ? 1 : (lines[i - 1]![4] ?? 0));
				expect(stageConversion(all, stage, next[i]!, '', july)).toBe(share);
				expect(stageConversion(all, 'new', stage, '', july)).toBe(fromStart);
			});
		}),
	);
});

test('conversion between stages', () => {
	expect(stageConversion(facts(), 'qual', 'offer', '', july)).toBeCloseTo(5 / 7, 9);
	expect(stageConversion(facts(), '', '', '', july)).toBeCloseTo(4 / 9, 9);
	expect(stageConversion(facts(), 'qual', '143', '', july)).toBeCloseTo(2 / 7, 9);
	expect(stageConversion(facts(), '', 'offer', '', july)).toBeCloseTo(7 / 9, 9);
	expect(() => stageConversion(facts(), 'quall', '', '', july)).toThrow(/qual/);
});

test('cohorts by the month of first purchase', () => {
	expect(cohort(facts(), '', parsePeriod('2026-06-01..2026-07-31'), 'clients')).toEqual([
		['2026-06', 2, 1, 1],
		['2026-07', 2, 1, null],
	]);
	expect(cohort(facts(), '', parsePeriod('2026-06'), 'revenue')).toEqual([['2026-06', 2, 350_000, 350_000]]);
});
