import { type CrmServer, startCrm } from '../../local/crm/server';
import type { Attachment, DemoAccount } from '../../local/demo/account';
import { generateAccount } from '../../local/demo/generate';
import amocrm from '../../src/connectors/amocrm';
import bitrix24 from '../../src/connectors/bitrix24';
import type { Row } from '../../src/facts/table';
import type { Facts, TableId } from '../../src/facts/tables';
import { type Drive, drive } from './drive';
import { dealsIn, differences, type Figures, figuresOf } from './figures';

jest.setTimeout(180_000);

let account: DemoAccount;
let crm: CrmServer;
let full: Drive;
let facts: Facts;
/** The same firm, less its deleted deals, through amoCRM: as it is, and as it would be if amoCRM, too, forgot who was responsible before. */
let reference: Facts;
let ownerless: Facts;
let here: Figures;

beforeAll(async () => {
	// The loopback site of this CRM has no bills.
	const { bills: _, ...firm } = generateAccount({ seed: 1, today: '2026-08-31' });
	account = firm;
	crm = await startCrm({ crm: 'bitrix24', account, throttled: false });
	full = await drive(bitrix24, crm.values);
	facts = bitrix24.complete(full.facts, full.config);
	here = figuresOf(facts, account);
	const other = await startCrm({ crm: 'amocrm', account: withoutBasket(account), throttled: false });
	const read = await drive(amocrm, other.values);
	await other.close();
	reference = amocrm.complete(read.facts, read.config);
	const forgetful = amocrm.complete({ ...read.facts, owner_changes: [] }, read.config);
	// Of an activity Bitrix24 knows its own performer.
	ownerless = { ...forgetful, activities: reference.activities! };
});
afterAll(() => crm.close());

/** Bitrix24 shows nothing of its recycle bin; a call that was on a deleted deal and on a contact stays with the contact. */
function withoutBasket(whole: DemoAccount): DemoAccount {
	const deals = whole.deals.filter(({ deletedAt }) => deletedAt === null);
	const ids = new Set(deals.map(({ id }) => id));
	const isKept = (on: Attachment | null): boolean => on === null || on.kind !== 'deal' || ids.has(on.id);
	return {
		...whole,
		deals,
		calls: whole.calls.map((call) => ({ ...call, on: call.on.filter(isKept) })).filter(({ on }) => on.length > 0),
		tasks: whole.tasks.filter(({ on }) => isKept(on)),
		messages: whole.messages.filter(({ on }) => isKept(on)),
	};
}

/** Bitrix24 gives every deal the day by which it should close, this amoCRM none: what is expected differs by that. */
const DATED = ['forecast'];

test('who gives a day by which deals should close', () => {
	const dated = (rows: readonly Row[] = []): number => rows.filter(({ expected_close }) => typeof expected_close === 'string').length;
	expect(dated(facts.deals)).toBeGreaterThan(100);
	expect(dated(reference.deals)).toBe(0);
});

test('every KPI of everybody is the one of amoCRM without its history of responsible people', () => {
	expect([...here.values()].filter((figure) => figure !== null && figure !== 0).length).toBeGreaterThan(1000);
	// When a deal came to a person is told by that history alone: where there is none, amoCRM takes the creation for it.
	expect(differences(here, figuresOf(ownerless, account), ['assign_lag', ...DATED])).toEqual([]);
});

describe('what that history changes', () => {
	// A deal handed over after it was won is, in Bitrix24, its present responsible's from the first import on (later ones keep what they saw).
	const SELLER =
		'actions_to_close avg_check bookings churn comms_per_deal ltv net_revenue new_share profit repeat_deals revenue_to_income run_rate sales_cycle sales_growth total_income velocity win_rate win_rate_amount won_count won_lost_ratio';
	// Who held an open deal in a past month, or when it entered a stage, is taken from who holds it now.
	const HOLDER = 'forecast open_deals pipeline stage_time warm_to_hot';
	// Without the moment of assignment the reaction is counted from the creation.
	const ASSIGNMENT = 'response_time sla assign_lag';

	test('of a person: these KPIs and no other', () => {
		const may = [SELLER, HOLDER, ASSIGNMENT].flatMap((keys) => keys.split(' '));
		const there = figuresOf(reference, account);
		expect(differences(here, there, may)).toEqual([]);
		const differing = new Set(differences(here, there).map((line) => line.split(' ')[0]));
		expect(may.filter((key) => !differing.has(key))).toEqual([]);
	});

	test('of the department: only the reaction to leads', () => {
		const ofAll = (figures: Figures): Figures => new Map([...figures].filter(([key]) => key.includes(' ALL ')));
		expect(differences(ofAll(here), ofAll(figuresOf(reference, account)), [...ASSIGNMENT.split(' '), ...DATED])).toEqual([]);
	});
});

test('so is every living deal: client, money, dates, people', () => {
	const columns =
		'name manager_id outcome currency cost created_at closed_at first_won_at lead_origin loss_reason source_channel region updated_at'.split(
			' ',
		);
	expect(dealsIn(facts, columns)).toEqual(dealsIn(reference, columns));
	expect(facts.deals!.length).toBe(account.deals.filter(({ deletedAt }) => deletedAt === null).length);
	// An empty amount is 0 in Bitrix24; companies and contacts are numbered apart.
	const clients = new Map(reference.clients!.map(({ client_id, kind }) => [client_id, `${kind === 'company' ? 'CO' : 'C'}_${client_id}`]));
	const rest = (of: Facts, client: (id: unknown) => unknown): unknown[] =>
		of
			.deals!.filter(({ is_deleted }) => is_deleted !== true)
			.map(({ deal_id, client_id = null, amount }) => [deal_id, client(client_id), amount ?? 0])
			.sort((a, b) => Number(a[0]) - Number(b[0]));
	expect(rest(facts, (id) => id)).toEqual(rest(reference, (id) => clients.get(id as string) ?? null));
});

test('the closing date is never the planned one, which open deals alone show', () => {
	const open = facts.deals!.filter(({ outcome }) => outcome === 'OPEN');
	expect(open.every(({ closed_at, expected_close }) => closed_at === null && /^\d{4}-\d\d-\d\d$/.test(String(expected_close)))).toBe(true);
	expect(facts.deals!.filter(({ outcome, expected_close }) => outcome !== 'OPEN' && expected_close !== null)).toEqual([]);
});

test('one entry per creation and one per move, in pipelines with bare and with numbered stages', () => {
	const living = account.deals.filter(({ deletedAt }) => deletedAt === null);
	const moves = living.reduce((sum, { stageChanges }) => sum + stageChanges.length, 0);
	expect(facts.stage_changes!.length).toBe(living.length + moves);
	expect(facts.stage_changes!.filter(({ from_stage_id }) => from_stage_id === null).length).toBe(living.length);
	const won = new Set(facts.stage_changes!.map(({ to_stage_id }) => to_stage_id).filter((id) => /WON$/.test(String(id))));
	expect([...won].sort()).toEqual(['C2:WON', 'WON']);
});

test('a call is one row: its activity with what telephony says of it', () => {
	const calls = facts.activities!.filter(({ type }) => type === 'call');
	expect(new Set(calls.map(({ activity_id }) => activity_id)).size).toBe(calls.length);
	expect(calls.every(({ duration_s }) => typeof duration_s === 'number')).toBe(true);
	for (const status of ['done', 'missed', 'no_answer']) expect(calls.some((call) => call.status === status)).toBe(true);
	expect(facts.activities!.filter(({ activity_id }) => !/^\d+$/.test(String(activity_id)))).toEqual([]);
});

test('people: teams, the head, the queue, those who left, and those of whom only the id is left', () => {
	const people = (of: Facts): unknown[] =>
		of.managers!.map(({ manager_id, name, role, team = null }) => [manager_id, name, role, team]).sort();
	expect(people(facts)).toEqual(people(reference));
	expect(facts.managers!.find(({ name }) => name === 'Сергей Соколов')?.active_to).toMatch(/^2026-0[45]/);
});

test('requests: pages and few more, most of them together', () => {
	for (const { id } of bitrix24.entities) expect({ [id]: full.asked[id]! <= Math.ceil(full.read[id]! / 50) + 10 }).toEqual({ [id]: true });
	// Each request carries up to ten pages; what deals sell is asked of fifty at a time.
	expect(full.requests - full.read.deals! / 50).toBeLessThan(Object.values(full.read).reduce((sum, rows) => sum + rows, 0) / 50 / 5);
});

test('completing twice changes nothing', () => {
	expect(bitrix24.complete(facts, full.config)).toEqual(facts);
});

test('changes over an older import give the same account, in few requests', async () => {
	const since = account.now - 20 * 86_400_000;
	const later = await drive(bitrix24, crm.values, since);
	expect(later.read.deals).toBeGreaterThan(100);
	expect(later.read.deals).toBeLessThan(full.read.deals! / 4);
	expect(later.requests).toBeLessThan(full.requests / 2);
	const merged: Facts = { ...facts };
	for (const [table, rows] of Object.entries(later.facts) as [TableId, Row[]][])
		merged[table] = table === 'managers' || table === 'stages' ? rows : [...(facts[table] ?? []), ...rows];
	const again = bitrix24.complete(merged, { ...full.config, ...later.config });
	for (const [table, key] of [
		['deals', 'deal_id'],
		['activities', 'activity_id'],
		['stage_changes', 'change_id'],
		['clients', 'client_id'],
	] as const) {
		const sorted = (rows: readonly Row[]): Row[] => [...rows].sort((a, b) => (String(a[key]) < String(b[key]) ? -1 : 1));
		expect(sorted(again[table]!)).toEqual(sorted(facts[table]!));
	}
});
