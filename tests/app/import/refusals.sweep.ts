import { loadJob } from '../../../src/app/import/job';
import { lastImport } from '../../../src/app/import/log';
import { cancel } from '../../../src/app/import/run';
import { undoImport } from '../../../src/app/import/undo';
import { execution, importAll, type TestDesk } from '../desk';
import { content, finish, inUse, readToSaving, save } from './in-use';

jest.setTimeout(600_000);

/** Every stop is tried by `SWEEP_EVERY=1`, a sample of them otherwise. */
const EVERY = Number(process.env.SWEEP_EVERY ?? 20);

const before = inUse();
readToSaving(before);
const old = content(before);
const [firstCall, firstChange] = [before.book.calls, before.book.changes];
save(before);
const truth = content(before);
const [lastCall, lastChange] = [before.book.calls, before.book.changes];

const ledgerLines = (state: Record<string, unknown>): number => ((state.changes as unknown[] | undefined) ?? []).length;

test('the hour changes owners, stages and amounts, and the ledger tells of it', () => {
	expect(truth).not.toEqual(old);
	expect(ledgerLines(truth)).toBeGreaterThan(ledgerLines(old) + 5);
	// The plan that a person changed by hand is in the log of decisions once.
	expect(truth.decisions).toHaveLength(3);
});

describe.each([
	['lost', false],
	['kept', true],
])('a kill while saving, writes since the last flush %s', (_, keepsUnflushed) => {
	test('the next executions end where an undisturbed one ends, ledger and own columns included', () => {
		for (let at = firstCall + 1; at <= lastCall; at += EVERY) {
			const desk = inUse();
			desk.book.keepsUnflushed = keepsUnflushed;
			readToSaving(desk);
			desk.book.killAt = at;
			save(desk);
			desk.book.killAt = Number.POSITIVE_INFINITY;
			finish(desk);
			expect([at, content(desk)]).toEqual([at, truth]);
		}
	});

	test('a second kill in the middle of resuming, too', () => {
		for (let at = firstCall + 3; at <= lastCall; at += 2 * EVERY) {
			const desk = inUse();
			desk.book.keepsUnflushed = keepsUnflushed;
			readToSaving(desk);
			for (const further of [at - firstCall, Math.ceil((lastCall - firstCall) / 2)]) {
				desk.book.killAt = desk.book.calls + further;
				save(desk);
			}
			desk.book.killAt = Number.POSITIVE_INFINITY;
			finish(desk);
			expect([at, content(desk)]).toEqual([at, truth]);
		}
	});

	test('an import of everything that begins anew ends there, too', () => {
		for (let at = firstCall + 1; at <= lastCall; at += 2 * EVERY) {
			const desk = inUse();
			desk.book.keepsUnflushed = keepsUnflushed;
			readToSaving(desk);
			desk.book.killAt = at;
			save(desk);
			desk.book.killAt = Number.POSITIVE_INFINITY;
			const isWhole = lastImport(desk.ports)!.finishedAt === lastImport(before.ports)!.finishedAt;
			importAll(desk, true);
			const { log: _log, settings: _settings, ...state } = content(desk);
			const { log: _other, settings: _others, ...expected } = truth;
			if (!isWhole) expect([at, withoutImportIds(state)]).toEqual([at, withoutImportIds(expected)]);
		}
	});
});

/**
 * The state after a refusal. Lines go last of all, and when a second tab refuses to let its lines go, those of the first are brought back at
 * its end, without what a person wrote beside records that the CRM has deleted.
 */
function asBefore(desk: TestDesk): Record<string, unknown> {
	// A plan changed by hand is a fact that no import takes back.
	const { decisions: _decisions, ...state } = content(desk);
	if (desk.book.refusal !== 'dropRows') return state;
	return Object.fromEntries(Object.entries(state).map(([id, cells]) => [id, likeIn(old[id] as unknown[][], cells as unknown[][])]));
}

/** The lines in the order that they have in the other list, each with what it has there beside the same record. */
function likeIn(other: readonly unknown[][], lines: readonly unknown[][]): unknown[][] {
	const present = new Map(lines.map((line) => [line.slice(0, 2).join(), line]));
	return [
		...other.map((line) => {
			const mine = present.get(line.slice(0, 2).join());
			present.delete(line.slice(0, 2).join());
			return mine === undefined ? [] : line.map((cell, i) => (i === line.length - 1 ? (mine[i] ?? cell) : mine[i]));
		}),
		...present.values(),
	];
}

/** Ledger lines are named after the import that saw them. */
const withoutImportIds = (state: Record<string, unknown>): string =>
	JSON.stringify(state)
		.replaceAll(/"\d{13}-(\d+)"/g, '"import-$1"')
		.replaceAll(/"20\d\d-\d\d-\d\dT[\d:.]+Z"/g, '"instant"');

describe('a write that the sheet refuses', () => {
	test('in the middle of saving leaves the state before the import, and the time of the last whole one; continued, it ends right', () => {
		const { finishedAt } = lastImport(inUse().ports)!;
		for (let at = firstChange + 1; at <= lastChange; at += EVERY) {
			const desk = inUse();
			readToSaving(desk);
			desk.book.refuseAt = at;
			save(desk);
			const job = loadJob(desk.ports)!;
			if (job.phase === 'done') continue;
			expect([at, job.phase, job.fault?.ru]).toEqual([at, 'saving', expect.stringContaining('то же, что было до загрузки')]);
			expect([at, asBefore(desk)]).toEqual([at, old]);
			expect(lastImport(desk.ports)!.finishedAt).toBe(finishedAt);
			finish(desk);
			expect([at, content(desk)]).toEqual([at, truth]);
		}
	});

	test('cancelled instead, the old state stays, and the import before it can still be taken back', () => {
		for (let at = firstChange + 1; at <= lastChange; at += 2 * EVERY) {
			const desk = inUse();
			readToSaving(desk);
			desk.book.refuseAt = at;
			save(desk);
			if (loadJob(desk.ports)!.phase === 'done') continue;
			execution(desk, () => cancel(desk.ports));
			expect([at, asBefore(desk)]).toEqual([at, old]);
			execution(desk, () => undoImport(desk.ports));
			expect(content(desk).deals).toBeUndefined();
		}
	});

	test('that is foreseen writes nothing at all, and the sentence names the tab and the mend', () => {
		const desk = inUse();
		readToSaving(desk);
		desk.book.obstaclesTo = ({ writes }) =>
			writes.some(({ id }) => id === 'activities') ? [{ kind: 'protection', tab: 'Активности', range: 'A3:F40' }] : [];
		const { changes } = desk.book;
		save(desk);
		expect(desk.book.changes).toBe(changes);
		expect(loadJob(desk.ports)!.fault!.ru).toMatch(/«Активности» \(A3:F40\) защищена.*Ничего не изменено.*снять защиту/);
		expect(content(desk)).toEqual(old);
		desk.book.obstaclesTo = () => [];
		finish(desk);
		expect(content(desk)).toEqual(truth);
	});
});
