import amocrm from '../../src/connectors/amocrm';
import bitrix24 from '../../src/connectors/bitrix24';
import hubspot from '../../src/connectors/hubspot';
import type { Config, Connector, Page } from '../../src/connectors/kit/contract';
import pipedrive from '../../src/connectors/pipedrive';
import { amo, bitrixDeals, entity, hubspotConfig, leads, pipe, portal, read } from './pages';

describe('costs keep their currency', () => {
	const cases: readonly (readonly [string, Connector, Page, Config])[] = [
		[
			'Bitrix24',
			bitrix24,
			bitrixDeals(
				[
					{ id: 1, ufCrm_1: '400|EUR' },
					{ id: 2, ufCrm_1: '500|RUB' },
					{ id: 3, ufCrm_1: '600' },
				],
				{
					...portal,
					fields: JSON.stringify({ deal: { cost: { name: 'ufCrm_1' } } }),
				},
			),
			portal,
		],
		[
			'Pipedrive',
			pipedrive,
			read(
				pipedrive,
				'deals',
				{
					success: true,
					data: [400, 500, 600].map((value, i) => ({ id: i + 1, custom_fields: { c: { value, currency: ['EUR', 'USD', null][i] } } })),
				},
				{ ...pipe, deal_fields: JSON.stringify({ cost: ['c', {}] }) },
			),
			pipe,
		],
		[
			'HubSpot',
			hubspot,
			read(
				hubspot,
				'deals',
				{
					results: [400, 500, 600].map((cost, i) => ({
						id: String(i + 1),
						properties: { createdate: '2026-07-01T00:00:00Z', cost, deal_currency_code: ['EUR', 'USD', null][i] },
					})),
				},
				hubspotConfig({ cost: ['cost', {}] }),
			),
			hubspotConfig(),
		],
	];
	test.each(cases)('%s: another currency is unknown and told, never taken one to one', (_, connector, { facts }, config) => {
		expect(connector.findings!(facts, config).map(({ en }) => en)).toEqual([
			"Deals whose cost is in EUR: 1 (ID 1). It was not converted and counts as unknown: enter it in the account's currency in the CRM.",
		]);
		const deals = connector.complete(facts, config).deals!;
		expect(deals.map(({ cost }) => cost)).toEqual([null, 50_000, 60_000]);
		expect(Object.keys(deals[0]!)).not.toContain('cost_as_told');
	});

	test.each(cases)('%s: a rate of the account converts it', (_, connector, { facts }, config) => {
		const rich = { ...config, currency_rates: '{"EUR":1.1}' };
		expect(connector.findings!(facts, rich)).toEqual([]);
		expect(connector.complete(facts, rich).deals!.map(({ cost }) => cost)).toEqual([44_000, 50_000, 60_000]);
	});

	test('the rates that Bitrix24 and HubSpot keep; an account that hides them has none', () => {
		const list = [
			{ CURRENCY: 'RUB', AMOUNT: '1.0000', AMOUNT_CNT: '1', BASE: 'Y' },
			{ CURRENCY: 'JPY', AMOUNT: '62.5000', AMOUNT_CNT: '100', BASE: 'N' },
			{ CURRENCY: 'XXX', AMOUNT: '0.0000', AMOUNT_CNT: '1', BASE: 'N' },
		];
		const answers = { profile: { ID: '1' }, deal: {}, users: [], currency: 'RUB', currencies: list };
		const probe = (result: object): Page => read(bitrix24, 'account', { result: { result, result_error: [] } }, portal);
		expect(JSON.parse(probe(answers).settings!.currency_rates!)).toEqual({ RUB: 1, JPY: 0.625 });
		expect(probe({ ...answers, currencies: undefined }).settings!.currency_rates).toBe('{}');
		const results = [{ fromCurrencyCode: 'EUR', toCurrencyCode: 'USD', conversionRate: 1.1 }];
		expect(read(hubspot, 'currency-rates', { results }, hubspotConfig()).settings).toMatchObject({ currency_rates: '{"EUR":1.1}' });
		const rates = entity(hubspot, 'currency-rates');
		const hidden = { status: 403, headers: {}, body: '{"category":"MISSING_SCOPES"}' };
		expect(rates.read(hidden, rates.first(hubspotConfig(), null)!, hubspotConfig())).toEqual({
			ok: true,
			page: { facts: {}, rowCount: 0, settings: { refused_parts: '{"currency_rates":[403,""]}' } },
		});
	});

	test('amoCRM: the field says in which currency it is', () => {
		const lead = {
			id: 1,
			status_id: 5,
			created_at: 1,
			updated_at: 2,
			custom_fields_values: [{ field_id: 7, field_name: ' себестоимость ', values: [{ value: '400' }] }],
		};
		const { settings } = read(
			amocrm,
			'present-deal-fields',
			{ _embedded: { custom_fields: [{ id: 7, name: 'Себестоимость', type: 'monetary', currency: 'EUR' }] } },
			amo,
		);
		expect(settings).toMatchObject({ cost_currency: 'EUR' });
		const foreign = leads([lead], { ...amo, ...settings }).facts;
		expect([amocrm.complete(foreign, amo).deals![0]!.cost, amocrm.findings!(foreign, amo)]).toEqual([
			null,
			[expect.objectContaining({ ru: expect.stringContaining('EUR') })],
		]);
		expect(amocrm.complete(leads([lead]).facts, amo).deals![0]!.cost).toBe(40_000);
	});

	test('HubSpot: a cost in the currency of its deal takes the rate of the deal', () => {
		const properties = {
			createdate: '2026-07-01T00:00:00Z',
			cost: '400',
			amount: '1000',
			amount_in_home_currency: '1100',
			deal_currency_code: 'EUR',
		};
		const { facts } = read(hubspot, 'deals', { results: [{ id: '1', properties }] }, hubspotConfig({ cost: ['cost', {}] }));
		expect([hubspot.complete(facts, hubspotConfig()).deals![0]!.cost, hubspot.findings!(facts, {})]).toEqual([44_000, []]);
	});
});

describe('fields with several values keep all of them', () => {
	test('amoCRM, by a name in any case', () => {
		const lead = {
			id: 1,
			status_id: 5,
			custom_fields_values: [
				{ field_id: 7, field_name: 'РЕГИОН ', field_type: 'multiselect', values: [{ value: 'Юг' }, { value: 'Урал' }] },
			],
		};
		expect(leads([lead]).facts.deals![0]!.region).toBe('Юг, Урал');
	});
	test('Bitrix24', () => {
		const fields = JSON.stringify({ deal: { region: { name: 'r', choices: { 1: 'Юг', 2: 'Урал' } }, channel: { name: 'c' } } });
		const [deal] = bitrixDeals([{ id: 1, r: [1, 2], c: ['Сайт', '', 'Выставка'] }], { ...portal, fields }).facts.deals!;
		expect([deal!.region, deal!.source_channel]).toEqual(['Юг, Урал', 'Сайт, Выставка']);
	});
	test('HubSpot writes them in one text, Pipedrive as a list', () => {
		const map = { region: ['r', { a: 'South', b: 'Ural' }] };
		const [deal] = read(hubspot, 'deals', { results: [{ id: '1', properties: { r: 'a;b' } }] }, hubspotConfig(map)).facts.deals!;
		const [other] = read(
			pipedrive,
			'deals',
			{ data: [{ id: 1, custom_fields: { r: ['a', 'b'] } }] },
			{ ...pipe, deal_fields: JSON.stringify(map) },
		).facts.deals!;
		expect([deal!.region, other!.region]).toEqual(['South, Ural', 'South, Ural']);
	});
});

describe('what a call came to', () => {
	const config = hubspotConfig({}, { dispositions: JSON.stringify({ 'own-1': 'Недозвон, перезвонить', 'own-2': 'Договорились' }) });
	test.each([
		['f240bbac-87c9-4f6e-bf70-924b57d47db7', 'OUTBOUND', '0', 'COMPLETED', 'done'],
		['73a0d17f-1163-4015-bdd5-ec830791da20', 'OUTBOUND', '30000', 'COMPLETED', 'no_answer'],
		['b2cf5968-551e-4856-9783-52b3da59a7d0', 'OUTBOUND', '30000', 'COMPLETED', 'no_answer'],
		['9d9162e7-6cf3-4944-bf63-4dff82258764', 'INBOUND', '30000', 'COMPLETED', 'missed'],
		['own-1', 'OUTBOUND', '30000', 'COMPLETED', 'no_answer'],
		['own-2', 'OUTBOUND', null, null, 'done'],
		['unknown', 'OUTBOUND', '30000', 'COMPLETED', 'done'],
		[null, 'OUTBOUND', '25000', 'NO_ANSWER', 'no_answer'],
		[null, 'OUTBOUND', '25000', 'COMPLETED', 'done'],
	])(
		'HubSpot: outcome %s of a call %s of %s ms, %s, is %s',
		(hs_call_disposition, hs_call_direction, hs_call_duration, hs_call_status, status) => {
			const properties = { hs_call_disposition, hs_call_direction, hs_call_duration, hs_call_status };
			expect(read(hubspot, 'calls', { results: [{ id: '1', properties }] }, config).facts.activities![0]!.status).toBe(status);
		},
	);

	test('HubSpot: own outcomes come as a bare list; an account that hides them has the usual ones', () => {
		const got = read(hubspot, 'dispositions', [{ id: 'OWN-1', label: 'Недозвон' }], config);
		expect(JSON.parse(got.settings!.dispositions!)).toEqual({ 'own-1': 'Недозвон' });
		const list = entity(hubspot, 'dispositions');
		expect(list.first(config, null)!.url).toBe('https://api.hubapi.com/calling/v1/dispositions');
		expect(list.read({ status: 403, headers: {}, body: '{}' }, list.first(config, null)!, config)).toEqual({
			ok: true,
			page: { facts: {}, rowCount: 0, settings: { refused_parts: '{"dispositions":[403,""]}' } },
		});
	});

	test('Bitrix24: a successful call without a second of talk was not answered', () => {
		const rows = [
			{ ID: '1', CRM_ACTIVITY_ID: '5', CALL_TYPE: '1', CALL_FAILED_CODE: '200', CALL_DURATION: '0' },
			{ ID: '2', CRM_ACTIVITY_ID: '6', CALL_TYPE: '1', CALL_FAILED_CODE: '200', CALL_DURATION: '9' },
			{ ID: '3', CRM_ACTIVITY_ID: '7', CALL_TYPE: '2', CALL_FAILED_CODE: '304', CALL_DURATION: '0' },
		];
		const page = read(bitrix24, 'call-results', { result: { result: { p0: rows }, result_error: [] } }, portal);
		expect(page.facts.activities!.map(({ status }) => status)).toEqual(['no_answer', 'done', 'missed']);
	});

	test('Pipedrive: the subject may say that nobody answered', () => {
		const data = ['Недозвон', 'Call: no answer', 'Знакомство'].map((subject, i) => ({ id: i, type: 'call', subject, done: true }));
		expect(read(pipedrive, 'activities', { data }, pipe).facts.activities!.map(({ status }) => status)).toEqual([
			'no_answer',
			'no_answer',
			'done',
		]);
	});

	test('HubSpot: a draft is no letter', () => {
		const results = [{ hs_email_status: 'DRAFT' }, { hs_email_direction: 'DRAFT_EMAIL' }, { hs_email_status: 'SENT' }].map(
			(properties, i) => ({ id: String(i), properties }),
		);
		expect(read(hubspot, 'emails', { results }, config).facts.activities!.map(({ activity_id }) => activity_id)).toEqual(['emails-2']);
	});
});
