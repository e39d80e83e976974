import { dayNumber } from '../../src/calendar/day';
import { month, parsePeriod, quarter } from '../../src/calendar/period';
import { enrich } from '../../src/columns/enrich';
import { explainFigure } from '../../src/explain/explanation';
import { accountOf, FactBase } from '../../src/facts/fact-base';
import type { Row } from '../../src/facts/table';
import { cohortMetrics, MILLION, usualShares } from '../../src/reports/details/ripening';

/** Of ten leads of each month two are won ten days after its start, two more forty days after it. */
const deals = [1, 2, 3, 4, 5, 6, 7].flatMap((m): Row[] =>
	Array.from({ length: 10 }, (_, i) => {
		const day = (n: number): number => Date.UTC(2026, m - 1, n, 9);
		const closed = i < 2 ? day(10) : i < 4 ? day(40) : null;
		const isWon = closed !== null && closed < Date.UTC(2026, 6, 16);
		return {
			deal_id: `${m}-${i}`,
			manager_id: 'M1',
			outcome: isWon ? 'WON' : 'OPEN',
			stage_id: 'new',
			created_at: day(1),
			closed_at: isWon ? closed : null,
		};
	}),
);
const facts = enrich(new FactBase({ deals, managers: [{ manager_id: 'M1' }] }, accountOf({ asOf: dayNumber(2026, 7, 15) })));
const conversion = cohortMetrics().findIndex(({ key }) => key === 'conversion');
const usual = (line: readonly (number | null)[]): (number | null)[] => line.slice(conversion * 2, conversion * 2 + 2);

test('cohorts are the figures that rise while their deals ripen, whatever option they hide behind', () =>
	expect(cohortMetrics().map(({ key }) => key)).toEqual(['conversion', 'warm_to_hot', 'early_touch']));

test('usual is the share that earlier months had as many days after their start', () => {
	const [july, june] = usualShares(facts, [month(2026, 7), month(2026, 6)]);
	// By the 15th the months before had two of ten, six months in all.
	expect(usual(july!)).toEqual([0.2 * MILLION, 6]);
	// June is 45 days old: by then the five months before it had four of ten.
	expect(usual(june!)).toEqual([0.4 * MILLION, 5]);
});

test('fewer than three earlier periods tell nothing', () => {
	const [march, third] = usualShares(facts, [month(2026, 3), quarter(2026, 3)]);
	expect(usual(march!)).toEqual([null, 2]);
	expect(usual(third!)).toEqual([null, 2]);
});

test('an explanation of a month that is not ripe says what is usual by that day, and one that is ripe does not', () => {
	const notes = (metric: string, token: string, language: 'ru' | 'en' = 'ru', options = ''): readonly string[] =>
		explainFigure(
			{ metric, manager: 'ALL', period: parsePeriod(token), options },
			{ facts, targets: [], planLine: () => 0, linesOf: () => ({ tab: '', lines: () => 0 }), language, sign: '₽' },
		).explanation.notes;
	expect(notes('conversion', '2026-07').join('\n').replace(/\s/g, ' ')).toMatch(
		/Ещё зреет: до итога проходит \d+ дн\.; обычно у компании к этому дню – 20 % \(прошлых периодов: 6\)\./,
	);
	expect(notes('conversion', '2026-07', 'en').join('\n')).toMatch(
		/Still ripening: it takes \d+ days to its outcome; the company usually has 20% by this day \(earlier periods: 6\)\./,
	);
	expect(notes('conversion', '2026-01').join('\n')).not.toMatch(/зреет/);
	expect(notes('won_count', '2026-07').join('\n')).not.toMatch(/зреет/);
});
