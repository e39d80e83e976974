import type { InstallationAnswer } from '../../../src/app/installation/types';
import { DEPARTMENT } from '../../../src/reports/goal/options';
import { buildAll, builtDesk, digest, type GoogleDesk, googleDesk, importAll, outbox, shown, state, steps } from './main-job';

/** The main job where Google answers otherwise than the host does by itself (local/host/UNVERIFIED.md). */
jest.setTimeout(240_000);

let desk: GoogleDesk;
afterEach(() => desk.host.dispose());

describe('a clock trigger that sees no spreadsheet', () => {
	test('leaves word, goes away, and the panel does its work; the sheet says so until a clock works again', () => {
		desk = builtDesk('trigger=no-spreadsheet');
		importAll(desk);
		expect(state(desk)).toMatchObject({ isRefreshDue: false, watch: { delay: null } });
		expect(desk.host.beside().triggers).toHaveLength(1);
		desk.later(2);
		desk.host.runDueTriggers();
		expect(desk.host.beside().triggers).toHaveLength(0);
		expect(state(desk)).toMatchObject({ isRefreshDue: true, watch: { delay: expect.stringMatching(/не показывает ей таблицу/) } });
		importAll(desk, false);
		expect(state(desk).isRefreshDue).toBe(false);
		expect(shown(desk, DEPARTMENT)).toMatch(
			/Обновление по расписанию не работает: Google запускает надстройку по часам, но не показывает ей таблицу/,
		);
		desk.later(2);
		desk.answer('');
		desk.host.runDueTriggers();
		expect(state(desk)).toMatchObject({ isRefreshDue: false, watch: { delay: null } });
		expect(shown(desk, DEPARTMENT)).not.toMatch(/по расписанию не работает/);
	});

	test('letters are said to wait for the button', () => {
		desk = builtDesk('trigger=no-spreadsheet');
		desk.ask('setDigest', { isOn: true, weekday: 0, hour: 0, chat: '' });
		desk.later(2);
		desk.host.runDueTriggers();
		expect(digest(desk).trouble).toMatch(/По расписанию письма не уйдут: .*Отправляйте их кнопкой/);
		steps.mail(desk);
		expect(outbox(desk)).toHaveLength(1);
	});

	test('where another user’s clock works nothing is said', () => {
		desk = builtDesk('');
		desk.later(2);
		desk.host.runDueTriggers();
		desk.host.setPerson({ email: 'other@example.com', locale: 'ru' });
		desk.answer('trigger=refused');
		desk.ask('setSchedule', 'hourly');
		expect(state(desk)).toMatchObject({ isRefreshDue: false, watch: { delay: null } });
	});
});

test('a trigger that Google refuses: nothing fails, the sheet says why, opening the panel imports', () => {
	desk = builtDesk('trigger=refused');
	desk.ask('setSchedule', 'off');
	desk.ask('setSchedule', 'daily');
	importAll(desk);
	expect(shown(desk, DEPARTMENT)).toMatch(/не дал включить работу по расписанию \(Addons triggers cannot be created/);
	expect(state(desk).isRefreshDue).toBe(false);
	desk.later(24);
	expect(state(desk).isRefreshDue).toBe(true);
	desk.ask('setSchedule', 'off');
	expect(state(desk)).toMatchObject({ isRefreshDue: false });
});

test('a trigger that Google makes and never runs: after a day the panel and the check say so, and opening the panel imports', () => {
	desk = builtDesk('trigger=silent');
	importAll(desk);
	for (let hour = 0; hour < 25; hour++) {
		desk.later(1);
		desk.host.runDueTriggers();
	}
	expect(state(desk)).toMatchObject({ isRefreshDue: false, watch: { delay: null } });
	desk.later(2);
	const silent = /Google больше суток не запускал обновление/;
	expect(state(desk)).toMatchObject({ isRefreshDue: true, watch: { delay: expect.stringMatching(silent) } });
	const { lines } = desk.ask<InstallationAnswer>('checkInstallation', 'clock');
	expect(lines).toMatchObject([{ id: 'clock', state: 'warning', text: expect.stringMatching(silent) }]);
	importAll(desk, false);
	expect(state(desk).isRefreshDue).toBe(false);
	expect(shown(desk, DEPARTMENT)).toMatch(silent);
	desk.answer('');
	desk.later(1);
	desk.host.runDueTriggers();
	expect(state(desk).watch.delay).toBeNull();
	expect(shown(desk, DEPARTMENT)).not.toMatch(silent);
});

test('a template that copies cells alone: every sheet has its rules, lists and charts all the same', () => {
	const looks = (one: GoogleDesk) =>
		(
			one.host.dump() as {
				tabs: { name: string; charts: unknown[]; validations: unknown[]; values: unknown[]; metadata: { value: string }[] }[];
			}
		).tabs
			.filter(({ metadata }) => metadata.some(({ value }) => value.startsWith('summary:')))
			.map(({ name, charts, validations, values }) => ({ name, charts: charts.length, validations: validations.length, values }));
	const rules = (one: GoogleDesk) =>
		one.host
			.view()
			.sheets.filter(({ conditionalFormats }) => conditionalFormats.length > 0)
			.map(({ name, conditionalFormats }) => [name, conditionalFormats.length]);
	const whole = builtDesk('');
	const expected = { looks: looks(whole), rules: rules(whole) };
	whole.host.dispose();
	desk = googleDesk('template=bare');
	steps.connect(desk);
	steps.import(desk);
	buildAll(desk);
	expect(looks(desk).length).toBeGreaterThan(1);
	expect({ looks: looks(desk), rules: rules(desk) }).toEqual(expected);
});

test('a PDF that Google does not give: the letter goes out, says so, and holds the link', () => {
	desk = builtDesk('pdf=refused');
	steps.mail(desk);
	const [letter, ...more] = outbox(desk);
	expect(more).toEqual([]);
	expect(letter!.attachments).toEqual([]);
	expect(letter!.body).toMatch(
		/PDF приложить не удалось: Google не отдал файл\. Сводка открывается по ссылке: https:\/\/docs\.google\.com\//,
	);
});

test('an API that nobody switched on: a sentence with the page; afterwards the file is made', () => {
	desk = builtDesk('api=disabled');
	const { sentence, link } = desk.refusal('refreshFiles', 0);
	expect(sentence).toMatch(/не включены Google Drive API и Google Sheets API.*«Включить»/);
	expect(link).toBe('https://console.developers.google.com/apis/api/sheets.googleapis.com/overview?project=123456789012');
	desk.answer('');
	steps.share(desk);
});

test.each(['omitted=undefined', 'omitted=empty'])('formulas take an argument that was left out, with %s', (answers) => {
	desk = builtDesk(answers);
	desk.host.addSheet('Проба');
	const typed = (row: number, formula: string): unknown => {
		desk.host.type('Проба', row, 0, formula);
		return desk.host
			.view()
			.sheets.find(({ name }) => name === 'Проба')!
			.cells.find(([r, c]) => r === row && c === 0)?.[2].value;
	};
	expect(typed(0, '=KPI("bookings";;"2026";)')).toBe(typed(1, '=KPI("bookings";"ALL";"2026")'));
	expect(typed(2, '=KPI("bookings";;)')).toBe(typed(3, '=KPI("bookings")'));
	expect(typed(4, '=KPI_WORKDAYS("2026-07-01";)')).toBe(typed(5, '=KPI_WORKDAYS("2026-07-01")'));
	expect(typed(6, '=KPI_PLAN_SPLIT(10;{1;1};)')).toBe(5);
});
