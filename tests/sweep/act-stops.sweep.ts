import type { Host } from '../../local/host/contract/host';
import type { SidebarState } from '../../src/app/panel/types';
import { ACTS, workbookBefore } from './act-stops';
import { asked, cellsOf, differing, isMarked, savedCopy, seen, stoppable, type View } from './stops';

/** Every so many calls an execution is killed, and every so many changes one is refused: all of them take hours. */
const EVERY = Number(process.env.SWEEP_EVERY ?? 2500);
const REFUSAL = 'You are trying to edit a protected cell or object.';

jest.setTimeout(3_600_000);

/** Tabs that a stop has left neither as before nor as after, and nobody says so. */
function untold(host: Host, name: string, old: View, truth: View): string[] {
	const left = seen(host);
	const between = Object.keys(left).filter((id) =>
		id.includes(':') || /^(goal|home|targets|closed|bonus)/.test(id)
			? ![old, truth].some((state) => cellsOf(state[id]) === cellsOf(left[id]))
			: false,
	);
	if (between.length === 0) return [];
	const { unfinished } = asked<SidebarState>(host, 'sidebarState').watch;
	// What is drawn says it in its own title, too.
	// A re-plan draws nothing: it types over cells.
	const isDrawn = (id: string): boolean => name !== 're-plan' && /^(goal|summary:|template:|home|bonus|review:)/.test(id);
	return between.filter((id) => unfinished === null || (isDrawn(id) && !isMarked(host, id)));
}

describe.each(ACTS.map((act, i) => [act.name, act, i] as const))('%s', (name, act, nth) => {
	let before: unknown;
	let [old, truth]: [View, View] = [{}, {}];
	let [changes, calls] = [0, 0];
	const straight = () => {
		let changes = 0;
		const host = stoppable(before, {
			refuse: () => {
				changes++;
				return null;
			},
		});
		const old = seen(host);
		act.run(host);
		const end = { old, truth: seen(host), changes, calls: Object.values(host.calls()).reduce((sum, count) => sum + count, 0) };
		host.dispose();
		return end;
	};
	beforeAll(() => {
		before = workbookBefore(name);
		({ old, truth, changes, calls } = straight());
	});
	/** Done again over what was left, or brought to its end by the clock, it ends as an undisturbed one. */
	const again = (saved: unknown, isByClock: boolean): string[] => {
		const host = stoppable(saved);
		const clock = (): void => void host.call('importHourly', [], 'trigger');
		const press = (): void => {
			try {
				act.run(host);
			} catch {
				// It is done already.
			}
		};
		for (const go of isByClock ? [clock, press] : [press, clock]) if (differing(seen(host), truth).length > 0) go();
		const left = differing(seen(host), truth);
		const { unfinished } = asked<SidebarState>(host, 'sidebarState').watch;
		host.dispose();
		return unfinished === null ? left : [...left, unfinished];
	};

	test('a change that is refused', () => {
		let refused = 0;
		for (let at = (nth * 37) % Math.min(EVERY, changes); at < changes; at += EVERY) {
			const host = stoppable(before, { refuse: (change) => (change.nth === at ? REFUSAL : null) });
			try {
				act.run(host);
			} catch {
				refused++;
			}
			const saved = savedCopy(host);
			expect([at, untold(host, name, old, truth)]).toEqual([at, []]);
			host.dispose();
			expect([at, again(saved, at % 2 === 0)]).toEqual([at, []]);
		}
		console.info(`${name}: ${refused} of ${changes} changes refused`);
	});

	test.each(['lost', 'kept'] as const)('a kill, writes that were not flushed: %s', (unflushed) => {
		let killed = 0;
		for (let at = 1 + ((nth * 211 + (unflushed === 'kept' ? 97 : 0)) % Math.min(EVERY, calls)); at <= calls; at += EVERY) {
			const host = stoppable(before, { stopAfterCalls: at, unflushed });
			try {
				act.run(host);
			} catch {
				killed++;
			}
			const saved = savedCopy(host);
			host.dispose();
			const left = stoppable(saved);
			expect([at, untold(left, name, old, truth)]).toEqual([at, []]);
			left.dispose();
			expect([at, again(saved, at % 2 === 0)]).toEqual([at, []]);
		}
		console.info(`${name}, ${unflushed}: killed at ${killed} of ${calls} calls`);
		expect(killed).toBeGreaterThan(0);
	});
});
