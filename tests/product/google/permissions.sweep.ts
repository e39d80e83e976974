import { julyTables } from '../july-tables';
import { builtDesk, digest, type GoogleDesk, googleDesk, outbox, state, steps } from './main-job';

/** Consent by part: a person refuses one thing at a time, and every door is tried. */
jest.setTimeout(240_000);

let desk: GoogleDesk;
afterEach(() => desk.host.dispose());

/** Formulas and the first screen, which need nothing beyond the sheet. */
function expectHome(): void {
	expect(state(desk).language).toBe('ru');
	desk.host.addSheet('Проба');
	desk.host.type('Проба', 0, 0, '=KPI_NUMBER("1,5 млн")');
	const cell = desk.host.view().sheets.find(({ name }) => name === 'Проба')!.cells[0]![2];
	expect(cell.value).toBe(1_500_000);
}

const SCOPES = ['script.external_request', 'script.scriptapp', 'script.send_mail', 'userinfo.email', 'drive.file', 'script.container.ui'];

test('with everything refused formulas, the first screen, tables from files, goal and sheets work', () => {
	desk = googleDesk(`refuse=${SCOPES.join('+')}`);
	expectHome();
	desk.ask('importTables', julyTables);
	steps.build(desk);
	expect(state(desk).summaries.length).toBeGreaterThan(0);
	expect(desk.host.call('recomputeNow', [], 'menu')).toMatchObject({ ok: true });
});

test.each(SCOPES.filter((scope) => scope !== 'script.external_request'))(
	'without %s data are imported and figures are computed',
	(scope) => {
		desk = builtDesk(`refuse=${scope}`);
		expectHome();
		steps.import(desk);
	},
);

test.each(['by-scope', 'whole'])('the network is asked for where the CRM is, where Google tells of consent %s', (consent) => {
	desk = builtDesk(`consent=${consent},refuse=script.external_request`);
	for (const [name, args] of [
		['connect', ['amocrm', { base_url: 'http://127.0.0.1:1', token: 'x' }]],
		['previewImport', []],
		['startImport', [false]],
		['importStep', [240]],
	] as const) {
		if (consent === 'whole' && name === 'startImport') {
			desk.ask(name, ...args);
			continue;
		}
		if (consent === 'by-scope' && name === 'importStep') continue;
		const { sentence, link } = desk.refusal(name, ...args);
		expect([name, sentence]).toEqual([
			name,
			expect.stringMatching(/не разрешили надстройке обращаться к вашей CRM\. Разрешите и повторите/),
		]);
		expect(link).toMatch(/^https:\/\/accounts\.google\.com\/.*script\.external_request/);
	}
	desk.answer('');
	steps.import(desk);
});

test('files are asked for where one is made', () => {
	desk = builtDesk(`refuse=drive.file`);
	const { sentence, link } = desk.refusal('shareFile', 'ALL', 'director@example.com', false, false);
	expect(sentence).toMatch(/не разрешили надстройке создавать свои файлы/);
	expect(link).toContain('drive.file');
	steps.protect(desk);
	desk.answer('');
	steps.share(desk);
});

test('mail is asked for where a letter goes; by the clock the panel tells what stopped it', () => {
	desk = builtDesk(`refuse=script.send_mail`);
	const { sentence, link } = desk.refusal('sendDigest');
	expect(sentence).toMatch(/не разрешили надстройке отправлять письма/);
	expect(link).toContain('send_mail');
	expect(digest(desk).unclear).toEqual([]);
	desk.ask('setDigest', { isOn: true, weekday: 0, hour: 0, chat: '' });
	desk.later(2);
	desk.host.runDueTriggers();
	expect(digest(desk).trouble).toMatch(/В прошлый раз письма не ушли: Вы не разрешили/);
	desk.answer('');
	desk.later(2);
	desk.host.runDueTriggers();
	expect([digest(desk).trouble, outbox(desk).map(({ to }) => to)]).toEqual([null, ['director@example.com']]);
});

test('the clock is asked for where it is wanted; without it the panel and the sheet say so', () => {
	desk = builtDesk(`refuse=script.scriptapp`);
	steps.import(desk);
	expect(state(desk).watch.delay).toMatch(/по расписанию не работает: Вы не разрешили надстройке работать по расписанию/);
	expect(state(desk).isRefreshDue).toBe(false);
	desk.later(2);
	expect(state(desk).isRefreshDue).toBe(true);
	desk.ask('disconnect');
});

test('who does not tell the own address is not named, and everything else is as before', () => {
	desk = builtDesk(`refuse=userinfo.email`);
	steps.import(desk);
	steps.protect(desk);
	expect(state(desk).access).toMatchObject({ email: '', isOn: true, manager: null });
	steps.share(desk);
	steps.mail(desk);
	expect(outbox(desk)).toHaveLength(1);
});

test('from the menu Google itself asks', () => {
	desk = googleDesk('');
	steps.connect(desk);
	desk.answer('refuse=script.external_request');
	const before = desk.host.calls()['ScriptApp.requireScopes'] ?? 0;
	expect(desk.host.call('importNow', [], 'menu')).toMatchObject({ ok: false, message: expect.stringMatching(/Authorization is required/) });
	expect(desk.host.calls()['ScriptApp.requireScopes']).toBe(before + 1);
});
