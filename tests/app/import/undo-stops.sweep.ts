import { lastImport } from '../../../src/app/import/log';
import { begunUndo, undoable, undoImport } from '../../../src/app/import/undo';
import { finishBuilds, unfinishedBuilds } from '../../../src/app/panel/unfinished-builds';
import { execution, importAll, type TestDesk } from '../desk';
import { content, finish, inUse, readToSaving } from './in-use';

jest.setTimeout(600_000);

/** Every stop is tried by `SWEEP_EVERY=1`, a sample of them otherwise. */
const EVERY = Number(process.env.SWEEP_EVERY ?? 10);

/** The file after the later import, which somebody now takes back. */
function imported(): TestDesk {
	const desk = inUse();
	readToSaving(desk);
	finish(desk);
	return desk;
}

const undo = (desk: TestDesk): unknown => execution(desk, () => undoImport(desk.ports));

/** What is refused is told to whoever pressed. */
function tryToUndo(desk: TestDesk): void {
	try {
		undo(desk);
	} catch {
		// The next press.
	}
}

/** The stamp says when it was taken back, and lines that came back stand last. */
const state = (desk: TestDesk): Record<string, string[]> =>
	Object.fromEntries(
		Object.entries(content(desk) as Record<string, unknown[][]>).map(([id, lines]) => [
			id,
			lines
				.filter(([key]) => key !== 'stamp')
				.map((line) => JSON.stringify(line))
				.sort(),
		]),
	);

const before = imported();
const whole = state(before);
const [firstCall, firstChange] = [before.book.calls, before.book.changes];
undo(before);
const truth = state(before);
const [lastCall, lastChange] = [before.book.calls, before.book.changes];

/** Undone by the next press, or still to be undone. */
function undoneAfterAll(desk: TestDesk): void {
	for (let i = 0; i < 3 && undoable(desk.ports) !== null; i++) undo(desk);
}

test('the import is taken back, ledger and history included', () => {
	expect(truth).not.toEqual(whole);
	expect(lastImport(before.ports)!.undo).toBeUndefined();
});

/** Desks on which the sheet has refused one write of the undo, each another one. */
function* refusedUndos(): Generator<readonly [at: number, desk: TestDesk]> {
	for (let at = firstChange + 1; at <= lastChange; at += EVERY) {
		const desk = imported();
		desk.book.refuseAt = at;
		tryToUndo(desk);
		desk.book.refuseAt = Number.POSITIVE_INFINITY;
		yield [at, desk];
	}
}

describe.each([
	['lost', false],
	['kept', true],
])('a kill while an import is taken back, writes since the last flush %s', (_, keepsUnflushed) => {
	test('the next press ends where an undisturbed one ends', () => {
		for (let at = firstCall + 1; at <= lastCall; at += EVERY) {
			const desk = imported();
			desk.book.keepsUnflushed = keepsUnflushed;
			desk.book.killAt = at;
			tryToUndo(desk);
			desk.book.killAt = Number.POSITIVE_INFINITY;
			undoneAfterAll(desk);
			expect([at, state(desk)]).toEqual([at, truth]);
		}
	});
});

test('without another press the clock brings it to its end, and the panel tells of it before', () => {
	let half = 0;
	for (const [at, desk] of refusedUndos()) {
		if (begunUndo(desk.ports) === null) continue;
		half++;
		expect([at, unfinishedBuilds(desk.ports)!.ru]).toEqual([at, expect.stringContaining('отмена загрузки')]);
		execution(desk, () => finishBuilds(desk.ports));
		expect([at, state(desk)]).toEqual([at, truth]);
		expect(unfinishedBuilds(desk.ports)).toBeNull();
	}
	expect(half).toBeGreaterThan(1);
});

test('an import that comes first ends where it would have ended after the undo', () => {
	const straight = imported();
	undo(straight);
	importAll(straight, true);
	const { log: _log, changes: _changes, ...expected } = state(straight);
	let half = 0;
	for (const [at, desk] of refusedUndos()) {
		if (begunUndo(desk.ports) === null) continue;
		half++;
		importAll(desk, true);
		const { log: _line, changes: _ledger, ...left } = state(desk);
		expect([at, withoutInstants(left)]).toEqual([at, withoutInstants(expected)]);
		expect(begunUndo(desk.ports)).toBeNull();
	}
	expect(half).toBeGreaterThan(1);
});

/** When each of them was imported and noticed differs. */
const withoutInstants = (lines: Record<string, string[]>): string =>
	JSON.stringify(lines).replaceAll(/20\d\d-\d\d-\d\dT[\d:.]+Z|\d{13}/g, 'then');

test('a write that the sheet refuses leaves the import whole or taken back after the next press', () => {
	for (const [at, desk] of refusedUndos()) {
		undoneAfterAll(desk);
		expect([at, state(desk)]).toEqual([at, truth]);
	}
});
