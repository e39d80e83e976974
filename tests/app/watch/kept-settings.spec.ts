import { countedFacts } from '../../../src/app/figures/fact-counts';
import { accountOfFacts, readTabs } from '../../../src/app/figures/tab-facts';
import { recomputeNow } from '../../../src/app/panel/menu-commands';
import { deskWith, execution, type TestDesk } from '../desk';

const SETTINGS = { tz: 'Asia/Vladivostok', base_currency: 'USD', weekend: '7', as_of: '2026-07-31' };
const open = (): TestDesk =>
	deskWith({
		deals: [{ source: 'csv', deal_id: 'd1', name: 'One', created_at: Date.UTC(2026, 6, 1), amount: 100, currency: 'USD' }],
		settings: Object.entries(SETTINGS).map(([key, value]) => ({ key, value })),
	});

const accountOf = (desk: TestDesk) => accountOfFacts(desk.ports, readTabs(desk.ports, ['settings', 'calendar']).rows);
const lines = (desk: TestDesk): Record<string, unknown> =>
	Object.fromEntries((desk.book.read('settings') ?? []).slice(2).map(([key, value]) => [String(key), value]));
const told = (desk: TestDesk): string => countedFacts(desk.ports)!.problems.join('\n');

test.each([
	['emptied', (cells: unknown[][]) => void cells.splice(0)],
	['its lines deleted', (cells: unknown[][]) => void cells.splice(2)],
	['its first row deleted', (cells: unknown[][]) => void cells.shift()],
	['its ids written over', (cells: unknown[][]) => void cells[0]!.fill('x')],
])('settings, %s, hold as they were last read, and the tab is made again', (_, spoil) => {
	const desk = open();
	execution(desk, () => desk.book.edit('settings', spoil as never));
	execution(desk, () => recomputeNow(desk.ports));
	expect(accountOf(desk)).toMatchObject({ baseCurrency: 'USD', zone: { name: 'Asia/Vladivostok' } });
	expect(lines(desk)).toMatchObject(SETTINGS);
	expect(told(desk)).toMatch(/Вкладка «Настройки» удалена или испорчена/);
	execution(desk, () => recomputeNow(desk.ports));
	expect(told(desk)).not.toMatch(/испорчена/);
});

test.each(['null', '😀', ''])('a currency that says %j is the last one that could be read, the cell stays, and that is told', (typed) => {
	const desk = open();
	execution(desk, () =>
		desk.book.edit('settings', (cells) => {
			cells.find(([key]) => key === 'base_currency')![1] = typed;
		}),
	);
	execution(desk, () => recomputeNow(desk.ports));
	expect(accountOf(desk).baseCurrency).toBe('USD');
	expect(lines(desk).base_currency ?? '').toBe(typed);
	if (typed === '') expect(told(desk)).toMatch(/больше нет настройки «base_currency»: действует прежняя, USD/);
});
