import { saveSettings } from '../../src/app/figures/recompute';
import { finishReplan } from '../../src/app/goal/accept';
import { begunReplan, noteBegunReplan } from '../../src/app/goal/begun-goal';
import { remember } from '../../src/app/goal/built-goal';
import { WHOLE } from '../../src/app/goal/goals';
import { unlinkTargets, writeGoalTargets } from '../../src/app/goal/targets';
import { importTables } from '../../src/app/tables/import-tables';
import { GOAL, monthColumn, monthRow } from '../../src/reports/goal/layout';
import { GOAL_TAB, GRID_TAB } from '../../src/reports/goal/options';
import { readFacts } from '../../src/tabs/read-data-tab';
import { silent, type TestDesk } from './desk';

const months = ['2026-07', '2026-08', '2026-09'];
const deal = '1;Сделка;900;won;05.07.2026;Анна';

/** A goal of one quarter whose re-plan was stopped after the plans had left their cells. */
function stopped(goal: number): TestDesk {
	const desk = silent();
	const { ports, book } = desk;
	importTables(ports, { 'deals.csv': `ID;Название;Сумма;Результат;Дата закрытия;Ответственный\n${deal}\n` });
	for (const [id, name] of [
		[GOAL_TAB, 'Цель'],
		[GRID_TAB, 'Планы по менеджерам'],
	] as const)
		book.ensure(id, name);
	book.write(GRID_TAB, 1, 1, [['']]);
	book.write(GOAL_TAB, monthRow('amount'), GOAL.first, [[goal]]);
	book.write(GOAL_TAB, monthRow('amount'), monthColumn(0), [[100, 200, 300]]);
	const form = { goal, period: '2026-Q3', averageCheck: 100, conversion: 0.2, callsPerDeal: 12, meetingsPerDeal: 3 };
	remember(ports, WHOLE, { form: { ...form, months: 'equal', managers: 'equal' }, months, people: [], weights: [], bases: [], frozen: [] });
	const shown = { months: months.map((token) => ({ token })), people: [] };
	writeGoalTargets(ports, WHOLE, readFacts(book, 'targets')?.rows ?? [], shown, { basis: undefined, reason: 'Цель', frozen: [] });
	expect(links(desk)).toHaveLength(3);
	noteBegunReplan(ports, '', 'Июль ниже плана');
	// A workbook in memory does not calculate: what the linked cells show is put there by hand.
	book.edit('targets', (lines) => {
		for (const line of lines) for (const [c, cell] of line.entries()) if (/^=.*!/.test(String(cell))) line[c] = 100;
	});
	unlinkTargets(ports, WHOLE);
	expect(links(desk)).toEqual([]);
	return desk;
}

/** Plans of the amount that follow their cells. */
const links = ({ book }: TestDesk): string[] => {
	const [ids = [], , ...lines] = book.read('targets')!;
	const [name, value] = ['target_id', 'value'].map((id) => ids.indexOf(id)) as [number, number];
	return lines
		.filter((line) => /:company:amount$/.test(String(line[name])) && /^=/.test(String(line[value])))
		.map((line) => String(line[value]));
};

function asOf({ ports, book }: TestDesk, day: string): void {
	saveSettings(ports, readFacts(book, 'settings')!.rows, { as_of: day });
}

test.each([
	['the goal is reached meanwhile', 500, '2026-08-10', 2],
	['the quarter is over', 5000, '2026-09-30', 0],
])('a re-plan that was stopped is not begun for ever: %s', (_, goal, day, linked) => {
	const desk = stopped(goal);
	asOf(desk, day);
	finishReplan(desk.ports);
	expect(begunReplan(desk.ports)).toBeNull();
	// Months that are over keep their plans.
	expect(links(desk)).toHaveLength(linked);
});

test('a re-plan that the clock finishes is written down as of the one who asked for it', () => {
	const desk = stopped(500);
	asOf(desk, '2026-08-10');
	finishReplan({ ...desk.ports, userEmail: () => 'owner-of-the-trigger@example.com' });
	const plans = JSON.stringify(readFacts(desk.book, 'targets')!.rows);
	expect(plans).not.toContain('owner-of-the-trigger');
	expect(plans).toContain('director@example.com');
});
