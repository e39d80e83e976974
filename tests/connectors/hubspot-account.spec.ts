import { type CrmServer, startCrm } from '../../local/crm/server';
import type { DemoAccount } from '../../local/demo/account';
import { generateAccount } from '../../local/demo/generate';
import amocrm from '../../src/connectors/amocrm';
import hubspot from '../../src/connectors/hubspot';
import type { Row } from '../../src/facts/table';
import type { Facts, TableId } from '../../src/facts/tables';
import { type Drive, drive } from './drive';
import { dealsIn, differences, figuresOf } from './figures';

jest.setTimeout(120_000);

let account: DemoAccount;
let crm: CrmServer;
let full: Drive;
let facts: Facts;
let reference: Facts;

beforeAll(async () => {
	// The loopback site of this CRM has no bills.
	const { bills: _, ...firm } = generateAccount({ seed: 1, today: '2026-08-31' });
	account = firm;
	crm = await startCrm({ crm: 'hubspot', account, throttled: false });
	full = await drive(hubspot, crm.values);
	facts = hubspot.complete(full.facts, full.config);
	const other = await startCrm({ crm: 'amocrm', account, throttled: false });
	const read = await drive(amocrm, other.values);
	reference = amocrm.complete(read.facts, read.config);
	await other.close();
});
afterAll(() => crm.close());

test('every KPI of everybody is the one of amoCRM', () => {
	const here = figuresOf(facts, account);
	expect([...here.values()].filter((figure) => figure !== null && figure !== 0).length).toBeGreaterThan(1000);
	// HubSpot alone tells when an open deal is expected and how likely its stage is.
	expect(differences(here, figuresOf(reference, account), ['forecast', 'forecast_accuracy'])).toEqual([]);
});

test('so is every living deal: client, money, dates, people', () => {
	const columns =
		'name client_id manager_id owner_at_close_id outcome amount currency cost created_at assigned_at closed_at first_won_at lead_origin loss_reason source_channel region updated_at';
	expect(dealsIn(facts, columns.split(' '))).toEqual(dealsIn(reference, columns.split(' ')));
	const deleted = facts.deals!.filter(({ is_deleted }) => is_deleted === true);
	expect(deleted.length).toBe(account.deals.filter(({ deletedAt }) => deletedAt !== null).length);
	expect(deleted.every(({ deleted_at }) => typeof deleted_at === 'number')).toBe(true);
});

test('people: teams, the queue, those who left, and those of whom only the id is left', () => {
	const people = (of: Facts): unknown[] =>
		of.managers!.map(({ manager_id, name, team = null, active_to = null }) => [manager_id, name, team, active_to]).sort();
	expect(people(facts)).toEqual(people(reference));
	expect(facts.managers!.find(({ name }) => name === 'Робот распределения заявок')?.role).toBe('robot');
});

test('requests: pages and few more', () => {
	for (const entity of hubspot.entities) {
		// Each page of deals is followed by a question about what they sell.
		const page = entity.id === 'deals' ? 25 : 100;
		expect({ [entity.id]: (full.asked[entity.id] ?? 0) <= Math.ceil((full.read[entity.id] ?? 0) / page) + 10 }).toEqual({
			[entity.id]: true,
		});
	}
});

test('completing twice changes nothing', () => {
	expect(hubspot.complete(facts, full.config)).toEqual(facts);
});

test('changes over an older import give the same account, in few requests', async () => {
	const since = account.now - 20 * 86_400_000;
	const later = await drive(hubspot, crm.values, since);
	expect(later.read.deals).toBeGreaterThan(100);
	for (const { id } of hubspot.entities)
		expect({ [id]: (later.asked[id] ?? 0) <= Math.ceil((later.read[id] ?? 0) / 50) + 10 }).toEqual({ [id]: true });
	const merged: Facts = { ...facts };
	for (const [table, rows] of Object.entries(later.facts) as [TableId, Row[]][])
		merged[table] = table === 'managers' || table === 'stages' ? rows : [...(facts[table] ?? []), ...rows];
	const again = hubspot.complete(merged, { ...full.config, ...later.config });
	for (const [table, key] of [
		['deals', 'deal_id'],
		['activities', 'activity_id'],
		['stage_changes', 'change_id'],
		['owner_changes', 'change_id'],
		['clients', 'client_id'],
	] as const) {
		const sorted = (rows: readonly Row[]): Row[] => [...rows].sort((a, b) => (String(a[key]) < String(b[key]) ? -1 : 1));
		expect(sorted(again[table]!)).toEqual(sorted(facts[table]!));
	}
});
