import { createCalculator } from '../../../local/calc/calculator';
import site from '../../../local/crm/amocrm/site';
import type { DemoAccount } from '../../../local/demo/account';
import { generateAccount } from '../../../local/demo/generate';
import { readBundle } from '../../../local/host/bundle';
import type { CloudFile } from '../../../local/host/cloud/files';
import type { Host } from '../../../local/host/contract/host';
import { createHost } from '../../../local/host/host';
import type { ChatsState, ContestsState, SidebarState } from '../../../src/app/panel/types';
import { build, tabOfId } from '../../reports/built';
import { cloudFilesOf } from './file-desk';
import { asOf } from './week-account';

jest.setTimeout(1_200_000);

const [TOKEN, DIRECTOR] = ['week-token', 'director@example.com'];
/** The last week of July and the first day of August: a month ends in between. `SWEEP_EVERY=1` plays all of it. */
const IS_WHOLE = process.env.SWEEP_EVERY === '1';
const DAYS = ['2026-07-27', ...(IS_WHOLE ? ['2026-07-28', '2026-07-29'] : []), '2026-07-30', '2026-07-31', '2026-08-03'];
const HOURS = IS_WHOLE ? [9, 12, 15, 18] : [9, 18];
const at = (day: string, hour: number): number => Date.parse(`${day}T${String(hour).padStart(2, '0')}:05:00+03:00`);

interface Letter {
	readonly to: string;
	readonly subject: string;
	readonly body: string;
	readonly htmlBody?: string;
}
interface Sent extends Letter {
	readonly day: string;
	readonly hour: number;
}

const whole: DemoAccount = generateAccount({ seed: 11, today: '2026-08-03', deals: 700 });
const managers = whole.people.filter(({ role, leftAt, isListed }) => role === 'manager' && leftAt === null && isListed);

/** What the sheets, the letters and the person who contests say in each language. */
const WORDS = {
	ru: { locale: 'ru_RU', digest: 'Сводка продаж', today: '03.08.2026', claim: 'не моя', losses: /исчез|потерян/ },
	en: { locale: 'en_US', digest: 'Sales summary', today: 'Aug 3, 2026', claim: 'not mine', losses: /vanish|lost/ },
} as const;
type Language = keyof typeof WORDS;

/** One person reads alerts in Telegram. */
const [BOT, CHAT] = ['123456:ABCDEFGHIJKLMNOPQRSTUVWXYZ', 77] as const;
const reader = managers[0]!;
let code = '';
let told: { readonly chat_id: string; readonly text: string; readonly day: string }[] = [];

/** Telegram: who has pressed Start by the own link, and what was told. */
function telegram(url: string, body: string): { status: number; body: string } {
	const method = url.slice(url.lastIndexOf('/') + 1);
	const said = [{ update_id: 1, message: { text: `/start ${code}`, chat: { id: CHAT, type: 'private' } } }];
	if (method === 'sendMessage') told.push({ ...JSON.parse(body), day: new Date(clock).toISOString().slice(0, 10) });
	const asked = JSON.parse(body) as { offset?: number };
	const result =
		method === 'getMe'
			? { username: 'week_bot' }
			: method === 'getUpdates' && code !== '' && (asked.offset ?? 0) <= 1
				? said
				: method === 'getUpdates'
					? []
					: {};
	return { status: 200, body: JSON.stringify({ ok: true, result }) };
}

let clock = at(DAYS[0]!, 8);
let host: Host;
let sent: Sent[] = [];

function open(language: Language): Host {
	const answerAt = (now: number) => site.open({ account: asOf(whole, now), token: TOKEN, apiFilter: true });
	let [answer, since] = [answerAt(clock), clock];
	return createHost({
		bundle: readBundle('dist'),
		calculator: createCalculator(),
		http({ url, method, headers, body }) {
			if (since !== clock) [answer, since] = [answerAt(clock), clock];
			if (url.startsWith('https://api.telegram.org/')) return { headers: {}, ...telegram(url, body ?? '') };
			const { pathname, searchParams, origin } = new URL(url);
			const lower = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
			const reply = answer({ method: method.toUpperCase(), path: pathname, query: searchParams, origin, headers: lower, body: body ?? '' });
			return { status: reply.status, headers: reply.type === undefined ? {} : { 'content-type': reply.type }, body: reply.body ?? '' };
		},
		now: () => clock,
		person: { email: DIRECTOR, locale: language },
		editors: managers.map(({ email }) => email),
		locale: WORDS[language].locale,
		timeZone: 'Europe/Moscow',
	});
}

function ask<T>(name: string, ...args: unknown[]): T {
	const outcome = host.call(name, args, 'sidebar');
	if (!outcome.ok) throw new Error(`${name}: ${outcome.message}`);
	return outcome.value as T;
}

const outbox = (): Letter[] => structuredClone(host.beside().outbox) as unknown as Letter[];
const files = (): CloudFile[] => cloudFilesOf(host);
const textOf = ({ subject, body, htmlBody = '' }: Letter): string => `${subject}\n${body}\n${htmlBody}`;
const state = (): SidebarState => ask<SidebarState>('sidebarState');

function hour(day: string, n: number): void {
	clock = at(day, n);
	const before = outbox().length;
	const outcome = host.call('importHourly', [], 'trigger');
	if (!outcome.ok) throw new Error(`${day} ${n}: ${outcome.message}`);
	const fresh = outbox().slice(before);
	sent = [...sent, ...fresh.map((letter) => ({ ...letter, day, hour: n }))];
}

describe.each(Object.keys(WORDS) as Language[])('the week in %s', (language) => {
	const words = WORDS[language];
	beforeAll(() => {
		clock = at(DAYS[0]!, 8);
		[code, told] = ['', []];
		host = open(language);
		ask('connect', 'amocrm', { base_url: 'http://127.0.0.1:1', token: TOKEN });
		ask('startImport', true);
		for (let isDone = false; !isDone; ) isDone = ask<{ finished: boolean }>('importStep').finished;
		const goal = ask<{ form: object }>('goalDefaults');
		ask('buildGoal', { ...goal.form, goal: 12_000_000, period: '2026-Q3' });
		build(host as never);
		ask(
			'shareEveryone',
			0,
			managers.map(({ id, email }) => ({ id: String(id), email })),
			false,
			true,
		);
		ask('shareFile', 'ALL', DIRECTOR, false, true);
		ask('setDigest', { isOn: true, weekday: 0, hour: 9, chat: '', token: BOT });
		ask('setAlerts', { isOn: true, to: DIRECTOR, toPeople: true, quietFrom: 20, quietTo: 8, off: [] });
		const { people } = ask<ChatsState>('checkTelegram');
		code = people.find(({ id }) => id === reader.email.toLowerCase())!.link.split('start=')[1]!;
		sent = [];
	});
	afterAll(() => host?.dispose());

	test('each day brings each address one digest and at most one word of what went wrong, of its own alone', () => {
		for (const day of DAYS) for (const n of HOURS) hour(day, n);
		const names = new Map(managers.map(({ email, name }) => [email, name]));
		const problems: string[] = [];
		const isDigest = ({ subject }: Letter): boolean => subject.startsWith(words.digest);
		for (const day of DAYS) {
			const today = sent.filter((one) => one.day === day);
			for (const address of [DIRECTOR, ...names.keys()]) {
				const own = today.filter(({ to }) => to === address);
				const digests = own.filter(isDigest).length;
				if (digests !== 1) problems.push(`${day} ${address}: ${digests} digests`);
				if (own.length - digests > 1) problems.push(`${day} ${address}: ${own.length - digests} letters of alerts`);
			}
			for (const { to } of today) if (to !== DIRECTOR && !names.has(to)) problems.push(`${day}: a letter to ${to}`);
		}
		for (const letter of sent.filter(({ to }) => to !== DIRECTOR))
			for (const [email, name] of names)
				if (email !== letter.to && textOf(letter).includes(name)) problems.push(`${letter.day}: ${letter.to} reads of ${name}`);
		expect(problems).toEqual([]);
		expect(sent.filter((one) => !isDigest(one)).length).toBeGreaterThan(3);
		// Whoever has come to the bot gets no alert by mail, and is told there of the own alone, once a day at most.
		expect(sent.filter((one) => one.to === reader.email && !isDigest(one))).toEqual([]);
		const [welcome, ...messages] = told;
		expect(welcome!.chat_id).toBe(String(CHAT));
		for (const { chat_id: chat, text } of messages) {
			expect(chat).toBe(String(CHAT));
			for (const { name } of managers) if (name !== reader.name) expect(text).not.toContain(name);
		}
		expect(messages.filter(({ day }, i) => messages.findIndex((one) => one.day === day) !== i)).toEqual([]);
		// Nothing is told twice: no line of an alert comes again to the same address.
		const lines = sent
			.filter((one) => !isDigest(one))
			.map(({ to, body }) => ({ to, body }))
			.concat(messages.map(({ chat_id: to, text: body }) => ({ to, body })))
			.flatMap(({ to, body }) =>
				body
					.split('\n')
					.filter((line) => line.startsWith('•') || line.startsWith('- '))
					.map((line) => `${to} ${line}`),
			);
		expect(lines.filter((line, i) => lines.indexOf(line) !== i)).toEqual([]);
	});

	test('a private file has its person’s figures and nobody else’s', () => {
		const problems: string[] = [];
		for (const { email, name } of managers) {
			const file = files().find((one) => JSON.stringify(one.permissions ?? '').includes(email));
			if (file === undefined) {
				problems.push(`${email}: no file`);
				continue;
			}
			const text = JSON.stringify(file.sheets);
			if (!text.includes(name)) problems.push(`${email}: not of ${name}`);
			for (const other of managers) if (other.name !== name && text.includes(other.name)) problems.push(`${email} reads of ${other.name}`);
			if (!text.includes(words.today)) problems.push(`${email}: not of today`);
		}
		expect(problems).toEqual([]);
	});

	test('the sheets say what the account says: money of July by person', () => {
		const figures = managers.map(({ id, name }) => {
			const sheet = tabOfId(host, `summary:${id}`)!;
			host.type(sheet.name, 2, 2, '2026-07');
			const { values } = tabOfId(host, `summary:${id}`)!;
			return [name, Number(values[5]![1])];
		});
		const [from, to] = [Date.parse('2026-07-01T00:00:00+03:00'), Date.parse('2026-08-01T00:00:00+03:00')];
		const plain = managers.map(({ id, name }) => [
			name,
			whole.deals
				.filter(
					({ outcome, closedAt, deletedAt, ownerAtCloseId }) =>
						outcome === 'won' && closedAt !== null && closedAt >= from && closedAt < to && deletedAt === null && ownerAtCloseId === id,
				)
				.reduce((sum, { amount }) => sum + (amount ?? 0), 0),
		]);
		expect(figures).toEqual(plain);
	});

	test('a contested deal is answered, the month closes, and what is closed stays', () => {
		const [from, to] = [Date.parse('2026-07-01T00:00:00+03:00'), Date.parse('2026-08-01T00:00:00+03:00')];
		const deal = whole.deals.find(
			({ outcome, closedAt, deletedAt, amount, ownerAtCloseId }) =>
				outcome === 'won' &&
				deletedAt === null &&
				(amount ?? 0) > 0 &&
				closedAt !== null &&
				closedAt >= from &&
				closedAt < to &&
				managers.some(({ id }) => id === ownerAtCloseId),
		)!;
		const person = managers.find(({ id }) => id === deal.ownerAtCloseId)!;
		const sheet = (): { name: string; values: unknown[][] } => tabOfId(host, `summary:${person.id}`)! as never;
		const row = sheet().values.findIndex((cells) => cells.includes('contest|1'));
		host.type(sheet().name, row, 1, String(deal.id));
		host.type(sheet().name, row, 2, words.claim);
		const { waiting } = ask<ContestsState>('contests');
		expect(waiting.map((one) => one.deal?.id)).toEqual([String(deal.id)]);
		const before = Number(sheet().values[5]![1]);
		const other = managers.find(({ id }) => id !== person.id)!;
		ask('acceptContest', waiting[0]!.id, { seller: String(other.id), amount: null, counts: null, wonOn: null }, 'передана');
		expect(Number(sheet().values[5]![1])).toBe(before - (deal.amount ?? 0));
		ask('closeMonth', '2026-07');
		hour('2026-08-03', 19);
		expect(Number(sheet().values[5]![1])).toBe(before - (deal.amount ?? 0));
		expect(state().facts?.problems.filter((text) => words.losses.test(text))).toEqual([]);
	});
});
