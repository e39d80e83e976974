import { isUserError } from '../../language/user-error';
import type { CrmTransport, UserMemory } from '../ports/ports';

/** The bot's token is this user's own secret: it never stands in the file. */
const TOKEN = 'kpi.telegram.token';

export const botToken = ({ userMemory }: UserMemory): string | null => userMemory.get(TOKEN);

export const keepBotToken = ({ userMemory }: UserMemory, token: string): void => userMemory.set({ [TOKEN]: token === '' ? null : token });

/** `refused`: Telegram says why not; `unclear`: there was no answer, or one of a server that gave up, so nobody can tell whether it arrived. */
export type BotAnswer =
	| { readonly is: 'given'; readonly result: unknown }
	| { readonly is: 'refused'; readonly status: number }
	| { readonly is: 'unclear' };

/** A question to Telegram. The address holds the token, so nothing of it is ever told. */
export function askBot({ send }: CrmTransport, token: string, method: string, body: object): BotAnswer {
	try {
		const reply = send({ method: 'POST', url: `https://api.telegram.org/bot${token}/${method}`, headers: {}, body: JSON.stringify(body) });
		if (reply.status >= 500) return { is: 'unclear' };
		if (reply.status !== 200) return { is: 'refused', status: reply.status };
		const { ok, result } = JSON.parse(reply.body) as { ok?: boolean; result?: unknown };
		return ok === false ? { is: 'refused', status: reply.status } : { is: 'given', result };
	} catch (error) {
		// What the person has not allowed is said where it can be allowed.
		if (isUserError(error)) throw error;
		return { is: 'unclear' };
	}
}

/** Telegram takes so many letters in one message. */
export const MOST_LETTERS = 4096;

/** Words as they are: neither bold nor links are made of them, and no preview of an address is fetched. */
export const tellChat = (ports: CrmTransport, token: string, chat: string, text: string): BotAnswer =>
	askBot(ports, token, 'sendMessage', {
		chat_id: chat,
		text: whole(text.slice(0, MOST_LETTERS)),
		link_preview_options: { is_disabled: true },
	});

/** Telegram refuses a text with half of a sign in it, as where an emoji was cut. */
const whole = (text: string): string => text.replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '');

/** A text from outside in a message: Telegram itself would make links of addresses, names after @ and commands after / in it; programs for mail do the same. */
export const chatText = (text: string): string =>
	text
		.replace(TURNS, '')
		// What holds an amount together stays, and no link is made of a date or a share: 17.07, 0.5.
		.replace(/[^\S\u00a0\u202f]+/g, ' ')
		.replace(/([@/#]|(?<!\d)[.:]|[.:](?!\d))(?=\S)/g, '$1\u2060');

/** Signs that turn the direction of all that follows: an amount after such a name would be read backwards. */
const TURNS = /[\u202a-\u202e\u2066-\u2069]/g;
