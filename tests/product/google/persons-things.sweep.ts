import { readBundle } from '../../../local/host/bundle';
import type { Bundle } from '../../../local/host/contract/host';
import type { RolloutState, SettingsForm } from '../../../src/app/panel/types';
import { DEPARTMENT } from '../../../src/reports/goal/options';
import { buildAll, type GoogleDesk, googleDesk, importAll, outbox, shown, state, steps } from './main-job';

/** What a person has put on any page of the add-on is there after everything was imported, drawn and computed anew. */
jest.setTimeout(900_000);

/** Right of the block, on it and below it; where a page ends is asked of the page. */
const SCRIPT = `
function sheetsOf() { return SpreadsheetApp.getActive().getSheets().filter((sheet) => !sheet.isSheetHidden()); }
function personal() {
	const done = [];
	for (const sheet of sheetsOf()) {
		const mark = sheet.getDeveloperMetadata().find((one) => one.getKey() === 'kpi.drawn');
		const block = mark === undefined ? { rows: 0, columns: 0 } : JSON.parse(mark.getValue());
		const [rows, columns] = [Math.max(sheet.getLastRow(), block.rows), Math.max(sheet.getLastColumn(), block.columns)];
		const right = columns + 2;
		if (sheet.getMaxColumns() < right + 4) sheet.insertColumnsAfter(sheet.getMaxColumns(), right + 4 - sheet.getMaxColumns());
		if (sheet.getMaxRows() < rows + 80) sheet.insertRowsAfter(sheet.getMaxRows(), rows + 80 - sheet.getMaxRows());
		const at = (row, column, height = 1, width = 1) => sheet.getRange(row, column, height, width);
		at(2, right).setValue('mine').setNote('my note').setBackground('#ff0000');
		at(4, right, 2, 2).merge();
		at(7, right, 2, 2).protect().setDescription('my lock').setWarningOnly(true);
		const inside = [...Array(Math.min(rows, 30)).keys()].map((r) => r + 1).find((row) => at(row, 1).getNote() === '' && !at(row, 1).isPartOfMerge());
		if (inside) at(inside, 1).setNote('inside');
		at(1, 1).protect().setDescription('over the block').setWarningOnly(true);
		at(10, right, 4, 2).applyRowBanding(SpreadsheetApp.BandingTheme.GREEN);
		sheet.insertChart(sheet.newChart().asColumnChart().addRange(at(1, right, 3, 2)).setTitle('My chart').setPosition(15, right, 0, 0).build());
		const rule = SpreadsheetApp.newConditionalFormatRule().whenTextContains('zzz').setBackground('#00ffff').setRanges([at(1, 1, 3, 2)]).build();
		sheet.setConditionalFormatRules([...sheet.getConditionalFormatRules(), rule]);
		sheet.hideRows(rows + 40, 2);
		if (rows > 4) sheet.hideRows(rows - 1);
		sheet.hideColumns(right + 3);
		at(rows + 50, 1, 3).shiftRowGroupDepth(1);
		if (sheet.getFilter() === null) at(20, right, 3, 2).createFilter();
		at(22, right + 1).setDataValidation(SpreadsheetApp.newDataValidation().requireValueInList(['x', 'y']).build());
		sheet.setColumnWidth(right, 77);
		done.push(sheet.getName());
	}
	return done;
}
function mergeIn(name) {
	const sheet = SpreadsheetApp.getActive().getSheetByName(name);
	for (let row = 6; ; row++) {
		const range = sheet.getRange(row, 2, 2, 2);
		if (range.getMergedRanges().length > 0) continue;
		range.merge();
		return range.getA1Notation();
	}
}
function apart(name, a1) { SpreadsheetApp.getActive().getSheetByName(name).getRange(a1).breakApart(); }
function look() {
	const found = {};
	for (const sheet of sheetsOf()) {
		const area = sheet.getRange(1, 1, sheet.getMaxRows(), sheet.getMaxColumns());
		const values = area.getValues();
		const notes = area.getNotes();
		const column = values.map((line) => line.indexOf('mine')).find((at) => at >= 0);
		const kinds = [SpreadsheetApp.ProtectionType.RANGE];
		found[sheet.getName()] = {
			value: column === undefined ? null : [values.findIndex((line) => line.includes('mine')) + 1, area.getBackgrounds()[1][column]],
			note: notes.flat().filter((note) => note === 'my note').length,
			inside: notes.flat().filter((note) => note === 'inside').length,
			merges: area.getMergedRanges().filter((range) => range.getColumn() > (column ?? 0)).map((range) => range.getNumRows() * range.getNumColumns()),
			locks: kinds.flatMap((kind) => sheet.getProtections(kind)).map((one) => one.getDescription()).filter((text) => text === 'my lock' || text === 'over the block').sort(),
			bandings: sheet.getBandings().length,
			charts: sheet.getCharts().filter((chart) => chart.getOptions().get('title') === 'My chart').length,
			rules: sheet.getConditionalFormatRules().filter((rule) => rule.getBooleanCondition() !== null && rule.getBooleanCondition().getCriteriaValues().includes('zzz')).length,
			hidden: [...Array(sheet.getMaxRows()).keys()].filter((row) => sheet.isRowHiddenByUser(row + 1)).length,
			hiddenColumn: column === undefined ? null : sheet.isColumnHiddenByUser(column + 4),
			groups: [...Array(sheet.getMaxRows()).keys()].filter((row) => sheet.getRowGroupDepth(row + 1) === 1).length,
			filter: sheet.getFilter() === null ? null : sheet.getFilter().getRange().getNumRows(),
			validation: column === undefined ? null : area.getDataValidations().flat().some((one) => one !== null && one.getCriteriaValues()[0] instanceof Array && one.getCriteriaValues()[0].join() === 'x,y'),
			width: column === undefined ? null : sheet.getColumnWidth(column + 1),
		};
	}
	return found;
}
`;

const dist = readBundle('dist');
const bundle: Bundle = { ...dist, files: [...dist.files, { name: 'persons', kind: 'script', source: SCRIPT }] };

const SETS = [
	'kpi_set_id,version,role,manager_id,status,effective_from,kind,metric,weight,plan_source,plan,better,threshold,cap,multiplier,fund,bonus_max,is_stepped',
	'manager,1,manager,,active,2026-05-01,kpi,bookings,1,fixed,1000,,,,,50000,,',
].join('\n');

const REASON = 'Проверка';

/** Every page that the add-on can make. */
function everything(desk: GoogleDesk): void {
	importAll(desk);
	desk.ask('importTables', { 'kpi_sets.csv': SETS });
	buildAll(desk);
	desk.ask('buildBonus');
	desk.ask('showData', true);
	desk.ask('addReadyKpi', desk.ask<{ key: string }[]>('readyKpis')[0]!.key);
	desk.ask('collectFeedback');
}

test('on every page, after everything was done anew', () => {
	const desk = googleDesk('', undefined, { bundle });
	steps.connect(desk);
	everything(desk);
	desk.ask('closeMonth', '2026-06');
	desk.ask('makePaySheet', '2026-06');
	steps.share(desk);
	desk.ask('setAlerts', { isOn: true, to: 'director@example.com', toPeople: true, quietFrom: 0, quietTo: 0, off: [] });
	desk.ask('sendAlerts');
	const run = (name: string) => {
		const outcome = desk.host.call(name, [], 'editor');
		if (!outcome.ok) throw new Error(outcome.message);
		return outcome.value as never;
	};
	const pages: string[] = run('personal');
	expect(pages.length).toBeGreaterThan(30);
	expect(pages).toEqual(expect.arrayContaining(['Сегодня', 'Сравнение', 'Ведомость премий', 'Рассылки', 'Мои показатели']));
	const before = run('look') as Record<string, unknown>;
	expect(before.Сравнение).toMatchObject({
		value: [2, '#ff0000'],
		note: 1,
		inside: 1,
		merges: expect.arrayContaining([4]),
		locks: ['my lock', 'over the block'],
		bandings: 1,
		charts: 1,
		rules: 1,
		hidden: 3,
		hiddenColumn: true,
		groups: 3,
		filter: 3,
		validation: true,
		width: 77,
	});
	everything(desk);
	desk.ask('makePaySheet', '2026-06');
	desk.ask('approvePaySheet', '2026-06');
	desk.ask('reopenPaySheet', '2026-06', REASON);
	desk.ask('acceptReplan', REASON);
	desk.ask('sendAlerts');
	steps.protect(desk);
	desk.ask('protectTabs', false, []);
	desk.host.call('recomputeNow', [], 'menu');
	const after = run('look') as Record<string, unknown>;
	expect(Object.keys(after)).toEqual(expect.arrayContaining(pages));
	for (const page of pages) expect({ [page]: after[page] }).toEqual({ [page]: before[page] });
	desk.host.dispose();
});

test('cells that a person merged on a sheet stop the clock from drawing it anew, and that is told until they are apart', () => {
	const desk = googleDesk('', undefined, { bundle });
	steps.connect(desk);
	importAll(desk);
	buildAll(desk);
	desk.ask('createKpiSet', desk.ask<RolloutState>('rollout').templates[0]!.role, null);
	const id = [...desk.tabs().keys()].find((one) => one.startsWith('summary:') && one !== DEPARTMENT)!;
	const { name } = desk.tabs().get(id)!;
	const { value: range } = desk.host.call('mergeIn', [name], 'editor') as unknown as { value: string };
	// Another slice: the sheets will be drawn anew.
	const form = desk.ask<SettingsForm>('settings');
	desk.ask('saveSettings', { ...form, slices: form.dimensions[2]!.name });
	const hours = (count: number): void => {
		for (let hour = 0; hour < count; hour++) {
			desk.later(1);
			desk.host.runDueTriggers();
		}
	};
	hours(5);
	const sentence = `Листы по расписанию не обновлены: На вкладке «${name}» объединены ячейки ${range}`;
	expect(shown(desk, DEPARTMENT)).toContain(sentence);
	expect(state(desk).watch.delay).toContain(sentence);
	expect(outbox(desk).map(({ to, subject }) => [to, subject])).toEqual([['director@example.com', 'KPI for Sales: листы не обновляются']]);
	desk.host.call('apart', [name, range], 'editor');
	hours(1);
	expect(shown(desk, DEPARTMENT)).not.toContain('не обновлены');
	expect(state(desk).watch.delay).toBeNull();
	desk.host.dispose();
});
