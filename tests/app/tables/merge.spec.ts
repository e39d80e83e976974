import { lastRuns } from '../../../src/app/import/runs';
import { undoable, undoImport } from '../../../src/app/import/undo';
import { importTables } from '../../../src/app/tables/import-tables';
import { previewTables } from '../../../src/app/tables/preview-tables';
import type { TableChoices } from '../../../src/app/tables/types';
import { settingsOf } from '../../../src/facts/account';
import type { TableId } from '../../../src/facts/tables';
import { readFacts } from '../../../src/tabs/read-data-tab';
import { silent, type TestDesk } from '../desk';

const HEAD = 'ID;Название;Сумма;Статус;Дата закрытия;Ответственный';
const deal = (id: number | string, amount = 10, status = 'won', name = 'а'): string => `${id};${name};${amount};${status};05.07.2026;Анна`;
const file = (...lines: string[]): string => [HEAD, ...lines].join('\n');
const rows = (desk: TestDesk, id: TableId) => readFacts(desk.book, id)?.rows ?? [];
const amounts = (desk: TestDesk): Record<string, number> =>
	Object.fromEntries(rows(desk, 'deals').map(({ deal_id, amount }) => [String(deal_id), Number(amount) / 100]));
/** A minute later, so that each import has a name of its own. */
function load(desk: TestDesk, text: string, choices: TableChoices = {}, name = 'deals.csv') {
	desk.clock += 60_000;
	return importTables(desk.ports, { [name]: text }, {}, choices);
}
const change = (desk: TestDesk, text: string, choices: TableChoices = {}) => {
	const { changes, warning, fault } = previewTables(desk.ports, { 'deals.csv': text }, {}, choices);
	const { added, changed, same, absent } = changes.find(({ table }) => table === 'deals')!;
	return { added, changed, same, absent, warning, fault };
};

test('a file does not delete what another file brought', () => {
	const desk = silent();
	load(desk, file(deal(1), deal(2)), {}, '2025.csv');
	load(desk, file(deal(3)), {}, '2026.csv');
	expect(amounts(desk)).toEqual({ 1: 10, 2: 10, 3: 10 });
});

test('a preview tells what is new, changed, unchanged and in no file; it writes nothing', () => {
	const desk = silent();
	load(desk, file(deal(1), deal(2), deal(3)));
	const before = amounts(desk);
	expect(change(desk, file(deal(1), deal(2, 20), deal(4)))).toEqual({
		added: 1,
		changed: 1,
		same: 1,
		absent: 1,
		warning: null,
		fault: null,
	});
	expect(amounts(desk)).toEqual(before);
	// The same file twice changes nothing.
	expect(change(desk, file(deal(1), deal(2), deal(3)))).toMatchObject({ added: 0, changed: 0, same: 3, absent: 0 });
});

test('a column that a file lacks stays as it is; an empty cell empties it', () => {
	const desk = silent();
	load(desk, file(deal(1, 10), deal(2, 20)));
	load(desk, 'ID;Сумма\n1;15\n2;\n');
	expect(rows(desk, 'deals').map(({ name, amount, outcome }) => [name, amount, outcome])).toEqual([
		['а', 1500, 'WON'],
		['а', null, 'WON'],
	]);
});

test('the ledger keeps what a file changed: owner, amount and stage, once; undo takes it back', () => {
	const desk = silent();
	const line = (id: number, amount: number, manager: string, stage: string): string => `${id};${amount};${manager};${stage}`;
	const sales = (...lines: string[]): string => ['ID;Сумма;Ответственный;Этап', ...lines].join('\n');
	load(desk, sales(line(1, 10, 'Анна', 'Новая'), line(2, 20, 'Анна', 'Новая')));
	expect(rows(desk, 'changes')).toEqual([]);
	const second = sales(line(1, 15, 'Борис', 'Счёт'), line(2, 20, 'Анна', 'Новая'), line(3, 5, 'Анна', 'Новая'));
	load(desk, second);
	const ledger = (): unknown[] =>
		rows(desk, 'changes').map(({ object, object_id, field, before, after, origin }) => [object, object_id, field, before, after, origin]);
	const expected = [
		['deal', '1', 'stage', 'Новая', 'Счёт', 'csv'],
		['deal', '1', 'owner', 'Анна', 'Борис', 'csv'],
		['deal', '1', 'amount', '10', '15', 'csv'],
	];
	expect(ledger()).toEqual(expected);
	load(desk, second);
	expect(ledger()).toEqual(expected);
	load(desk, sales(line(2, 25, 'Анна', 'Новая')));
	expect(ledger()).toHaveLength(4);
	undoImport(desk.ports);
	expect(ledger()).toEqual(expected);
});

test('a corrected source of a lead corrects the deal and makes no second one', () => {
	const desk = silent();
	load(desk, 'ID;Сумма;Источник\n1;10;Реклама\n');
	load(desk, 'ID;Сумма;Источник\n1;10;Рекомендация\n');
	expect(rows(desk, 'deals').map(({ source, deal_id, source_channel }) => [source, deal_id, source_channel])).toEqual([
		['csv', '1', 'Рекомендация'],
	]);
});

test('a file that is everything takes away what it lacks, of its own source alone', () => {
	const desk = silent();
	load(desk, `source;deal_id;amount\namocrm;1;5\ncsv;1;10\ncsv;2;10\n`);
	load(desk, file(deal(2)), { everything: ['deals'] });
	expect(
		rows(desk, 'deals')
			.map(({ source, deal_id }) => `${source} ${deal_id}`)
			.sort(),
	).toEqual(['amocrm 1', 'csv 2']);
});

test('much less than before waits for a word', () => {
	const desk = silent();
	load(desk, file(...Array.from({ length: 60 }, (_, i) => deal(i + 1))));
	const few = file(deal(1), deal(2));
	const everything = { everything: ['deals'] };
	expect(change(desk, few, everything).warning).toMatch(/«Сделки»: в файле нет 58 строк из 60/);
	expect(() => load(desk, few, everything)).toThrow(/58 строк из 60/);
	expect(Object.keys(amounts(desk))).toHaveLength(60);
	load(desk, few, { ...everything, isShrinkAccepted: true });
	expect(amounts(desk)).toEqual({ 1: 10, 2: 10 });
	undoImport(desk.ports);
	expect(Object.keys(amounts(desk))).toHaveLength(60);
});

test('an import of tables is taken back, settings included, and stands in the log', () => {
	const desk = silent();
	load(desk, file(deal(1), deal(2)));
	const before = rows(desk, 'settings');
	load(desk, file(deal(2, 99), deal(3, 5, 'won', 'б')).replaceAll('Анна', 'Борис'));
	expect(undoable(desk.ports)).toBe(desk.clock);
	undoImport(desk.ports);
	expect(amounts(desk)).toEqual({ 1: 10, 2: 10 });
	expect(rows(desk, 'managers').map(({ name }) => name)).toEqual(['Анна']);
	const withoutStamp = (lines: typeof before) => new Map([...settingsOf(lines)].filter(([key]) => key !== 'stamp'));
	expect(withoutStamp(rows(desk, 'settings'))).toEqual(withoutStamp(before));
	expect(undoable(desk.ports)).toBeNull();
	expect(() => undoImport(desk.ports)).toThrow(/Отменять нечего/);
	expect(lastRuns(desk.ports).map(({ added, changed }) => [added, changed])).toEqual([
		[2, 1],
		[3, 0],
	]);
});

test('costs without ids: the same file twice changes nothing, an overlapping one adds what is new', () => {
	const desk = silent();
	const head = 'kind;category;date_from;date_to;amount';
	const line = 'cost;оклад;2026-07-01;2026-07-31;50';
	const total = (): number => rows(desk, 'ledger').reduce((sum, { amount }) => sum + Number(amount) / 100, 0);
	load(desk, [head, line, line].join('\n'), {}, 'ledger.csv');
	load(desk, [head, line, line].join('\n'), {}, 'costs.csv');
	expect(total()).toBe(100);
	load(desk, [head, line, line, line.replace('07-01;2026-07-31', '08-01;2026-08-31')].join('\n'), {}, 'ledger.csv');
	expect(total()).toBe(150);
});

test('a status that nobody knows is asked about; until then a finding says what it keeps out', () => {
	const desk = silent();
	const text = file(deal(1), deal(2, 20, 'Ждём оплату'), deal(3, 30, 'ждём оплату'), deal(4, 40, 'Слив'));
	const preview = previewTables(desk.ports, { 'deals.csv': text }, {});
	expect(preview.statuses).toEqual([
		{ word: 'ждем оплату', deals: 2 },
		{ word: 'слив', deals: 1 },
	]);
	expect(preview.findings).toEqual([
		expect.stringMatching(/«Статус»: не понимаю 3 значения .* не входят ни в открытые, ни в выигранные, ни в проигранные/),
		expect.stringMatching(/не найден столбец «Дата создания»/),
	]);
	load(desk, text, { statuses: { 'ждем оплату': 'WON' } });
	expect(rows(desk, 'deals').map(({ outcome }) => outcome)).toEqual(['WON', 'WON', 'WON', 'UNMAPPED']);
	// The answer holds for the next file, and the person's own words stay.
	load(desk, text, { statuses: { слив: 'LOST' } });
	expect(rows(desk, 'deals').map(({ outcome }) => outcome)).toEqual(['WON', 'WON', 'WON', 'LOST']);
	expect(settingsOf(rows(desk, 'settings')).get('status_map')).toBe('ждем оплату = WON; слив = LOST');
});

test('the closing date of an open deal is the expected one', () => {
	const desk = silent();
	load(
		desk,
		'Record ID,Amount,Deal Stage,Close Date\n1,100,Closed Won,2026-07-05\n2,400,Negotiation,2026-09-01\n3,50,Negotiation,2026-06-01\n4,70,Archive,2026-06-01\n',
	);
	expect(rows(desk, 'deals').map(({ outcome, closed_at, expected_close }) => [outcome, closed_at === null, expected_close])).toEqual([
		['WON', false, null],
		['OPEN', true, '2026-09-01'],
		// What everybody knows for a stage of work is one, though the day has passed.
		['OPEN', true, '2026-06-01'],
		// Closed in the past in a stage that nobody knows: that is for a person to say.
		['UNMAPPED', false, null],
	]);
});

test('what a person approved is remembered for this set of headings, constants too', () => {
	const desk = silent();
	const text = 'Код;Деньги;Кто\n1;10;Анна\n';
	const columns = { Код: 'deal_id', Деньги: 'amount', Кто: 'manager_id' };
	importTables(desk.ports, { 'a.csv': text }, { 'a.csv': { table: 'deals', columns, constants: { outcome: 'won' } } });
	const [source] = previewTables(desk.ports, { 'b.csv': 'Кто;КОД;Деньги\nБорис;2;20\n' }, {}).sources;
	expect(source).toMatchObject({ table: 'deals', lacks: [], constants: { outcome: 'won' } });
	desk.clock += 60_000;
	importTables(desk.ports, { 'b.csv': 'Кто;Код;Деньги\nБорис;2;20\n' });
	expect(rows(desk, 'deals').map(({ deal_id, outcome }) => [deal_id, outcome])).toEqual([
		['1', 'WON'],
		['2', 'WON'],
	]);
});

test('what cannot be read is said in the preview, and nothing would change', () => {
	const { fault, changes } = previewTables(silent().ports, { 'deals.csv': 'Название;Сумма\nа;1\n' }, {});
	expect([fault, changes]).toEqual([expect.stringMatching(/нет столбца «ID»/), []]);
});
