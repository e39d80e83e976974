import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ask, openDesk } from '../../local/cli/desk';
import { build, type Desk, tabOf, tabOfId } from './built';
import { firmTables, people } from './firm';

jest.setTimeout(300_000);

/** What an owner's script may do to the tab of lists, and what a version before the page of comparison left of it. */
const SCRIPT = `
var lists = function () { return SpreadsheetApp.getActive().getSheetByName('_Сегодня'); };
function asBefore() {
	lists().deleteColumns(13, lists().getMaxColumns() - 12);
	SpreadsheetApp.getActive().deleteSheet(SpreadsheetApp.getActive().getSheetByName('Сравнение'));
}
function blankColumn() { lists().getRange(1, 13, 401, 1).clearContent(); }
function fewRows() { ['_Сегодня', '_Сейчас'].forEach(function (name) { var tab = SpreadsheetApp.getActive().getSheetByName(name); tab.deleteRows(30, tab.getMaxRows() - 30); }); }
`;

let desk: Desk;
beforeAll(() => {
	const script = join(mkdtempSync(join(tmpdir(), 'older-')), 'script.js');
	writeFileSync(script, SCRIPT);
	desk = openDesk({ locale: 'ru_RU', language: 'ru', scripts: [script], editors: [] });
	ask(desk, 'importTables', firmTables({ managers: people(2), deals: 10, months: ['2026-06', '2026-07'] }, '2026-07-15'));
	build(desk);
});
afterAll(() => desk.close());

const names = (): string[] =>
	tabOfId(desk, 'work_list')!
		.values.slice(1)
		.map((line) => String(line[12] ?? ''))
		.filter(Boolean);

test.each(['asBefore', 'blankColumn', 'fewRows'])(
	'the sheets are built over a tab of lists after %s, and everybody can be compared',
	(what) => {
		const before = names();
		expect(before).toEqual(expect.arrayContaining(['Весь отдел', 'Менеджер 001', 'Менеджер 002']));
		desk.call(what, [], 'menu');
		build(desk);
		expect(names()).toEqual(before);
		desk.type('Сравнение', 1, 2, 'Менеджер 002');
		desk.type('Сравнение', 2, 2, '2026-07');
		expect(tabOf(desk, 'Сравнение').values.flat()).not.toContain('Такого имени или периода нет: выберите снова.');
	},
);
