import { cellOf, desk, OTHER, resultOf } from './desk';

const SCRIPT = `function build() {
	const b = SpreadsheetApp.getActive(); const s = b.getActiveSheet();
	s.setName('Лист данных'); s.getRange('A1:C2').setValues([['d', new Date(2026, 6, 1), 0.1], ['=C1*2', '', 'x']]);
	s.getRange('A3').setFormula('=1/0'); s.getRange('B2').setNote('заметка'); s.getRange('C1').setNumberFormat('0.00');
	const p = s.getRange('A1:B2').protect().setDescription('план'); p.removeEditors(p.getEditors()); p.addEditor('manager@example.com');
	s.getRange('C2').setDataValidation(SpreadsheetApp.newDataValidation().requireValueInList(['x', 'y']).build());
	s.insertChart(s.newChart().asLineChart().addRange(s.getRange('A1:C2')).setTitle('График').setPosition(5, 5, 0, 0).build());
	b.insertSheet('Скрытый').hideSheet(); b.setNamedRange('план', s.getRange('A1:B1')); s.addDeveloperMetadata('role', 'data');
	PropertiesService.getUserProperties().setProperty('login', 'private'); PropertiesService.getDocumentProperties().setProperties({ size: '5', accessToken: 'abc', other: '{"token":"abc"}' });
	ScriptApp.newTrigger('build').timeBased().everyHours(1).create(); MailApp.sendEmail('a@example.com', 'Тема', 'Текст'); }
	function own() { return PropertiesService.getUserProperties().getProperties(); }`;

const built = () => {
	const host = desk(SCRIPT);
	resultOf(host.call('build'));
	return host;
};

test('dump is the contract’s JSON, with secrets masked', () => {
	const dump = built().dump() as { tabs: Record<string, unknown>[] } & Record<string, unknown>;
	expect(dump.tabs.map(({ name, hidden }) => [name, hidden])).toEqual([
		['Лист данных', false],
		['Скрытый', true],
	]);
	expect(dump.tabs[0]).toMatchObject({
		values: [
			['d', '2026-07-01', 0.1],
			[0.2, '', 'x'],
			['#DIV/0!', '', ''],
		],
		formulas: [
			['', '', ''],
			['=C1*2', '', ''],
			['=1/0', '', ''],
		],
		formats: [
			['', 'M/d/yyyy', '0.00'],
			['', '', ''],
			['', '', ''],
		],
		notes: [
			['', '', ''],
			['', 'заметка', ''],
			['', '', ''],
		],
		protections: [{ type: 'RANGE', range: 'A1:B2', description: 'план', warningOnly: false, editors: ['manager@example.com'] }],
		validations: [{ ranges: ['C2'], criteria: 'VALUE_IN_LIST', values: [['x', 'y'], true] }],
		charts: [{ type: 'LINE', title: 'График', ranges: ["'Лист данных'!A1:C2"] }],
		metadata: [{ key: 'role', value: 'data', location: 'SHEET' }],
	});
	expect(dump).toMatchObject({
		namedRanges: [{ name: 'план', range: "'Лист данных'!A1:B1" }],
		properties: { user: { 'owner@example.com': { login: '***' } }, document: { size: '5', accessToken: '***', other: '***' } },
		triggers: [{ run: 'build', everyHours: 1, owner: 'owner@example.com' }],
		outbox: [{ to: 'a@example.com', subject: 'Тема', body: 'Текст' }],
		files: [],
	});
	expect(JSON.stringify(dump)).not.toMatch(/private|"abc"/);
});

test('a saved workbook opens as it was, and goes on', () => {
	const first = built();
	const saved = JSON.parse(JSON.stringify(first.save()));
	const again = desk(SCRIPT, { saved });
	expect(again.dump()).toEqual(first.dump());
	expect(again.view()).toEqual(first.view());
	expect(resultOf(again.call('own'))).toEqual({ login: 'private' });
	again.type('Лист данных', 0, 2, '5');
	expect(cellOf(again, 'Лист данных', 1, 0)?.value).toBe(10);
	// What was saved is not touched by what is done with it.
	expect(desk(SCRIPT, { saved }).dump()).toEqual(first.dump());
	again.setPerson(OTHER);
	expect(resultOf(again.call('own'))).toEqual({});
});

test('a formula survives the renaming and the deletion of the tab it names', () => {
	const host = desk(`function rename() { SpreadsheetApp.getActive().getSheetByName('B').setName('Новое имя'); }
		function remove() { const b = SpreadsheetApp.getActive(); b.deleteSheet(b.getSheetByName('Новое имя')); }`);
	host.addSheet('B');
	host.type('B', 0, 0, '5');
	host.type('Sheet1', 0, 0, '=B!A1+1');
	host.call('rename');
	expect(cellOf(host, 'Sheet1', 0, 0)).toMatchObject({ value: 6, formula: "='Новое имя'!A1+1" });
	host.call('remove');
	expect(cellOf(host, 'Sheet1', 0, 0)).toMatchObject({ error: { type: '#REF!' } });
});

describe('a workbook as text', () => {
	const whole = (host: ReturnType<typeof built>): unknown[] => [host.dump(), host.view()];

	test('opens as it was, whoever parses it', () => {
		const first = built();
		const text = first.saveText();
		for (const saved of [text, JSON.parse(text)]) {
			const again = desk(SCRIPT, { saved });
			expect(whole(again)).toEqual(whole(first));
			expect(again.saveText()).toBe(text);
			again.type('Лист данных', 0, 2, '5');
			expect(cellOf(again, 'Лист данных', 1, 0)?.value).toBe(10);
			expect(again.saveText()).not.toBe(text);
			expect(whole(desk(SCRIPT, { saved: again.saveText() }))).toEqual(whole(again));
		}
	});

	test('formulas keep their values while no cell changes, no other code and no clock has a say', () => {
		const opened = (formula: string, source: string): unknown => {
			const first = desk(SCRIPT);
			first.type('Sheet1', 0, 0, '5');
			first.type('Sheet1', 0, 1, formula);
			const text = first.saveText();
			// What nobody could have calculated: it stays only where nothing is calculated.
			const marked = text.replace(/"v":(?:5|6|46\d\d\d)(?:\.\d+)?,"f"/, '"v":777,"f"');
			expect(marked).not.toBe(text);
			const again = desk(source, { saved: marked });
			const value = cellOf(again, 'Sheet1', 0, 1)?.value;
			again.type('Sheet1', 0, 0, '6');
			expect(cellOf(again, 'Sheet1', 0, 1)?.value).not.toBe(777);
			return value;
		};
		expect(opened('=A1+1', SCRIPT)).toBe(777);
		expect(opened('=A1+1', `${SCRIPT}\nfunction more() {}`)).toBe(6);
		expect(opened('=A1+0*NOW()', SCRIPT)).toBe(5);
	});
});

test('formulas of an opened workbook keep what they gave until something reaches them', () => {
	const host = desk('');
	const sheet = host.view().sheets[0]!.name;
	host.typeBlock(sheet, 0, 0, [['1', '=A1*2', '5', '=C1*2']]);
	// A value that no calculation gives shows which formulas were calculated.
	const saved = host.saveText().replace(/"v":10\b/, '"v":99');
	const opened = desk('', { saved });
	opened.type(sheet, 0, 0, '7');
	opened.addSheet('More');
	expect([cellOf(opened, sheet, 0, 1)?.value, cellOf(opened, sheet, 0, 3)?.value]).toEqual([14, 99]);
	opened.type(sheet, 0, 2, '6');
	expect(cellOf(opened, sheet, 0, 3)?.value).toBe(12);
});
