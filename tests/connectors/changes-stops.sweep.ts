import hubspotSite from '../../local/crm/hubspot/site';
import pipedriveSite from '../../local/crm/pipedrive/site';
import type { DemoAccount } from '../../local/demo/account';
import { connect } from '../../src/app/crm/connection';
import { tableIds } from '../../src/facts/tables';
import { execution, importAll, type TestDesk, testDesk } from '../app/desk';
import { smallAccount } from '../app/small-crm';
import { answering, TOKEN } from './loopback';

jest.setTimeout(240_000);

const DATA = tableIds.filter((id) => id !== 'settings');
const LATER = Date.UTC(2026, 7, 1, 12);

const account = smallAccount(12);
/** An hour after the first import: deals won by another owner, a deal thrown away, new calls. */
const changed: DemoAccount = {
	...account,
	deals: account.deals.map((deal, i) => {
		const line = account.pipelines.find(({ id }) => id === deal.pipelineId)!;
		const won = line.stages.find(({ kind }) => kind === 'won')!.id;
		if (i % 3 === 1) return { ...deal, deletedAt: LATER, updatedAt: LATER };
		if (i % 3 === 2 || deal.outcome !== 'open') return deal;
		return {
			...deal,
			stageId: won,
			outcome: 'won' as const,
			closedAt: LATER,
			updatedAt: LATER,
			ownerId: 11_012,
			stageChanges: [...deal.stageChanges, { at: LATER, from: deal.stageId, to: won, actorId: 11_012 }],
			ownerChanges: [...deal.ownerChanges, { at: LATER - 60_000, from: deal.ownerId, to: 11_012, actorId: 11_001 }],
		};
	}),
	calls: [...account.calls, ...account.calls.slice(0, 3).map((call, i) => ({ ...call, id: 790_000 + i, uniq: `new-${i}`, at: LATER }))],
};

test.each([
	['hubspot', hubspotSite],
	['pipedrive', pipedriveSite],
])('an import of changes from %s, killed at any call, goes on: nothing lost, nothing doubled', (crm, site) => {
	const [before, after] = [answering(site, account), answering(site, changed)];
	const base = testDesk(before);
	execution(base, () => connect(base.ports, crm, { ...site.values('https://api.example.com', TOKEN) }));
	importAll(base, true);
	/** The same workbook and memory, looked at later. */
	const again = (): TestDesk => {
		const desk = testDesk(after);
		for (const key of ['sheets', 'safe']) Reflect.set(desk.book, key, structuredClone(Reflect.get(base.book, key)));
		for (const of of ['documentMemory', 'userMemory'] as const) for (const [key, value] of base[of].all) desk[of].all.set(key, value);
		desk.clock = LATER + 3_600_000;
		return desk;
	};
	const old = base.book.content(DATA);
	const whole = again();
	expect(importAll(whole).job).toMatchObject({ phase: 'done', full: false });
	const truth = whole.book.content(DATA);
	expect(truth).not.toEqual(old);
	let stops = 0;
	for (let at = 1; at <= whole.book.calls; at++) {
		const desk = again();
		desk.book.killAt = at;
		const states: unknown[] = [];
		let { job } = importAll(desk, false, 1000, () => states.push(desk.book.content(DATA)));
		// Killed before it was written down, an import was never begun.
		if (job.full) job = importAll(desk).job;
		for (const state of states) expect([old, truth]).toContainEqual(state);
		expect([at, job.phase]).toEqual([at, 'done']);
		expect(desk.book.content(DATA)).toEqual(truth);
		stops++;
	}
	console.info(`${crm}: ${stops} stops tried among ${whole.book.calls} calls`);
	expect(stops).toBeGreaterThan(30);
});
