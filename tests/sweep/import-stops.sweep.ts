import { createCalculator } from '../../local/calc/calculator';
import site from '../../local/crm/amocrm/site';
import type { DemoAccount } from '../../local/demo/account';
import { generateAccount } from '../../local/demo/generate';
import { readBundle } from '../../local/host/bundle';
import type { Host, HostOptions, Outcome } from '../../local/host/contract';
import { createHost } from '../../local/host/host';

/** The compiled add-on's import of 600 deals, ended by Google's kill at a service call or in a CRM answer, and resumed. */
const EVERY = Number(process.env.SWEEP_EVERY ?? 45);
const TOKEN = 'sweep-token';
const ADDRESS = 'http://127.0.0.1:1';
const bundle = readBundle('dist');
const account = generateAccount({ seed: 11, today: '2026-08-01', deals: 600 });

/** Later: some deals have moved on, some are gone. */
const later: DemoAccount = {
	...account,
	deals: account.deals
		.filter((_, i) => i % 40 !== 7)
		.map((deal, i) => (i % 25 === 0 ? { ...deal, name: `${deal.name} (новое)`, amount: 12_345, updatedAt: account.now } : deal)),
};

function hostOf(crm: DemoAccount, saved: unknown, more: Partial<HostOptions> = {}): Host {
	const answer = site.open({ account: crm, token: TOKEN, apiFilter: false });
	return createHost({
		bundle,
		calculator: createCalculator(),
		http({ url, method, headers, body }) {
			const { pathname, searchParams, origin } = new URL(url);
			const lower = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
			const reply = answer({ method: method.toUpperCase(), path: pathname, query: searchParams, origin, headers: lower, body: body ?? '' });
			return { status: reply.status, headers: reply.type === undefined ? {} : { 'content-type': reply.type }, body: reply.body ?? '' };
		},
		now: () => account.now,
		person: { email: 'director@example.com', locale: 'ru' },
		locale: 'ru_RU',
		timeZone: 'Europe/Moscow',
		...(saved === undefined ? {} : { saved }),
		...more,
	});
}

const value = (outcome: Outcome): unknown => {
	if (!outcome.ok) throw new Error(outcome.message);
	return outcome.value;
};

/** One import from its start; `killed` when the execution was ended before it could say that it had finished. */
function importOnce(host: Host): 'done' | 'killed' {
	for (const [name, args] of [
		['startImport', [true]],
		['importStep', [240]],
		['importStep', [240]],
		['importStep', [240]],
	] as const) {
		const outcome = host.call(name, args, 'sidebar');
		if (!outcome.ok) {
			if (outcome.kind === 'killed') return 'killed';
			throw new Error(outcome.message);
		}
		if ((outcome.value as { finished: boolean }).finished) return 'done';
	}
	throw new Error('the import does not end');
}

/** Goes on as the hourly run would, until nothing is left to do. */
function resume(host: Host): void {
	for (let i = 0; i < 5; i++) {
		value(host.call('startImport', [false], 'sidebar'));
		if ((value(host.call('importStep', [240], 'sidebar')) as { finished: boolean }).finished) return;
	}
	throw new Error('the import does not end');
}

interface DumpedTab {
	readonly metadata?: Record<string, string>;
	readonly values: unknown[][];
}

const DATA = ['deals', 'activities', 'clients', 'managers', 'stages', 'stage_changes', 'owner_changes', 'changes'];

/** The data tabs' cells as text, by their mark; a tab without cells is no tab. */
function dataOf(host: Host): string {
	const tabs = (host.dump() as { tabs: DumpedTab[] }).tabs;
	return JSON.stringify(
		DATA.map((id) => {
			const values = tabs.find(({ metadata }) => metadata?.['kpi.tab'] === id)?.values ?? [];
			return values.some((line) => line.some((cell) => cell !== '')) ? values : null;
		}),
	);
}

function sweep(crm: DemoAccount, before: unknown): { tried: number; calls: number; old: number; fresh: number } {
	const untouched = hostOf(crm, before);
	const old = dataOf(untouched);
	untouched.dispose();
	const straight = hostOf(crm, before);
	expect(importOnce(straight)).toBe('done');
	const truth = dataOf(straight);
	const calls = Object.values(straight.calls()).reduce((sum, count) => sum + count, 0);
	straight.dispose();
	const seen = { tried: 0, calls, old: 0, fresh: 0 };
	for (let at = 1; at <= calls; at += EVERY) {
		const host = hostOf(crm, before, { stopAfterCalls: at });
		const ended = importOnce(host);
		const left = dataOf(host);
		const saved = host.save();
		host.dispose();
		if (left !== old && left !== truth)
			throw new Error(`killed at call ${at} of ${calls}: the data tabs are neither as before nor as after`);
		if (ended === 'killed') seen[left === old ? 'old' : 'fresh']++;
		const again = hostOf(crm, JSON.parse(JSON.stringify(saved)));
		resume(again);
		if (dataOf(again) !== truth)
			throw new Error(`killed at call ${at} of ${calls}: after resuming, the data tabs differ from an uninterrupted import`);
		again.dispose();
		seen.tried++;
	}
	return seen;
}

function connected(crm: DemoAccount): unknown {
	const host = hostOf(crm, undefined);
	value(host.call('connect', ['amocrm', { base_url: ADDRESS, token: TOKEN }], 'sidebar'));
	const saved = JSON.parse(JSON.stringify(host.save()));
	host.dispose();
	return saved;
}

test('the first import, killed at a call and resumed, gives what an uninterrupted one gives; at each stop all or nothing', () => {
	const { tried, calls, old, fresh } = sweep(account, connected(account));
	console.info(`first import: ${tried} stops tried among ${calls} calls; ${old} left the old state, ${fresh} the new one`);
	expect(old).toBeGreaterThan(5);
});

test('so does a later import over a sheet in use', () => {
	const host = hostOf(account, connected(account));
	expect(importOnce(host)).toBe('done');
	const saved = JSON.parse(JSON.stringify(host.save()));
	host.dispose();
	const { tried, calls, old, fresh } = sweep(later, saved);
	console.info(`later import: ${tried} stops tried among ${calls} calls; ${old} left the old state, ${fresh} the new one`);
	expect(old).toBeGreaterThan(5);
});
