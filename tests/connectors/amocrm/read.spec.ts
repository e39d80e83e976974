import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import amocrm from '../../../src/connectors/amocrm';
import type { Config, Entity, Page, ReadResult, Reply } from '../../../src/connectors/kit/contract';
import { baseAddress } from '../../../src/connectors/kit/request';

const config: Config = {
	base_url: 'example.amocrm.ru',
	token: 'T',
	base_currency: 'RUB',
	task_types: '{"1":"Связаться","2":"Встреча","2101":"Презентация"}',
};

const recorded = (name: string): string => readFileSync(join(__dirname, name), 'utf8');
const entity = (id: string): Entity => amocrm.entities.find((one) => one.id === id)!;
const ok = (body: string): Reply => ({ status: 200, headers: {}, body });

function result(id: string, reply: Reply, since: number | null = null): ReadResult {
	return entity(id).read(reply, entity(id).first(config, since)!, config);
}
function page(id: string, file: string, since: number | null = null): Page {
	const got = result(id, ok(recorded(file)), since);
	if (!got.ok) throw new Error(JSON.stringify(got.fault));
	return got.page;
}

test('account facts become settings', () => {
	expect(page('account', 'account.json').settings).toMatchObject({ tz: 'Europe/Moscow', base_currency: 'RUB', account_id: '30000001' });
});

test('142 and 143 close every pipeline, type 1 is unsorted, temperature follows position', () => {
	const rows = page('stages', 'pipelines.json').facts.stages!;
	const first = rows.filter((row) => row.pipeline_id === '7001');
	expect(first.map((row) => [row.stage_id, row.outcome, row.temperature, row.is_unsorted])).toEqual([
		['70010', 'OPEN', 'none', true],
		['70011', 'OPEN', 'cold', false],
		['70012', 'OPEN', 'hot', false],
		['142', 'WON', 'none', false],
		['143', 'LOST', 'none', false],
	]);
	for (const id of ['142', '143']) expect(rows.filter((row) => row.stage_id === id).length).toBe(2);
	const bare = ok(JSON.stringify({ _embedded: { pipelines: [{ id: 1, name: 'A', _embedded: { statuses: [] } }] } }));
	const added = result('stages', bare);
	expect(added.ok && added.page.facts.stages!.map((row) => row.outcome)).toEqual(['WON', 'LOST']);
});

test('people: group is team and region, those who left are remembered', () => {
	const got = page('users', 'users.json');
	expect(got.facts.managers!.map((row) => [row.manager_id, row.role, row.team])).toEqual([
		['501', 'head', null],
		['502', 'manager', 'Регион Сибирь'],
		['503', 'manager', expect.anything()],
	]);
	expect(got.settings!.inactive_users).toBe('503');
});

test('deals: money in minor units, fields by name, null fields, next page', () => {
	const got = page('deals', 'leads-page1.json');
	expect(got.facts.deals![0]).toMatchObject({
		deal_id: '9001',
		client_id: '6001',
		manager_id: '502',
		outcome: 'WON',
		amount: 4_633_300,
		cost: 123_450,
		region: 'Сибирь',
		created_at: 1_788_246_000_000,
		closed_at: 1_791_806_400_000,
	});
	expect(got.facts.deals![1]).toMatchObject({ outcome: 'LOST', loss_reason: 'Дорого', region: null, cost: null });
	expect(got.next!.url).toBe('https://example.amocrm.ru/api/v4/leads?limit=2&page=2');
	expect(page('deals', 'leads-page2.json').facts.deals!.map((row) => [row.outcome, row.closed_at])).toEqual([
		['OPEN', null],
		['OPEN', null],
	]);
});

test('Kommo shows kopecks apart; a price that is no number stays to be seen', () => {
	const lead = JSON.parse(recorded('kommo-lead-minor-units.json')) as object;
	const read = (one: object): unknown => {
		const got = result('deals', ok(JSON.stringify({ _embedded: { leads: [one] } })));
		return got.ok ? got.page.facts.deals![0]!.amount : got.fault;
	};
	expect(read(lead)).toBe(20_075);
	expect(read({ ...lead, price_with_minor_units: undefined, price: 'много' })).toBe('много');
	expect(read({ ...lead, price_with_minor_units: undefined, price: null })).toBeNull();
});

test('the basket gives ids and the time', () => {
	expect(page('deleted-deals', 'leads-only_deleted.json').facts.deals).toEqual([
		{ deal_id: '9005', is_deleted: true, deleted_at: 1_792_011_600_000, updated_at: 1_792_011_600_000 },
	]);
});

test('a contact of a company stands for it', () => {
	expect(page('contacts', 'contacts.json').facts.clients![0]).toMatchObject({ client_id: '5001', kind: 'contact', merged_into_id: '6001' });
	expect(page('companies', 'companies.json').facts.clients![0]).toMatchObject({ client_id: '6001', kind: 'company', name: 'ООО Пример' });
});

test('calls: duration decides, text durations count, one call on two cards is one', () => {
	const rows = [
		...page('contacts-calls', 'notes-contacts-calls.json').facts.activities!,
		...page('leads-calls', 'notes-leads-calls.json').facts.activities!,
	];
	expect(rows.map((row) => [row.activity_id, row.direction, row.status, row.duration_s])).toEqual([
		['call-call-0001', 'in', 'done', 60],
		['call-call-0002', 'out', 'no_answer', 0],
		['call-call-0003', 'out', 'done', 125],
		['call-call-0001', 'in', 'done', 60],
	]);
	const whole = amocrm.complete({ activities: rows, managers: [{ manager_id: '77', name: 'Василий', role: 'manager' }] }, config)
		.activities!;
	expect(whole.length).toBe(3);
	expect(whole.find((row) => row.activity_id === 'call-call-0001')).toMatchObject({ deal_id: '9001', client_id: '5001', manager_id: '77' });
});

test('tasks take their kind from the type and their time from the event', () => {
	const tasks = page('tasks', 'tasks.json').facts.activities!;
	expect(tasks.map((row) => [row.type, row.status, row.due_at])).toEqual([
		['meeting', 'done', 1_790_953_200_000],
		['task', 'planned', 1_791_039_600_000],
	]);
	const done = page('task-completions', 'events.json').facts.activities!.filter((row) => row.activity_id === 'completed-task-8001');
	const whole = amocrm.complete({ activities: [...tasks, ...done] }, config).activities!;
	expect(whole.map((row) => [row.activity_id, row.occurred_at])).toEqual([
		['task-8001', 1_790_949_600_000],
		['task-8002', 1_791_039_600_000],
	]);
});

test('a reopened deal closes at its last closing, by the one responsible then', () => {
	const change = (n: number, from: string, to: string): Record<string, string | number> => ({
		change_id: `e${n}`,
		deal_id: '1',
		changed_at: n * 1000,
		from_stage_id: from,
		to_stage_id: to,
		to_pipeline_id: '7',
	});
	const deal = {
		deal_id: '1',
		stage_id: '143',
		outcome: 'LOST',
		manager_id: '3',
		pipeline_id: '7',
		created_at: 500,
		closed_at: 2000,
		updated_at: 9000,
	};
	const stage_changes = [change(2, '71', '142'), change(3, '142', '71'), change(5, '71', '143')];
	const owner_changes = [
		{ change_id: 'o1', deal_id: '1', changed_at: 4000, from_manager_id: '1', to_manager_id: '2' },
		{ change_id: 'o2', deal_id: '1', changed_at: 6000, from_manager_id: '2', to_manager_id: '3' },
	];
	const whole = amocrm.complete({ deals: [deal], stage_changes, owner_changes }, config);
	expect(whole.deals![0]).toMatchObject({ closed_at: 5000, owner_at_close_id: '2', first_won_at: 2000, assigned_at: 500 });
	expect(whole.stage_changes!.map((row) => [row.from_stage_id, row.to_stage_id, row.manager_id])).toEqual([
		[null, '71', '1'],
		['71', '142', '1'],
		['142', '71', '1'],
		['71', '143', '2'],
	]);
	const open = amocrm.complete({ deals: [{ ...deal, stage_id: '71', outcome: 'OPEN' }] }, config).deals![0]!;
	expect([open.closed_at, open.owner_at_close_id]).toEqual([null, null]);
});

test('204 is the end, an ignored filter is checked again, old rows end the reading', () => {
	expect(result('deals', { status: 204, headers: {}, body: '' })).toEqual({ ok: true, page: { facts: {}, rowCount: 0 } });
	const got = page('deals', 'leads-page1.json', 1_791_806_400_000);
	expect(got.facts.deals!.map((row) => row.deal_id)).toEqual(['9001']);
	expect(got.next).toBeUndefined();
	expect(entity('deals').first(config, 1_791_806_400_000)!.url).toContain('filter%5Bupdated_at%5D%5Bfrom%5D=1791805800');
});

test.each<[number, string, Record<string, string>, object]>([
	[401, recorded('error-401-api.json'), {}, { code: 'unauthorized' }],
	[402, recorded('error-402.json'), {}, { code: 'unpaid' }],
	[403, recorded('error-403-nginx.html'), {}, { code: 'banned', detail: expect.stringContaining('403 Forbidden') }],
	[403, '{"title":"Forbidden","status":403,"detail":"IP"}', {}, { code: 'forbidden', detail: 'Forbidden: IP' }],
	[429, recorded('error-429.html'), {}, { code: 'rate-limited', retryAfterMs: null }],
	[429, '', { 'retry-after': '3' }, { code: 'rate-limited', retryAfterMs: 3000 }],
	[502, '<html>', {}, { code: 'unavailable', status: 502 }],
	[404, '{"title":"Not Found"}', {}, { code: 'refused', status: 404, detail: 'Not Found' }],
	[200, '<html>Вход</html>', {}, { code: 'unreadable', detail: 'Вход' }],
	[200, '{"_embedded":{}}', {}, { code: 'unreadable' }],
])('a reply with status %i is understood', (status, body, headers, fault) => {
	expect(result('deals', { status, headers, body })).toEqual({ ok: false, fault: expect.objectContaining(fault) });
});

test('the token goes to the account only', () => {
	const reply = JSON.parse(recorded('leads-page1.json')) as { _links: { next: { href: string } } };
	reply._links.next.href = 'https://elsewhere.example/api/v4/leads?page=2';
	const got = result('deals', ok(JSON.stringify(reply)));
	expect(got.ok && got.page.next!.url).toBe('https://example.amocrm.ru/api/v4/leads?page=2');
});

test.each([
	['example.amocrm.ru', 'https://example.amocrm.ru'],
	[' https://Example.amocrm.ru/leads/list/?x=1 ', 'https://example.amocrm.ru'],
	['http://example.amocrm.ru/', 'https://example.amocrm.ru'],
	['http://127.0.0.1:4010/', 'http://127.0.0.1:4010'],
	['localhost:80', 'http://localhost:80'],
	['http://localhost.example.com', 'https://localhost.example.com'],
])('address %s', (typed, base) => {
	expect(baseAddress(typed)).toBe(base);
});
