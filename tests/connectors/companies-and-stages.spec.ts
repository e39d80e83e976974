import bitrix24 from '../../src/connectors/bitrix24';
import hubspot from '../../src/connectors/hubspot';
import type { Row } from '../../src/facts/table';
import { bitrixDeals, entity, hubspotConfig, portal, read } from './pages';

test('HubSpot: the primary company is told by its type, in lists and in batches alike', () => {
	const companies = {
		results: [
			['70', 'deal_to_company_unlabeled'],
			['70', 'reseller'],
			['80', 'deal_to_company_unlabeled'],
			['80', 'deal_to_company'],
		].map(([id, type]) => ({ id, type })),
	};
	const [deal] = read(hubspot, 'deals', { results: [{ id: '1', properties: {}, associations: { companies } }] }, hubspotConfig()).facts
		.deals!;
	const unlabelled = { category: 'HUBSPOT_DEFINED', typeId: 341, label: null };
	const to = [
		{ toObjectId: 70, associationTypes: [unlabelled, { category: 'USER_DEFINED', typeId: 5, label: 'Reseller' }] },
		{ toObjectId: 80, associationTypes: [unlabelled, { category: 'HUBSPOT_DEFINED', typeId: 5, label: 'Основная' }] },
	];
	const config = hubspotConfig();
	const deals = entity(hubspot, 'deals');
	const search = deals.first(config, 1_790_000_000_000)!;
	const found = read(hubspot, 'deals', { results: [{ id: '1', properties: {} }] }, config, search);
	const linked = read(hubspot, 'deals', { results: [{ from: { id: '1' }, to }] }, config, found.next);
	const contacts = read(hubspot, 'deals', { results: [] }, config, linked.next);
	const whole = read(hubspot, 'deals', { results: [{ id: '1', properties: {} }] }, config, contacts.next);
	expect([deal!.client_id, whole.facts.deals![0]!.client_id]).toEqual(['80', '80']);
});

test('HubSpot: a deal whose stage was deleted closed when it entered it', () => {
	const version = (value: string, timestamp: string): object => ({ value, timestamp });
	const properties = {
		createdate: '2026-07-01T00:00:00Z',
		dealstage: 'gone',
		pipeline: 'p',
		hs_is_closed: 'true',
		hs_is_closed_won: 'true',
		closedate: '2026-12-31T00:00:00Z',
	};
	const propertiesWithHistory = { dealstage: [version('gone', '2026-07-20T00:00:00Z'), version('new', '2026-07-01T00:00:00Z')] };
	const { facts } = read(hubspot, 'deals', { results: [{ id: '1', properties, propertiesWithHistory }] }, hubspotConfig());
	const stages: Row[] = [{ stage_id: 'new', pipeline_id: 'p', outcome: 'OPEN' }];
	const got = hubspot.complete({ ...facts, stages }, hubspotConfig());
	expect(got.deals![0]).toMatchObject({ closed_at: Date.parse('2026-07-20T00:00:00Z'), first_won_at: Date.parse('2026-07-20T00:00:00Z') });
	expect(got.stage_changes!.map(({ to_pipeline_id }) => to_pipeline_id)).toEqual(['p', 'p']);
});

test('Bitrix24: where the portal does not say what a stage means, the list of stages does', () => {
	const item = (id: number, stageId: string): object => ({
		id,
		stageId,
		createdTime: '2026-07-01T00:00:00Z',
		movedTime: '2026-07-20T00:00:00Z',
		closedate: '2026-07-08T00:00:00+03:00',
	});
	const { facts } = bitrixDeals([item(1, 'WON'), item(2, 'LOSE'), item(3, 'NEW'), item(4, 'GONE')]);
	const stages = [
		['WON', 'WON'],
		['LOSE', 'LOST'],
		['NEW', 'OPEN'],
	].map(([stage_id, outcome]): Row => ({ stage_id: stage_id!, outcome: outcome! }));
	const moved = Date.parse('2026-07-20T00:00:00Z');
	expect(bitrix24.complete({ ...facts, stages }, portal).deals!.map((deal) => [deal.outcome, deal.closed_at, deal.expected_close])).toEqual(
		[
			['WON', moved, null],
			['LOST', moved, null],
			['OPEN', null, '2026-07-08'],
			['UNMAPPED', null, '2026-07-08'],
		],
	);
});

test('HubSpot: activities thrown away are told by the bin', () => {
	const properties = { hs_call_duration: '1000', hs_lastmodifieddate: '2026-07-01T00:00:00Z' };
	const live = read(hubspot, 'calls', { results: [{ id: '1', properties }] }, hubspotConfig()).facts.activities!;
	const bin = read(
		hubspot,
		'archived-calls',
		{ results: [{ id: '1', properties, archived: true, archivedAt: '2026-07-02T00:00:00Z' }] },
		hubspotConfig(),
	).facts.activities!;
	expect(hubspot.complete({ activities: [...live, ...bin] }, hubspotConfig()).activities!.map(({ is_deleted }) => is_deleted)).toEqual([
		true,
	]);
	expect(entity(hubspot, 'archived-calls').first(hubspotConfig(), 5)!.url).toContain('archived=true');
});

test('Bitrix24: what was paid on a deal itself is a payment of the deal', () => {
	const result = {
		page: { items: [{ id: 8, companyId: 5 }] },
		of0: [
			{ id: 1, sum: 100.5, currency: 'RUB', paid: 'Y', datePaid: '2026-07-20T00:00:00+03:00' },
			{ id: 2, sum: 7, paid: 'N' },
		],
	};
	const page = read(bitrix24, 'deal-payments', { result: { result, result_error: [] } }, portal);
	expect(page.facts).toEqual({
		payments: [
			{
				payment_id: '1',
				invoice_id: null,
				deal_id: '8',
				client_id: 'CO_5',
				amount: 10_050,
				currency: 'RUB',
				kind: 'payment',
				paid_at: '2026-07-20',
			},
		],
	});
	expect(entity(bitrix24, 'deal-payments').first(portal, null)!.body).toContain('crm.item.payment.list?entityTypeId=2&');
});

describe('an id that stands in several pipelines is the stage of the deal’s own', () => {
	const repeated: Row[] = [
		{ stage_id: 'done', pipeline_id: 'sales', name: 'Продано', outcome: 'WON' },
		{ stage_id: 'done', pipeline_id: 'service', name: 'Отказ', outcome: 'LOST' },
		{ stage_id: 'new', pipeline_id: 'sales', name: 'Новая', outcome: 'OPEN' },
	];

	test('HubSpot', () => {
		const version = (value: string, timestamp: string): object => ({ value, timestamp });
		const record = (id: string, pipeline: string): object => ({
			id,
			properties: { createdate: '2026-07-01T00:00:00Z', dealstage: 'done', pipeline },
			propertiesWithHistory: { dealstage: [version('done', '2026-07-20T00:00:00Z'), version('new', '2026-07-01T00:00:00Z')] },
		});
		const { facts } = read(hubspot, 'deals', { results: [record('1', 'sales'), record('2', 'service')] }, hubspotConfig());
		const got = hubspot.complete({ ...facts, stages: repeated }, hubspotConfig());
		expect(got.deals!.map(({ outcome, first_won_at }) => [outcome, first_won_at])).toEqual([
			['WON', Date.parse('2026-07-20T00:00:00Z')],
			['LOST', null],
		]);
		expect(got.stage_changes!.filter(({ to_stage_id }) => to_stage_id === 'done').map(({ to_pipeline_id }) => to_pipeline_id)).toEqual([
			'sales',
			'service',
		]);
	});

	test('Bitrix24', () => {
		const item = (id: number, categoryId: string): object => ({
			id,
			categoryId,
			stageId: 'done',
			createdTime: '2026-07-01T00:00:00Z',
			movedTime: '2026-07-20T00:00:00Z',
		});
		const { facts } = bitrixDeals([item(1, 'sales'), item(2, 'service'), item(3, 'gone')]);
		const move = (deal_id: string, to_pipeline_id: string | null): Row => ({
			change_id: deal_id,
			deal_id,
			changed_at: Date.parse('2026-07-20T00:00:00Z'),
			to_stage_id: 'done',
			to_pipeline_id,
		});
		const stage_changes = [move('1', 'sales'), move('2', null)];
		const got = bitrix24.complete({ ...facts, stages: repeated, stage_changes }, portal);
		expect(got.deals!.map(({ outcome, loss_reason, first_won_at }) => [outcome, loss_reason, first_won_at])).toEqual([
			['WON', null, Date.parse('2026-07-20T00:00:00Z')],
			['LOST', 'Отказ', null],
			['UNMAPPED', null, null],
		]);
	});
});
