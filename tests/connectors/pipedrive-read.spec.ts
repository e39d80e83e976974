import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import site from '../../local/crm/pipedrive/site';
import type { DemoAccount } from '../../local/demo/account';
import { connect } from '../../src/app/crm/connection';
import type { Config, Entity, Page } from '../../src/connectors/kit/contract';
import pipedrive from '../../src/connectors/pipedrive';
import { kindOf } from '../../src/connectors/pipedrive/activities';
import { execution, importAll, testDesk } from '../app/desk';
import { smallAccount } from '../app/small-crm';
import { answering, TOKEN } from './loopback';

const REGION = 'd4de1c1518b4531717c676029a45911c340390a6';
const config: Config = {
	base_url: 'acme',
	token: TOKEN,
	base_currency: 'RUB',
	tz: 'Europe/Moscow',
	deal_fields: JSON.stringify({ region: [REGION, {}] }),
};
const entity = (id: string): Entity => pipedrive.entities.find((one) => one.id === id)!;
const recorded = (name: string): string => readFileSync(join(__dirname, 'pipedrive', name), 'utf8');

function page(id: string, body: string | object, asking = config): Page {
	const reply = { status: 200, headers: {}, body: typeof body === 'string' ? body : JSON.stringify(body) };
	const got = entity(id).read(reply, entity(id).first(asking, null)!, asking);
	if (!got.ok) throw new Error(JSON.stringify(got.fault));
	return got.page;
}
const rows = (...data: object[]): object => ({ success: true, data, additional_data: { next_cursor: null } });

test('the second version where there is one, the token in a header and to the company’s own host alone', () => {
	const asked = entity('deals').first(config, Date.UTC(2026, 9, 1, 12, 10))!;
	expect(asked.url).toBe(
		`https://acme.pipedrive.com/api/v2/deals?limit=500&updated_since=2026-10-01T12%3A00%3A00Z&include_fields=products_count&custom_fields=${REGION}`,
	);
	expect(entity('users').first(config, null)!.url).toBe('https://acme.pipedrive.com/v1/users');
	expect(JSON.stringify(asked)).not.toContain(TOKEN);
	expect(pipedrive.sign(asked, config).headers['x-api-token']).toBe(TOKEN);
	expect(pipedrive.sign({ ...asked, url: 'https://evil.pipedrive.com/api/v2/deals' }, config).headers['x-api-token']).toBeUndefined();
	expect(entity('account').first({ base_url: 'https://Acme.pipedrive.com/pipeline/1' }, null)!.url).toBe(
		'https://acme.pipedrive.com/v1/users/me',
	);
});

test('the recorded deal: won by its state, money in its own currency, the firm’s own field, the next page', () => {
	const got = page('deals', recorded('v2-deals.json'));
	expect(got.facts.deals).toEqual([
		expect.objectContaining({
			deal_id: '1',
			outcome: 'WON',
			stage_id: '3',
			client_id: '31',
			manager_id: '11',
			owner_at_close_id: '11',
			amount: 4_633_350,
			currency: 'EUR',
			region: 'Siberia',
			created_at: Date.UTC(2026, 8, 1, 7),
			closed_at: Date.UTC(2026, 9, 12, 12),
			expected_close: null,
			is_deleted: false,
		}),
	]);
	expect(got.next!.url).toMatch(/\/api\/v2\/deals\?limit=500&.*&cursor=eyJmaWVsZCI6ImlkIiwiZXhhbXBsZSI6MX0$/);
});

test('a reopened deal has no closing, a lost one its reason, one without a company its person, a deleted one its time', () => {
	const deal = (JSON.parse(recorded('v2-deals.json')) as { data: object[] }).data[0]!;
	const read = (change: object): unknown => page('deals', rows({ ...deal, ...change })).facts.deals![0];
	expect(read({ status: 'open' })).toMatchObject({
		outcome: 'OPEN',
		closed_at: null,
		owner_at_close_id: null,
		expected_close: '2026-10-31',
	});
	expect(read({ status: 'lost', lost_time: '2026-10-13T12:00:00Z', lost_reason: 'Price' })).toMatchObject({
		outcome: 'LOST',
		closed_at: Date.UTC(2026, 9, 13, 12),
		loss_reason: 'Price',
	});
	expect(read({ org_id: null })).toMatchObject({ client_id: 'person-21' });
	expect(read({ is_archived: true })).toMatchObject({ is_deleted: false });
	expect(read({ status: 'deleted', is_deleted: true })).toMatchObject({
		outcome: 'WON',
		is_deleted: true,
		deleted_at: Date.UTC(2026, 9, 12, 12),
	});
	expect(read({ value: 'много' })).toMatchObject({ amount: 'много' });
});

test('stages take their likelihood; fields are found by name, code or setting', () => {
	expect(page('stages', recorded('v2-stages.json'), { ...config, pipelines: '{"1":"Sales"}' }).facts.stages).toEqual([
		expect.objectContaining({
			stage_id: '3',
			pipeline_id: '1',
			pipeline_name: 'Sales',
			order: 3,
			outcome: 'OPEN',
			probability: 0.6,
			temperature: 'cold',
		}),
	]);
	const field = (code: string, name: string, options: object[] | null = null): object => ({ field_code: code, field_name: name, options });
	const fields = rows(field('aaa', 'Регион', [{ id: 7, label: 'Север' }]), field('bbb', 'Затраты'), field('ccc', 'Channel'));
	const found = (setting: Config): unknown => JSON.parse(page('deal-fields', fields, setting).settings!.deal_fields!);
	expect(found({})).toEqual({ region: ['aaa', { 7: 'Север' }], channel: ['ccc', {}] });
	expect(found({ cost_field: 'затраты', region_field: 'bbb' })).toEqual({ region: ['bbb', {}], cost: ['bbb', {}], channel: ['ccc', {}] });
	const known = { ...config, deal_fields: JSON.stringify(found({ cost_field: 'Затраты' })) };
	const deal = page('deals', rows({ id: 1, custom_fields: { aaa: 7, bbb: { value: 12.5, currency: 'RUB' }, ccc: null } }), known).facts
		.deals![0];
	expect(deal).toMatchObject({ region: 'Север', cost: 1250, source_channel: null });
});

test('activities: done when marked, due in UTC, a day alone until its end', () => {
	const [call] = page('activities', recorded('v2-activities.json')).facts.activities!;
	expect(call).toMatchObject({
		type: 'call',
		status: 'done',
		direction: 'out',
		deal_id: '1',
		client_id: '31',
		duration_s: 900,
		occurred_at: Date.UTC(2026, 9, 1, 8),
		due_at: Date.UTC(2026, 9, 1, 9),
	});
	const [task] = page('activities', rows({ id: 6, type: 'deadline', done: false, due_date: '2026-10-02', due_time: null })).facts
		.activities!;
	expect(task).toMatchObject({ type: 'task', status: 'planned', due_at: Date.UTC(2026, 9, 2, 20, 59, 59) });
});

test.each([
	['call Call', 'call out done'],
	['incoming_call Входящий звонок', 'call in done'],
	['x1 Пропущенный', 'task none done'],
	['missed_call Пропущенный звонок', 'call in missed'],
	['x2 Недозвон', 'call out no_answer'],
	['demo Demo', 'presentation none done'],
	['meeting Meeting', 'meeting none done'],
	['x3 Входящее письмо', 'email in done'],
	['whatsapp WhatsApp', 'message out done'],
	['x4 Печать договора', 'task none done'],
	['lunch Lunch', 'task none done'],
])('the kind «%s» is %s', (name, kind) => {
	expect(Object.values(kindOf(name, true)).join(' ')).toBe(kind);
	expect(kindOf(name, false).status).toBe('planned');
});

test('what Pipedrive forgets is remembered from the first import on: the stage, and whose the deal was when it closed', () => {
	const account = smallAccount(60);
	const won = account.deals.find(({ outcome, deletedAt }) => outcome === 'won' && deletedAt === null)!;
	const open = account.deals.find(({ outcome, deletedAt }) => outcome === 'open' && deletedAt === null)!;
	const line = account.pipelines.find(({ id }) => id === open.pipelineId)!;
	const later = Date.UTC(2026, 7, 1, 12);
	const stageId = line.stages.find(({ id, kind }) => kind === 'open' && id !== open.stageId)!.id;
	const changed: DemoAccount = {
		...account,
		deals: account.deals.map((deal) =>
			deal === won
				? { ...deal, ownerId: 11_001, updatedAt: later }
				: deal === open
					? {
							...deal,
							stageId,
							stageChanges: [...deal.stageChanges, { at: later, from: deal.stageId, to: stageId, actorId: deal.ownerId }],
							updatedAt: later,
						}
					: deal,
		),
	};
	let answer = answering(site, account);
	const desk = testDesk((request) => answer(request));
	execution(desk, () => connect(desk.ports, 'pipedrive', { base_url: 'acme', token: TOKEN }));
	importAll(desk, true);
	answer = answering(site, changed);
	desk.clock = later + 7_200_000;
	expect(importAll(desk).job.phase).toBe('done');
	const lines = (id: string): Record<string, unknown>[] => {
		const [keys = [], , ...cells] = desk.book.content([id])[id] as unknown[][];
		return cells.map((line) => Object.fromEntries(keys.map((key, i) => [String(key), line[i]])));
	};
	const now = lines('deals').find(({ deal_id }) => String(deal_id) === String(won.id))!;
	expect([String(now.manager_id), String(now.owner_at_close_id)]).toEqual(['11001', String(won.ownerId)]);
	expect(lines('stage_changes').map((line) => [String(line.deal_id), String(line.from_stage_id), String(line.to_stage_id)])).toEqual([
		[String(open.id), String(open.stageId), String(stageId)],
	]);
	expect(lines('owner_changes')).toHaveLength(1);
});
