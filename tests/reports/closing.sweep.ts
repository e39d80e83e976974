import { ask } from '../../local/cli/desk';
import type { ClosingPreview, ClosingState } from '../../src/app/panel/types';
import { metrics } from '../../src/kpis/metrics';
import { build, type Desk, openBuilt, tabOf } from './built';
import { firmTables, people } from './firm';

jest.setTimeout(300_000);

const firm = { managers: people(2), deals: 10, months: ['2026-06', '2026-07'] };
let desk: Desk;
beforeAll(() => {
	desk = openBuilt(firm, '2026-07-20');
});
afterAll(() => desk.close());

const line = (scope: string): Record<string, unknown> => {
	const [ids, , ...lines] = tabOf(desk, 'Закрытые месяцы').values;
	const line = lines.find((one) => one[ids!.indexOf('key')] === `${scope}|2026-06`)!;
	return Object.fromEntries(ids!.map((id, i) => [String(id), line[i]]));
};

test('the last whole month can be closed, the present one not', () => {
	expect(ask<ClosingState>(desk, 'closing')).toEqual({ next: '2026-06', closed: [] });
	expect(() => ask(desk, 'closeMonth', '2026-07')).toThrow(/кончился/);
});

test('closing writes every figure, the plans and who did it, and protects the tab', () => {
	const state = ask<ClosingState>(desk, 'closeMonth', '2026-06');
	expect(state.closed).toEqual([{ period: '2026-06', at: expect.stringMatching(/^\d{4}-/), by: 'director@example.com', changed: 0 }]);
	desk.addSheet('Проверка');
	for (const scope of ['ALL', 'M1', 'M2'])
		for (const { key } of metrics()) {
			desk.type('Проверка', 0, 0, `=KPI("${key}";"${scope}";"2026-06")`);
			expect([scope, key, line(scope)[key] ?? '']).toEqual([scope, key, tabOf(desk, 'Проверка').values[0]?.[0] ?? '']);
		}
	expect(line('M1')).toMatchObject({ 'plan:amount': 100_000, 'plan:deals': 3, as_of: '2026-07-20' });
	expect(line('ALL')['plan:amount']).toBe(200_000);
	const [protection] = tabOf(desk, 'Закрытые месяцы').protections;
	expect(protection).toMatchObject({ type: 'SHEET', editors: ['director@example.com'], unprotected: [] });
	expect(() => ask(desk, 'closeMonth', '2026-06')).toThrow(/уже закрыт/);
});

test('a late correction changes the live figure and shows against the closed one, which stays', () => {
	const before = line('M1').bookings;
	const tables = firmTables(firm, '2026-07-20')['deals.csv']!.split('\n');
	const at = tables.findIndex((text) => /"M1","WON"/.test(text) && text.includes('2026-06'));
	tables[at] = tables[at]!.replace(/"WON","\d+"/, '"WON","777777"');
	ask(desk, 'importTables', { 'deals.csv': tables.join('\n') });
	expect(line('M1').bookings).toBe(before);
	expect(ask<ClosingState>(desk, 'closing').closed[0]!.changed).toBeGreaterThan(0);
	build(desk);
	desk.type('Менеджер 001', 2, 2, '2026-06');
	const { values } = tabOf(desk, 'Менеджер 001');
	const head = values.findIndex((cells) => cells[1] === 'Отклонение от закрытого месяца');
	const [title, closed, now, , , difference] = values[head + 2]!.slice(1, 7) as [string, number, number, string, string, number];
	expect([title, closed, now - closed]).toEqual(['Сумма закрытых сделок', before, difference]);
	expect(difference).not.toBe(0);
	expect(values[2]![12]).toBe('Месяц закрыт');
});

test('a month opened again moves, can be closed anew, and the log says who did it and why', () => {
	expect(() => ask(desk, 'reopenMonth', '2026-06', ' ')).toThrow(/причину/);
	expect(() => ask(desk, 'reopenMonth', '2026-05', 'почему')).toThrow(/не закрыт/);
	const frozen = line('M1').bookings;
	expect(ask<ClosingState>(desk, 'reopenMonth', '2026-06', 'оплата пришла позже').closed).toEqual([]);
	const [ids, , ...lines] = tabOf(desk, 'Закрытые месяцы').values;
	const kept = lines.find((one) => one[ids!.indexOf('key')] === 'M1|2026-06 открыт снова')!;
	expect([kept[ids!.indexOf('period')], kept[ids!.indexOf('bookings')]]).toEqual(['2026-06 открыт снова', frozen]);
	expect(tabOf(desk, 'Менеджер 001').values[2]![12]).not.toBe('Месяц закрыт');
	const preview = ask<ClosingPreview>(desk, 'closingPreview', '2026-06');
	expect(preview).toMatchObject({ period: '2026-06', asOf: expect.stringMatching(/^2026-/) });
	expect(preview.lines.map(({ name }) => name)).toEqual(['', 'Менеджер 001', 'Менеджер 002']);
	ask(desk, 'closeMonth', '2026-06');
	expect(line('M1').bookings).toBe(preview.lines[1]!.fact);
	expect(line('M1')['plan:amount']).toBe(preview.lines[1]!.plan);
	const [keys, , ...log] = tabOf(desk, 'Журнал решений по KPI').values;
	const cells = (id: string): unknown[] => log.map((one) => one[keys!.indexOf(id)]);
	expect(cells('after').filter((word) => word === 'закрыт' || word === 'открыт')).toEqual(['закрыт', 'открыт', 'закрыт']);
	expect(cells('reason')).toContain('оплата пришла позже');
	expect(new Set(cells('who'))).toEqual(new Set(['director@example.com']));
});
