import type { DemoAccount } from '../../local/demo/account';
import { generateAccount } from '../../local/demo/generate';
import type { Host, Outcome } from '../../local/host/contract/host';
import type { BuildProgress, ImportProgress } from '../../src/app/panel/types';
import { connect, given, hostOf, importOnce, savedCopy, tabsOf } from '../product/crm-desk';

/** Somebody else's execution begins at every so many service calls of an import; at every call takes hours. */
const EVERY = Number(process.env.SWEEP_EVERY ?? 2000);
const account = generateAccount({ seed: 5, today: '2026-08-01', deals: 60 });
const later: DemoAccount = {
	...account,
	deals: account.deals
		.filter((_, i) => i % 20 !== 7)
		.map((deal, i) => (i % 6 === 0 ? { ...deal, name: `${deal.name} (новое)`, amount: 12_345, updatedAt: account.now } : deal)),
};
const DATA = ['deals', 'activities', 'clients', 'managers', 'stages', 'stage_changes', 'owner_changes', 'changes'];

const dataOf = (host: Host): string =>
	JSON.stringify(
		DATA.map((id) => {
			const lines = tabsOf(host).get(id)?.values ?? [];
			// A line of the ledger is named after the moment at which its import began, and whoever is in the way makes it begin later.
			const named = (line: readonly unknown[]): readonly unknown[] =>
				id === 'changes' ? line.map((cell, i) => (i === 0 ? String(cell).replace(/^\d+/, '') : cell)) : line;
			return lines.length <= 2 ? [] : lines.map((line) => JSON.stringify(named(line))).sort();
		}),
	);

const BUSY = /идёт другая загрузка или построение|Сейчас идёт загрузка|Отменять нечего/;

/** What another person does meanwhile. */
const OTHERS: Readonly<Record<string, (host: Host) => Outcome>> = {
	import: (host) => {
		const begun = host.call('startImport', [false], 'sidebar');
		return begun.ok ? host.call('importStep', [240], 'sidebar') : begun;
	},
	'another import from the start': (host) => host.call('startImport', [true], 'sidebar'),
	build: (host) => host.call('buildSummaries', [0], 'sidebar'),
	undo: (host) => host.call('undoImport', [], 'sidebar'),
	disconnect: (host) => host.call('disconnect', [], 'sidebar'),
	'set the schedule': (host) => host.call('setSchedule', ['daily'], 'sidebar'),
	'accept the shrinking': (host) => host.call('acceptShrink', [], 'sidebar'),
	cancel: (host) => host.call('cancelImport', [], 'sidebar'),
	'the clock': (host) => host.call('importHourly', [], 'trigger'),
};

/** A workbook in use, and a second import of it that is ready to step. */
let saved: unknown;
let old: string;
let truth: string;
let calls: number;

beforeAll(() => {
	const host = hostOf(account);
	connect(host);
	expect(importOnce(host)).toBe('done');
	for (let progress: BuildProgress = { done: 0, total: 1, title: '' }; progress.done < progress.total; )
		progress = given(host.call('buildSummaries', [progress.done], 'sidebar')) as BuildProgress;
	saved = savedCopy(host);
	old = dataOf(host);
	host.dispose();
	const straight = hostOf(later, saved);
	expect(importOnce(straight)).toBe('done');
	truth = dataOf(straight);
	calls = Object.values(straight.calls()).reduce((sum, count) => sum + count, 0);
	straight.dispose();
	expect(truth).not.toBe(old);
});

/** An import from its start, in which the other begins at service call `at`. */
function together(at: number, other: (host: Host) => Outcome): { host: Host; outcome: Outcome | null } {
	let [n, outcome]: [number, Outcome | null] = [0, null];
	let isOther = false;
	const host: Host = hostOf(later, saved, {
		killNow: () => {
			if (isOther || ++n !== at) return false;
			isOther = true;
			outcome = other(host);
			isOther = false;
			return false;
		},
	});
	given(host.call('startImport', [true], 'sidebar'));
	host.call('importStep', [240], 'sidebar');
	return { host, outcome };
}

/** Goes on to the end, as the clock or a person would. */
function goOn(host: Host): ImportProgress {
	let progress = given(host.call('importStep', [240], 'sidebar')) as ImportProgress;
	for (let i = 0; i < 4 && progress.running && !progress.held; i++) {
		given(host.call('startImport', [false], 'sidebar'));
		progress = given(host.call('importStep', [240], 'sidebar')) as ImportProgress;
	}
	return progress;
}

test.each(Object.entries(OTHERS))('an import, and meanwhile: %s', (name, other) => {
	const seen = { waited: 0, done: 0 };
	const points = new Set<number>();
	for (let at = 20 + ((name.length * 31) % Math.min(EVERY, calls - 20)); at < calls; at += EVERY) points.add(at);
	// After the file is let go, too; before it is held, what does not change where the import begins.
	if (EVERY < calls || name === 'build') points.add(calls - 3);
	if ((EVERY < calls && name !== 'undo' && name !== 'disconnect') || name === 'cancel') points.add(4);
	for (const at of points) {
		const { host, outcome } = together(at, other);
		if (outcome === null) {
			host.dispose();
			continue;
		}
		if (!outcome.ok) expect([at, outcome.message]).toEqual([at, expect.stringMatching(BUSY)]);
		seen[outcome.ok ? 'done' : 'waited']++;
		const progress = name === 'disconnect' ? null : goOn(host);
		const data = dataOf(host);
		// Cancelled, undone or without a connection, the sheet holds what it held; else everything that the CRM has.
		const isStopped = progress === null || !progress.finished;
		expect([at, progress?.message, data === truth || (isStopped && data === old)]).toEqual([at, progress?.message, true]);
		if (isStopped && name !== 'disconnect' && name !== 'cancel')
			expect([at, progress?.message]).toEqual([at, expect.stringMatching(/отменена/)]);
		host.dispose();
	}
	console.info(`${name}: ${seen.waited} were told to wait, ${seen.done} went through`);
	expect(seen.waited + seen.done).toBeGreaterThan(0);
});

test('who holds the file and dies holds nobody up: the next one brings everything to its end', () => {
	for (let at = 40; at < calls; at += EVERY) {
		const dying = hostOf(later, saved, { stopAfterCalls: at, unflushed: 'kept' });
		importOnce(dying);
		const second = hostOf(later, savedCopy(dying));
		dying.dispose();
		// Another person, who opens the panel after that and builds first.
		const built = second.call('buildSummaries', [0], 'sidebar');
		if (!built.ok) expect([at, built.message]).toEqual([at, expect.stringMatching(/[а-я]/)]);
		given(second.call('startImport', [false], 'sidebar'));
		goOn(second);
		if (dataOf(second) !== truth) {
			// Killed before anything was begun: nothing is left to finish, and only changes are asked for.
			given(second.call('startImport', [true], 'sidebar'));
			goOn(second);
		}
		expect([at, dataOf(second) === truth]).toEqual([at, true]);
		second.dispose();
	}
});
