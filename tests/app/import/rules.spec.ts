import { overwrittenEdits } from '../../../src/app/import/edits';
import { mergeImport } from '../../../src/app/import/merge';
import { shrinkWarning } from '../../../src/app/import/shrink';
import { unreadable, withIds } from '../../../src/app/import/unreadable';
import amocrm from '../../../src/connectors/amocrm';
import type { Row } from '../../../src/facts/table';
import type { TableId } from '../../../src/facts/tables';

const rows = (count: number, more: Row = {}): Row[] =>
	Array.from({ length: count }, (_, i) => ({ source: 'amocrm', deal_id: String(i), ...more }));

describe('a full read that brings much less is not believed', () => {
	const warned = (table: TableId, before: Row[], now: Row[], lastRead = 0): boolean =>
		shrinkWarning({ [table]: before }, { [table]: now }, 'amocrm', lastRead === 0 ? {} : { [table]: lastRead }) !== null;

	test.each(['deals', 'clients', 'activities'] as const)('%s: from fifty rows on, below seven tenths', (table) => {
		expect([100, 71, 70, 69, 0].map((now) => warned(table, rows(100), rows(now)))).toEqual([false, false, false, true, true]);
		expect([35, 34].map((now) => warned(table, rows(50), rows(now)))).toEqual([false, true]);
		expect([49, 50].map((before) => warned(table, rows(before), []))).toEqual([false, true]);
	});

	test('a list that the last full read brought does not become empty, however short; what it did not bring may', () => {
		expect([4, 5, 12].map((lastRead) => warned('managers', rows(12), [], lastRead))).toEqual([false, true, true]);
		expect(warned('stages', rows(12), rows(1), 12)).toBe(false);
		expect(warned('stage_changes', rows(100), rows(69), 100)).toBe(true);
		expect(warned('managers', rows(100), [])).toBe(false);
	});

	test('the sentence has both numbers', () => {
		expect(shrinkWarning({}, {}, 'amocrm', {})).toBeNull();
		expect(shrinkWarning({ deals: rows(100) }, {}, 'amocrm', {})!.en).toMatch(/only 0 rows for "Deals", while the sheet holds 100/);
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

	test('rows of the source that no list brought this time stay, and a table may be new', () => {
		const existing = { deals: [deal('1', 'a')], clients: [{ source: 'amocrm', client_id: '1', name: 'One' }] };
		expect(merged({ deals: [deal('2', 'b')] }, existing).clients).toEqual(existing.clients);
		expect(merged({ clients: existing.clients }, {})).toEqual({ clients: existing.clients });
		expect(merged({ clients: existing.clients }, existing, { full: true }).clients).toStrictEqual(existing.clients);
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

	test('are of records that are told apart by their time of change, and not of columns kept by hand', () => {
		const edits = (id: TableId, old: Row, fresh: Row): number => overwrittenEdits({ [id]: [old] }, { [id]: [fresh] }, 'amocrm').length;
		const client = (nps: number): Row => ({ source: 'amocrm', client_id: '1', nps, updated_at: 5 });
		const change = (to: string): Row => ({ source: 'amocrm', change_id: '1', to_stage_id: to });
		expect([edits('clients', client(5), client(7)), edits('stage_changes', change('a'), change('b'))]).toEqual([0, 0]);
		expect(overwrittenEdits({}, { deals: [deal()] }, 'amocrm')).toEqual([]);
		expect(told(deal({ name: 'null' }), deal({ name: null }))).toHaveLength(1);
		const nameless = (name: string): Row => ({ source: 'amocrm', name, updated_at: 5 });
		expect(told(nameless('mine'), nameless('CRM'))).toEqual([expect.stringMatching(/^"Deals", ID , /)]);
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
	expect(withIds({ deals: [{ source: 'amocrm' }] }).problems).toHaveLength(1);
	expect(withIds({ deals: rows(1) }).problems).toEqual([]);
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
	expect(unreadable({ deals: [{ amount: 'many' }] })[0]!.en).toMatch(/^"Deals", ID , /);
});
