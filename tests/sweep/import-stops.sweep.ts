import type { DemoAccount } from '../../local/demo/account';
import { generateAccount } from '../../local/demo/generate';
import type { Host } from '../../local/host/contract/host';
import { connect, given, hostOf, importOnce, savedCopy, tabsOf } from '../product/crm-desk';

/** The compiled add-on's import of 600 deals, ended by Google's kill at a service call or in a CRM answer, and resumed. */
const EVERY = Number(process.env.SWEEP_EVERY ?? 150);
const account = generateAccount({ seed: 11, today: '2026-08-01', deals: 600 });

/** Later: some deals have moved on, some are gone. */
const later: DemoAccount = {
	...account,
	deals: account.deals
		.filter((_, i) => i % 40 !== 7)
		.map((deal, i) => (i % 25 === 0 ? { ...deal, name: `${deal.name} (новое)`, amount: 12_345, updatedAt: account.now } : deal)),
};

/** Goes on as the hourly run would; a person whose click was lost before anything was begun clicks again. */
function resume(host: Host): void {
	const { import: present } = given(host.call('sidebarState', [], 'sidebar')) as { import: { running: boolean } };
	for (let i = 0; i < 5; i++) {
		given(host.call('startImport', [!present.running && i === 0], 'sidebar'));
		if ((given(host.call('importStep', [240], 'sidebar')) as { finished: boolean }).finished) return;
	}
	throw new Error('the import does not end');
}

const DATA = ['deals', 'activities', 'clients', 'managers', 'stages', 'stage_changes', 'owner_changes', 'changes'];

/** The data tabs' cells as text, by their mark; a tab without cells is no tab. */
function dataOf(host: Host): string {
	const tabs = tabsOf(host);
	return JSON.stringify(
		DATA.map((id) => {
			const values = tabs.get(id)?.values ?? [];
			return values.some((line) => line.some((cell) => cell !== '')) ? values : null;
		}),
	);
}

interface Stops {
	readonly tried: number;
	readonly calls: number;
	readonly old: number;
	readonly fresh: number;
}

/** Kept: writes before the last flush stay, so a stop may leave some tabs new; whoever goes on must end right all the same. */
function sweep(crm: DemoAccount, before: unknown, unflushed: 'lost' | 'kept'): Stops {
	const untouched = hostOf(crm, before);
	const old = dataOf(untouched);
	untouched.dispose();
	const straight = hostOf(crm, before);
	expect(importOnce(straight)).toBe('done');
	const truth = dataOf(straight);
	expect(truth).not.toBe(old);
	expect(truth.length).toBeGreaterThan(100_000);
	const calls = Object.values(straight.calls()).reduce((sum, count) => sum + count, 0);
	straight.dispose();
	const seen = { tried: 0, calls, old: 0, fresh: 0 };
	for (let at = 1; at <= calls; at += EVERY) {
		const host = hostOf(crm, before, { stopAfterCalls: at, unflushed });
		const ended = importOnce(host);
		const left = dataOf(host);
		const saved = savedCopy(host);
		host.dispose();
		if (unflushed === 'lost' && left !== old && left !== truth)
			throw new Error(`killed at call ${at} of ${calls}: the data tabs are neither as before nor as after`);
		if (ended === 'killed') seen[left === old ? 'old' : 'fresh']++;
		const again = hostOf(crm, saved);
		resume(again);
		if (dataOf(again) !== truth)
			throw new Error(`killed at call ${at} of ${calls}: after resuming, the data tabs differ from an uninterrupted import`);
		again.dispose();
		seen.tried++;
	}
	return seen;
}

function connected(crm: DemoAccount): unknown {
	const host = hostOf(crm);
	connect(host);
	const saved = savedCopy(host);
	host.dispose();
	return saved;
}

const MODES = ['lost', 'kept'] as const;
const HOW = { lost: 'lost', kept: 'kept, the last block half written' } as const;

describe.each(MODES)('writes that were not flushed: %s', (unflushed) => {
	test('the first import, killed at a call and resumed, gives what an uninterrupted one gives', () => {
		const { tried, calls, old, fresh } = sweep(account, connected(account), unflushed);
		console.info(`first import, ${HOW[unflushed]}: ${tried} stops among ${calls} calls; ${old} left the old state, ${fresh} another`);
		expect(old).toBeGreaterThan(1);
	});

	test('so does a later import over a sheet in use', () => {
		const { tried, calls, old, fresh } = sweep(later, imported(), unflushed);
		console.info(`later import, ${HOW[unflushed]}: ${tried} stops among ${calls} calls; ${old} left the old state, ${fresh} another`);
		expect(old).toBeGreaterThan(1);
	});
});

function imported(): unknown {
	const host = hostOf(account, connected(account));
	expect(importOnce(host)).toBe('done');
	const saved = savedCopy(host);
	host.dispose();
	return saved;
}

test('a write that the sheet refuses leaves the old state; whoever goes on ends right', () => {
	const before = imported();
	const untouched = hostOf(later, before);
	const old = dataOf(untouched);
	untouched.dispose();
	let changes = 0;
	const straight = hostOf(later, before, {
		refuse: () => {
			changes++;
			return null;
		},
	});
	expect(importOnce(straight)).toBe('done');
	const truth = dataOf(straight);
	straight.dispose();
	let stopped = 0;
	for (let at = 0; at < changes; at += Math.ceil(EVERY / 4)) {
		const host = hostOf(later, before, { refuse: ({ nth }) => (nth === at ? 'You are trying to edit a protected cell or object.' : null) });
		given(host.call('startImport', [true], 'sidebar'));
		const progress = given(host.call('importStep', [240], 'sidebar')) as { finished: boolean; failed: boolean };
		if (!progress.finished) {
			expect([at, progress.failed]).toEqual([at, true]);
			if (linesOf(dataOf(host)) !== linesOf(old)) throw new Error(`refused at change ${at} of ${changes}: not the state before the import`);
			stopped++;
		}
		const saved = savedCopy(host);
		host.dispose();
		const again = hostOf(later, saved);
		resume(again);
		if (dataOf(again) !== truth) throw new Error(`refused at change ${at} of ${changes}: after going on, the data tabs differ`);
		again.dispose();
	}
	console.info(`${stopped} of ${changes} changes refused: the old state each time`);
	expect(stopped).toBeGreaterThan(1);
});

/** The lines of the tabs in any order, headings alone being none: lines that went and came back stand last. */
const linesOf = (tabs: string): string =>
	JSON.stringify(
		(JSON.parse(tabs) as (unknown[][] | null)[]).map((lines) =>
			lines === null || lines.length <= 2 ? null : lines.map((line) => JSON.stringify(line)).sort(),
		),
	);
