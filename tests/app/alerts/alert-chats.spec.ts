import { chatsState, sendAlerts, waitingAlerts } from '../../../src/app/alerts/send';
import { saveAlertSettings } from '../../../src/app/alerts/settings';
import { keepBotToken } from '../../../src/app/digest/bot';
import { digestState } from '../../../src/app/digest/send';
import { rememberImport } from '../../../src/app/import/log';
import { hourlyRun } from '../../../src/app/panel/hourly-run';
import type { Reply, Request } from '../../../src/connectors/kit/contract';
import type { TestDesk } from '../desk';
import { firm as alertsFirm, DAY, DIRECTOR, HOUR, on, open } from './alerts-firm';

const TOKEN = '123456:ABCDEFGHIJKLMNOPQRSTUVWXYZ';

interface Message {
	readonly chat_id: string;
	readonly text: string;
	readonly parse_mode?: string;
	readonly link_preview_options: unknown;
}

/** Telegram as far as the add-on asks it. */
function bot() {
	const updates: { update_id: number; message: { text: string; chat: { id: number; type: string } } }[] = [];
	const told: Message[] = [];
	const blocked = new Set<string>();
	const state = { isDead: false, silentOn: '', status: 200, brokenOn: '', broken: 502 };
	const json = (status: number, result: unknown): Reply => ({ status, headers: {}, body: JSON.stringify({ ok: status === 200, result }) });
	return {
		told,
		blocked,
		state,
		says: (text: string, id: number, type = 'private') =>
			updates.push({ update_id: 900 + updates.length, message: { text, chat: { id, type } } }),
		answer({ url, body }: Request): Reply {
			expect(url.startsWith(`https://api.telegram.org/bot${TOKEN}/`)).toBe(true);
			if (state.isDead) throw new Error(`Address unavailable: ${url}`);
			const method = url.slice(url.lastIndexOf('/') + 1);
			const asked = JSON.parse(String(body)) as { offset: number } & Message;
			if (state.status !== 200) return json(state.status, null);
			if (method === 'getMe') return json(200, { username: 'sales_bot' });
			if (method === 'getUpdates')
				return json(
					200,
					updates.filter(({ update_id: id }) => id >= asked.offset),
				);
			if (asked.chat_id === state.silentOn) throw new Error('Timeout');
			if (blocked.has(asked.chat_id)) return json(403, null);
			told.push(asked);
			// A gateway that gives up waiting says so though the message is on its way.
			if (asked.chat_id === state.brokenOn) return { status: state.broken, headers: {}, body: '<html>Bad Gateway</html>' };
			return json(200, {});
		},
	};
}

function firm(more: Parameters<typeof alertsFirm>[0] = []) {
	const telegram = bot();
	const { desk, letters } = alertsFirm(more);
	Object.assign(desk.ports, { send: (request: Request) => telegram.answer(request) });
	keepBotToken(desk.ports, TOKEN);
	const codeOf = (person: string): string => {
		const { link } = chatsState(desk.ports, true).people.find(({ id }) => id === addressOf(person))!;
		expect(link).toMatch(/^https:\/\/t\.me\/sales_bot\?start=\w+$/);
		return link.slice(link.indexOf('=') + 1);
	};
	return { desk, letters, telegram, codeOf };
}

const addressOf = (person: string): string => (person === 'ALL' ? DIRECTOR : `${person}@example.com`.toLowerCase());

const nextDay = (desk: TestDesk): void => {
	desk.clock += DAY;
	rememberImport(desk.ports, { crm: 'amocrm', account: '1', startedAt: desk.clock - HOUR, finishedAt: desk.clock - HOUR });
};

test('whoever has come to the bot by the own link reads the own alerts there, once a day, and gets no mail; the others read mail', () => {
	const { desk, letters, telegram, codeOf } = firm([open('X1', 'M1'), open('X2', 'M2')]);
	telegram.says(`/start ${codeOf('M1')}`, 11);
	expect(sendAlerts(desk.ports).ru).toBe('Отправлено: 3.');
	expect(letters.map(({ to }) => to)).toEqual([DIRECTOR, 'M2@example.com']);
	const [welcome, alert, ...rest] = telegram.told;
	expect(rest).toEqual([]);
	expect([welcome!.chat_id, alert!.chat_id]).toEqual(['11', '11']);
	expect(welcome!.text).toMatch(/^Готово/);
	expect(alert!.text).toContain('Новая X1');
	expect(alert!.text).not.toMatch(/X2|M2|Весь отдел/);
	expect(alert!.text).toMatch(/\/stop$/);
	// Nothing twice, on this day or the next.
	sendAlerts(desk.ports);
	nextDay(desk);
	sendAlerts(desk.ports);
	expect(telegram.told.filter(({ text }) => text.includes('Новая X1'))).toHaveLength(1);
	expect(chatsState(desk.ports, false).people.find(({ id }) => id === addressOf('M1'))).toMatchObject({ isLinked: true, link: '' });
});

test('mail tells each person the own link; a wrong word, another’s chat and a group bring nothing', () => {
	const { desk, letters, telegram, codeOf } = firm([open('X1', 'M1')]);
	const [first, second] = [codeOf('M1'), codeOf('M2')];
	expect(first).not.toBe(second);
	telegram.says(`/start ${first}x`, 66);
	telegram.says('/start', 66);
	telegram.says(`/start ${first}`, -5, 'supergroup');
	sendAlerts(desk.ports);
	expect(telegram.told).toEqual([]);
	const own = letters.find(({ to }) => to === 'M1@example.com')!;
	expect(own.text).toContain(`start=${first}`);
	expect(own.text).not.toContain(second);
	// A word counts once: who reads it later in somebody's screen gets nothing.
	telegram.says(`/start ${first}`, 11);
	telegram.says(`/start ${first}`, 66);
	chatsState(desk.ports, true);
	expect(telegram.told.map(({ chat_id: chat }) => chat)).toEqual(['11']);
});

test('who says /stop, or has blocked the bot, reads mail again, and misses nothing', () => {
	const { desk, letters, telegram, codeOf } = firm([open('X1', 'M1'), open('X2', 'M2')]);
	telegram.says(`/start ${codeOf('M1')}`, 11);
	telegram.says(`/start ${codeOf('M2')}`, 22);
	telegram.says('/stop', 11);
	telegram.blocked.add('22');
	sendAlerts(desk.ports);
	expect(letters.map(({ to }) => to)).toEqual([DIRECTOR, 'M1@example.com', 'M2@example.com']);
	expect(letters.find(({ to }) => to === 'M2@example.com')!.text).toContain('Новая X2');
	expect(chatsState(desk.ports, false).people.filter(({ isLinked }) => isLinked)).toEqual([]);
});

test('without an answer of Telegram nobody can tell whether it arrived: nothing goes twice, and the panel asks', () => {
	const { desk, letters, telegram, codeOf } = firm([open('X1', 'M1')]);
	telegram.says(`/start ${codeOf('M1')}`, 11);
	telegram.state.silentOn = '11';
	sendAlerts(desk.ports);
	sendAlerts(desk.ports);
	expect(letters.map(({ to }) => to)).toEqual([DIRECTOR, 'M2@example.com']);
	expect(digestState(desk.ports).unclear).toMatchObject([{ to: 'M1@example.com' }]);
	// A bot that does not answer at all keeps nobody from mail.
	const dead = firm();
	dead.codeOf('M1');
	dead.telegram.state.isDead = true;
	expect(sendAlerts(dead.desk.ports).ru).toMatch(/^Отправлено: 3/);
});

test.each([500, 502, 503, 504])('a fault of Telegram’s own (%i) brings no mail beside the message that may have arrived', (status) => {
	const { desk, letters, telegram, codeOf } = firm([open('X1', 'M1')]);
	telegram.says(`/start ${codeOf('M1')}`, 11);
	Object.assign(telegram.state, { brokenOn: '11', broken: status });
	sendAlerts(desk.ports);
	sendAlerts(desk.ports);
	const own = telegram.told.filter(({ chat_id: chat, text }) => chat === '11' && text.includes('X1'));
	expect([own.length, letters.map(({ to }) => to)]).toEqual([1, [DIRECTOR, 'M2@example.com']]);
	expect(digestState(desk.ports).unclear).toMatchObject([{ to: 'M1@example.com' }]);
});

test('a bot that does not answer before anything is sent is not asked to send: the linked person gets the mail, once', () => {
	for (const down of [{ isDead: true }, { status: 502 }]) {
		const { desk, letters, telegram, codeOf } = firm([open('X1', 'M1')]);
		telegram.says(`/start ${codeOf('M1')}`, 11);
		chatsState(desk.ports, true);
		Object.assign(telegram.state, down);
		sendAlerts(desk.ports);
		expect(letters.filter(({ to }) => to === 'M1@example.com')).toHaveLength(1);
		Object.assign(telegram.state, { isDead: false, status: 200 });
		sendAlerts(desk.ports);
		expect(telegram.told.filter(({ text }) => text.includes('X1'))).toEqual([]);
		expect(chatsState(desk.ports, false).people.filter(({ isLinked }) => isLinked)).toHaveLength(1);
	}
});

test('outside text makes no links, mentions or commands, nor a longer message than Telegram takes; what has no room is told later', () => {
	const evil = '*bold* <b>x</b> [a](http://evil.example) @admin /stop evil.example\n/start 1';
	const many = Array.from({ length: 9 }, (_, i) => open(`X${i}`, 'M1', { name: `${evil} ${'Я'.repeat(900)} ${i}` }));
	const { desk, telegram, codeOf } = firm(many);
	telegram.says(`/start ${codeOf('ALL')}`, 1);
	sendAlerts(desk.ports);
	const alert = telegram.told.at(-1)!;
	expect(alert.parse_mode).toBeUndefined();
	expect(alert.link_preview_options).toEqual({ is_disabled: true });
	expect(alert.text.length).toBeLessThanOrEqual(4096);
	expect(alert.text).not.toMatch(/@admin|\/start|http:\/\/evil|evil\.example/);
	expect(alert.text.replace(/\u2060/g, '')).toContain('<b>x</b> [a](http://evil.example) @admin');
});

test('the token is in no property of the file, no cell and no sentence; what waits says where it goes', () => {
	const { desk, telegram, codeOf } = firm([open('X1', 'M1')]);
	telegram.says(`/start ${codeOf('M1')}`, 11);
	chatsState(desk.ports, true);
	expect(waitingAlerts(desk.ports).map(({ to }) => to)).toContain('M1@example.com · Telegram');
	sendAlerts(desk.ports);
	const kept = JSON.stringify([...desk.documentMemory.all, desk.book.read('digests'), desk.book.read('sharing')]);
	expect(kept).toContain('M1@example.com');
	expect(kept).not.toMatch(/ABCDEFGHIJ|start=/);
	telegram.state.status = 401;
	expect(() => chatsState(desk.ports, true)).toThrow(/не знает такого бота/);
	telegram.state.status = 409;
	expect(() => chatsState(desk.ports, true)).toThrow(/другая программа/);
	telegram.state.isDead = true;
	expect(() => chatsState(desk.ports, true)).toThrow(/^Telegram не ответил/);
});

test('a chat is of one spreadsheet and one address: another firm’s person with the same id, and whoever comes in the place of somebody, read mail', () => {
	const { desk, letters, telegram, codeOf } = firm([open('X1', 'M1')]);
	telegram.says(`/start ${codeOf('ALL')}`, 1);
	telegram.says(`/start ${codeOf('M1')}`, 11);
	chatsState(desk.ports, true);
	const other = alertsFirm([open('X2', 'M1')]);
	other.desk.clock += 1;
	Object.assign(other.desk.ports, { send: desk.ports.send, userMemory: desk.userMemory });
	telegram.told.length = 0;
	sendAlerts(other.desk.ports);
	expect(other.letters.map(({ to }) => to)).toEqual([DIRECTOR, 'M1@example.com', 'M2@example.com']);
	expect(telegram.told).toEqual([]);
	saveAlertSettings(desk.ports, on({ to: 'new-head@example.com' }));
	sendAlerts(desk.ports);
	expect(letters.map(({ to }) => to)).toEqual(['new-head@example.com', 'M2@example.com']);
	expect(telegram.told.map(({ chat_id: chat }) => chat)).toEqual(['11']);
});

test('what people say at the weekend is heard before Telegram forgets it', () => {
	const { desk, telegram, codeOf } = firm([open('X1', 'M1')]);
	const code = codeOf('M1');
	const SATURDAY = desk.clock + 3 * DAY;
	desk.clock = SATURDAY;
	telegram.says(`/start ${code}`, 11);
	hourlyRun(desk.ports);
	expect(telegram.told.map(({ text }) => text)).toEqual([expect.stringMatching(/^Готово/)]);
});

test('no half of a sign goes out, for Telegram would refuse the message and the person would lose the chat', () => {
	const { desk, telegram, codeOf } = firm([open('X1', 'M1', { name: `${'я'.repeat(199)}😀😀` }), open('X2', 'M1', { name: '\ud83d x' })]);
	telegram.says(`/start ${codeOf('M1')}`, 11);
	sendAlerts(desk.ports);
	const { text } = telegram.told.at(-1)!;
	expect(text).toContain('яяя');
	expect(text).not.toMatch(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/);
});
