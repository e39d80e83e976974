import bitrix24 from '../../src/connectors/bitrix24';
import type { Row } from '../../src/facts/table';
import { batched, commands, config, deal, entity, item, page, recorded } from './bitrix24-recorded';

describe('deals', () => {
	test('as recorded: real numbers, one item of a page that has no more', () => {
		const got = page('deals', batched({ p0: recorded('crm.item.list-deals.json').result as object }));
		expect(got.facts.deals![0]).toMatchObject({
			deal_id: '253',
			client_id: null,
			manager_id: '6',
			pipeline_id: '1',
			stage_id: 'C1:WON',
			outcome: 'WON',
			amount: 1_900_050,
			currency: 'RUB',
			created_at: Date.parse('2026-09-01T07:00:00Z'),
			closed_at: null,
			expected_close: null,
			region: null,
		});
		// A deal does not tell whether it has products, nor how many.
		expect(commands(got.next!)).toEqual([expect.stringMatching(/^crm\.item\.productrow\.list\?.*ownerId\]=253&/)]);
		const rows = (count: number, from: number): object => ({
			productRows: Array.from({ length: count }, (_, i) => ({ id: from + i, productName: `Товар ${from + i}` })),
		});
		const more = page('deals', batched({ of253: rows(50, 1) }), got.next!);
		expect([more.facts.deals, commands(more.next!)[0]]).toEqual([[], expect.stringContaining('[%3Eid]=50&')]);
		const last = page('deals', batched({ of253: rows(1, 51) }), more.next!);
		expect(last.facts.deals).toMatchObject([{ deal_id: '253', products: expect.stringMatching(/^Товар 1; .*Товар 51$/) }]);
		expect(last.next).toBeUndefined();
	});

	test('the closing date of an open deal is a plan, that of a closed one is nothing', () => {
		const closedate = '2026-09-08T03:00:00+03:00';
		expect(deal({ closedate })).toMatchObject({ outcome: 'OPEN', closed_at: null, expected_close: '2026-09-08' });
		expect(deal({ closedate, stageSemanticId: 'F', movedTime: '2026-10-12T15:00:00+03:00' })).toMatchObject({
			outcome: 'LOST',
			closed_at: Date.parse('2026-10-12T12:00:00Z'),
			expected_close: null,
		});
	});

	test('choices are numbers, money carries its currency, several values give their first', () => {
		expect(deal({ ufCrm_1: 101, ufCrm_2: '1200.5|RUB' })).toMatchObject({ region: 'Сибирь', cost: 120_050 });
		expect(deal({ ufCrm_1: [101, 102], ufCrm_2: null })).toMatchObject({ region: 'Сибирь', cost: null });
		expect(deal({ ufCrm_1: 999, ufCrm_2: 'много' })).toMatchObject({ region: null, cost: 'много' });
	});

	test('a company pays, else the first contact; the two are numbered apart', () => {
		expect(deal({ companyId: 5, contactIds: [7] }).client_id).toBe('CO_5');
		expect(deal({ companyId: 0, contactId: 5, contactIds: [5, 6] }).client_id).toBe('C_5');
		expect(deal({ companyId: 0, contactId: 0, contactIds: [] }).client_id).toBeNull();
	});

	test('a returning customer is a repeat, a recurring template is no deal, a repeated approach is nothing', () => {
		expect(deal({ isReturnCustomer: 'Y' }).is_repeat_flag).toBe(true);
		expect(deal({ isReturnCustomer: 'N', isRepeatedApproach: 'Y' }).is_repeat_flag).toBe(false);
		const got = page('deals', batched({ p0: { items: [item(1, { isRecurring: 'Y' }), item(2)] } }));
		expect([got.rowCount, got.facts.deals!.map(({ deal_id }) => deal_id)]).toEqual([2, ['2']]);
	});

	test('forms and open lines bring leads; a source picked from the list is a channel', () => {
		const using = { ...config, sources: '{"CALL":"Звонок","2|TELEGRAM":"Telegram"}' };
		const one = (more: object): Row => page('deals', batched({ p0: { items: [item(1, more)] } }), undefined, using).facts.deals![0]!;
		expect(one({ webformId: 3 }).lead_origin).toBe('inbound');
		expect(one({ sourceId: '2|TELEGRAM' })).toMatchObject({ lead_origin: 'inbound', source_channel: 'Telegram' });
		expect(one({ sourceId: 'CALL' })).toMatchObject({ lead_origin: 'unknown', source_channel: 'Звонок' });
	});

	test('without a field for it the stage says why a deal was lost', () => {
		const stages = [{ stage_id: 'APOLOGY', pipeline_id: '0', name: 'Анализ причины провала', outcome: 'LOST' }];
		const deals = [{ deal_id: '1', outcome: 'LOST', stage_id: 'APOLOGY', created_at: 1, updated_at: 1 }];
		expect(bitrix24.complete({ deals, stages }, config).deals![0]!.loss_reason).toBe('Анализ причины провала');
		const fields = JSON.stringify({ deal: { loss: { name: 'ufCrm_3' } } });
		expect(
			bitrix24.complete({ deals: [{ ...deals[0]!, loss_reason: null }], stages }, { ...config, fields }).deals![0]!.loss_reason,
		).toBeNull();
	});
});

describe('history', () => {
	const at = (hour: number): number => Date.UTC(2026, 8, 1, hour);
	const time = (hour: number): string => new Date(at(hour)).toISOString();
	const entry = (ID: number, TYPE_ID: number, hour: number, STAGE_ID: string): object => ({
		ID,
		TYPE_ID,
		OWNER_ID: 1,
		CREATED_TIME: time(hour),
		CATEGORY_ID: 0,
		STAGE_ID,
	});
	const stages = [
		{ stage_id: 'NEW', pipeline_id: '0', outcome: 'OPEN' },
		{ stage_id: 'WON', pipeline_id: '0', outcome: 'WON' },
		{ stage_id: 'LOSE', pipeline_id: '0', outcome: 'LOST' },
	];
	const whole = (outcome: string, stage_id: string, entries: object[]) =>
		bitrix24.complete(
			{
				stages,
				deals: [
					{
						source: 'bitrix24',
						deal_id: '1',
						outcome,
						stage_id,
						pipeline_id: '0',
						manager_id: '6',
						created_at: at(1),
						closed_at: at(20),
						updated_at: at(20),
					},
				],
				stage_changes: page('stage-changes', batched({ p0: { items: entries } })).facts.stage_changes!,
			},
			config,
		);

	test('a deal closes with its last final entry, not with its planned day', () => {
		const got = whole('LOST', 'LOSE', [entry(35, 1, 1, 'NEW'), entry(36, 3, 5, 'WON'), entry(37, 2, 6, 'NEW'), entry(38, 3, 9, 'LOSE')]);
		expect(got.deals![0]).toMatchObject({ closed_at: at(9), first_won_at: at(5), owner_at_close_id: '6' });
		expect(got.stage_changes!.map(({ from_stage_id, to_stage_id, manager_id }) => [from_stage_id, to_stage_id, manager_id])).toEqual([
			[null, 'NEW', '6'],
			['NEW', 'WON', '6'],
			['WON', 'NEW', '6'],
			['NEW', 'LOSE', '6'],
		]);
	});

	test('opened again it is not closed', () => {
		const got = whole('OPEN', 'NEW', [entry(35, 1, 1, 'NEW'), entry(36, 3, 5, 'WON'), entry(37, 2, 6, 'NEW')]);
		expect(got.deals![0]).toMatchObject({ closed_at: null, owner_at_close_id: null, first_won_at: at(5) });
	});

	test('created closed it has one entry; with no history it closes where it was last moved', () => {
		expect(whole('WON', 'WON', [entry(35, 3, 1, 'WON')]).deals![0]).toMatchObject({ closed_at: at(1), first_won_at: at(1) });
		const bare = whole('WON', 'WON', []);
		expect(bare.deals![0]!.closed_at).toBe(at(20));
		expect(bare.stage_changes).toMatchObject([{ change_id: 'created-1', changed_at: at(1), from_stage_id: null, to_stage_id: 'WON' }]);
	});
});

test('invoices bring their payments along, forty-nine a request', () => {
	const invoice = (id: number): object => ({
		id,
		stageId: 'DT31_5:P',
		opportunity: 500,
		currencyId: 'RUB',
		begindate: '2026-09-01T03:00:00+03:00',
		closedate: '2026-09-11T03:00:00+03:00',
		companyId: 5,
		parentId2: 9,
		assignedById: 6,
		updatedTime: '2026-09-05T00:00:00+03:00',
	});
	const request = entity('invoices').first(config, null)!;
	expect(commands(request).length).toBe(50);
	expect(commands(request)[1]).toBe('crm.item.payment.list?entityTypeId=31&entityId=$result[page][items][0][id]');
	const payments = [
		{ id: 1036, paid: 'Y', datePaid: '2026-09-05T12:32:02+03:00', sum: 200.5, currency: 'RUB' },
		{ id: 1037, paid: 'N', datePaid: null, sum: 300, currency: 'RUB' },
	];
	const got = page(
		'invoices',
		batched(
			{ page: { items: Array.from({ length: 50 }, (_, i) => invoice(i + 1)) }, of0: payments },
			{ of1: { error: 100, error_description: '' } },
		),
		request,
		{ ...config, invoice_stages: '{"DT31_5:P":"WON"}' },
	);
	expect(got.rowCount).toBe(49);
	expect(got.facts.invoices![0]).toMatchObject({
		invoice_id: '1',
		deal_id: '9',
		client_id: 'CO_5',
		amount: 50_000,
		issued_at: '2026-09-01',
		due_date: '2026-09-11',
		status: 'paid',
	});
	expect(got.facts.payments).toMatchObject([
		{ payment_id: '1036', invoice_id: '1', deal_id: '9', amount: 20_050, kind: 'payment', paid_at: '2026-09-05' },
	]);
	expect(commands(got.next!)[0]).toContain('filter[%3Eid]=49');
	expect(page('invoices', batched([], { page: { error: 'NOT_FOUND', error_description: '' } }))).toEqual({
		facts: {},
		rowCount: 0,
		settings: { refused_parts: '{"invoices":[200,"NOT_FOUND"]}' },
	});
});
