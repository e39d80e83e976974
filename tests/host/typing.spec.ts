import { cellOf, desk, OTHER, typed } from './desk';

test.each([
	['1,234.5', 1234.5, '1,234.50'],
	['50%', 0.5, '50%'],
	['0012', 12, '12'],
	["'0012", '0012', '0012'],
	["'=1+1", '=1+1', '=1+1'],
	['TRUE', true, 'TRUE'],
	['7/1/2026', 46204, '7/1/2026'],
	['2026-07-01', 46204, '2026-07-01'],
	['16:00', 16 / 24, '4:00 PM'],
	['2026-07-01T10:00:00Z', '2026-07-01T10:00:00Z', '2026-07-01T10:00:00Z'],
	['1.5', 1.5, '1.5'],
	['1,5', 15, '15'],
	['01.07.2026', '01.07.2026', '01.07.2026'],
	['$1,200.50', 1200.5, '$1,200.50'],
	['12 штук', '12 штук', '12 штук'],
])('en_US reads %s as a person’s typing', (text, value, display) => {
	expect(typed(text)).toEqual([value, display]);
});

test.each([
	['1,5', 1.5, '1,5'],
	['1 234,5', 1234.5, '1\u00a0234,50'],
	['1.5', 46143, '01.05'],
	['01.07.2026', 46204, '01.07.2026'],
	['ИСТИНА', true, 'ИСТИНА'],
	['50%', 0.5, '50%'],
	['16:00', 16 / 24, '16:00'],
])('ru_RU reads %s as a person’s typing', (text, value, display) => {
	expect(typed(text, 'ru_RU')).toEqual([value, display]);
});

test('what begins with = is a formula, also in a cell of plain text', () => {
	const host = desk(`function format() { SpreadsheetApp.getActiveSheet().getRange('A1').setNumberFormat('@'); }
		function put() { SpreadsheetApp.getActiveSheet().getRange('A1').setValue('=1+1'); }`);
	host.call('format');
	host.call('put');
	expect(cellOf(host, 'Sheet1', 0, 0)).toMatchObject({ value: 2, formula: '=1+1' });
});

test('another person cannot type into a protected range, nor edit it by script', () => {
	const host =
		desk(`function protect() { const s = SpreadsheetApp.getActiveSheet(); const p = s.protect(); p.removeEditors(p.getEditors()); p.setUnprotectedRanges([s.getRange('B2')]); }
		function share() { SpreadsheetApp.getActive().addEditor('manager@example.com'); }
		function write() { SpreadsheetApp.getActiveSheet().getRange('A1').setValue('x'); }`);
	host.call('share');
	host.call('protect');
	host.type('Sheet1', 0, 0, 'owner');
	host.setPerson(OTHER);
	const message =
		'You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.';
	expect(() => host.type('Sheet1', 0, 0, 'other')).toThrow(message);
	expect(host.call('write')).toMatchObject({ ok: false, message });
	host.type('Sheet1', 1, 1, 'free');
	expect([cellOf(host, 'Sheet1', 0, 0)?.value, cellOf(host, 'Sheet1', 1, 1)?.value]).toEqual(['owner', 'free']);
});

test('a validation refuses what it does not list', () => {
	const host = desk(`function rule() { SpreadsheetApp.getActiveSheet().getRange('A1').setDataValidation(
		SpreadsheetApp.newDataValidation().requireValueInList(['да', 'нет']).setAllowInvalid(false).build()); }`);
	host.call('rule');
	host.type('Sheet1', 0, 0, 'да');
	expect(() => host.type('Sheet1', 0, 0, 'может быть')).toThrow(
		'The data you entered in cell A1 violates the data validation rules set on this cell.',
	);
	expect(cellOf(host, 'Sheet1', 0, 0)?.value).toBe('да');
});

test('onEdit hears of a person’s edits with Google’s objects, never of a script’s', () => {
	const host =
		desk(`function onEdit(e) { PropertiesService.getDocumentProperties().setProperty('seen', [e.range.getA1Notation(), e.value, e.oldValue, e.authMode === ScriptApp.AuthMode.LIMITED].join()); }
		function seen() { return PropertiesService.getDocumentProperties().getProperty('seen'); }
		function write() { SpreadsheetApp.getActiveSheet().getRange('A1').setValue('x'); }`);
	host.call('write');
	expect(host.call('seen')).toEqual({ ok: true, value: null });
	host.type('Sheet1', 0, 0, 'new');
	expect(host.call('seen')).toEqual({ ok: true, value: 'A1,new,x,true' });
});
