import { ask } from '../../../local/cli/desk';
import type { SidebarState } from '../../../src/app/panel/types';
import type { OwnSheet, ProtectionState } from '../../../src/app/sharing/types';
import { GOAL, lockRow, monthColumn, monthRow } from '../../../src/reports/goal/layout';
import { build, type Desk, openFirm, tabOf } from '../../reports/built';
import { article } from '../goal-desk';

jest.setTimeout(300_000);
process.env.KPI_NO_BROWSER = '1';

const [DIRECTOR, ANNA, BORIS] = ['director@example.com', 'anna@example.com', 'boris@example.com'];
const goal = { ...article, period: '2026-07' };
let desk: Desk;
beforeEach(() => {
	const managers = [
		['M1', 'Анна Иванова', 'Север', 'Тверь'],
		['M2', 'Борис Петров', 'Юг', 'Орёл'],
	] as const;
	desk = openFirm({ managers, deals: 4, months: ['2026-07'] }, '2026-07-20', 'ru', [], [ANNA, BORIS]);
});
afterEach(() => desk.close());

/** Whether a person may type into a cell; rows and columns from 1. */
function may(email: string, tab: string, row: number, column: number, text = '1'): boolean {
	desk.setPerson({ email, locale: 'ru' });
	try {
		desk.type(tab, row - 1, column - 1, text);
		return true;
	} catch (error) {
		expect(String(error)).toMatch(/protected/);
		return false;
	} finally {
		desk.setPerson({ email: DIRECTOR, locale: 'ru' });
	}
}

test('a goal that is built is its builder’s from that moment: formulas, yellow cells, plans', () => {
	ask(desk, 'buildGoal', goal);
	expect(ask<ProtectionState>(desk, 'protection')).toMatchObject({ isOn: true, importers: [DIRECTOR] });
	expect(may(ANNA, 'Цель', GOAL.goal, GOAL.first)).toBe(false);
	expect(may(ANNA, 'Цель', lockRow('amount'), monthColumn(0))).toBe(false);
	expect(may(ANNA, 'Цель', monthRow('amount'), monthColumn(0))).toBe(false);
	expect(may(ANNA, 'Планы', 3, 6)).toBe(false);
	expect(may(DIRECTOR, 'Цель', lockRow('amount'), monthColumn(0))).toBe(true);
});

test('summaries that are built are closed, but for the period and the own comment', () => {
	build(desk);
	expect(may(ANNA, 'Отдел', 20, 4)).toBe(false);
	expect(may(ANNA, 'Борис Петров', 20, 4)).toBe(false);
	expect(may(ANNA, 'Борис Петров', 3, 3, '2026-07')).toBe(true);
});

test('whom the goal names fills in its yellow cells and no formula', () => {
	ask(desk, 'buildGoal', { ...goal, editors: ANNA });
	expect(may(ANNA, 'Цель', lockRow('amount'), monthColumn(0), '70')).toBe(true);
	expect(may(ANNA, 'Цель', monthRow('amount'), monthColumn(0))).toBe(false);
	expect(may(BORIS, 'Цель', lockRow('amount'), monthColumn(0))).toBe(false);
	// What is chosen there changes no plan.
	expect(may(BORIS, 'Темп', 3, 3, '2026-07')).toBe(true);
});

test('who was let in before the goal was built may rebuild it; what the director opened stays open', () => {
	ask(desk, 'protectTabs', true, [BORIS]);
	ask(desk, 'buildGoal', goal);
	expect([ANNA, BORIS].map((email) => may(email, 'Цель', lockRow('amount'), monthColumn(0)))).toEqual([false, true]);
	desk.setPerson({ email: BORIS, locale: 'ru' });
	ask(desk, 'buildGoal', goal);
	desk.setPerson({ email: DIRECTOR, locale: 'ru' });
	expect(may(ANNA, 'Цель', lockRow('amount'), monthColumn(0))).toBe(false);
	ask(desk, 'protectTabs', false);
	build(desk);
	expect(may(ANNA, 'Отдел', 20, 4)).toBe(true);
});

test('the panel of a manager is the own sheet; of who builds, the steps', () => {
	build(desk);
	ask(desk, 'shareFile', 'M1', ANNA, false, false);
	const accessAs = (email: string): SidebarState['access'] => {
		desk.setPerson({ email, locale: 'ru' });
		return ask<SidebarState>(desk, 'sidebarState').access;
	};
	expect(accessAs(DIRECTOR)).toMatchObject({ email: DIRECTOR, isAsked: true, manager: null });
	expect(accessAs(BORIS).manager).toBeNull();
	expect(accessAs(ANNA.toUpperCase()).manager).toEqual({ id: 'M1', name: 'Анна Иванова', tab: 'summary:M1' });
	const own = ask<OwnSheet>(desk, 'ownSheet');
	expect(own).toMatchObject({ token: '2026-07', plan: 100_000, hasFeedback: true });
	expect(own.fact).toBeGreaterThan(0);
	desk.setPerson({ email: DIRECTOR, locale: 'ru' });
	ask(desk, 'protectTabs', true, [ANNA]);
	expect(accessAs(ANNA).manager).toBeNull();
	expect(ask(desk, 'ownSheet')).toBeNull();
});

test('cells for feedback stand where managers are sent, open to them, without anybody rebuilding the sheets', () => {
	build(desk);
	ask(desk, 'shareFile', 'M1', ANNA, false, false);
	const [before] = commentRows();
	ask(desk, 'createKpiSet', 'manager', null);
	ask(desk, 'startTrial', 'manager', '2026-07');
	expect(desk.call('importHourly', [], 'menu')).toMatchObject({ ok: true });
	const [row, ...more] = commentRows();
	expect(before).toBeUndefined();
	expect(more.length).toBeGreaterThan(1);
	expect(may(ANNA, 'Анна Иванова', row! + 1, 3, '4')).toBe(true);
	expect(may(BORIS, 'Анна Иванова', row! + 1, 3, '4')).toBe(false);
	expect(may(ANNA, 'Борис Петров', row! + 1, 3, '4')).toBe(false);
	expect(may(ANNA, 'Анна Иванова', row! + 1, 2, 'x')).toBe(false);
});

/** Lines of the feedback block, from 0. */
const commentRows = (): number[] =>
	tabOf(desk, 'Анна Иванова').values.flatMap((line, i) => (line.some((cell) => String(cell).startsWith('feedback|')) ? [i] : []));
