import site from '../../../local/crm/bitrix24/site';
import type { DemoAccount, DemoDeal } from '../../../local/demo/account';
import { connect } from '../../../src/app/crm/connection';
import { loadJob } from '../../../src/app/import/job';
import { answering, TOKEN } from '../../connectors/loopback';
import { execution, importAll, type TestDesk, testDesk } from '../desk';
import { smallAccount } from '../small-crm';

jest.setTimeout(60_000);

const HOUR = 3_600_000;
const account = smallAccount(80);

function imported(): { desk: TestDesk; becomes(next: DemoAccount): void } {
	let answer = answering(site, account);
	const desk = testDesk((request) => answer(request));
	execution(desk, () => connect(desk.ports, 'bitrix24', { ...site.values('https://demo.bitrix24.ru', TOKEN) }));
	importAll(desk, true);
	return {
		desk,
		becomes(next) {
			answer = answering(site, next);
		},
	};
}

const records = (desk: TestDesk, id: string): Record<string, unknown>[] => {
	const [keys = [], , ...lines] = (desk.book.content([id])[id] as unknown[][] | null) ?? [];
	return lines.map((line) => Object.fromEntries(line.map((cell, i) => [String(keys[i]), cell])));
};
const withDeal = (change: (deal: DemoDeal) => boolean, as: (deal: DemoDeal) => DemoDeal): DemoAccount => {
	const chosen = account.deals.find((deal) => deal.deletedAt === null && change(deal))!;
	return { ...account, deals: account.deals.map((deal) => (deal === chosen ? as(chosen) : deal)) };
};
const idOf = (desk: TestDesk, column: string, value: unknown): unknown =>
	records(desk, 'deals').find((deal) => deal[column] === value)?.deal_id;

test('a deal handed over after it was won stays the seller’s, and the change is written down', () => {
	const { desk, becomes } = imported();
	const won = account.deals.find(({ outcome, deletedAt }) => outcome === 'won' && deletedAt === null)!;
	const heir = account.people.find(({ id, role }) => role === 'manager' && id !== won.ownerId)!.id;
	becomes(
		withDeal(
			(deal) => deal === won,
			(deal) => ({ ...deal, ownerId: heir, updatedAt: desk.clock + HOUR }),
		),
	);
	importAll(desk);
	const deal = records(desk, 'deals').find(({ deal_id }) => deal_id === String(won.id))!;
	expect([deal.manager_id, deal.owner_at_close_id]).toEqual([String(heir), String(won.ownerId)]);
	expect(records(desk, 'owner_changes')).toMatchObject([
		{ source: 'seen', deal_id: String(won.id), from_manager_id: String(won.ownerId), to_manager_id: String(heir) },
	]);
});

test('a portal that gives fewer rows a page than it says is not believed to have no more', () => {
	const answer = answering(site, account);
	const desk = testDesk((request) => {
		const reply = answer(request);
		if (!request.url.includes('batch') || !/start=-1/.test(decodeURIComponent(request.body ?? ''))) return reply;
		const cut = JSON.parse(reply.body) as { result: { result: Record<string, { items?: unknown[] }> } };
		for (const page of Object.values(cut.result.result)) if (Array.isArray(page.items)) page.items.splice(20);
		return { ...reply, body: JSON.stringify(cut) };
	});
	execution(desk, () => connect(desk.ports, 'bitrix24', { ...site.values('https://demo.bitrix24.ru', TOKEN) }));
	importAll(desk, true);
	expect([loadJob(desk.ports)?.phase, loadJob(desk.ports)?.fault?.en]).toEqual([
		'held',
		expect.stringMatching(/counts \d+ deals .* only 20/),
	]);
	expect(records(desk, 'deals')).toEqual([]);
});

test('a deleted deal is missed by changes and found missing by a full read', () => {
	const { desk, becomes } = imported();
	const gone = account.deals.find(({ outcome, deletedAt }) => outcome === 'open' && deletedAt === null)!;
	becomes(
		withDeal(
			(deal) => deal === gone,
			(deal) => ({ ...deal, deletedAt: desk.clock }),
		),
	);
	const before = records(desk, 'deals').length;
	importAll(desk);
	expect(records(desk, 'deals').length).toBe(before);
	importAll(desk, true);
	expect(records(desk, 'deals').length).toBe(before - 1);
	expect(idOf(desk, 'deal_id', String(gone.id))).toBeUndefined();
	expect(records(desk, 'stage_changes').filter(({ deal_id }) => deal_id === String(gone.id))).toEqual([]);
});

test('a full read that brings much less is not believed', () => {
	const { desk, becomes } = imported();
	const before = desk.book.content(['deals', 'activities']);
	becomes({ ...account, deals: account.deals.slice(0, 20) });
	importAll(desk, true);
	expect(loadJob(desk.ports)!.phase).toBe('held');
	expect(desk.book.content(['deals', 'activities'])).toEqual(before);
});

test('imported twice is imported once; the secret is with its user alone', () => {
	const { desk } = imported();
	const TABS = ['deals', 'activities', 'clients', 'managers', 'stages', 'stage_changes', 'owner_changes'];
	const before = desk.book.content(TABS);
	importAll(desk);
	expect(desk.book.content(TABS)).toEqual(before);
	expect(JSON.stringify([...desk.documentMemory.all])).not.toContain(TOKEN);
	expect(JSON.stringify(desk.book.content([...TABS, 'staging', 'log', 'settings']))).not.toContain(TOKEN);
	expect(desk.sent.every(({ url }) => url.startsWith(`https://demo.bitrix24.ru/rest/1/${TOKEN}/`))).toBe(true);
});
