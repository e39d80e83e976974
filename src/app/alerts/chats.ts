import type { Language, Text } from '../../language/text';
import { UserError } from '../../language/user-error';
import { askBot, botToken, tellChat } from '../digest/bot';
import { getLong, piecesOf } from '../ports/long-text';
import { demand } from '../ports/permissions';
import { rememberedOver } from '../ports/remembered';
import { fileMark } from '../sharing/file-mark';
import type { AlertsPorts } from './ports';
import { addressKey } from './recipients';

/** Where a person reads alerts: the word by which the bot knows the person, and the chat, '' until the person has said that word there. */
interface Chat {
	readonly code: string;
	readonly chat: string;
}

interface Chats {
	/** Which bot these people know, by its number. */
	readonly bot: string;
	/** What the bot is called. */
	readonly name: string;
	/** Messages before this one were read. */
	readonly next: number;
	/** By spreadsheet and address. */
	readonly people: Readonly<Record<string, Chat>>;
}

/** Of the user whose bot it is: a word that another person could read would bring that person somebody else's alerts. */
const KEY = 'kpi.telegram.people';
const NONE: Chats = { bot: '', name: '', next: 0, people: {} };

const numberOf = (token: string): string => token.slice(0, token.indexOf(':'));

function load({ userMemory }: AlertsPorts, token: string): Chats {
	const kept = rememberedOver(getLong(userMemory, KEY), NONE);
	return kept.bot === numberOf(token) ? kept : { ...NONE, bot: numberOf(token) };
}

const keep = ({ userMemory }: AlertsPorts, chats: Chats): void => userMemory.set(piecesOf(KEY, JSON.stringify(chats)));

/**
 * One user has one memory for all spreadsheets, and people of two CRMs may have the same id: what is told of one firm must not come to a chat of another.
 * By the address, so that whoever comes in somebody's place, or leads from now on, begins with a chat of the own.
 */
const readerOf = (ports: AlertsPorts, to: string): string => `${fileMark(ports, 'chats')} ${addressKey(to)}`;

export interface ChatOf {
	readonly token: string;
	readonly chat: string;
}

/** The chat in which the person with this address wants to read alerts; null: by mail. */
export function chatOf(ports: AlertsPorts, to: string): ChatOf | null {
	const token = botToken(ports);
	if (token === null) return null;
	const chat = load(ports, token).people[readerOf(ports, to)]?.chat ?? '';
	return chat === '' ? null : { token, chat };
}

/** Where a person begins a chat with the bot, with the word that tells who it is; '' where there is no bot, or the person has come already. */
export function invitation(ports: AlertsPorts, to: string): string {
	const token = botToken(ports);
	if (token === null) return '';
	const person = readerOf(ports, to);
	const chats = load(ports, token);
	if (chats.name === '' || (chats.people[person]?.chat ?? '') !== '') return '';
	const code = chats.people[person]?.code ?? ports.freshWord();
	if (chats.people[person] === undefined) keep(ports, { ...chats, people: { ...chats.people, [person]: { code, chat: '' } } });
	return `https://t.me/${chats.name}?start=${code}`;
}

/** From now on the person reads alerts by mail again; the word of the old link no longer counts. */
export function forgetChat(ports: AlertsPorts, to: string): void {
	const token = botToken(ports);
	if (token === null) return;
	const chats = load(ports, token);
	const { [readerOf(ports, to)]: _, ...people } = chats.people;
	keep(ports, { ...chats, people });
}

const WELCOME: Text = {
	ru: 'Готово: оповещения KPI for Sales теперь приходят сюда, не больше одного в день. Отключить: /stop',
	en: 'Done: alerts of KPI for Sales now come here, one a day at most. To stop: /stop',
};
const GOODBYE: Text = {
	ru: 'Больше сюда не пишем: оповещения снова приходят на почту.',
	en: 'Nothing comes here any more: alerts go by email again.',
};

/**
 * What people have told the bot: who begins with the own word has the own alerts there, who says /stop has none. Words of others, and groups, are
 * nobody's. False where Telegram did not answer: what it is given now might arrive or not.
 */
export function collectChats(ports: AlertsPorts, isAsked: boolean): boolean {
	const token = botToken(ports);
	if (token === null) return false;
	let chats = load(ports, token);
	if (chats.name === '') {
		if (!isAsked) return true;
		chats = { ...chats, name: nameOf(ports, token) };
		keep(ports, chats);
	}
	const answer = askBot(ports, token, 'getUpdates', { offset: chats.next, limit: 100, timeout: 0, allowed_updates: ['message'] });
	if (answer.is !== 'given') {
		if (isAsked) throw notAnswered(answer.is === 'refused' ? answer.status : null);
		return answer.is === 'refused';
	}
	const said = listOf(answer.result);
	const people: Record<string, Chat> = { ...chats.people };
	const answers: { readonly chat: string; readonly text: Text }[] = [];
	for (const { text, chat, isPrivate } of said) {
		if (!isPrivate) continue;
		const code = /^\/start ([\w-]+)$/.exec(text)?.[1];
		const person = code === undefined ? undefined : Object.keys(people).find((id) => people[id]!.code === code && people[id]!.chat === '');
		if (person !== undefined) {
			people[person] = { code: ports.freshWord(), chat };
			answers.push({ chat, text: WELCOME });
		} else if (text === '/stop') {
			const own = Object.keys(people).filter((id) => people[id]!.chat === chat);
			for (const id of own) people[id] = { code: ports.freshWord(), chat: '' };
			if (own.length > 0) answers.push({ chat, text: GOODBYE });
		}
	}
	if (said.length === 0) return true;
	// Kept before anybody is answered: a run that is stopped reads nothing twice.
	keep(ports, { ...chats, next: Math.max(...said.map(({ id }) => id)) + 1, people });
	for (const { chat, text } of answers) tellChat(ports, token, chat, text[ports.language]);
	return true;
}

interface Said {
	readonly id: number;
	readonly text: string;
	readonly chat: string;
	readonly isPrivate: boolean;
}

interface Update {
	readonly update_id: number;
	readonly message?: { readonly text?: unknown; readonly chat?: { readonly id?: unknown; readonly type?: unknown } };
}

const listOf = (result: unknown): Said[] =>
	(Array.isArray(result) ? (result as Update[]) : [])
		.filter(({ update_id: id }) => Number.isSafeInteger(id))
		.map(({ update_id: id, message }) => ({
			id,
			text: String(message?.text ?? '').trim(),
			chat: String(message?.chat?.id ?? ''),
			isPrivate: message?.chat?.type === 'private',
		}));

function nameOf(ports: AlertsPorts, token: string): string {
	demand(ports, 'network');
	const answer = askBot(ports, token, 'getMe', {});
	const name = answer.is === 'given' ? String((answer.result as { username?: unknown } | undefined)?.username ?? '') : '';
	if (/^\w+$/.test(name)) return name;
	throw notAnswered(answer.is === 'refused' ? answer.status : null);
}

function notAnswered(status: number | null): UserError {
	if (status === 401 || status === 404)
		return new UserError({
			ru: 'Telegram не знает такого бота. Впишите токен заново: «Рассылка» → «Токен бота».',
			en: 'Telegram knows no such bot. Enter the token again: Digest → Bot token.',
		});
	if (status === 409)
		return new UserError({
			ru: 'Этим ботом пользуется другая программа. Создайте в @BotFather отдельного бота для оповещений и впишите его токен в рассылке.',
			en: 'Another program uses this bot. Make a bot for alerts alone in @BotFather, and enter its token in the digest.',
		});
	return new UserError({ ru: 'Telegram не ответил. Повторите через минуту.', en: 'Telegram did not answer. Try again in a minute.' });
}

export interface ChatLine {
	readonly id: string;
	readonly name: string;
	readonly link: string;
	readonly isLinked: boolean;
}

/** Whom the bot could tell, and the link that each of them opens. */
export function chatLines(
	ports: AlertsPorts,
	people: readonly { readonly person: string; readonly to: string }[],
	names: ReadonlyMap<string, string>,
): ChatLine[] {
	return people.map(({ person, to }) => ({
		id: addressKey(to),
		name: names.get(person) ?? leader(ports.language, to),
		link: invitation(ports, to),
		isLinked: chatOf(ports, to) !== null,
	}));
}

const leader = (language: Language, to: string): string => (language === 'ru' ? `Руководитель (${to})` : `Head (${to})`);
