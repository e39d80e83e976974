import { type CrmServer, startCrm } from '../../../local/crm/server';
import type { DemoAccount } from '../../../local/demo/account';
import { generateAccount } from '../../../local/demo/generate';
import { dayOf } from '../../../src/calendar/day';
import { zone } from '../../../src/calendar/zone';
import amocrm from '../../../src/connectors/amocrm';
import type { Row } from '../../../src/facts/table';
import type { Facts } from '../../../src/facts/tables';
import { type Drive, drive } from '../drive';

jest.setTimeout(60_000);

const moscow = zone('Europe/Moscow');
const month = (at: number): string => dayOf(moscow.dayAt(at)).slice(0, 7);

let account: DemoAccount;
let crm: CrmServer;
let full: Drive;
let facts: Facts;

beforeAll(async () => {
	account = generateAccount({ seed: 1, today: '2026-08-31' });
	crm = await startCrm({ crm: 'amocrm', account, throttled: false });
	full = await drive(amocrm, { base_url: crm.url, token: crm.token });
	facts = amocrm.complete(full.facts, full.config);
});
afterAll(() => crm.close());

const alive = (): Row[] => facts.deals!.filter((deal) => deal.is_deleted !== true);

/** Won deals and their money by manager and month. */
function tally(rows: Iterable<{ owner: string; at: number; amount: number }>): Record<string, string> {
	const sums = new Map<string, { count: number; amount: number }>();
	for (const { owner, at, amount } of rows) {
		const key = `${owner} ${month(at)}`;
		const sum = sums.get(key) ?? { count: 0, amount: 0 };
		sums.set(key, { count: sum.count + 1, amount: sum.amount + amount });
	}
	return Object.fromEntries([...sums].sort().map(([key, { count, amount }]) => [key, `${count} ${amount}`]));
}

test('every deal comes once, the basket included', () => {
	expect(facts.deals!.map((deal) => deal.deal_id).sort()).toEqual(account.deals.map((deal) => String(deal.id)).sort());
	const deleted = account.deals.filter((deal) => deal.deletedAt !== null);
	expect(facts.deals!.filter((deal) => deal.is_deleted).length).toBe(deleted.length);
	expect(deleted.length).toBeGreaterThan(10);
});

test.each(['won', 'lost'] as const)('%s deals per manager and month equal the truth', (outcome) => {
	const truth = account.deals.filter((deal) => deal.outcome === outcome && deal.deletedAt === null);
	const got = alive().filter((deal) => deal.outcome === outcome.toUpperCase());
	expect(tally(got.map((d) => ({ owner: String(d.owner_at_close_id), at: Number(d.closed_at), amount: Number(d.amount) })))).toEqual(
		tally(truth.map((d) => ({ owner: String(d.ownerAtCloseId), at: d.closedAt!, amount: (d.amount ?? 0) * 100 }))),
	);
});

test('an open deal has no closing, reopened ones included', () => {
	const open = alive().filter((deal) => deal.outcome === 'OPEN');
	expect(open.length).toBe(account.deals.filter((deal) => deal.outcome === 'open' && deal.deletedAt === null).length);
	expect(open.filter((deal) => deal.closed_at !== null || deal.owner_at_close_id !== null)).toEqual([]);
	expect(account.deals.some((deal) => deal.outcome === 'open' && deal.closedAt !== null)).toBe(true);
});

test('one entry per creation and one per move, each with its responsible', () => {
	const living = account.deals.filter((deal) => deal.deletedAt === null);
	const moves = account.deals.reduce((sum, deal) => sum + deal.stageChanges.length, 0);
	expect(facts.stage_changes!.length).toBe(living.length + moves);
	expect(facts.stage_changes!.filter((change) => change.from_stage_id === null).length).toBe(living.length);
	const won = facts.stage_changes!.filter((change) => change.to_stage_id === '142' && change.from_stage_id !== null);
	expect(won.filter((change) => change.manager_id === null)).toEqual([]);
});

test('a call on several cards counts once and calls reach their deals', () => {
	const calls = facts.activities!.filter((activity) => activity.type === 'call');
	expect(calls.length).toBe(account.calls.length);
	const lost = calls.filter((call) => call.deal_id === null).length;
	expect(lost / calls.length).toBeLessThan(0.05);
	expect(calls.filter((call) => String(call.manager_id).startsWith('~'))).toEqual([]);
	for (const status of ['done', 'missed', 'no_answer']) expect(calls.some((call) => call.status === status)).toBe(true);
});

test('tasks, meetings, presentations and messages all come', () => {
	const count = (type: string, status = 'done'): number => facts.activities!.filter((a) => a.type === type && a.status === status).length;
	const tasks = (kind: string, done: boolean): number =>
		account.tasks.filter((t) => t.kind === kind && (t.completedAt !== null) === done).length;
	expect(count('meeting')).toBe(tasks('meeting', true));
	expect(count('presentation')).toBe(tasks('presentation', true));
	expect(count('task', 'planned')).toBe(tasks('follow-up', false));
	expect(count('email') + count('message')).toBe(account.messages.length);
	expect(facts.activities!.filter((a) => a.type === 'other')).toEqual([]);
	expect(new Set(facts.activities!.map((a) => a.activity_id)).size).toBe(facts.activities!.length);
});

test('people: teams, the head, the robot, and those who left', () => {
	const byName = new Map(facts.managers!.map((manager) => [manager.name, manager]));
	expect(facts.managers!.filter((manager) => manager.role === 'manager' && manager.team !== undefined).length).toBe(12);
	expect(byName.get('Виктория Романова')?.role).toBe('head');
	expect(byName.get('Робот распределения заявок')?.role).toBe('robot');
	expect(byName.get('Сергей Соколов')?.active_to).toMatch(/^2026-0[45]/);
	expect(byName.get('Бывший сотрудник 11023')?.active_to).not.toBeNull();
});

test('completing twice changes nothing', () => {
	expect(amocrm.complete(facts, full.config)).toEqual(facts);
});

test('a later import over the first gives the same account, with or without the filter', async () => {
	const since = account.now - 20 * 86_400_000;
	const later = await drive(amocrm, { base_url: crm.url, token: crm.token }, since);
	expect(later.requests).toBeLessThan(full.requests / 3);
	const merged: Facts = { ...facts };
	for (const [table, rows] of Object.entries(later.facts) as [keyof Facts, Row[]][])
		merged[table] = table === 'managers' || table === 'stages' ? rows : [...(facts[table] ?? []), ...rows];
	const again = amocrm.complete(merged, { ...full.config, ...later.config });
	const sorted = (rows: Row[] | undefined, key: string): Row[] =>
		[...(rows ?? [])].sort((a, b) => (String(a[key]) < String(b[key]) ? -1 : 1));
	expect(sorted(again.deals, 'deal_id')).toEqual(sorted(facts.deals, 'deal_id'));
	expect(sorted(again.activities, 'activity_id')).toEqual(sorted(facts.activities, 'activity_id'));
	expect(sorted(again.stage_changes, 'change_id')).toEqual(sorted(facts.stage_changes, 'change_id'));
});
