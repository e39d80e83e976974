import { loadJob } from '../../src/app/import/job';
import { cancel, start, step } from '../../src/app/import/run';
import { STAGING } from '../../src/app/import/staging';
import { hourlyRun } from '../../src/app/panel/hourly-run';
import { recomputeNow } from '../../src/app/panel/menu-commands';
import { rpc } from '../../src/app/panel/rpc';
import { importTables } from '../../src/app/tables/import-tables';
import type { TablesRead } from '../../src/app/tables/read-sources';
import { readFacts } from '../../src/tabs/read-data-tab';
import { connectTo, execution, importAll, type TestDesk, testDesk } from './desk';
import { MemoryBook } from './memory-workbook';
import { answering, credentials, smallAccount } from './small-crm';

const account = smallAccount(20);
const reply = answering(account);

function imported(): TestDesk {
	const desk = testDesk(reply);
	connectTo(desk, credentials);
	importAll(desk);
	return desk;
}

const lines = (desk: TestDesk, id: string): unknown[][] => ((desk.book.content([id])[id] as unknown[][] | null) ?? []).slice(2);
const place = (desk: TestDesk, id: string, key: string): number => (desk.book.content([id])[id] as unknown[][])[0]!.indexOf(key);

test('a token goes to the address it was given for, whatever another editor writes into the shared part', () => {
	const desk = imported();
	const shared = JSON.parse(desk.documentMemory.all.get('kpi.connection')!) as Record<string, unknown>;
	desk.documentMemory.all.set('kpi.connection', JSON.stringify({ ...shared, values: { base_url: 'https://evil.example' } }));
	const before = desk.sent.length;
	execution(desk, () => hourlyRun(desk.ports));
	expect(desk.sent.length).toBe(before);
	expect(() => execution(desk, () => start(desk.ports, false))).toThrow(/другим редактором/);
});

test('a lost setting or a deleted tab makes the next import read everything, and lose nothing', () => {
	const desk = imported();
	desk.book.edit('settings', (cells) => cells.splice(2));
	importAll(desk);
	expect(lines(desk, 'deals')).toHaveLength(20);
	desk.book.remove('deals');
	importAll(desk);
	expect(lines(desk, 'deals')).toHaveLength(20);
});

test('lost staging is read again, not taken for an empty CRM', () => {
	const desk = imported();
	execution(desk, () => start(desk.ports, true));
	while (loadJob(desk.ports)!.phase === 'reading') execution(desk, () => step(desk.ports, 0));
	desk.book.remove(STAGING);
	const { job } = importAll(desk);
	expect(job.phase).toBe('done');
	expect(lines(desk, 'deals')).toHaveLength(20);
});

test('what the sheet refuses is told, and can be left or tried again', () => {
	const desk = imported();
	const write = desk.book.write.bind(desk.book);
	let isProtected = true;
	desk.book.write = (id, row, column, cells) => {
		if (isProtected && id === 'settings') throw new Error('You are trying to edit a protected cell or object.');
		write(id, row, column, cells);
	};
	const { job } = importAll(desk, true);
	expect(job.fault!.ru).toMatch(/таблица их не приняла: You are trying to edit a protected cell/);
	execution(desk, () => cancel(desk.ports));
	expect(loadJob(desk.ports)!.phase).toBe('cancelled');
	isProtected = false;
	expect(importAll(desk).job.phase).toBe('done');
});

test('while another works in the file the panel says so, and a cancel is heard at the next checkpoint', () => {
	const desk = imported();
	const busy = { ...desk.ports, withDocumentLock: () => ({ ran: false as const }) };
	for (const call of [() => rpc(busy).startImport(false), () => rpc(busy).importTables({}), () => rpc(busy).buildSummaries(0)])
		expect(call).toThrow(/Подождите минуту/);
	execution(desk, () => start(desk.ports, true));
	execution(desk, () => step(desk.ports, 0));
	execution(desk, () => cancel(busy));
	expect(loadJob(desk.ports)!.phase).toBe('reading');
	execution(desk, () => step(desk.ports, 60_000));
	expect(loadJob(desk.ports)!.phase).toBe('cancelled');
});

test('plans typed or copied by hand keep their lines and values', () => {
	const desk = testDesk(reply);
	execution(desk, () => importTables(desk.ports, { 'targets.csv': 'scope;metric;period;value\nM1;amount;2026-07;100\n' }));
	desk.book.edit('targets', (cells) => {
		const line = (values: Record<string, unknown>): never[] => cells[0]!.map((key) => values[String(key)] ?? '') as never[];
		cells.push([...cells[2]!]);
		cells[3]![place(desk, 'targets', 'value')] = 200;
		cells.push(
			line({ scope: 'M2', metric: 'amount', period: '2026-07', value: 300 }),
			line({ scope: 'M3', metric: 'amount', period: '2026-07', value: 400 }),
		);
	});
	execution(desk, () => importTables(desk.ports, { 'targets.csv': 'scope;metric;period;value\nM9;amount;2026-07;900\n' }));
	expect(lines(desk, 'targets').map((line) => line[place(desk, 'targets', 'value')])).toEqual([100, 200, 300, 400, 900]);
	const ids = lines(desk, 'targets').map((line) => line[place(desk, 'targets', 'target_id')]);
	expect(new Set(ids).size).toBe(5);
});

test('a CSV line without its id is kept and told of', () => {
	const desk = testDesk(reply);
	const { problems } = execution(desk, () => importTables(desk.ports, { 'deals.csv': 'ID;Сумма\n1;100\n;200\n;300\n' })) as TablesRead;
	expect(lines(desk, 'deals')).toHaveLength(3);
	expect(problems.map(({ sentence }) => sentence.ru)).toEqual([
		'«Сделки», строка 3: пустой «ID». Строка загружена; впишите её ID, иначе после правки она станет новой.',
		'«Сделки», строка 4: пустой «ID». Строка загружена; впишите её ID, иначе после правки она станет новой.',
	]);
});

test('a number the CRM wrote as words stays as it came and is listed', () => {
	const desk = testDesk(
		answering(account, (body) =>
			body.replace(/"field_name":"Себестоимость"([^}]*)"value":"\d+"/g, '"field_name":"Себестоимость"$1"value":"12 тысяч руб"'),
		),
	);
	connectTo(desk, credentials);
	importAll(desk);
	const costs = new Set(lines(desk, 'deals').map((line) => line[place(desk, 'deals', 'cost')]));
	expect(costs).toContain('12 тысяч руб');
	expect([...costs].some((cost) => Number.isNaN(cost))).toBe(false);
	expect(rpc(desk.ports).sidebarState().facts!.problems[0]).toMatch(/«Себестоимость»: «12 тысяч руб» не читается/);
});

test('what a person wrote where the CRM knows nothing stays through a full import', () => {
	const desk = imported();
	const [gone, rate] = [place(desk, 'managers', 'active_to'), place(desk, 'deals', 'fx_rate')];
	desk.book.edit('managers', (cells) => {
		cells[4]![gone] = new Date(Date.UTC(2026, 5, 30));
	});
	desk.book.edit('deals', (cells) => {
		cells[4]![rate] = 90.5;
	});
	importAll(desk, true);
	expect(lines(desk, 'managers')[2]![gone]).not.toBe('');
	expect(lines(desk, 'deals')[2]![rate]).toBe(90.5);
});

test('another account brings its own currency and time zone', () => {
	let answer = reply;
	const desk = testDesk((request) => answer(request));
	connectTo(desk, credentials);
	importAll(desk);
	answer = answering({ ...smallAccount(8), id: 77, currency: 'USD', timeZone: 'America/New_York' });
	connectTo(desk, credentials);
	importAll(desk);
	const settings = new Map(lines(desk, 'settings').map((line) => [line[0], line[1]]));
	expect([settings.get('base_currency'), settings.get('tz')]).toEqual(['USD', 'America/New_York']);
	expect(lines(desk, 'deals')).toHaveLength(8);
});

test('without its hidden first line a tab is not guessed at', () => {
	const desk = imported();
	desk.book.edit('deals', (cells) => cells.shift());
	const { job } = importAll(desk);
	expect(job.fault!.ru).toMatch(/нет скрытой первой строки/);
	expect(lines(desk, 'deals')).toHaveLength(19);
	expect(job.fault!.ru).toContain('удалите вкладку и загрузите всё заново');
});

test.each(['targets', 'kpi_sets', 'own_kpis', 'feedback', 'rates', 'calendar'] as const)(
	'nobody is told to delete %s, which people write',
	(id) => {
		const book = new MemoryBook();
		book.ensure(id, id);
		book.write(id, 1, 1, [
			['а', 'б'],
			['в', 'г'],
			['2026-08', 100],
		]);
		expect(() => readFacts(book, id)).toThrow(/заголовки столбцов как были.*Вкладку не удаляйте/);
	},
);

test('a date typed over an amount is named as its day, counts for nothing and is not written over by the next refresh', () => {
	const desk = imported();
	const typed = new Date(Date.UTC(2026, 6, 4, 21));
	const at = place(desk, 'deals', 'amount');
	execution(desk, () =>
		desk.book.edit('deals', (cells) => {
			cells[2]![at] = typed;
		}),
	);
	execution(desk, () => recomputeNow(desk.ports));
	expect(rpc(desk.ports).sidebarState().facts!.problems.join()).toContain('строка 3, столбец «amount»: «2026-07-05» – не число');
	importAll(desk, false);
	expect(lines(desk, 'deals')[0]![at]).toEqual(typed);
});
