import { type CrmServer, startCrm } from '../../local/crm/server';
import type { DemoAccount } from '../../local/demo/account';
import { generateAccount } from '../../local/demo/generate';
import amocrm from '../../src/connectors/amocrm';
import pipedrive from '../../src/connectors/pipedrive';
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
	crm = await startCrm({ crm: 'pipedrive', account, throttled: false });
	full = await drive(pipedrive, crm.values);
	facts = pipedrive.complete(full.facts, full.config);
	const other = await startCrm({ crm: 'amocrm', account, throttled: false });
	const read = await drive(amocrm, other.values);
	reference = amocrm.complete(read.facts, read.config);
	await other.close();
});
afterAll(() => crm.close());

/** What amoCRM would tell if it kept no history, as Pipedrive does not: who held a deal before, when it was given to a person, where it stood. */
const forgetful = ({ deals, ...rest }: Facts): Facts => ({
	...rest,
	stage_changes: [],
	owner_changes: [],
	deals: deals!.map((deal) => ({
		...deal,
		assigned_at: null,
		owner_at_close_id: deal.closed_at === null ? null : (deal.manager_id ?? null),
	})),
});

/** Pipedrive alone tells when an open deal is expected and how likely its stage is, and it keeps lengths of calls in whole minutes. */
const OTHERWISE = ['forecast', 'forecast_accuracy', 'talk_time'];

test('every KPI of everybody is the one that amoCRM without its history would give', () => {
	const here = figuresOf(facts, account);
	expect([...here.values()].filter((figure) => figure !== null && figure !== 0).length).toBeGreaterThan(1000);
	expect(differences(here, figuresOf(forgetful(reference), account), OTHERWISE)).toEqual([]);
});

test('for the whole department only what needs history differs from amoCRM with its history', () => {
	const whole = differences(figuresOf(facts, account), figuresOf(reference, account), OTHERWISE).filter((line) => line.includes(' ALL '));
	expect([...new Set(whole.map((line) => line.split(' ')[0]))].sort()).toEqual([
		'assign_lag', // when a request was given to a person
		'hot_clients', // stocks of the past: which deals were open then, and in which stage
		'open_deals',
		'pipeline',
		'response_time', // the clock begins when a person gets the request
		'sla',
		'stage_time', // entries into stages
		'stale_deals', // a change of stage is a touch
		'velocity', // of open deals
		'warm_to_hot', // entries into stages
	]);
	// The present is known: the stocks of the last period are the same.
	const now = whole.filter((line) => / 2026-08:/.test(line)).map((line) => line.split(' ')[0]);
	expect(now.filter((kpi) => ['hot_clients', 'open_deals', 'pipeline', 'velocity'].includes(kpi!))).toEqual([]);
});

test('so is every living deal, archived ones included, but for what needs history', () => {
	const columns =
		'name client_id manager_id outcome amount currency cost created_at closed_at lead_origin loss_reason source_channel region updated_at';
	expect(full.read['archived-deals']).toBeGreaterThan(10);
	expect(dealsIn(facts, columns.split(' '))).toEqual(dealsIn(reference, columns.split(' ')));
	const deleted = facts.deals!.filter(({ is_deleted }) => is_deleted === true);
	expect(deleted.length).toBe(account.deals.filter(({ deletedAt }) => deletedAt !== null).length);
	expect([facts.stage_changes, facts.owner_changes]).toEqual([undefined, undefined]);
});

test('people: those who left, and those of whom only the id is left', () => {
	const people = (of: Facts): unknown[] =>
		of.managers!.map(({ manager_id, name, active_to = null }) => [manager_id, name, active_to]).sort();
	const known = new Map(reference.managers!.map(({ manager_id, active_to = null }) => [manager_id, active_to === null]));
	expect(people(facts).map((line) => (line as unknown[]).slice(0, 2))).toEqual(
		people(reference).map((line) => (line as unknown[]).slice(0, 2)),
	);
	for (const { manager_id, active_to = null } of facts.managers!)
		expect([manager_id, active_to === null]).toEqual([manager_id, known.get(manager_id!)]);
	expect(facts.managers!.find(({ name }) => name === 'Робот распределения заявок')?.role).toBe('robot');
});

test('requests: pages and few more, and a small part of the day’s tokens', () => {
	// Of a hundred deals at a time it is asked what they sell.
	for (const { id } of pipedrive.entities)
		expect({ [id]: (full.asked[id] ?? 0) <= Math.ceil((full.read[id] ?? 0) / (id === 'deals' ? 80 : 500)) + 10 }).toEqual({ [id]: true });
	expect(full.requests * 20).toBeLessThan(30_000 / 10);
});

test('completing twice changes nothing', () => {
	expect(pipedrive.complete(facts, full.config)).toEqual(facts);
});

test('changes over an older import give the same account', async () => {
	const later = await drive(pipedrive, crm.values, account.now - 20 * 86_400_000);
	expect(later.requests).toBeLessThan(full.requests / 2);
	expect(later.read.deals).toBeGreaterThan(100);
	const merged: Facts = { ...facts };
	for (const [table, rows] of Object.entries(later.facts) as [TableId, Row[]][])
		merged[table] = table === 'managers' || table === 'stages' ? rows : [...(facts[table] ?? []), ...rows];
	const again = pipedrive.complete(merged, { ...full.config, ...later.config });
	for (const [table, key] of [
		['deals', 'deal_id'],
		['activities', 'activity_id'],
		['clients', 'client_id'],
	] as const) {
		const sorted = (rows: readonly Row[]): Row[] => [...rows].sort((a, b) => (String(a[key]) < String(b[key]) ? -1 : 1));
		expect(sorted(again[table]!)).toEqual(sorted(facts[table]!));
	}
});
