import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ask, openDesk } from '../../local/cli/desk';
import type { CloudFile } from '../../local/host/cloud/files';
import type { AlertLetter, DigestSettings, DigestState } from '../../src/app/panel/types';
import { NOW } from '../now';
import { cloudFilesOf } from '../product/people/file-desk';
import { type Desk, openBuilt, tabOf } from './built';
import { people } from './firm';

jest.setTimeout(300_000);

interface Letter {
	readonly to: string;
	readonly subject: string;
	readonly body: string;
	readonly attachments: readonly { readonly name: string; readonly type: string }[];
}

const folder = mkdtempSync(join(tmpdir(), 'digest-'));
const script = join(folder, 'imported.js');
// What a complete import leaves behind; the connectors' own tests make real ones.
writeFileSync(
	script,
	`function imported(at) {
		PropertiesService.getDocumentProperties().setProperty('kpi.imported', JSON.stringify({ crm: 'amocrm', account: 'a', startedAt: at, finishedAt: at }));
	}`,
);
let desk: Desk;
beforeEach(() => {
	process.env.KPI_NO_BROWSER = '1';
	desk = openBuilt({ managers: people(3), deals: 6, months: ['2026-07'] }, '2026-07-20', 'ru', [script]);
	ask(desk, 'shareFile', 'M1', 'one@example.com', false, true);
	ask(desk, 'shareFile', 'M2', 'two@example.com', false, false);
	ask(desk, 'shareFile', 'ALL', 'director@example.com', false, true);
});
afterEach(() => desk.close());
afterAll(() => rmSync(folder, { recursive: true }));

const outbox = (): Letter[] => structuredClone(desk.beside().outbox) as unknown as Letter[];
const files = (): CloudFile[] => cloudFilesOf(desk);
const imported = (hoursAgo: number): void => void desk.call('imported', [NOW - hoursAgo * 3_600_000], 'editor');
const settings = (change: Partial<DigestSettings> = {}): DigestState =>
	ask<DigestState>(desk, 'setDigest', { isOn: true, weekday: 0, hour: 0, chat: '', ...change });
const message = (): string => ask<{ message: string }>(desk, 'sendDigest').message;

test('nothing goes out without a complete and fresh import, and the state says why', () => {
	expect(ask<DigestState>(desk, 'digest').reason).toMatch(/больше суток/);
	expect(message()).toMatch(/больше суток/);
	imported(30);
	expect(message()).toMatch(/больше суток/);
	expect(outbox()).toEqual([]);
});

test('each gets the own summary as PDF, the director the whole, nobody twice; the log says what went to whom', () => {
	imported(1);
	expect(message()).toBe('Отправлено: 2.');
	expect(outbox().map(({ to, attachments }) => [to, attachments.map(({ type }) => type)])).toEqual([
		['one@example.com', ['application/pdf']],
		['director@example.com', ['application/pdf']],
	]);
	const [managerMail, directorMail] = outbox();
	expect(managerMail!.subject).toBe('Сводка продаж: Менеджер 001, июль 2026');
	expect(managerMail!.attachments[0]!.name).toMatch(/^Менеджер 001 \d{4}-\d\d-\d\d\.pdf$/);
	expect(JSON.stringify(managerMail)).not.toMatch(/Менеджер 00[23]|Отдел/);
	expect(managerMail!.body).toMatch(/Осталось рабочих дней: 9\.|План выполнен/);
	expect(managerMail!.body).toMatch(/План: 100\u00a0000\u00a0₽/);
	expect(directorMail!.body).toMatch(/План: 300\u00a0000\u00a0₽/);
	expect(managerMail!.body).toContain(files()[0]!.id);
	expect(message()).toBe('Отправлено: 0.');
	expect(outbox()).toHaveLength(2);
	const lines = tabOf(desk, 'Рассылки').values.slice(2);
	expect(lines.map((line) => [line[2], line[3], line[4]])).toEqual([
		['one@example.com', 'Менеджер 001', 'отправлено'],
		['director@example.com', 'Отдел', 'отправлено'],
	]);
});

test('the hourly run sends what is due, and only then', () => {
	imported(1);
	desk.call('importHourly', [], 'trigger');
	expect(outbox()).toEqual([]);
	settings();
	desk.call('importHourly', [], 'trigger');
	desk.call('importHourly', [], 'trigger');
	expect(outbox().map(({ to }) => to)).toEqual(['one@example.com', 'director@example.com']);
});

test('the hourly run tells what went wrong: each address once a day, people of what is their own', () => {
	// Tables without a day of their own are of today.
	const month = new Date(NOW).toISOString().slice(0, 7);
	const plans = ['M1', 'M2', 'M3'].map((id) => `n-${id},${id},amount,${month},900000`);
	ask(desk, 'importTables', { 'targets.csv': ['target_id,scope,metric,period,value', ...plans].join('\n') });
	imported(1);
	ask(desk, 'setAlerts', { isOn: true, to: 'director@example.com', toPeople: true, quietFrom: 0, quietTo: 0, off: [] });
	// A Saturday, on which nothing goes out, until it is worked.
	desk.call('importHourly', [], 'trigger');
	ask(desk, 'importTables', { 'calendar.csv': `date,is_working,hours\n${new Date(NOW).toISOString().slice(0, 10)},1,8` });
	imported(1);
	const waiting = ask<AlertLetter[]>(desk, 'waitingAlerts');
	expect(waiting.length).toBeGreaterThan(1);
	expect(outbox()).toEqual([]);
	desk.call('importHourly', [], 'trigger');
	desk.call('importHourly', [], 'trigger');
	expect(outbox().map(({ to }) => to)).toEqual(waiting.map(({ to }) => to));
	for (const { to, body } of outbox().filter((letter) => letter.to !== 'director@example.com'))
		expect(body).not.toMatch(to.startsWith('one') ? /Менеджер 00[23]|Весь отдел/ : /Менеджер 00[13]|Весь отдел/);
	expect(
		tabOf(desk, 'Рассылки')
			.values.slice(2)
			.map((line) => line[3]),
	).toEqual(waiting.map(() => 'Оповещения'));
	expect(ask<AlertLetter[]>(desk, 'waitingAlerts')).toEqual([]);
});

test('whoever lost access gets nothing', () => {
	imported(1);
	ask(desk, 'revokeFile', 'M1');
	expect(message()).toBe('Отправлено: 1.');
	expect(outbox().map(({ to }) => to)).toEqual(['director@example.com']);
});

test('settings are checked, kept, and never give the bot’s token back', () => {
	expect(() => settings({ hour: 25 })).toThrow(/от 0 до 23/);
	expect(() => settings({ chat: '1', token: 'x' })).toThrow(/BotFather/);
	const state = settings({ chat: '42', token: '123456:ABCDEFGHIJKLMNOPQRSTUVWXYZ' });
	expect(state).toMatchObject({ hasToken: true, settings: { chat: '42', hour: 0 } });
	expect(JSON.stringify([state, desk.dump()])).not.toContain('ABCDEFGHIJ');
	expect(state.people).toEqual(['Менеджер 001 · one@example.com', 'Отдел · director@example.com']);
	// No such host answers here: the letters go out all the same, and nothing of the address is told or logged.
	imported(1);
	expect(message()).toBe('Отправлено: 2.');
	expect(JSON.stringify(desk.dump())).not.toContain('ABCDEFGHIJ');
});

/** Killed at this service call of the sending; what is left then. */
function killedAt(saved: unknown, at: number, unflushed: 'lost' | 'kept'): { sent: string[]; again: Desk } {
	const stopped = openDesk({ saved, locale: 'ru_RU', language: 'ru', scripts: [script], stopAfterCalls: at, unflushed });
	stopped.call('sendDigest', [], 'sidebar');
	const left = stopped.save();
	stopped.close();
	const again = openDesk({ saved: left, locale: 'ru_RU', language: 'ru', scripts: [script] });
	ask(again, 'sendDigest');
	return { sent: (again.dump() as { outbox: Letter[] }).outbox.map(({ to }) => to), again };
}

test.each(['lost', 'kept'] as const)(
	'stopped at any call (unflushed writes %s), nobody gets a letter twice, and one that may not have gone is asked about',
	(unflushed) => {
		imported(1);
		const saved = desk.save();
		const whole = openDesk({ saved, locale: 'ru_RU', language: 'ru', scripts: [script] });
		const before = Object.values(whole.calls()).reduce((sum, n) => sum + n, 0);
		ask(whole, 'sendDigest');
		const calls = Object.values(whole.calls()).reduce((sum, n) => sum + n, 0) - before;
		whole.close();
		const every = Number(process.env.SWEEP_EVERY ?? 60);
		for (let at = 1; at <= calls; at += every) {
			const { sent, again } = killedAt(saved, at, unflushed);
			expect([at, new Set(sent).size]).toEqual([at, sent.length]);
			const { unclear } = ask<DigestState>(again, 'digest');
			// Whoever got nothing is asked about; told that it is to go, it goes.
			expect([at, sent.length + unclear.filter(({ to }) => !sent.includes(to)).length]).toEqual([at, 2]);
			for (const letter of unclear) ask(again, 'settleLetter', letter, sent.includes(letter.to));
			ask(again, 'sendDigest');
			expect((again.dump() as { outbox: Letter[] }).outbox.map(({ to }) => to).sort()).toEqual(['director@example.com', 'one@example.com']);
			again.close();
		}
	},
);
