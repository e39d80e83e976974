import { type CrmServer, startCrm } from '../../../local/crm/server';
import type { DemoAccount } from '../../../local/demo/account';
import { parseDay } from '../../../src/calendar/day';
import { enrich } from '../../../src/columns/enrich';
import amocrm, { kommo } from '../../../src/connectors/amocrm';
import type { Choice, Connector, Entity } from '../../../src/connectors/kit/contract';
import { accountOf, FactBase } from '../../../src/facts/fact-base';
import type { Row } from '../../../src/facts/table';
import type { Facts } from '../../../src/facts/tables';
import { askModel } from '../../../src/formulas/model';
import { kpis } from '../../../src/kpis/registry.gen';
import { smallAccount } from '../../app/small-crm';
import { type Drive, drive, send } from '../drive';

jest.setTimeout(60_000);

const DAY = 86_400_000;
const { bills: _, ...small } = smallAccount(300);
const wonDeal = small.deals.find(({ outcome, companyId, deletedAt }) => outcome === 'won' && companyId !== null && deletedAt === null)!;
const openDeal = small.deals.find(
	({ outcome, companyId, deletedAt }) => outcome === 'open' && companyId !== null && companyId !== wonDeal.companyId && deletedAt === null,
)!;
const bill = {
	dealId: wonDeal.id,
	companyId: wonDeal.companyId,
	issuedAt: small.now - 40 * DAY,
	dueAt: small.now - 10 * DAY,
	paidAt: null,
};
const account: DemoAccount = {
	...small,
	deals: small.deals.map((deal, i) => (i % 3 === 0 && deal.amount !== null ? { ...deal, amount: deal.amount + 0.75 } : deal)),
	bills: [
		{ ...bill, id: 901, amount: 1000, status: 'created' },
		{ ...bill, id: 902, amount: 2500.5, status: 'paid', paidAt: small.now - 5 * DAY },
		{ ...bill, id: 903, amount: 400, status: 'partially_paid', dealId: null, dueAt: null },
	],
	customers: [
		{ id: 2001, companyId: wonDeal.companyId, contactId: null, purchases: [{ id: 51, amount: 700, at: wonDeal.createdAt - DAY }] },
		{ id: 2002, companyId: openDeal.companyId, contactId: null, purchases: [{ id: 52, amount: 300, at: openDeal.createdAt + DAY }] },
	],
	calls: [
		...small.calls,
		{
			id: 77_001,
			uniq: 'on-customer',
			at: small.now - DAY,
			direction: 'in',
			durationS: 30,
			performerId: small.people[1]!.id,
			performerName: null,
			on: [{ kind: 'customer', id: 2001 }],
		},
	],
};

const open: CrmServer[] = [];
afterAll(async () => {
	for (const crm of open) await crm.close();
});
async function serve(crm: string, of: DemoAccount, apiFilter = false): Promise<Record<string, string>> {
	const server = await startCrm({ crm, account: of, throttled: false, apiFilter });
	open.push(server);
	return { base_url: server.url, token: server.token };
}
async function read(connector: Connector, of: DemoAccount, since: number | null = null, more = {}): Promise<Drive & { whole: Facts }> {
	const got = await drive(connector, { ...(await serve(connector.id, of)), ...more }, since);
	return { ...got, whole: connector.complete(got.facts, got.config) };
}
const by = (rows: readonly Row[] | undefined, key: string): Map<unknown, Row> => new Map((rows ?? []).map((row) => [row[key], row]));

test('bills come with their deal, payer, chosen due date, and a payment where the whole sum is known', async () => {
	const { whole } = await read(amocrm, account);
	const bills = by(whole.invoices, 'invoice_id');
	expect(bills.get('901')).toMatchObject({
		source: 'amocrm',
		deal_id: String(wonDeal.id),
		client_id: String(wonDeal.companyId),
		manager_id: String(wonDeal.ownerId),
		amount: 100_000,
		currency: 'RUB',
		status: 'issued',
		issued_at: '2026-06-21',
		due_date: '2026-07-21',
	});
	expect(bills.get('902')).toMatchObject({ status: 'paid', amount: 250_050 });
	expect(bills.get('903')).toMatchObject({ status: 'partially_paid', deal_id: null, due_date: null });
	expect(by(whole.payments, 'payment_id').get('bill-902')).toMatchObject({
		invoice_id: '902',
		deal_id: String(wonDeal.id),
		amount: 250_050,
		kind: 'payment',
		paid_at: '2026-07-26',
	});
	expect([...by(whole.payments, 'payment_id').keys()].filter((id) => String(id).startsWith('bill-'))).toEqual(['bill-902']);
	const unpaid = amocrm.complete({ ...whole, invoices: whole.invoices!.map((row) => ({ ...row, status: 'issued' })) }, {});
	expect(by(unpaid.payments, 'payment_id').has('bill-902')).toBe(false);
	const other = await read(amocrm, account, null, { due_field: 'Отсрочка до' });
	expect(other.whole.invoices!.map(({ due_date }) => due_date)).toEqual([null, null, null]);
});

test('purchases become payments and tell repeat deals; a call on a customer is its company’s', async () => {
	const { whole } = await read(amocrm, account);
	const payments = by(whole.payments, 'payment_id');
	expect(payments.get('purchase-51')).toMatchObject({ client_id: String(wonDeal.companyId), amount: 70_000, kind: 'payment' });
	expect([...payments.keys()].some((id) => String(id).startsWith('customer-'))).toBe(false);
	const deals = by(whole.deals, 'deal_id');
	expect(deals.get(String(wonDeal.id))!.is_repeat_flag).toBe(true);
	expect(deals.get(String(openDeal.id))!.is_repeat_flag).toBe(true);
	expect(whole.deals!.filter(({ is_repeat_flag }) => is_repeat_flag === true).length).toBeLessThan(whole.deals!.length / 2);
	expect(by(whole.activities, 'activity_id').get('call-on-customer')!.client_id).toBe(String(wonDeal.companyId));
	expect(amocrm.complete(whole, {}).activities).toEqual(whole.activities);
});

test('an account without bills and customers is not asked for them', async () => {
	const { read: counts, whole } = await read(amocrm, small);
	expect(counts).toMatchObject({ catalogs: 1 });
	for (const list of ['invoices', 'customers', 'transactions', 'customers-calls', 'merges', 'deals-left'])
		expect(counts[list]).toBeUndefined();
	expect(whole.invoices).toBeUndefined();
});

test('incoming leads are inbound, stand in the unsorted stage and keep their origin when accepted', async () => {
	const { facts, whole, config } = await read(amocrm, small);
	const stages = new Set(whole.stages!.filter(({ is_unsorted }) => is_unsorted === true).map(({ stage_id }) => stage_id));
	const waiting = whole.deals!.filter(({ stage_id, is_deleted }) => stages.has(stage_id!) && is_deleted !== true);
	expect(waiting.length).toBeGreaterThan(3);
	for (const deal of waiting) expect([deal.lead_origin, deal.source_channel === null]).toEqual(['inbound', false]);
	const marked = facts.deals!.filter(({ mark, deal_id }) => mark === true && !String(deal_id).startsWith('~'));
	expect(new Set(marked.map(({ deal_id }) => deal_id))).toEqual(new Set(waiting.map(({ deal_id }) => deal_id)));
	// Where the list of deals leaves them out, they are leads all the same.
	const alone = amocrm.complete({ deals: [marked[0]!] }, config).deals![0]!;
	expect(alone).toMatchObject({ outcome: 'OPEN', is_deleted: false, updated_at: marked[0]!.created_at });
	expect(stages.has(alone.stage_id!)).toBe(true);
	const accepted = { ...waiting[0]!, stage_id: '70020', lead_origin: 'unknown', updated_at: Number(waiting[0]!.updated_at) + 1 };
	expect(amocrm.complete({ deals: [waiting[0]!, accepted] }, config).deals![0]).toMatchObject({
		stage_id: '70020',
		lead_origin: 'inbound',
	});
});

test('letters come from notes where no event tells of them, once each', async () => {
	const first = await read(amocrm, small);
	const second = await read(amocrm, { ...small, hidesMailEvents: true });
	const letters = ({ whole }: { whole: Facts }): unknown[] =>
		whole
			.activities!.filter(({ type }) => type === 'email')
			.map(({ occurred_at, direction, deal_id, client_id, manager_id, status }) =>
				[occurred_at, direction, deal_id, client_id, manager_id, status].join('|'),
			)
			.sort();
	expect(letters(second)).toEqual(letters(first));
	expect(letters(first).length).toBeGreaterThan(20);
});

test('after a merge the surviving deal and contact have the work of those they absorbed', async () => {
	const twins = account.deals.filter(
		({ companyId, deletedAt, outcome }) => companyId === openDeal.companyId && deletedAt === null && outcome === 'open',
	);
	const survivor = twins[0]!;
	const absorbed = { ...survivor, id: 999_001, name: 'Дубль', stageChanges: [], ownerChanges: [] };
	const task = {
		id: 88_001,
		kind: 'meeting' as const,
		text: '',
		ownerId: survivor.ownerId,
		createdAt: small.now - 9 * DAY,
		dueAt: small.now,
		completedAt: null,
	};
	const contact = account.contacts[0]!;
	const copy = { ...contact, id: 999_002 };
	const before = { ...account, deals: [...account.deals, absorbed], contacts: [...account.contacts, copy] };
	const known = await read(amocrm, { ...before, tasks: [...before.tasks, { ...task, on: { kind: 'deal' as const, id: absorbed.id } }] });
	expect(by(known.whole.activities, 'activity_id').get('task-88001')!.deal_id).toBe('999001');
	const at = small.now - DAY;
	const after = {
		...account,
		merges: [
			{ kind: 'deal' as const, id: survivor.id, at },
			{ kind: 'deal' as const, id: wonDeal.id, at },
			{ kind: 'contact' as const, id: contact.id, at },
		],
	};
	const later = await drive(amocrm, await serve('amocrm', after), small.now - 3 * DAY);
	expect(new Set(later.facts.deals!.filter(({ deal_id }) => String(deal_id).startsWith('~left-')).map(({ deal_id }) => deal_id)).size).toBe(
		account.deals.filter(({ deletedAt }) => deletedAt === null).length,
	);
	const raw: Facts = { ...known.whole };
	for (const [table, rows] of Object.entries(later.facts) as [keyof Facts, Row[]][])
		raw[table] = table === 'managers' || table === 'stages' ? rows : [...(known.whole[table] ?? []), ...rows];
	const whole = amocrm.complete(raw, later.config);
	const deals = by(whole.deals, 'deal_id');
	expect(deals.get('999001')).toMatchObject({ is_deleted: true, deleted_at: Math.floor(at / 1000) * 1000 });
	expect(deals.get(String(survivor.id))!.is_deleted).toBe(false);
	expect(by(whole.activities, 'activity_id').get('task-88001')!.deal_id).toBe(String(survivor.id));
	expect(by(whole.clients, 'client_id').get('999002')!.merged_into_id).toBe(String(contact.id));
	expect(whole.deals!.filter(({ is_deleted }) => is_deleted === true).length).toBe(
		1 + account.deals.filter(({ deletedAt }) => deletedAt !== null).length,
	);
	expect([...whole.deals!, ...whole.clients!].some((row) => String(row.deal_id ?? row.client_id).startsWith('~'))).toBe(false);
});

test('Kommo tells the same facts and the same KPIs under its own name', async () => {
	const russian = await read(amocrm, account);
	const foreign = await read(kommo, account);
	const cut = account.deals.filter(({ amount }) => amount !== null && !Number.isInteger(amount)).length;
	expect(cut).toBeGreaterThan(50);
	for (const rows of Object.values(foreign.whole)) for (const row of rows) if ('source' in row) expect(row.source).toBe('kommo');
	const unnamed = (facts: Facts): unknown =>
		Object.entries(facts).map(([table, rows]) => [table, rows.map(({ source: _, ...row }) => JSON.stringify(row)).sort()]);
	expect(unnamed(foreign.whole)).toEqual(unnamed(russian.whole));
	const figures = (facts: Facts): unknown => {
		const enriched = enrich(new FactBase(facts, accountOf({ tz: account.timeZone, asOf: parseDay(account.today)! })));
		return kpis.map(({ id }) => [
			id,
			askModel({ metric: id, managers: ['ALL'], periods: ['2026-06', '2026-07', '2026-Q2'] }, enriched, []),
		]);
	};
	expect(figures(foreign.whole)).toEqual(figures(russian.whole));
	expect(kommo.settings.find(({ key }) => key === 'base_url')!.placeholder).toBe('https://example.kommo.com');
	expect(JSON.stringify(kommo.settings)).not.toContain('amoCRM');
});

test('the form offers the account’s own fields by what they can hold', async () => {
	const values = await serve('amocrm', account);
	let config: Record<string, string> = { ...values };
	for (const list of [amocrm.probe as Entity, ...amocrm.choices!]) {
		const request = list.first(config, null)!;
		const result = list.read(await send(amocrm.sign(request, config)), request, config);
		if (result.ok) config = { ...config, ...result.page.settings };
	}
	const offers = (key: string): Choice[] => JSON.parse(config[amocrm.settings.find((field) => field.key === key)!.choices!]!) as Choice[];
	expect(offers('region_field').map(({ value }) => value)).toEqual(['Регион', 'Канал', 'Отрасль']);
	expect(offers('cost_field').map(({ value }) => value)).toEqual(['Себестоимость']);
	expect(offers('due_field')).toEqual([{ value: 'Оплатить до', note: 'счёт / invoice' }]);
});

test('a later read asks little with the paid filter and without it, and brings the same rows', async () => {
	const big = { ...account, deals: smallAccount(1500).deals };
	const since = big.now - 3 * DAY;
	const got = await Promise.all([false, true].map(async (apiFilter) => drive(amocrm, await serve('amocrm', big, apiFilter), since)));
	const ids = ({ facts }: Drive): unknown[] => facts.deals!.map(({ deal_id }) => deal_id).sort();
	expect(ids(got[0]!)).toEqual(ids(got[1]!));
	expect(ids(got[0]!).length).toBeGreaterThan(5);
	expect(got[0]!.read.deals).toBe(250);
	expect(got[1]!.read.deals).toBeLessThan(250);
	expect(got[0]!.requests - got[1]!.requests).toBeLessThan(3);
});
