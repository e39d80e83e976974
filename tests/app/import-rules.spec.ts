import { overwrittenEdits } from '../../src/app/import/edits';
import { type Job, progressOf } from '../../src/app/import/job';
import { type LogLine, rememberImport, writeLog } from '../../src/app/import/log';
import { mergeImport } from '../../src/app/import/merge';
import { lastRuns } from '../../src/app/import/runs';
import { isDue, scheduleOf, setSchedule } from '../../src/app/import/schedule';
import { shrinkWarning } from '../../src/app/import/shrink';
import { append, readStaged } from '../../src/app/import/staging';
import { unreadable, withIds } from '../../src/app/import/unreadable';
import amocrm from '../../src/connectors/amocrm';
import type { Row } from '../../src/facts/table';
import type { TableId } from '../../src/facts/tables';
import { type TestDesk, testDesk } from './desk';

const silent = (language: 'ru' | 'en' = 'ru'): TestDesk =>
	testDesk(() => {
		throw new Error('no network in this test');
	}, language);
const rows = (count: number, more: Row = {}): Row[] =>
	Array.from({ length: count }, (_, i) => ({ source: 'amocrm', deal_id: String(i), ...more }));

describe('a full read that brings much less is not believed', () => {
	const warned = (table: TableId, before: Row[], now: Row[]): boolean =>
		shrinkWarning({ [table]: before }, { [table]: now }, 'amocrm') !== null;

	test.each(['deals', 'clients', 'activities'] as const)('%s: from fifty rows on, below seven tenths', (table) => {
		expect([100, 71, 70, 69, 0].map((now) => warned(table, rows(100), rows(now)))).toEqual([false, false, false, true, true]);
		expect([35, 34].map((now) => warned(table, rows(50), rows(now)))).toEqual([false, true]);
		expect([49, 50].map((before) => warned(table, rows(before), []))).toEqual([false, true]);
	});

	test('lists of people and stages may shrink; the sentence has both numbers', () => {
		expect(warned('managers', rows(100), [])).toBe(false);
		expect(shrinkWarning({}, {}, 'amocrm')).toBeNull();
		expect(shrinkWarning({ deals: rows(100) }, {}, 'amocrm')!.en).toMatch(/only 0 rows for "Deals", while the sheet holds 100/);
	});

	test('deleted rows, marks of a list and rows of another source are not counted', () => {
		for (const other of [{ is_deleted: true }, { mark: 'seen' }, { source: 'bitrix24' }]) {
			expect(warned('deals', [...rows(40), ...rows(60, other)], [])).toBe(false);
			expect(warned('deals', rows(100), [...rows(60), ...rows(40, other)])).toBe(true);
		}
	});
});

describe('what an import joins', () => {
	const connector = { ...amocrm, complete: (facts: object) => facts } as typeof amocrm;
	const merged = (
		staged: Record<string, Row[]>,
		existing: Record<string, Row[]>,
		more: { full?: boolean; isOtherAccount?: boolean } = {},
	) => mergeImport(staged, existing, connector, { full: false, isOtherAccount: false, config: {}, ...more }) as Record<string, Row[]>;
	const deal = (id: string, name: string | null, source = 'amocrm'): Row => ({ source, deal_id: id, name });

	test('changes are added to what is there; a full read leaves only other sources beside it', () => {
		const existing = { deals: [deal('1', 'a'), deal('2', 'b'), deal('1', 'file', 'csv')] };
		const staged = { deals: [deal('2', 'new'), deal('3', 'c')] };
		const names = (facts: Record<string, Row[]>) => facts.deals!.map(({ name }) => name).sort();
		expect(names(merged(staged, existing))).toEqual(['a', 'c', 'file', 'new']);
		expect(names(merged(staged, existing, { full: true }))).toEqual(['c', 'file', 'new']);
		expect(names(merged(staged, existing, { full: true, isOtherAccount: true }))).toEqual(['c', 'file', 'new']);
	});

	test('a table without sources is joined with the one that is there, unless that is another account’s', () => {
		const existing = {
			managers: [
				{ manager_id: 'M1', name: 'Anna' },
				{ manager_id: 'M2', name: 'Boris' },
			],
		};
		const staged = { managers: [{ manager_id: 'M1', name: 'Anna K' }] };
		const ids = (facts: Record<string, Row[]>) => facts.managers!.map(({ manager_id, name }) => `${manager_id} ${name}`);
		expect(ids(merged(staged, existing, { full: true }))).toEqual(['M1 Anna K', 'M2 Boris']);
		expect(ids(merged(staged, existing, { full: true, isOtherAccount: true }))).toEqual(['M1 Anna K']);
		expect(merged({}, existing).managers).toBeUndefined();
	});

	test('what a person keeps by hand, and what the source does not know, stays; what it says to be empty is', () => {
		const existing = {
			clients: [{ source: 'amocrm', client_id: '1', name: 'Old', region: 'North', temperature_override: 'hot', nps: null }],
		};
		const result = merged({ clients: [{ source: 'amocrm', client_id: '1', name: null, temperature_override: 'cold', nps: 7 }] }, existing, {
			full: true,
		});
		expect(result.clients).toEqual([
			{ source: 'amocrm', client_id: '1', name: null, region: 'North', temperature_override: 'hot', nps: 7 },
		]);
		const other = merged({ clients: [{ source: 'amocrm', client_id: '1', name: 'New' }] }, existing, { full: true, isOtherAccount: true });
		expect(other.clients).toEqual([{ source: 'amocrm', client_id: '1', name: 'New' }]);
	});
});

describe('edits by hand that a full read takes back', () => {
	const deal = (more: Row = {}): Row => ({ source: 'amocrm', deal_id: '1', name: 'CRM', updated_at: 5, ...more });
	const told = (old: Row, fresh: Row = deal()): string[] =>
		overwrittenEdits({ deals: [old] }, { deals: [fresh] }, 'amocrm').map(({ en }) => en);

	test('are told where the CRM did not change the record since', () => {
		expect(told(deal({ name: 'mine' }))).toEqual([expect.stringMatching(/^"Deals", ID 1, .*: your edit "mine" gave way/)]);
		expect(told(deal())).toEqual([]);
		expect(told(deal({ name: 'mine', updated_at: 4 }))).toEqual([]);
		expect(told(deal({ name: 'mine', source: 'csv' }))).toEqual([]);
		expect(told(deal({ name: 'mine', source: 'csv' }), deal({ source: 'csv' }))).toEqual([]);
	});

	test('are nobody’s where a cell was empty, where joining works it out, where the source is silent', () => {
		for (const name of ['', null]) expect(told(deal({ name }))).toEqual([]);
		expect(told(deal({ owner_at_close_id: 'M1' }), deal({ owner_at_close_id: 'M2' }))).toEqual([]);
		expect(told(deal({ pipeline_id: 'P1' }))).toEqual([]);
		expect(told(deal({ pipeline_id: 'P1' }), deal({ pipeline_id: null }))).toHaveLength(1);
	});

	test('are written as the sheet has them, and fifty are enough', () => {
		expect(told(deal({ amount: 123_45 }), deal({ amount: 1 }))[0]).toMatch(/your edit "123\.45"/);
		expect(told(deal({ created_at: 0 }), deal({ created_at: 1 }))[0]).toMatch(/your edit "1970-01-01T00:00:00\.000Z"/);
		const many = (name: string): Row[] => Array.from({ length: 60 }, (_, i) => deal({ deal_id: String(i), name }));
		expect(overwrittenEdits({ deals: many('mine') }, { deals: many('CRM') }, 'amocrm')).toHaveLength(50);
	});
});

test('rows without an id are left out and counted; the others stay', () => {
	const { facts, problems } = withIds({ deals: [...rows(2), { source: 'amocrm', deal_id: '' }, { source: 'amocrm' }], clients: [] });
	expect(facts.deals).toEqual(rows(2));
	expect(problems.map(({ en }) => en)).toEqual([expect.stringMatching(/^"Deals": rows that the CRM gave without an ID: 2\./)]);
});

test('words where a number or a moment belongs are told, text and blanks are not', () => {
	const deal = { source: 'amocrm', deal_id: '7', name: 'text', amount: 'many', created_at: 'soon', closed_at: null };
	expect(unreadable({ deals: [deal, { deal_id: '8', amount: 5 }] }).map(({ en }) => /ID (\S+), .*: "(\w+)"/.exec(en)!.slice(1))).toEqual(
		expect.arrayContaining([
			['7', 'many'],
			['7', 'soon'],
		]),
	);
	expect(unreadable({ deals: [deal, { deal_id: '8', amount: 5 }] })).toHaveLength(2);
});

describe('the staging tab', () => {
	test('gives back what was staged; what a killed execution left behind it does not count', () => {
		const { ports, book } = silent();
		expect(readStaged(ports, 0)).toEqual({});
		expect(readStaged(ports, 1)).toBeNull();
		expect(
			append(ports, 0, [
				['deals', '[{"deal_id":"1"}]'],
				['clients', '[]'],
			]),
		).toBe(2);
		append(ports, 2, [['deals', '[{"deal_id":"lost"}]']]);
		expect(append(ports, 2, [['deals', '[{"deal_id":"2"}]']])).toBe(3);
		expect(readStaged(ports, 3)).toEqual({ deals: [{ deal_id: '1' }, { deal_id: '2' }], clients: [] });
		expect(readStaged(ports, 2)).toEqual({ deals: [{ deal_id: '1' }], clients: [] });
		expect(readStaged(ports, 4)).toBeNull();
		expect(append(ports, 3, [])).toBe(3);
		for (const spoilt of ['{"a":1}', '[{"a":1}', '"a"]']) {
			book.edit('staging', (lines) => {
				lines[1]![1] = spoilt;
			});
			expect(readStaged(ports, 3)).toBeNull();
			expect(readStaged(ports, 1)).not.toBeNull();
		}
	});

	test('has its name in the person’s language', () => {
		for (const [language, name] of [
			['ru', '_Загрузка'],
			['en', '_Import'],
		] as const) {
			const { ports } = silent(language);
			append(ports, 0, []);
			expect(ports.book.nameOf('staging')).toBe(name);
		}
	});
});

describe('the import log', () => {
	const line = (id: string, more: Partial<LogLine> = {}): LogLine => ({
		id,
		at: Date.UTC(2026, 6, 1, 9),
		by: 'a@example.com',
		source: '=amoCRM',
		kind: { ru: 'всё', en: 'everything' },
		read: 10,
		added: 1,
		changed: 2,
		removed: 3,
		unreadable: 4,
		seconds: 5,
		details: '',
		...more,
	});

	test('has a line an import, newest first; one that is saved again is written over', () => {
		const { ports } = silent();
		expect(lastRuns(ports)).toEqual([]);
		writeLog(ports, line('1'));
		writeLog(ports, line('2', { by: 'b@example.com' }));
		writeLog(ports, line('1', { added: 7 }));
		expect(lastRuns(ports)).toEqual([
			{
				at: '2026-07-01T09:00:00.000Z',
				by: 'b@example.com',
				source: '=amoCRM',
				kind: 'всё',
				added: 1,
				changed: 2,
				removed: 3,
				unreadable: 4,
				seconds: 5,
			},
			expect.objectContaining({ by: 'a@example.com', added: 7 }),
		]);
	});

	test('its columns may be moved, its last ten lines count, blank ones do not', () => {
		const { ports, book } = silent('en');
		for (let i = 1; i <= 12; i++) writeLog(ports, line(String(i), { added: i }));
		book.edit('log', (lines) => {
			for (const one of lines) one.reverse();
			lines.push(
				lines[0]!.map(() => ''),
				lines[0]!.map(() => null),
			);
			lines[3]![lines[0]!.indexOf('at')] = 'some day';
			lines[13]![lines[0]!.indexOf('changed')] = 'two';
			lines[13]![lines[0]!.indexOf('at')] = 'some day';
		});
		const runs = lastRuns(ports);
		expect(runs.map(({ added }) => added)).toEqual([12, 11, 10, 9, 8, 7, 6, 5, 4, 3]);
		expect(runs[0]).toMatchObject({ at: '', changed: 0, kind: 'everything' });
	});
});

describe('when imports begin by themselves', () => {
	const importedAt = (desk: TestDesk, startedAt: number): void =>
		rememberImport(desk.ports, { crm: 'amocrm', account: '1', startedAt, finishedAt: startedAt });
	/** The book is in Moscow's time. */
	const at = (day: number, hour: number, minute = 0): number => Date.UTC(2026, 7, day, hour - 3, minute);

	test('hourly unless a person says otherwise', () => {
		const desk = silent();
		const wishes: boolean[] = [];
		const ports = { ...desk.ports, schedule: (on: boolean) => void wishes.push(on) };
		expect([scheduleOf(ports), isDue(ports)]).toEqual(['hourly', true]);
		setSchedule(ports, 'off');
		expect([scheduleOf(ports), isDue(ports)]).toEqual(['off', false]);
		setSchedule(ports, 'daily');
		expect([scheduleOf(ports), wishes]).toEqual(['daily', [false, true]]);
		ports.shared.set({ 'kpi.schedule': 'sometimes' });
		expect(scheduleOf(ports)).toBe('hourly');
	});

	test('daily: at six in the spreadsheet’s own zone, once', () => {
		const desk = silent();
		setSchedule(desk.ports, 'daily');
		expect(isDue(desk.ports)).toBe(true);
		const due = (now: number, last: number): boolean => {
			importedAt(desk, last);
			desk.clock = now;
			return isDue(desk.ports);
		};
		expect([due(at(2, 5, 59), at(1, 6)), due(at(2, 6), at(1, 6)), due(at(2, 6), at(2, 6)), due(at(2, 23), at(2, 5, 59))]).toEqual([
			false,
			true,
			false,
			true,
		]);
	});
});

describe('how far an import is', () => {
	const connector = {
		...amocrm,
		entities: ['a', 'b', 'c', 'd'].map((id) => ({ ...amocrm.entities[0]!, id, title: { ru: `Список ${id}`, en: `List ${id}` } })),
	};
	const job = (more: Partial<Job> = {}): Job => ({
		version: 1,
		id: '1',
		crm: 'amocrm',
		account: '1',
		by: '',
		full: true,
		since: null,
		startedAt: 0,
		phase: 'reading',
		entity: 1,
		next: null,
		staged: 0,
		read: { a: 10, b: 50 },
		requests: 3,
		fault: null,
		result: null,
		...more,
	});
	const of = (more: Partial<Job> = {}, counts?: Record<string, number>) => {
		const { ports } = silent('en');
		if (counts !== undefined) ports.shared.set({ 'kpi.import.counts': JSON.stringify(counts) });
		return progressOf(ports, job(more), connector);
	};

	test('list by list', () => {
		expect(of().entities.map(({ id, read, state }) => [id, read, state])).toEqual([
			['a', 10, 'done'],
			['b', 50, 'reading'],
			['c', 0, 'waiting'],
			['d', 0, 'waiting'],
		]);
		expect(of({ phase: 'cancelled' }).entities.map(({ state }) => state)).toEqual(['done', 'waiting', 'waiting', 'waiting']);
		expect(of({ phase: 'saving', entity: 4 }).entities.every(({ state }) => state === 'done')).toBe(true);
	});

	test('the share is of what the last complete import read, or nears its end without reaching it', () => {
		expect(of({}, { b: 100 }).share).toBeCloseTo(((1 + 0.5) / 4) * 0.95, 12);
		for (const one of [of({}), of({}, { b: 50 }), of({ full: false }, { b: 100 })])
			expect(one.share).toBeCloseTo(((1 + 50 / 550) / 4) * 0.95, 12);
		expect(of({ read: {} }).share).toBeCloseTo((1 / 4) * 0.95, 12);
		expect(of({ entity: 4 }).share).toBe(0.95);
		expect([of({ phase: 'saving' }).share, of({ phase: 'held' }).share, of({ phase: 'done' }).share]).toEqual([0.96, 0.96, 1]);
	});

	test('what it says of itself', () => {
		const state = (more: Partial<Job>) => {
			const { running, held, finished, failed, message } = of(more);
			return [running, held, finished, failed, message];
		};
		const text = (en: string) => ({ ru: '', en });
		expect(state({})).toEqual([true, false, false, false, 'Reading: list b…']);
		expect(state({ phase: 'saving' })).toEqual([true, false, false, false, expect.stringMatching(/^Writing/)]);
		expect(state({ phase: 'held', fault: text('Less.') })).toEqual([true, true, false, true, 'Less.']);
		expect(state({ phase: 'done', result: text('All there.') })).toEqual([false, false, true, false, 'All there.']);
		expect(state({ phase: 'done' })).toEqual([false, false, true, false, null]);
		expect(state({ phase: 'cancelled' })).toEqual([false, false, false, false, expect.stringMatching(/cancelled/)]);
		expect(state({ phase: 'undone' })).toEqual([false, false, false, false, expect.stringMatching(/undone/)]);
		expect(progressOf(silent().ports, null, connector)).toEqual({
			running: false,
			held: false,
			finished: false,
			entities: [],
			requests: 0,
			share: 0,
			message: null,
			failed: false,
		});
	});
});
