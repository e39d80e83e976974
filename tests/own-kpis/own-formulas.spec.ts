import { ask, openDesk } from '../../local/cli/desk';
import type { Host } from '../../local/host/contract/host';
import { NOW } from '../now';

jest.setTimeout(120_000);

const deals = (factor: number): string =>
	['deal_id,name,amount,created_at,status', ...[1, 2, 3].map((n) => `D${n},Сделка ${n},${n * 100 * factor},2026-07-0${n},OPEN`)].join('\n');

describe('a column of a person’s formulas', () => {
	let desk: Host & { close(): void };
	beforeAll(() => {
		desk = openDesk({ locale: 'ru_RU', language: 'ru', timeZone: 'Europe/Moscow', now: () => NOW });
	});
	afterAll(() => desk.close());
	const values = (name: string): unknown[][] => desk.tabs<{ name: string; values: unknown[][] }>(name)[0]!.values;
	let stamp = 0;
	const figure = (): unknown => {
		desk.type('Проба', 0, 0, `=KPI("Удвоенные";"ALL";"2026-07";"";${++stamp})`);
		return values('Проба')[0]![0];
	};

	test('counts in KPIs as it stands after the import, and after an undo, not one import later', () => {
		ask(desk, 'importTables', { 'deals.csv': deals(1) });
		const [ids = []] = values('Сделки');
		const letter = String.fromCharCode(65 + ids.indexOf('amount'));
		const place = ids.length;
		desk.type('Сделки', 1, place, 'Двойная');
		for (const row of [2, 3, 4]) desk.type('Сделки', row, place, `=${letter}${row + 1}*2`);
		expect(desk.call('openOwnKpis', [], 'menu')).toMatchObject({ ok: true });
		const line = ['Удвоенные', '', 'сумма', 'Сделки', 'Двойная', '', '', 'Дата создания'];
		desk.typeBlock('Мои показатели', values('Мои показатели').length, 0, [line]);
		desk.addSheet('Проба');
		ask(desk, 'importTables', { 'deals.csv': deals(2) });
		expect(values('Сделки').map((one) => one[place])).toEqual(['', 'Двойная', 400, 800, 1200]);
		expect(figure()).toBe(2400);
		ask(desk, 'undoImport');
		expect(figure()).toBe(1200);
	});
});
