import { demoCompany } from '../../sidebar/demo/company';
import { isDemo, loadDemo, removeDemo } from '../../src/app/demo/demo-data';
import { recomputeNow } from '../../src/app/panel/menu-commands';
import { rpc } from '../../src/app/panel/rpc';
import { finishBuilds } from '../../src/app/panel/unfinished-builds';
import { tableIds } from '../../src/facts/tables';
import { NOW } from '../now';
import { connectTo, execution, importAll, silent, type TestDesk, testDesk } from './desk';
import { answering, credentials, smallAccount } from './small-crm';

jest.setTimeout(1_200_000);

/** Every stop is tried by `SWEEP_EVERY=1`, a sample of them otherwise. */
const EVERY = Number(process.env.SWEEP_EVERY ?? 4);

function imported(): TestDesk {
	const desk = testDesk(answering(smallAccount(60)));
	connectTo(desk, credentials);
	importAll(desk);
	return desk;
}

function withDemo(): TestDesk {
	const desk = silent();
	desk.clock = NOW;
	execution(desk, () => loadDemo(desk.ports, demoCompany('ru', NOW).files));
	return desk;
}

interface Act {
	readonly prepare: () => TestDesk;
	readonly run: (desk: TestDesk) => void;
	/** Nobody presses again: the clock comes by. */
	readonly isForTheClock: boolean;
}

const ACTS: Readonly<Record<string, Act>> = {
	'the menu’s recomputation after an edit by hand': {
		prepare() {
			const desk = imported();
			desk.book.edit('deals', (cells) => {
				for (const line of cells.slice(2, 30)) line[cells[0]!.indexOf('amount')] = 5;
			});
			return desk;
		},
		run: (desk) => recomputeNow(desk.ports),
		isForTheClock: true,
	},
	'what a tab has lost is accepted': {
		prepare() {
			const desk = imported();
			desk.book.edit('deals', (cells) => cells.splice(40));
			return desk;
		},
		run: (desk) => void rpc(desk.ports).acceptTabs(),
		isForTheClock: false,
	},
	'a setting is changed': {
		prepare: imported,
		run: (desk) => void rpc(desk.ports).saveSettings({ ...rpc(desk.ports).settings(), weekend: '7', open: '10:00' }),
		isForTheClock: false,
	},
	'the demo data are taken away': { prepare: withDemo, run: (desk) => removeDemo(desk.ports), isForTheClock: false },
};

const content = (desk: TestDesk): string => JSON.stringify(desk.book.content([...tableIds, 'aggregates']));

describe.each(Object.entries(ACTS))('%s', (name, { prepare, run, isForTheClock }) => {
	const straight = prepare();
	const [firstCall, firstChange] = [straight.book.calls, straight.book.changes];
	execution(straight, () => run(straight));
	const truth = content(straight);
	const [lastCall, lastChange] = [straight.book.calls, straight.book.changes];

	/** The act, with whatever stops it. */
	function attempt(desk: TestDesk): void {
		try {
			execution(desk, () => run(desk));
		} catch {
			// Told to whoever pressed.
		}
		desk.book.killAt = Number.POSITIVE_INFINITY;
		desk.book.refuseAt = Number.POSITIVE_INFINITY;
	}

	function finish(desk: TestDesk): void {
		if (isForTheClock) execution(desk, () => finishBuilds(desk.ports));
		if (content(desk) === truth) return;
		if (name.includes('demo') && !isDemo(desk.ports)) return;
		execution(desk, () => run(desk));
	}

	test.each([
		['lost', false],
		['kept', true],
	])('killed, writes since the last flush %s, it ends right with the next run', (_, keepsUnflushed) => {
		for (let at = firstCall + 1; at <= lastCall; at += EVERY * 3) {
			const desk = prepare();
			desk.book.keepsUnflushed = keepsUnflushed;
			desk.book.killAt = at;
			attempt(desk);
			finish(desk);
			expect([at, content(desk) === truth]).toEqual([at, true]);
		}
	});

	test('refused in the middle, too', () => {
		for (let at = firstChange + 1; at <= lastChange; at += EVERY) {
			const desk = prepare();
			desk.book.refuseAt = at;
			attempt(desk);
			finish(desk);
			expect([at, content(desk) === truth]).toEqual([at, true]);
		}
	});
});
