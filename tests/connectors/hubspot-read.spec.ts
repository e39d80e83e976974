import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import site from '../../local/crm/hubspot/site';
import { generateAccount } from '../../local/demo/generate';
import hubspot from '../../src/connectors/hubspot';
import type { Config, Entity, Page, Request } from '../../src/connectors/kit/contract';
import { answering, TOKEN } from './loopback';

const config: Config = { token: TOKEN, base_currency: 'EUR', tz: 'Europe/Berlin' };
const entity = (id: string): Entity => hubspot.entities.find((one) => one.id === id)!;
const recorded = (name: string): string => readFileSync(join(__dirname, 'hubspot', name), 'utf8');

function page(id: string, body: string | object, request = entity(id).first(config, null)!): Page {
	const got = entity(id).read({ status: 200, headers: {}, body: typeof body === 'string' ? body : JSON.stringify(body) }, request, config);
	if (!got.ok) throw new Error(JSON.stringify(got.fault));
	return got.page;
}

test('addresses are dated, the key goes to the configured host alone', () => {
	const asked = entity('deals').first(config, null)!;
	expect(asked.url).toMatch(/^https:\/\/api\.hubapi\.com\/crm\/objects\/2026-09\/deals\?limit=50&properties=dealname%2Camount/);
	expect(asked.url).toContain('propertiesWithHistory=dealstage%2Chubspot_owner_id&associations=companies%2Ccontacts');
	expect(hubspot.probe.first(config, null)!.url).toBe('https://api.hubapi.com/account-info/2026-09/details');
	expect(JSON.stringify(asked)).not.toContain(TOKEN);
	expect(hubspot.sign(asked, config).headers.Authorization).toBe(`Bearer ${TOKEN}`);
	expect(hubspot.sign({ ...asked, url: 'https://api.hubapi.com.evil.example/x' }, config).headers.Authorization).toBeUndefined();
});

test('stages: closed and certain is won, closed is lost, the rest is open and has a temperature', () => {
	expect(page('stages', recorded('pipelines-deals.json')).facts.stages).toEqual([
		expect.objectContaining({ stage_id: 'qualifiedtobuy', outcome: 'OPEN', probability: 0.4, temperature: 'cold', is_unsorted: false }),
		expect.objectContaining({ stage_id: 'closedwon', outcome: 'WON', probability: 1 }),
		expect.objectContaining({ stage_id: 'closedlost', outcome: 'LOST', probability: 0 }),
	]);
});

test('people: the primary team is team and region', () => {
	expect(page('owners', recorded('owners.json')).facts.managers).toEqual([
		{ manager_id: '777', name: 'Rep Example', role: 'manager', team: 'Siberia', region: 'Siberia', email: 'rep@example.com' },
	]);
});

test('the recorded deals: text becomes money and time, the next page is asked at our host', () => {
	const got = page('deals', recorded('deals-list.json'));
	const stages = page('stages', recorded('pipelines-deals.json')).facts.stages!;
	const facts = hubspot.complete({ ...got.facts, stages }, config);
	expect(facts.deals).toEqual([
		expect.objectContaining({ deal_id: '10001', outcome: 'WON', amount: 4_633_300, manager_id: '777', closed_at: 1_791_806_400_000 }),
		expect.objectContaining({ deal_id: '10002', outcome: 'OPEN', amount: null, manager_id: null, closed_at: null }),
	]);
	expect(got.next!.url).toMatch(/^https:\/\/api\.hubapi\.com\/crm\/objects\/2026-09\/deals\?.*&after=10003$/);
});

const version = (value: string, timestamp: string): object => ({ value, timestamp, sourceType: 'CRM_UI' });

test('the history tells when a deal closed and whose it was; closedate does not', () => {
	const row = {
		id: '1',
		properties: {
			dealstage: 'closedwon',
			pipeline: 'default',
			hubspot_owner_id: '3',
			hs_is_closed: 'true',
			hs_is_closed_won: 'true',
			amount: '100',
			deal_currency_code: 'USD',
			amount_in_home_currency: '90.5',
			createdate: '2026-09-01T07:00:00Z',
			closedate: '2026-12-31T00:00:00Z',
			hs_lastmodifieddate: '2026-10-12T12:00:00Z',
			hs_merged_object_ids: '2;5',
		},
		propertiesWithHistory: {
			dealstage: [
				version('closedwon', '2026-10-10T12:00:00Z'),
				version('qualifiedtobuy', '2026-10-01T12:00:00Z'),
				version('closedwon', '2026-09-20T12:00:00Z'),
				version('qualifiedtobuy', '2026-09-01T07:00:00.120Z'),
			],
			hubspot_owner_id: [
				version('3', '2026-10-11T12:00:00Z'),
				version('2', '2026-09-05T12:00:00Z'),
				version('1', '2026-09-01T07:00:00.120Z'),
			],
		},
		associations: {
			companies: {
				results: [
					{ id: '60', type: 'deal_to_company_unlabeled' },
					{ id: '61', type: 'deal_to_company' },
				],
			},
		},
		archived: false,
	};
	const merged = {
		deal_id: '2',
		source: 'hubspot',
		created_at: 5,
		amount: 700,
		updated_at: 6,
		stage_id: 'qualifiedtobuy',
		outcome: 'OPEN',
	};
	const stages = page('stages', recorded('pipelines-deals.json')).facts.stages!;
	const got = page('deals', { results: [row] });
	const facts = hubspot.complete({ ...got.facts, deals: [merged, ...got.facts.deals!], stages }, config);
	const at = (iso: string): number => Date.parse(iso);
	expect(facts.deals!.find(({ deal_id }) => deal_id === '1')).toMatchObject({
		client_id: '61',
		closed_at: at('2026-10-10T12:00:00Z'),
		first_won_at: at('2026-09-20T12:00:00Z'),
		owner_at_close_id: '2',
		expected_close: null,
		currency: 'USD',
		fx_rate: 0.905,
	});
	// Merged away: kept as it was, but deleted; of one never imported nothing is made up.
	expect(facts.deals!.find(({ deal_id }) => deal_id === '2')).toMatchObject({ amount: 700, is_deleted: true, created_at: 5 });
	expect(facts.deals).toHaveLength(2);
	expect(
		facts.stage_changes!.map((change) => [change.from_stage_id, change.to_stage_id, change.to_pipeline_id, change.manager_id]),
	).toEqual([
		[null, 'qualifiedtobuy', 'default', '1'],
		['qualifiedtobuy', 'closedwon', 'default', '2'],
		['closedwon', 'qualifiedtobuy', 'default', '2'],
		['qualifiedtobuy', 'closedwon', 'default', '2'],
	]);
	expect(facts.stage_changes![0]!.changed_at).toBe(at('2026-09-01T07:00:00Z'));
});

test('calls by length, or by status where they were noted by hand; messages of nobody came in', () => {
	const deeds = (id: string, ...rows: object[]): unknown[] =>
		page(id, { results: rows.map((properties, i) => ({ id: String(i), properties })) }).facts.activities!.map(
			({ status, direction, duration_s, is_auto }) => [status, direction, duration_s ?? null, is_auto],
		);
	expect(
		deeds(
			'calls',
			{ hs_call_direction: 'INBOUND', hs_call_duration: '61000' },
			{ hs_call_direction: 'OUTBOUND', hs_call_duration: '0', hs_call_status: 'COMPLETED' },
			{ hs_call_direction: 'INBOUND', hs_call_duration: '0' },
			{ hs_call_duration: null, hs_call_status: 'COMPLETED' },
		),
	).toEqual([
		['done', 'in', 61, false],
		['no_answer', 'out', 0, false],
		['missed', 'in', 0, false],
		['done', 'out', null, false],
	]);
	expect(
		deeds('communications', { hubspot_owner_id: '7' }, { hubspot_owner_id: null }, { hs_object_source: 'AUTOMATION_PLATFORM' }),
	).toEqual([
		['done', 'out', null, false],
		['done', 'in', null, false],
		['done', 'out', null, true],
	]);
});

test.each([
	['in a row', 1000],
	['of one moment', 0],
])('10,450 changed calls %s all come, past the search’s ten thousand', (_, apart) => {
	const account = generateAccount({ seed: 1, today: '2026-08-31', deals: 40 });
	const start = account.now - 9 * 86_400_000;
	const calls = Array.from({ length: 10_450 }, (_, i) => ({ ...account.calls[0]!, id: 700_001 + i, at: start + i * apart }));
	const answer = answering(site, { ...account, calls: [...calls, { ...calls[0]!, id: 900_000, at: start + 20_000_000 }] });
	const ids = new Set<string>();
	let requests = 0;
	for (
		let next: Request | undefined = entity('calls').first(config, account.now - 10 * 86_400_000)!;
		next !== undefined && requests < 1000;
		requests++
	) {
		const reply = answer(hubspot.sign(next, config));
		const got = entity('calls').read(reply, next, config);
		if (!got.ok) throw new Error(JSON.stringify(got.fault));
		for (const row of got.page.facts.activities ?? []) ids.add(String(row.activity_id));
		next = got.page.next;
	}
	expect(ids.size).toBe(10_451);
});
