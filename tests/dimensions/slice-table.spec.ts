import { answerSlice } from '../../src/app/answers/table-answers';
import { month } from '../../src/calendar/period';
import { findDimension } from '../../src/dimensions/slices';
import type { Row } from '../../src/facts/table';
import { askModel } from '../../src/formulas/model';
import { slice } from '../../src/formulas/slice';
import { kpis } from '../../src/kpis/registry.gen';
import { connectTo, importAll, testDesk } from '../app/desk';
import { answering, credentials, smallAccount } from '../app/small-crm';
import { facts, july, targets } from '../kpis/shared-data';

const REGIONS = ['Смоленская область', 'Калужская область', null];
const deals: Row[] = july.deals.map((deal, i) => ({ ...deal, region: REGIONS[i % 3]!, pipeline_id: i % 2 === 0 ? 'p1' : 'p2' }));
const all = facts({ deals });
const period = month(2026, 7);

test.each(['region', 'pipeline', 'team', 'manager', 'client_type', 'weekday', 'stage'])(
	'by %s, every line is the figure cut to its value',
	(name) => {
		const dimension = findDimension(all.base, name);
		for (const manager of ['ALL', 'M1'])
			for (const { id } of kpis) {
				const lines = slice({ metrics: [id], dimension, period, manager, options: '', top: 500 }, all, targets);
				for (const { values, figures } of lines) {
					const said = values.map((value) => (value === '\u0000none' ? '(none)' : value)).join('|');
					const options = values.length === 0 ? '' : `${name}=${said}`;
					const [[expected]] = askModel({ metric: id, managers: [manager], periods: [period], options }, all, targets) as [[number | null]];
					if (expected === null) expect([id, options, figures[0]]).toEqual([id, options, null]);
					else expect([id, options, figures[0]]).toEqual([id, options, expect.closeTo(expected, 6)]);
				}
			}
	},
);

test('the largest stands first, then rows without a value, then the whole', () => {
	const lines = slice(
		{
			metrics: ['bookings', null, 'win_rate'],
			dimension: findDimension(all.base, 'Регион сделки'),
			period,
			manager: '',
			options: '',
			top: 500,
		},
		all,
		[],
	);
	const sums = lines.map(({ figures }) => figures[0]!);
	expect(lines.at(-1)!.values).toEqual([]);
	expect(lines.at(-2)!.values).toEqual(['\u0000none']);
	expect(sums.slice(0, -2)).toEqual([...sums.slice(0, -2)].sort((a, b) => b - a));
	expect(sums.slice(0, -1).reduce((sum, one) => sum + one, 0)).toBeCloseTo(sums.at(-1)!, 6);
	expect(lines.every(({ figures }) => figures[1] === null)).toBe(true);
});

test('beyond the top the others are one figure of their own', () => {
	const ask = (top: number) =>
		slice({ metrics: ['avg_check'], dimension: findDimension(all.base, 'manager'), period, manager: '', options: '', top }, all, []);
	const [best, others, total] = ask(1);
	expect(ask(500).length).toBe(3);
	expect(best!.values.length + others!.values.length).toBe(2);
	expect(total!.values).toEqual([]);
});

test('as a formula: names in the first column, a total below', () => {
	const desk = testDesk(answering(smallAccount(20)));
	connectTo(desk, credentials);
	importAll(desk);
	const cells = answerSlice(desk.ports, [[['new_leads', 'won_count']], 'Менеджер', '2026', '', '']) as unknown[][];
	expect(cells.at(-1)![0]).toBe('Итого');
	expect(cells.length).toBeGreaterThan(1);
	expect(cells.every((line) => line.length === 3)).toBe(true);
	expect(() => answerSlice(desk.ports, ['new_leads', 'Регеон', '2026'])).toThrow(
		/Не знаю разрез «Регеон». Возможно:.*region \(Регион сделки\)/,
	);
});
