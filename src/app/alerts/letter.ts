import type { Alert, AlertRule } from '../../alerts/alert';
import { EVERYBODY } from '../../alerts/rules/behind-plan.alert';
import { wholeUnits } from '../../facts/parse/minor-units';
import { chatText, MOST_LETTERS } from '../digest/bot';
import { numbersOf, type Reader } from '../digest/letter';
import { htmlText, type Letter } from '../ports/letter';
import type { Recipient } from './recipients';

/** More of one kind than these are counted, and named in the next letter. */
export const MOST = 10;
const WORDS = {
	ru: {
		subject: 'Оповещения: ',
		more: (count: number): string => `и ещё ${count}`,
		invitation: 'Получать в Telegram вместо почты',
		chat: 'KPI for Sales: только о ваших сделках и показателях. Отключить здесь: /stop',
		chatOfAll: 'KPI for Sales: обо всём отделе. Отключить здесь: /stop',
		why: {
			all: 'Вы получили это письмо, потому что ваш адрес указан в оповещениях KPI for Sales. Отключить: панель → «Доступы и рассылка» → «Оповещения».',
			own: 'Вы получили это письмо, потому что руководитель включил оповещения KPI for Sales: вам пишут только о ваших сделках и показателях. Отключить может руководитель.',
		},
	},
	en: {
		subject: 'Alerts: ',
		more: (count: number): string => `and ${count} more`,
		invitation: 'To get them in Telegram instead',
		chat: 'KPI for Sales: only your own deals and KPIs. To stop it here: /stop',
		chatOfAll: 'KPI for Sales: the whole department. To stop it here: /stop',
		why: {
			all: 'You get this email because your address is entered in the alerts of KPI for Sales. To stop them: panel → Sharing and digest → Alerts.',
			own: 'You get this email because your head of sales has switched on the alerts of KPI for Sales: you are told only of your own deals and KPIs. Your head of sales can stop them.',
		},
	},
} as const;

export interface AlertGroup {
	readonly rule: AlertRule;
	readonly alerts: readonly Alert[];
}

/** Whose alerts they are: null for everybody's. */
type Whose = Pick<Recipient, 'scopes'>;

interface Line {
	readonly text: string;
	readonly link: string;
}

/** The dearest first. */
const inOrder = (alerts: readonly Alert[]): Alert[] =>
	[...alerts].sort((a, b) => (b.money ?? 0) - (a.money ?? 0) || (a.key < b.key ? -1 : 1));

/** What a letter of these names, rather than counts. */
export const named = (groups: readonly AlertGroup[], most = MOST): AlertGroup[] =>
	groups.map(({ rule, alerts }) => ({ rule, alerts: inOrder(alerts).slice(0, most) }));

/** A heading for each kind, then its alerts; whoever leads reads whose each is. */
function linesOf(
	{ scopes }: Whose,
	groups: readonly AlertGroup[],
	names: ReadonlyMap<string, string>,
	reader: Reader,
	most = MOST,
): { readonly title: string; readonly lines: readonly Line[] }[] {
	const { language } = reader;
	const { money } = numbersOf(reader);
	return groups.map(({ rule, alerts }) => {
		const lines = inOrder(alerts)
			.slice(0, most)
			.map((alert) => {
				const title = alert.title === '' && alert.scope === 'ALL' && rule.isForPerson ? EVERYBODY[language] : alert.title;
				const amount = alert.money === null ? '' : money(wholeUnits(alert.money));
				const owner = scopes === null || scopes.length > 1 ? (names.get(alert.scope) ?? '') : '';
				const parts = [title, owner === title ? '' : owner, amount, alert.reason[language]];
				return { text: parts.filter((part) => part !== '').join(' – '), link: alert.link };
			});
		const rest = alerts.length - lines.length;
		const title = `${rule.title[language]}: ${alerts.length}`;
		return { title, lines: rest > 0 ? [...lines, { text: WORDS[language].more(rest), link: '' }] : lines };
	});
}

/** The same as plain lines, for a rehearsal and the panel. */
export const plainLines = (recipient: Whose, groups: readonly AlertGroup[], names: ReadonlyMap<string, string>, reader: Reader): string[] =>
	linesOf(recipient, groups, names, reader).flatMap(({ title, lines }) => [title, ...lines.map(({ text }) => `• ${text}`)]);

/** `invitation`: where the person can have the same in Telegram instead, '' for nowhere; `most`: how many of a kind are named. */
export function alertLetter(
	recipient: Recipient,
	groups: readonly AlertGroup[],
	names: ReadonlyMap<string, string>,
	reader: Reader,
	{ invitation = '', most = MOST }: { readonly invitation?: string; readonly most?: number } = {},
): Letter {
	const words = WORDS[reader.language];
	const { to, scopes } = recipient;
	// Names are anybody's: a program for mail would make links of addresses in them, and lines of their breaks.
	const parts = linesOf(recipient, groups, names, reader, most).map(({ title, lines }) => ({
		title,
		lines: lines.map(({ text, link }) => ({ text: chatText(text), link })),
	}));
	const why = words.why[scopes === null ? 'all' : 'own'];
	const foot = invitation === '' ? why : `${why} ${words.invitation}: ${invitation}`;
	const style = 'font-family:Arial,sans-serif';
	const linked = ({ text, link }: Line): string => (link === '' ? htmlText(text) : `<a href="${htmlText(link)}">${htmlText(text)}</a>`);
	const text = parts.flatMap(({ title, lines }) => [
		title,
		...lines.map((line) => `• ${line.text}${line.link === '' ? '' : ` ${line.link}`}`),
		'',
	]);
	return {
		to,
		subject: (words.subject + parts.map(({ title }) => title).join(', ')).replace(/[\r\n]+/g, ' ').slice(0, 200),
		text: [...text, foot].join('\n'),
		html: [
			...parts.map(
				({ title, lines }) =>
					`<p style="${style};font-weight:bold;color:#1f3a5f;margin:12px 0 4px">${htmlText(title)}</p>${lines
						.map((line) => `<p style="${style};margin:4px 0">${linked(line)}</p>`)
						.join('')}`,
			),
			`<p style="${style};color:#6b7280;font-size:12px">${htmlText(foot)}</p>`,
		].join(''),
	};
}

/** The same as one message of a chat: as many of each kind are named as it has room for. */
export function alertMessage(
	recipient: Whose,
	groups: readonly AlertGroup[],
	names: ReadonlyMap<string, string>,
	reader: Reader,
): { readonly text: string; readonly most: number } {
	const words = WORDS[reader.language];
	const foot = recipient.scopes === null ? words.chatOfAll : words.chat;
	const write = (most: number): string =>
		[
			...linesOf(recipient, groups, names, reader, most).flatMap(({ title, lines }) => [
				chatText(title),
				...lines.map(({ text, link }) => `• ${chatText(text).slice(0, MOST_OF_LINE)}${link === '' ? '' : ` ${link}`}`),
				'',
			]),
			foot,
		].join('\n');
	let most = MOST;
	while (most > 1 && write(most).length > MOST_LETTERS) most--;
	return { text: write(most), most };
}

/** No name is so long that others have no room beside it. */
const MOST_OF_LINE = 200;
