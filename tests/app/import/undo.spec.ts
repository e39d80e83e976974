import { type Job, loadJob, saveJob } from '../../../src/app/import/job';
import { lastImport, rememberImport } from '../../../src/app/import/log';
import { begunUndo, finishUndo, undoable, undoImport, undoPressed } from '../../../src/app/import/undo';
import { dropCopiesAbove, readCopy, replaced, restored, writeCopy } from '../../../src/app/import/undo-copy';
import type { Row } from '../../../src/facts/table';
import type { Facts, TableId } from '../../../src/facts/tables';
import { writeFacts } from '../../../src/tabs/data-tab';
import { readFacts } from '../../../src/tabs/read-data-tab';
import { type TestDesk, testDesk } from '../desk';

const manager = (id: string, name: string): Row => ({ manager_id: id, name });
const client = (id: string, name: string, source = 'amocrm'): Row => ({ source, client_id: id, name });
const BEFORE: Facts = {
	managers: [manager('M1', 'Anna'), manager('M2', 'Boris')],
	clients: [client('1', 'One'), client('2', 'Two'), client('1', 'Other', 'csv')],
};
const AFTER: Facts = {
	managers: [manager('M1', 'Anna'), manager('M3', 'Vera')],
	clients: [client('1', 'Eins'), client('1', 'Other', 'csv')],
};
const EARLIER = { crm: 'amocrm', account: '1', startedAt: 100, finishedAt: 110, undo: 'first' };

function write(desk: TestDesk, facts: Facts): void {
	for (const [id, rows] of Object.entries(facts)) writeFacts(desk.book, id as TableId, rows as Row[], 'ru');
}

/** A spreadsheet right after an import by this name brought it from `BEFORE` to `AFTER`. */
function imported(name = 'second'): TestDesk {
	const desk = testDesk(() => ({ status: 404, headers: {}, body: '' }));
	write(desk, BEFORE);
	writeCopy(desk.ports, name, replaced(BEFORE, AFTER), EARLIER, EARLIER.undo);
	write(desk, AFTER);
	rememberImport(desk.ports, { ...EARLIER, startedAt: 200, finishedAt: 210, undo: name });
	return desk;
}

const names = (desk: TestDesk, id: TableId): string[] =>
	readFacts(desk.book, id)!
		.rows.map(({ name }) => String(name))
		.sort();
const state = (desk: TestDesk): string[][] => [names(desk, 'managers'), names(desk, 'clients')];
const OLD = [
	['Anna', 'Boris'],
	['One', 'Other', 'Two'],
];
const NEW = [
	['Anna', 'Vera'],
	['Eins', 'Other'],
];

/** Whether it is still to be taken back after an attempt that the sheet may have refused. */
function undoableAfter(desk: TestDesk, attempt: () => void): boolean {
	try {
		attempt();
	} catch (error) {
		expect(String((error as Error).message)).toMatch(/приняла отмену не до конца.*ещё раз|protected/);
	}
	return undoable(desk.ports) !== null;
}

describe('the last import is taken back', () => {
	test('what it changed and removed returns, what it brought goes, the one before is the last again', () => {
		const desk = imported();
		expect([undoable(desk.ports), state(desk)]).toEqual([200, NEW]);
		undoImport(desk.ports);
		expect(state(desk)).toEqual(OLD);
		// One step is kept: what was before cannot be taken back, too.
		expect(lastImport(desk.ports)).toEqual({ crm: 'amocrm', account: '1', startedAt: 100, finishedAt: 110 });
		expect(undoable(desk.ports)).toBeNull();
		expect(() => undoImport(desk.ports)).toThrow(/нечего/);
	});

	test('a write that the sheet refuses in the middle is told, and the next press brings it to its end', () => {
		const quiet = imported();
		const before = quiet.book.changes;
		undoImport(quiet.ports);
		let half = 0;
		for (let at = 1; at <= quiet.book.changes - before; at++) {
			const desk = imported();
			desk.book.refuseAt = desk.book.changes + at;
			if (undoableAfter(desk, () => undoPressed(desk.ports))) {
				half++;
				undoImport(desk.ports);
			}
			expect([at, state(desk)]).toEqual([at, OLD]);
			expect(undoable(desk.ports)).toBeNull();
		}
		expect(half).toBeGreaterThan(2);
	});

	test('where it was stopped in the middle and its copy is gone since, that is told once, and nothing waits any more', () => {
		const desk = imported();
		for (let at = 1; begunUndo(desk.ports) === null; at++) {
			desk.book.refuseAt = desk.book.changes + at;
			expect(() => undoPressed(desk.ports)).toThrow();
		}
		desk.book.remove('undo');
		expect(() => finishUndo(desk.ports)).toThrow(/остановилась на середине/);
		finishUndo(desk.ports);
		expect([begunUndo(desk.ports), undoable(desk.ports)]).toEqual([null, null]);
	});

	test('rows of other tables, and what a person added since, stay', () => {
		const desk = imported();
		writeFacts(desk.book, 'stages', [{ pipeline_id: 'P', stage_id: 'S', name: 'Stage' }], 'ru');
		write(desk, { managers: [...AFTER.managers!, manager('M9', 'Mine')] });
		undoImport(desk.ports);
		expect(names(desk, 'managers')).toEqual(['Anna', 'Boris', 'Mine']);
		expect(names(desk, 'stages')).toEqual(['Stage']);
	});

	test('after the very first one there is none', () => {
		const desk = testDesk(() => ({ status: 404, headers: {}, body: '' }));
		writeCopy(desk.ports, 'first', replaced({}, AFTER), null, undefined);
		write(desk, AFTER);
		rememberImport(desk.ports, { ...EARLIER, undo: 'first' });
		undoImport(desk.ports);
		expect([state(desk), lastImport(desk.ports)]).toEqual([[[], []], null]);
	});
});

describe('only the import that the copy was made for', () => {
	test.each([
		['another', 'third'],
		['a later one that was killed before it was remembered', 'second-and-more'],
	])('not by the copy of %s', (_, name) => {
		const desk = imported();
		desk.book.edit('undo', (lines) => {
			lines[0]![1] = name;
		});
		expect(() => undoImport(desk.ports)).toThrow(/Отменять нечего/);
		expect(state(desk)).toEqual(NEW);
		expect(undoable(desk.ports)).toBe(200);
	});

	test('not without a copy, and not where nobody remembers an import or it cannot be taken back', () => {
		const lost = imported();
		lost.book.remove('undo');
		const forgotten = imported();
		rememberImport(forgotten.ports, null);
		const { undo: _, ...final } = EARLIER;
		const old = imported();
		rememberImport(old.ports, final);
		for (const desk of [lost, forgotten, old]) {
			expect(() => undoImport(desk.ports)).toThrow(/Отменять нечего/);
			expect(state(desk)).toEqual(NEW);
		}
		expect([undoable(forgotten.ports), undoable(old.ports)]).toEqual([null, null]);
	});

	test('not while another is under way; afterwards the finished job says that it was undone', () => {
		const job: Job = {
			version: 1,
			id: 'third',
			crm: 'amocrm',
			account: '1',
			by: '',
			full: true,
			since: null,
			startedAt: 300,
			phase: 'reading',
			entity: 0,
			next: null,
			staged: 0,
			read: {},
			requests: 0,
			fault: null,
			result: null,
		};
		const desk = imported();
		for (const phase of ['reading', 'saving', 'held'] as const) {
			saveJob(desk.ports, { ...job, phase });
			expect(() => undoImport(desk.ports)).toThrow(/Сейчас идёт загрузка/);
		}
		expect(state(desk)).toEqual(NEW);
		saveJob(desk.ports, { ...job, phase: 'done', fault: { ru: 'x', en: 'x' } });
		undoImport(desk.ports);
		expect(loadJob(desk.ports)).toMatchObject({ phase: 'undone', fault: null });
	});
});

test('the copy of the last whole import stays until the next one is whole', () => {
	const desk = imported();
	writeCopy(desk.ports, 'third', replaced(AFTER, BEFORE), lastImport(desk.ports), 'second');
	expect(readCopy(desk.ports, 'third')!.added.managers).toEqual([{ manager_id: 'M2' }]);
	undoImport(desk.ports);
	expect(state(desk)).toEqual(OLD);
	expect(desk.book.nameOf('undo')).toBe('_Отмена');
});

test('a copy that was not written to its end is none', () => {
	const desk = imported();
	writeCopy(desk.ports, 'third', replaced(AFTER, BEFORE), lastImport(desk.ports), 'second');
	desk.book.edit('undo', (lines) => lines.pop());
	expect(readCopy(desk.ports, 'third')).toBeNull();
	expect(readCopy(desk.ports, 'second')!.old.managers).toEqual([manager('M2', 'Boris')]);
});

test('a copy of an earlier version, without an end line, still serves', () => {
	const desk = imported();
	desk.book.edit('undo', (lines) => lines.pop());
	undoImport(desk.ports);
	expect(state(desk)).toEqual(OLD);
});

test('what a person keeps by hand and has typed since the import stays', () => {
	const desk = imported();
	const restoredRows = restored(
		{ managers: [{ ...manager('M1', 'Anna'), region: 'Смоленск' }] },
		{ old: { managers: [{ ...manager('M1', 'Anja'), region: 'Тула' }] }, added: {} },
	);
	expect(restoredRows.managers).toEqual([{ ...manager('M1', 'Anja'), region: 'Смоленск' }]);
	expect(desk.book.has('managers')).toBe(true);
});

test('rows that the import leaves as they are take no room in the copy', () => {
	const desk = imported();
	const saved = (desk.book.content(['undo']).undo as [string, string][]).slice(2, -1).map(([head, text]) => [head, JSON.parse(text)]);
	expect(saved).toEqual([
		['was:managers', [manager('M2', 'Boris')]],
		['was:clients', [client('1', 'One'), client('2', 'Two')]],
		['came:managers', [{ manager_id: 'M3' }]],
	]);
});

test('nothing of an earlier, longer copy is left in a later one; an empty cell and none are the same', () => {
	const desk = imported();
	const rows = (more: Row): Facts => ({ clients: [{ ...client('1', 'Eins'), ...more }] });
	const shown: unknown[] = [];
	const ensure = desk.book.ensure.bind(desk.book);
	desk.book.ensure = (id, name, hidden) => {
		shown.push([id, hidden]);
		ensure(id, name, hidden);
	};
	writeCopy(desk.ports, 'third', replaced(rows({}), rows({ region: null })), EARLIER, undefined);
	expect(desk.book.content(['undo']).undo).toEqual([
		['import', 'third'],
		['before', JSON.stringify(EARLIER)],
		['end', 'third'],
	]);
	const blank = { clients: [{ ...client('1', 'Eins'), region: undefined as never }] };
	expect(writeCopy(desk.ports, 'fourth', replaced(rows({ region: null }), blank), EARLIER, 'third')).toBe(4);
	expect(readCopy(desk.ports, 'fourth')).toMatchObject({ firstRow: 4, rowCount: 3 });
	dropCopiesAbove(desk.book, 4);
	expect(desk.book.content(['undo']).undo).toHaveLength(3);
	expect(shown).toEqual([
		['undo', true],
		['undo', true],
	]);
});
