import fc from 'fast-check';
import { ask } from '../../local/cli/desk';
import {
	absenceRows,
	GOAL,
	gridMonth,
	gridRows,
	LINES,
	lockRow,
	monthColumn,
	TEAM,
	TEAM_MONTH,
	teamRows,
	tierTop,
	WEIGHT_ROW,
	WHAT_IF,
} from '../../src/reports/goal/layout';
import { INPUTS } from '../../src/reports/goal/options';
import { article, type Desk, goalDesk, TABS } from './goal-desk';

jest.setTimeout(300_000);

const PEOPLE = 4;
const managers = [
	'manager_id;name;role;active_from',
	'1;Анна;manager;',
	'2;Борис;manager;2026-07-13',
	'3;Вера;manager;',
	'4;Глеб;manager;2026-09-01',
];
const deals = Array.from(
	{ length: 40 },
	(_, i) =>
		`${i};${1 + (i % 3)};${50_000 + 1000 * i};${i % 3 === 0 ? 'LOST' : 'WON'};2026-0${1 + (i % 6)}-01 10:00;2026-0${2 + (i % 7)}-05 10:00`,
);

let desk: Desk;
beforeAll(() => {
	desk = goalDesk({
		'managers.csv': managers.join('\n'),
		'settings.csv': 'key,value\nas_of,2026-08-10\n',
		'deals.csv': ['deal_id;manager_id;amount;status;created_at;closed_at', ...deals].join('\n'),
	});
	ask(desk.host, 'buildGoal', article);
});
afterAll(() => desk.host.close());

const rows = teamRows(PEOPLE);
/** Yellow boxes: tab, first row, first column, rows, columns. */
const boxes: readonly [string, number, number, number, number][] = [
	[TABS.goal, GOAL.goal, GOAL.first, INPUTS.length, 1],
	[TABS.goal, WEIGHT_ROW, monthColumn(0), 1, 3],
	[TABS.goal, lockRow('amount'), monthColumn(0), LINES.length, 3],
	[TABS.goal, WHAT_IF + 1, GOAL.first, 3, 1],
	...LINES.map((line): [string, number, number, number, number] => [TABS.grid, gridRows(line, PEOPLE).lock, gridMonth(0), PEOPLE, 3]),
	[TABS.grid, tierTop(PEOPLE) + 2, gridMonth(0), 1, 2],
	[TABS.team, rows.person, TEAM.first, PEOPLE, TEAM_MONTH + 3 - TEAM.first],
	[TABS.team, rows.absence, GOAL.label, absenceRows(PEOPLE), 3],
	[TABS.pace, 3, 3, 1, 1],
	[TABS.days, 3, 3, 1, 5],
];
const texts = [
	'',
	'0',
	'1',
	'7',
	'12,5',
	'1200000',
	'25%',
	'100%',
	'-5',
	'сто',
	'01.07.2026',
	'31.08.2026',
	'2026-08',
	'Анна',
	'Борис',
	'Весь период',
	'Отдел',
	'Конверсия',
	'999999999999',
];

test('whatever a person types into yellow cells, no cell shows an error, and free parts still make the whole', () => {
	const edit = fc.record({ box: fc.nat(boxes.length - 1), row: fc.nat(100), column: fc.nat(100), text: fc.constantFrom(...texts) });
	let taken = 0;
	fc.assert(
		fc.property(fc.array(edit, { minLength: 8, maxLength: 8 }), (edits) => {
			for (const { box, row, column, text } of edits) {
				const [tab, top, left, height, width] = boxes[box]!;
				try {
					desk.type(tab, top + (row % height), left + (column % width), text);
					taken++;
				} catch {
					// The cell's rule refused it.
				}
			}
			expect(desk.errors()).toEqual([]);
			const whole = Number(desk.line('amount')[0]);
			const held = [0, 1, 2].map((m) => desk.at(TABS.goal, lockRow('amount'), monthColumn(m)));
			if (!held.every((value) => typeof value === 'number') && held.reduce<number>((sum, value) => sum + Number(value), 0) <= whole)
				expect(
					desk
						.line('amount')
						.slice(1)
						.reduce<number>((sum, part) => sum + Math.round(Number(part) * 100), 0),
				).toBe(Math.round(whole * 100));
		}),
		// The spreadsheet keeps what was typed before, so a shorter list of edits would tell nothing.
		{ numRuns: 15, endOnFailure: true },
	);
	expect(taken).toBeGreaterThan(50);
	// And the goal can be built over all of it.
	ask(desk.host, 'buildGoal', article);
	expect(desk.errors()).toEqual([]);
});
