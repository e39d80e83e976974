import { bundleOf, desk, resultOf, run } from './desk';

const endless = (extra = ''): string => `function work() {
	const p = PropertiesService.getDocumentProperties(); const s = SpreadsheetApp.getActiveSheet();
	try { for (let i = 1; ; i++) { p.setProperty('n', String(i)); s.getRange(1, 1).setValue(i); if (i % 2 === 0) SpreadsheetApp.flush(); } }
	catch (e) { p.setProperty('caught', 'yes'); } finally { p.setProperty('finally', 'yes'); } }
	async function later() { await null; work(); }
	function state() { return [PropertiesService.getDocumentProperties().getProperties(), SpreadsheetApp.getActiveSheet().getRange(1, 1).getValue()]; } ${extra}`;

test.each(['work', 'later'])('the kill cannot be caught in %s; flushed writes and properties stay, others are lost', (name) => {
	const host = desk(endless(), { stopAfterCalls: 20 });
	expect(host.call(name)).toMatchObject({ ok: false, kind: 'killed' });
	// Calls 1–3 open the services; each round is three more, every second one flushes.
	expect(host.call('state')).toEqual({ ok: true, value: [{ n: '5' }, 4] });
	expect(host.save()).toBeTruthy();
});

test('the kill counts over several executions', () => {
	const host = desk('function two() { SpreadsheetApp.getActive(); SpreadsheetApp.getActive(); return 1; }', { stopAfterCalls: 5 });
	expect([1, 2, 3, 4].map(() => host.call('two').ok)).toEqual([true, true, false, true]);
});

test('every execution evaluates the files anew', () => {
	const host = desk('let n = 0; function count() { return ++n; }');
	expect([host.call('count'), host.call('count')]).toEqual([
		{ ok: true, value: 1 },
		{ ok: true, value: 1 },
	]);
});

test('an add-on opens with no rights until it was used in the file, then with few', () => {
	const host =
		desk(`function onOpen(e) { const ui = SpreadsheetApp.getUi(); ui.createAddonMenu().addItem('Open', 'show').addSeparator().addToUi();
		if (e.authMode !== ScriptApp.AuthMode.NONE) SpreadsheetApp.getActiveSheet().getName(); }
		function show() { SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutputFromFile('panel').setTitle('KPI')); SpreadsheetApp.getActive().toast('shown', 'Done'); }
		function bad() { SpreadsheetApp.getActiveSheet(); }`);
	expect(host.open()).toEqual({ ok: true, value: null });
	expect(host.menus()).toEqual([
		{
			caption: 'KPI for Sales',
			items: [
				{ caption: 'Open', run: 'show' },
				{ caption: '', separator: true },
			],
		},
	]);
	expect(desk('function onOpen() { SpreadsheetApp.getActiveSheet(); }').open()).toMatchObject({
		ok: false,
		message:
			'You do not have permission to call SpreadsheetApp.getActiveSheet. Required permissions: https://www.googleapis.com/auth/spreadsheets.currentonly',
	});
	host.call('bad');
	expect(host.open().ok).toBe(true);
	expect(host.calls()['Sheet.getName']).toBe(1);
});

test('a sidebar is shown from its file, a toast is heard once', () => {
	const host = desk(
		bundleOf(
			`function show() { const t = HtmlService.createTemplateFromFile('panel'); t.name = '<b>'; SpreadsheetApp.getUi().showSidebar(t.evaluate().setTitle('KPI')); SpreadsheetApp.getActive().toast('shown', 'Done'); }`,
			{ panel: '<p><?= name ?></p>' },
		),
	);
	resultOf(host.call('show'));
	expect(host.sidebar()).toEqual({ kind: 'sidebar', title: 'KPI', html: '<p>&lt;b&gt;</p>', width: 300 });
	expect([host.messages(), host.messages()]).toEqual([[{ kind: 'toast', title: 'Done', text: 'shown' }], []]);
	expect(host.call('show', [], 'trigger')).toMatchObject({ ok: false, message: 'Cannot call SpreadsheetApp.getUi() from this context.' });
});

test('a scope that the manifest lacks is named', () => {
	const host = desk(
		bundleOf('function go() { UrlFetchApp.fetch("http://localhost"); }', {}, ['https://www.googleapis.com/auth/spreadsheets.currentonly']),
	);
	expect(host.call('go')).toMatchObject({
		ok: false,
		message:
			'Specified permissions are not sufficient to call UrlFetchApp.fetch. Required permissions: https://www.googleapis.com/auth/script.external_request',
	});
});

test('google.script.run reaches no private function and brings no Date back', () => {
	const host = desk(
		'function secret_() { return 1; } function when() { return { at: new Date(0) }; } function fine(a) { return { a, list: [undefined] }; }',
	);
	expect(host.call('secret_', [], 'sidebar')).toMatchObject({ ok: false, message: 'Script function not found: secret_' });
	expect(host.call('when', [], 'sidebar')).toEqual({ ok: true, value: null });
	expect(host.call('fine', [{ b: 1 }], 'sidebar')).toEqual({ ok: true, value: { a: { b: 1 }, list: [null] } });
});

test('properties, cache and locks keep Google’s limits', () => {
	expect(() => run('PropertiesService.getUserProperties().setProperty("k", "x".repeat(9 * 1024 + 1));')).toThrow(
		'Argument too large: value',
	);
	expect(() =>
		run('const p = PropertiesService.getScriptProperties(); for (let i = 0; i < 60; i++) p.setProperty("k" + i, "x".repeat(9000));'),
	).toThrow('You have exceeded the property storage quota. Please remove some properties and try again.');
	expect(() => run('CacheService.getScriptCache().put("k".repeat(251), "v");')).toThrow('Argument too large: key');
	expect(
		run(
			'const c = CacheService.getScriptCache(); c.put("k", "v", 60); Utilities.sleep(30000); const first = c.get("k"); Utilities.sleep(31000); return [first, c.get("k")];',
		),
	).toEqual(['v', null]);
	expect(run('const l = LockService.getDocumentLock(); return [l.tryLock(1), l.tryLock(1), l.hasLock()];')).toEqual([true, true, true]);
});

test('names of kinds that scripts use are there', () => {
	expect(run('return [MimeType.GOOGLE_SHEETS, MimeType.CSV, MimeType.PDF].join(" ")')).toBe(
		'application/vnd.google-apps.spreadsheet text/csv application/pdf',
	);
	expect(run('return String(SpreadsheetApp.SortOrder.ASCENDING)')).toBe('ASCENDING');
});
