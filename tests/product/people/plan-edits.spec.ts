import { ask } from '../../../local/cli/desk';
import { lockRow, monthColumn } from '../../../src/reports/goal/layout';
import { type Desk, openFirm, tabOf } from '../../reports/built';
import { article } from '../goal-desk';

jest.setTimeout(300_000);
process.env.KPI_NO_BROWSER = '1';

const [DIRECTOR, ANNA] = ['director@example.com', 'anna@example.com'];
let desk: Desk;
beforeEach(() => {
	const managers = [
		['M1', 'Анна Иванова', 'Север', 'Тверь'],
		['M2', 'Борис Петров', 'Юг', 'Орёл'],
	] as const;
	desk = openFirm({ managers, deals: 4, months: ['2026-07'] }, '2026-07-20', 'ru', [], [ANNA]);
});
afterEach(() => desk.close());

const lines = (): Record<string, unknown>[] => {
	const [ids, , ...rows] = tabOf(desk, 'Журнал решений по KPI').values;
	return rows.map((row) => Object.fromEntries(ids!.map((id, i) => [String(id), row[i]])));
};
const refresh = (): void => {
	expect(desk.call('recomputeNow', [], 'menu')).toMatchObject({ ok: true });
};
const typeAs = (email: string, tab: string, row: number, column: number, text: string): void => {
	desk.setPerson({ email, locale: 'ru' });
	desk.type(tab, row - 1, column - 1, text);
	desk.setPerson({ email: DIRECTOR, locale: 'ru' });
};

test('a plan that somebody typed over is in the log under that person’s name and hour, whoever refreshed', () => {
	refresh();
	const [ids, , ...rows] = tabOf(desk, 'Планы').values as string[][];
	const at = rows.findIndex((row) => row[ids!.indexOf('scope')] === 'M2' && row[ids!.indexOf('metric')] === 'amount');
	typeAs(ANNA, 'Планы', at + 3, ids!.indexOf('value') + 1, '77');
	refresh();
	expect(lines()).toEqual([expect.objectContaining({ who: ANNA, scope: 'M2', metric: 'amount', before: '100000', after: '77' })]);
	refresh();
	expect(lines()).toHaveLength(1);
});

test('a plan that follows the goal is told under the name of whom typed into the goal', () => {
	ask(desk, 'buildGoal', { ...article, period: '2026-Q3', editors: ANNA });
	refresh();
	const before = lines().length;
	typeAs(ANNA, 'Цель', lockRow('amount'), monthColumn(0), '1500000');
	refresh();
	const told = lines().slice(before);
	expect(told.length).toBeGreaterThan(0);
	expect(new Set(told.map(({ who }) => who))).toEqual(new Set([ANNA]));
});
