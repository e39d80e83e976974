import fc from 'fast-check';
import { zone } from '../../src/calendar/zone';
import { accountOf, type ColumnSource, codesOf, FactBase, numbersOf } from '../../src/facts/fact-base';
import { isWords, type Row } from '../../src/facts/table';
import { readRows } from '../../src/facts/table-rows';
import { tables } from '../../src/facts/tables';
import { columnSource } from '../../src/tabs/column-source';

const table = tables.deals;
const context = { zone: zone('Europe/Moscow'), locale: 'ru_RU', home: 'RUB' };
const keys = [
	'source',
	'deal_id',
	'manager_id',
	'outcome',
	'amount',
	'created_at',
	'is_deleted',
	'expected_close',
	'updated_at',
	'currency',
	'cost',
];

const text = (...words: string[]) => fc.constantFrom('', ...words);
const moment = fc.oneof(
	fc.constant(''),
	fc.integer({ min: 1_700_000_000, max: 1_800_000_000 }).map((second) => new Date(second * 1000)),
	text('2026-07-05', '31.07.2026 23:30', 'завтра'),
);
const line = fc.tuple(
	text('amocrm', 'csv', ' amocrm '),
	fc.oneof(text('1', '2', '10', ' 2 ', '003'), fc.constantFrom(1, 2, 3)),
	text('M1', 'M2 ', 'M3'),
	text('WON', '143', 'в работе', 'отказ'),
	fc.oneof(fc.double({ min: -1e6, max: 1e6, noNaN: true }), text('1 234,5 ₽', '—', 'сто', '$500', 'USD 7', '- €', '$5 EUR')),
	moment,
	fc.oneof(fc.boolean(), text('да', 'TRUE', 'может быть')),
	moment,
	moment,
	text('RUB', 'USD', '$', '€'),
	text('12', '12 ₽', '$12'),
);

/** Every column of every record, as texts and numbers. */
function content(source: ColumnSource | Row[]): unknown[] {
	return contentOf(new FactBase({ deals: source }, accountOf({ asOf: 20_000 })));
}

function contentOf(base: FactBase): unknown[] {
	const deals = base.table('deals');
	return table.columns.map(({ key, kind }) => {
		if (!isWords(kind)) return [...numbersOf(deals, key)];
		const { texts } = deals.columns.get(key)!.texts!;
		return [...codesOf(deals, key)].map((code) => (code < 0 ? null : texts[code]));
	});
}

/** The same with all columns expected, so that they are read in one pass. */
function together(source: ColumnSource | Row[]): unknown[] {
	const base = new FactBase({ deals: source }, accountOf({ asOf: 20_000 }));
	base.expect({ deals: table.columns.map(({ key }) => key) });
	return contentOf(base);
}

test('a tab read by columns holds what it holds read by rows: blank lines, copies of a record, unreadable cells', () => {
	fc.assert(
		fc.property(fc.array(line, { maxLength: 12 }), (lines) => {
			const cells: unknown[][] = [keys, keys, ...lines];
			const byRows = readRows(table, keys, lines, { ...context, headings: keys, firstLine: 2 }).rows;
			expect(content(columnSource(table, keys, cells, 2, context))).toEqual(content(byRows));
			expect(together(columnSource(table, keys, cells, 2, context))).toEqual(content(byRows));
			expect(together(byRows)).toEqual(content(byRows));
		}),
		{ numRuns: 500 },
	);
});

test('ids in order are row numbers, and still say their text and are found by it', () => {
	const cells = [['activity_id', 'type'], ...['7', '12', '13 ', '20'].map((id) => [id, 'call'])];
	const source = columnSource(tables.activities, cells[0]!, cells, 1, context);
	const activities = new FactBase({ activities: source }, accountOf({ asOf: 20_000 })).table('activities');
	const { texts } = activities.columns.get('activity_id')!;
	expect([...codesOf(activities, 'activity_id')]).toEqual([0, 1, 2, 3]);
	expect([texts!.size, texts!.texts, texts!.find('13'), texts!.find('14')]).toEqual([4, ['7', '12', '13', '20'], 2, -1]);
});
