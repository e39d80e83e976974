import { alertsState, sendAlerts } from '../../../src/app/alerts/send';
import { saveAlertSettings } from '../../../src/app/alerts/settings';
import { settleLetter } from '../../../src/app/digest/send';
import { rememberImport } from '../../../src/app/import/log';
import { writeRegister } from '../../../src/app/sharing/register';
import { readFacts } from '../../../src/tabs/read-data-tab';
import { madeUpAccount } from '../../today/made-up-account';
import { bring, DAY, DIRECTOR, firm, HOUR, nextDay, on, open } from './alerts-firm';

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
	bring(desk, 'deals', [...madeUpAccount(1).deals, open('X1', 'M1'), open('X9', 'M1')]);
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
	bring(desk, 'deals', madeUpAccount(1).deals);
	desk.clock += DAY;
	sendAlerts(desk.ports);
	bring(desk, 'deals', [...madeUpAccount(1).deals, open('X1', 'M1')]);
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
	nextDay(desk);
	sendAlerts(desk.ports);
	expect(
		letters
			.slice(1)
			.map(({ text }) => text)
			.join(),
	).not.toContain('Новая X1');
	settleLetter(desk.ports, { day: '2026-07-22', to: DIRECTOR, what: 'Оповещения' }, false);
	nextDay(desk);
	sendAlerts(desk.ports);
	expect(letters[letters.length - 1]!.text).toContain('Новая X1');
});

test('a refused address keeps nobody else from the letter, and is named', () => {
	const { desk, letters } = firm([open('X1', 'M1'), open('X2', 'M2')]);
	const { send } = desk.ports.mail;
	desk.ports.mail.send = (letter) => {
		if (letter.to.startsWith('M1')) throw new Error('Invalid email: M1');
		send(letter);
	};
	expect(() => sendAlerts(desk.ports)).toThrow(/Отправлено: 2\. Не ушло: M1@example\.com \(.*Invalid email/);
	expect(letters.map(({ to }) => to)).toEqual([DIRECTOR, 'M2@example.com']);
});

test('a head who has left is told nothing; two people with one address get one letter of both, however it is written', () => {
	const { desk, letters } = firm([open('X1', 'M1'), open('X2', 'M2')]);
	const people = readFacts(desk.book, 'managers')!.rows;
	const gone = { manager_id: 'H', name: 'Бывший', role: 'head', active_to: '2026-06-30' };
	bring(desk, 'managers', [...people, gone]);
	const entry = (manager: string, email: string) => ({
		manager,
		name: manager,
		email,
		file: 'f',
		created: 1,
		updated: 1,
		revoked: null,
		isMailed: false,
	});
	writeRegister(desk.book, [entry('H', 'gone@example.com'), entry('M1', 'team@example.com'), entry('M2', 'Team@Example.com')], 'ru');
	sendAlerts(desk.ports);
	expect(letters.map(({ to }) => to)).toEqual([DIRECTOR, 'team@example.com']);
	expect(letters[1]!.text).toMatch(/Новая X1 – Менеджер M1/);
	expect(letters[1]!.text).toMatch(/Новая X2 – Менеджер M2/);
	expect(letters[1]!.text).not.toContain('M3');
	saveAlertSettings(desk.ports, on({ to: 'HEAD@example.com' }));
	expect(sendAlerts(desk.ports).ru).toMatch(/^Нового нет/);
});

test('what a letter only counts is named by the next ones', () => {
	const many = Array.from({ length: 24 }, (_, i) => open(`Y${i}`, 'M1', { amount: (100 + i) * 1_000_000 }));
	const { desk, letters } = firm(many);
	for (let day = 0; day < 5; day++) {
		sendAlerts(desk.ports);
		nextDay(desk);
	}
	const own = letters.filter(({ to }) => to === 'M1@example.com').map(({ text }) => text);
	for (const { name } of many) expect([name, own.filter((text) => text.includes(`${name} –`)).length]).toEqual([name, 1]);
});

test('thousands of alerts are remembered within bounds', () => {
	const many = Array.from({ length: 4_000 }, (_, i) => open(`Z${i}`, 'M1'));
	const { desk } = firm(many);
	for (let day = 0; day < 3; day++) {
		sendAlerts(desk.ports);
		nextDay(desk);
	}
	expect(alertsState(desk.ports).sent.length).toBeGreaterThan(3);
});
