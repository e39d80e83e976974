import { acts } from './act-stops';
import { differing, savedCopy, seen, stoppable } from './stops';

/** Every so many changes one is refused, and every so many calls an execution is killed: all of them take hours. */
const EVERY = Number(process.env.SWEEP_EVERY ?? 40);
/** The first changes and the last make tabs, mark them and close them. */
const EDGE = Math.min(12, EVERY);
const REFUSAL = 'You are trying to edit a protected cell or object.';

jest.setTimeout(3_600_000);

describe.each(acts().map(([act, before]) => [act.name, act, before] as const))('%s', (name, act, before) => {
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
	/** Done again over what was left, it ends as an undisturbed one. A person who sees that it is done does not press again. */
	const again = (saved: unknown, truth: Record<string, unknown>): string[] => {
		const host = stoppable(saved);
		if (differing(seen(host), truth).length > 0) act.run(host);
		const left = differing(seen(host), truth);
		host.dispose();
		return left;
	};

	test('a change that is refused', () => {
		const { old, truth, changes } = straight();
		let refused = 0;
		const places = Array.from({ length: changes }, (_, at) => at).filter((at) => at % EVERY === 0 || at < EDGE || at > changes - EDGE);
		for (const at of places) {
			const host = stoppable(before, { refuse: ({ nth }) => (nth === at ? REFUSAL : null) });
			try {
				act.run(host);
			} catch {
				refused++;
			}
			const left = seen(host);
			const between = act.whole.filter(
				(tab) =>
					differing({ [tab]: left[tab] }, { [tab]: old[tab] }).length + differing({ [tab]: left[tab] }, { [tab]: truth[tab] }).length === 2,
			);
			expect([at, between]).toEqual([at, []]);
			expect([at, again(savedCopy(host), truth)]).toEqual([at, []]);
			host.dispose();
		}
		console.info(`${name}: ${refused} of ${changes} changes refused`);
		expect(refused).toBeGreaterThan(0);
	});

	test.each(['lost', 'kept'] as const)('a kill, writes that were not flushed: %s', (unflushed) => {
		const { truth, calls } = straight();
		let killed = 0;
		for (let at = 1; at <= calls; at += EVERY) {
			const host = stoppable(before, { stopAfterCalls: at, unflushed });
			try {
				act.run(host);
			} catch {
				killed++;
			}
			expect([at, again(savedCopy(host), truth)]).toEqual([at, []]);
			host.dispose();
		}
		console.info(`${name}, ${unflushed}: killed at ${killed} of ${calls} calls`);
		expect(killed).toBeGreaterThan(0);
	});
});
