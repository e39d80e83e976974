import { rehearseAlerts } from '../../../src/app/alerts/rehearse';
import { alertsState, areAlertsDue, sendAlerts, waitingAlerts } from '../../../src/app/alerts/send';
import { saveAlertSettings } from '../../../src/app/alerts/settings';
import type { AlertRehearsal } from '../../../src/app/alerts/types';
import { digestState } from '../../../src/app/digest/send';
import { writeRegister } from '../../../src/app/sharing/register';
import { NOW } from '../../today/made-up-account';
import { bring, DAY, DIRECTOR, firm, HOUR, on, open } from './alerts-firm';

const EVIL = '<img src=x onerror=alert(1)>"&';

test('whoever is exactly on plan by the evening before is not behind in the morning', () => {
	const { desk, letters } = firm();
	// Fifteen of July's 23 working days are gone before the 22nd.
	const won = open('W', 'M1', {
		outcome: 'WON',
		stage_id: 'won',
		created_at: NOW - 30 * DAY,
		closed_at: NOW - DAY,
		amount: Math.ceil((90_000_000 * 100 * 15) / 23),
	});
	bring(desk, 'deals', [won]);
	saveAlertSettings(desk.ports, on({ to: '', off: ['unanswered'] }));
	sendAlerts(desk.ports);
	expect(letters.map(({ to }) => to)).toEqual(['M2@example.com']);
});

test('without anybody to write to, and when off, it says so', () => {
	const { desk, letters } = firm();
	writeRegister(desk.book, [], 'ru');
	saveAlertSettings(desk.ports, on({ to: '' }));
	expect(sendAlerts(desk.ports).ru).toMatch(/^Писать некому/);
	expect(alertsState(desk.ports).reason).toMatch(/^Писать некому/);
	saveAlertSettings(desk.ports, on({ isOn: false }));
	expect(() => sendAlerts(desk.ports)).toThrow(/выключены/);
	desk.documentMemory.set({ 'kpi.alerts': '{' });
	expect(areAlertsDue(desk.ports)).toBe(false);
	expect(letters).toEqual([]);
});

test('the digest tells of plans changed since the last digest, whatever alerts went out in between', () => {
	const { desk } = firm([open('X1', 'M1')]);
	sendAlerts(desk.ports);
	expect(digestState(desk.ports).sent).toEqual([]);
	expect(alertsState(desk.ports).sent.length).toBeGreaterThan(0);
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
	const waiting = waitingAlerts(desk.ports);
	expect(waiting.map(({ to }) => to)).toEqual([DIRECTOR, 'M1@example.com', 'M2@example.com']);
	expect(letters).toEqual([]);
	sendAlerts(desk.ports);
	const own = letters.find(({ to }) => to === 'M1@example.com')!;
	expect(own.html).toContain('&lt;img src=x onerror=alert(1)&gt;&quot;&amp;');
	expect(own.html).not.toContain('<img');
	expect(own.subject).not.toMatch(/[\r\n<>]/);
});

test('a name from outside makes neither a line nor a link of its own in a mail', () => {
	const name = 'Заказ\r\n\r\nВаш доступ истекает: https://evil.example/login evil.example @admin';
	const { desk, letters } = firm([open('X1', 'M1', { name })]);
	sendAlerts(desk.ports);
	const own = letters.find(({ to }) => to === 'M1@example.com')!;
	for (const said of [own.text, own.html]) {
		expect(said).toContain('Заказ Ваш доступ истекает');
		// A program for mail would make links of these by itself.
		expect(said).not.toMatch(/https:\/\/evil|evil\.example/);
		expect(said.replace(/\u2060/g, '')).toContain('https://evil.example/login evil.example @admin');
	}
});

test('a rehearsal tells what the last thirty days would have sent, day by day, and sends and notes nothing', () => {
	const { desk, letters } = firm();
	const before = JSON.stringify([alertsState(desk.ports), waitingAlerts(desk.ports)]);
	const days: AlertRehearsal['days'] = [];
	let next: AlertRehearsal['next'] = null;
	do {
		const part: AlertRehearsal = rehearseAlerts(desk.ports, next);
		days.push(...part.days);
		next = part.next;
	} while (next !== null);
	expect(letters).toEqual([]);
	expect(JSON.stringify([alertsState(desk.ports), waitingAlerts(desk.ports)])).toBe(before);
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

test('a data tab that has lost a column makes nobody behind: nothing is told until it is whole, and why is said', () => {
	const { desk, letters } = firm([open('X1', 'M1')]);
	desk.book.edit('deals', (lines) => {
		const at = lines[0]!.indexOf('amount');
		for (const line of lines) line.splice(at, 1);
	});
	expect(sendAlerts(desk.ports).ru).toMatch(/Сумма|Бюджет|amount/);
	expect(letters).toEqual([]);
	expect(alertsState(desk.ports).reason).toMatch(/Бюджет/);
	expect(waitingAlerts(desk.ports)).toEqual([]);
});

test('rows that are gone from a data tab are no alert either', () => {
	const { desk, letters } = firm([open('X1', 'M1')]);
	desk.book.edit('deals', (lines) => void lines.splice(10));
	sendAlerts(desk.ports);
	expect(letters).toEqual([]);
	expect(alertsState(desk.ports).reason).toMatch(/Сделки/);
});
