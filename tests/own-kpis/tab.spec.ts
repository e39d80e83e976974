import { ask, openDesk } from '../../local/cli/desk';
import type { Host } from '../../local/host/contract/host';
import { NOW } from '../now';
import { julyTables } from '../product/july-tables';

jest.setTimeout(120_000);

describe('in a spreadsheet', () => {
	let desk: Host & { close(): void };
	beforeAll(() => {
		desk = openDesk({ locale: 'ru_RU', language: 'ru', timeZone: 'Europe/Moscow', now: () => NOW });
		ask(desk, 'importTables', julyTables);
		desk.addSheet('Проба');
		desk.type('Проба', 0, 10, '=1+1');
	});
	afterAll(() => desk.close());
	const values = (name: string): unknown[][] => desk.tabs<{ name: string; values: unknown[][] }>(name)[0]!.values;
	const shown = (row: number): unknown => values('Проба')[row]![0];

	test('the menu makes the tab with examples, and shows it again', () => {
		expect(desk.call('openOwnKpis', [], 'menu')).toMatchObject({ ok: true });
		expect(values('Мои показатели')[1]!.slice(0, 3)).toEqual(['Название показателя', 'Название по-английски', 'Что считать']);
		expect(values('Мои показатели')[2]![0]).toBe('Звонки от минуты');
		const before = values('Мои показатели');
		expect(desk.call('openOwnKpis', [], 'menu')).toMatchObject({ ok: true });
		expect(values('Мои показатели')).toEqual(before);
	});

	test('a line typed there is a KPI for every formula', () => {
		const row = values('Мои показатели').length;
		const cells = ['Крупные сделки', '', 'количество', 'Сделки', '', 'Исход = выиграна; Бюджет >= 150 000', '', 'Дата закрытия'];
		desk.typeBlock('Мои показатели', row, 0, [cells]);
		desk.type('Проба', 0, 0, '=KPI("Крупные сделки";"ALL";"2026-07")');
		desk.type('Проба', 1, 0, '=KPI_TABLE("Крупные сделки";"M2";"2026-07")');
		desk.type('Проба', 2, 0, '=KPI_SLICE("Крупные сделки";"менеджер";"2026-07")');
		desk.type('Проба', 10, 0, '=KPI_EXPLAIN("Крупные сделки";"ALL";"2026-07")');
		const total = Number(shown(0));
		expect(total).toBeGreaterThan(0);
		expect(Number(shown(1))).toBeLessThanOrEqual(total);
		const told = values('Проба')
			.slice(10)
			.map((line) => line.slice(0, 3));
		expect(told.find(([label]) => label === 'Как считается')![2]).toMatch(/число выигранных сделок \(«Бюджет» >= 150 000\)/i);
		expect(told.find(([label]) => label === 'Значение')![1]).toBe(total);
	});

	test('a fault shows its sentence in its own cells, and the others go on', () => {
		const row = values('Мои показатели').length;
		desk.typeBlock('Мои показатели', row, 0, [['Сломанный', '', 'сумма', 'Сделки', 'Бюджетик']]);
		desk.type('Проба', 40, 0, '=KPI("Сломанный";"ALL";"2026-07")');
		desk.type('Проба', 41, 0, '=KPI("Крупные сделки";"ALL";"2026-07")');
		desk.type('Проба', 42, 0, '=KPI("bookings";"ALL";"2026-07")');
		const cell = desk
			.view()
			.sheets.find(({ name }) => name === 'Проба')!
			.cells.find(([r, c]) => r === 40 && c === 0)?.[2];
		expect(cell?.error?.message).toMatch(/Показатель «Сломанный» \(вкладка «Мои показатели»\): в таблице «Сделки» нет столбца «Бюджетик»/);
		expect(shown(41)).toBe(shown(0));
		expect(shown(42)).toBe(700_000);
	});

	test('an import leaves the definitions where they are', () => {
		const written = () => values('Мои показатели').map((line) => line.slice(0, 12));
		const before = written();
		ask(desk, 'importTables', julyTables);
		expect(written()).toEqual(before);
	});
});
