import { rehearseAlerts } from '../../src/app/alerts/rehearse';
import { alertsState, areAlertsDue, sendAlerts } from '../../src/app/alerts/send';
import { saveAlertSettings } from '../../src/app/alerts/settings';
import type { AlertRehearsal, AlertSettings } from '../../src/app/alerts/types';
import { settleLetter } from '../../src/app/digest/send';
import { rememberImport } from '../../src/app/import/log';
import type { Letter } from '../../src/app/ports/letter';
import { writeRegister } from '../../src/app/sharing/register';
import type { Row } from '../../src/facts/table';
import { writeFacts } from '../../src/tabs/data-tab';
import { madeUpAccount, NOW } from '../today/made-up-account';
import { deskWith, type TestDesk } from './desk';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const DIRECTOR = 'head@example.com';
const EVIL = '<img src=x onerror=alert(1)>"&';

const on = (more: Partial<AlertSettings> = {}): AlertSettings => ({
	isOn: true,
	to: DIRECTOR,
	toPeople: true,
	quietFrom: 20,
	quietTo: 8,
	off: [],
	...more,
});

/** A made-up firm of three managers on a Wednesday at three; M1 and M2 have addresses, M3 has left the list of those who may look. */
function firm(more: readonly Row[] = []): { desk: TestDesk; letters: Letter[] } {
	const account = madeUpAccount(1);
	const deals = [...account.deals, ...more];
	const plans = ['M1', 'M2', 'M3'].map((id): Row => ({ target_id: id, scope: id, metric: 'amount', period: '2026-07', value: 90_000_000 }));
	const settings = [
		{ key: 'as_of', value: '2026-07-22' },
		{ key: 'tz', value: 'Europe/Moscow' },
	];
	const desk = deskWith({ ...account, deals, targets: plans, settings });
	desk.clock = NOW;
	const person = (manager: string, revoked: number | null) => ({
		manager,
		name: manager,
		email: `${manager}@example.com`,
		file: 'f',
		created: 1,
		updated: 1,
		revoked,
		isMailed: false,
	});
	writeRegister(desk.book, [person('M1', null), person('M2', null), person('M3', 5)], 'ru');
	rememberImport(desk.ports, { crm: 'amocrm', account: '1', startedAt: NOW - HOUR, finishedAt: NOW - HOUR });
	const letters: Letter[] = [];
	desk.ports.mail.send = (letter) => void letters.push(letter);
	saveAlertSettings(desk.ports, on());
	return { desk, letters };
}
const open = (id: string, manager: string, more: Row = {}): Row => ({
	source: 'csv',
	deal_id: id,
	name: `Новая ${id}`,
	client_id: 'C1',
	manager_id: manager,
	pipeline_id: 'p',
	stage_id: 'new',
	outcome: 'OPEN',
	created_at: NOW - 4 * HOUR,
	lead_origin: 'inbound',
	amount: 90_000_000,
	...more,
});

test('whoever leads is told of everything, a person of what is the person’s own, whoever lost access of nothing', () => {
	const { desk, letters } = firm([open('X1', 'M1'), open('X2', 'M2'), open('X3', 'M3')]);
	expect(sendAlerts(desk.ports).ru).toBe('Отправлено: 3.');
	expect(letters.map(({ to }) => to)).toEqual([DIRECTOR, 'M1@example.com', 'M2@example.com']);
	const [all, first, second] = letters.map(({ text }) => text) as [string, string, string];
	for (const name of ['Новая X1', 'Новая X2', 'Новая X3']) expect(all).toMatch(new RegExp(`${name}|и ещё`));
	expect(first).toContain('Новая X1');
	expect(first).not.toMatch(/X2|X3|M2|M3|Весь отдел/);
	expect(second).not.toMatch(/X1|X3|M1|M3|Весь отдел/);
	expect(all).toMatch(/Отстают от плана: 4\n• Весь отдел – .+₽ – отставание от плана на сегодня – \d+ %/);
	expect(first).toMatch(/Вы получили это письмо, потому что руководитель включил оповещения/);
});

test('one letter a person and day; on the next day only what is new; what ceased and comes back is told again', () => {
	const { desk, letters } = firm([open('X1', 'M1')]);
	sendAlerts(desk.ports);
	const first = letters.length;
	writeFacts(desk.book, 'deals', [...madeUpAccount(1).deals, open('X1', 'M1'), open('X9', 'M1')], 'ru');
	expect(sendAlerts(desk.ports).ru).toMatch(/^Нового нет/);
	expect(letters).toHaveLength(first);
	desk.clock += DAY;
	rememberImport(desk.ports, { crm: 'amocrm', account: '1', startedAt: desk.clock - HOUR, finishedAt: desk.clock - HOUR });
	sendAlerts(desk.ports);
	const own = letters.slice(first).filter(({ to }) => to === 'M1@example.com');
	expect(own).toHaveLength(1);
	expect(own[0]!.text).toContain('Новая X9');
	expect(own[0]!.text).not.toContain('Новая X1');
	// Answered, then without an answer once more.
	writeFacts(desk.book, 'deals', madeUpAccount(1).deals, 'ru');
	desk.clock += DAY;
	sendAlerts(desk.ports);
	writeFacts(desk.book, 'deals', [...madeUpAccount(1).deals, open('X1', 'M1')], 'ru');
	desk.clock += DAY;
	rememberImport(desk.ports, { crm: 'amocrm', account: '1', startedAt: desk.clock - HOUR, finishedAt: desk.clock - HOUR });
	const before = letters.length;
	sendAlerts(desk.ports);
	expect(letters.slice(before).find(({ to }) => to === 'M1@example.com')?.text).toContain('Новая X1');
});

test('a letter that failed is tried again with all that was in it', () => {
	const { desk, letters } = firm([open('X1', 'M1')]);
	const send = desk.ports.mail.send;
	desk.ports.mail.send = () => {
		throw new Error('Service invoked too many times');
	};
	expect(() => sendAlerts(desk.ports)).toThrow(/too many/);
	desk.ports.mail.send = send;
	sendAlerts(desk.ports);
	expect(letters.map(({ to }) => to)).toEqual([DIRECTOR, 'M1@example.com', 'M2@example.com']);
	expect(letters[1]!.text).toContain('Новая X1');
});

test('a run that was stopped right after a letter went does not send it again, until a person says that it never came', () => {
	const { desk, letters } = firm([open('X1', 'M1')]);
	saveAlertSettings(desk.ports, on({ toPeople: false }));
	const { send } = desk.ports.mail;
	const { flush } = desk.book;
	desk.ports.mail.send = (letter) => {
		send(letter);
		desk.book.flush = () => {
			throw new Error('stopped');
		};
	};
	expect(() => sendAlerts(desk.ports)).toThrow('stopped');
	desk.book.flush = flush;
	desk.ports.mail.send = send;
	desk.book.edit('digests', (lines) => {
		lines[2]![lines[0]!.indexOf('result')] = 'отправляется';
	});
	expect(sendAlerts(desk.ports).ru).toMatch(/^Нового нет/);
	desk.clock += DAY;
	rememberImport(desk.ports, { crm: 'amocrm', account: '1', startedAt: desk.clock - HOUR, finishedAt: desk.clock - HOUR });
	expect(sendAlerts(desk.ports).ru).toMatch(/^Нового нет/);
	expect(letters).toHaveLength(1);
	settleLetter(desk.ports, { day: '2026-07-22', to: DIRECTOR, what: 'Оповещения' }, false);
	sendAlerts(desk.ports);
	expect(letters).toHaveLength(2);
	expect(letters[1]!.text).toContain('Новая X1');
});

test('nothing goes out at night, on days off or when off; figures that wait for a look tell only of their age', () => {
	const { desk } = firm();
	const due = (day: number, hour: number): boolean => {
		desk.clock = Date.UTC(2026, 6, day, hour - 3);
		return areAlertsDue(desk.ports);
	};
	// Wednesday to Sunday, 22 to 26 July 2026.
	expect([due(22, 7), due(22, 8), due(22, 19), due(22, 20), due(25, 12), due(26, 12)]).toEqual([false, true, true, false, false, false]);
	saveAlertSettings(desk.ports, on({ quietFrom: 0, quietTo: 0 }));
	expect([due(22, 3), due(25, 12)]).toEqual([true, false]);
	saveAlertSettings(desk.ports, on({ isOn: false }));
	expect(due(22, 12)).toBe(false);
	for (const wrong of [{ quietFrom: 24 }, { to: 'nobody' }, { to: '', toPeople: false }])
		expect(() => saveAlertSettings(desk.ports, on(wrong))).toThrow();
});

test('the age of the data is told to whoever leads alone', () => {
	const { desk, letters } = firm();
	saveAlertSettings(
		desk.ports,
		on({ off: ['unanswered', 'behind_plan', 'big_deal_lost', 'big_deal_stuck', 'kpi_red', 'closed_month_moved'] }),
	);
	sendAlerts(desk.ports);
	expect(letters).toEqual([]);
	desk.clock += 30 * HOUR;
	sendAlerts(desk.ports);
	expect(letters.map(({ to, text }) => [to, text.split('\n').slice(0, 2)])).toEqual([
		[DIRECTOR, ['Данные устарели: 1', '• последняя загрузка – 31 ч назад']],
	]);
});

test('the state shows what waits without sending it; names from outside stay text', () => {
	const { desk, letters } = firm([open('X1', 'M1', { name: EVIL }), open('X2', 'M1', { name: '=HYPERLINK("https://evil.example")' })]);
	const { waiting } = alertsState(desk.ports);
	expect(waiting.map(({ to }) => to)).toEqual([DIRECTOR, 'M1@example.com', 'M2@example.com']);
	expect(letters).toEqual([]);
	sendAlerts(desk.ports);
	const own = letters.find(({ to }) => to === 'M1@example.com')!;
	expect(own.html).toContain('&lt;img src=x onerror=alert(1)&gt;&quot;&amp;');
	expect(own.html).not.toContain('<img');
	expect(own.subject).not.toMatch(/[\r\n<>]/);
});

test('a rehearsal tells what the last thirty days would have sent, day by day, and sends and notes nothing', () => {
	const { desk, letters } = firm();
	const before = JSON.stringify(alertsState(desk.ports));
	const days: AlertRehearsal['days'] = [];
	let next: AlertRehearsal['next'] = null;
	do {
		const part: AlertRehearsal = rehearseAlerts(desk.ports, next);
		days.push(...part.days);
		next = part.next;
	} while (next !== null);
	expect(letters).toEqual([]);
	expect(JSON.stringify(alertsState(desk.ports))).toBe(before);
	// Working days from 23 June to 22 July 2026.
	expect(days.map(({ day }) => day)).toHaveLength(22);
	expect(days.flatMap(({ letters: all }) => all).length).toBeGreaterThan(10);
	for (const { letters: all } of days) expect(new Set(all.map(({ to }) => to)).size).toBe(all.length);
	// Interrupted after each day it says the same.
	const parts: AlertRehearsal['days'] = [];
	let from: AlertRehearsal['next'] = null;
	const { now } = desk.ports;
	let time = now();
	const slow = { ...desk.ports, now: () => (time += 10_000) };
	do {
		const part: AlertRehearsal = rehearseAlerts(slow, from);
		parts.push(...part.days);
		from = part.next;
	} while (from !== null);
	expect(parts).toEqual(days);
});
