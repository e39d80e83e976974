import type { Alert, AlertRule } from '../../alerts/alert';
import { EVERYBODY } from '../../alerts/rules/behind-plan.alert';
import { wholeUnits } from '../../facts/parse/minor-units';
import { numbersOf, type Reader } from '../digest/letter';
import { htmlText, type Letter } from '../ports/letter';
import type { Recipient } from './recipients';

/** More of one kind than these are counted, and named in the next letter. */
const MOST = 10;
const WORDS = {
	ru: {
		subject: 'Оповещения: ',
		more: (count: number): string => `и ещё ${count}`,
		why: {
			all: 'Вы получили это письмо, потому что ваш адрес указан в оповещениях KPI for Sales. Отключить: панель → «Доступы и рассылка» → «Оповещения».',
			own: 'Вы получили это письмо, потому что руководитель включил оповещения KPI for Sales: вам пишут только о ваших сделках и показателях. Отключить может руководитель.',
		},
	},
	en: {
		subject: 'Alerts: ',
		more: (count: number): string => `and ${count} more`,
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

interface Line {
	readonly text: string;
	readonly link: string;
}

/** The dearest first. */
const inOrder = (alerts: readonly Alert[]): Alert[] =>
	[...alerts].sort((a, b) => (b.money ?? 0) - (a.money ?? 0) || (a.key < b.key ? -1 : 1));

/** What a letter of these names, rather than counts. */
export const named = (groups: readonly AlertGroup[]): AlertGroup[] =>
	groups.map(({ rule, alerts }) => ({ rule, alerts: inOrder(alerts).slice(0, MOST) }));

/** A heading for each kind, then its alerts; whoever leads reads whose each is. */
function linesOf(
	{ scopes }: Recipient,
	groups: readonly AlertGroup[],
	names: ReadonlyMap<string, string>,
	reader: Reader,
): { readonly title: string; readonly lines: readonly Line[] }[] {
	const { language } = reader;
	const { money } = numbersOf(reader);
	return groups.map(({ rule, alerts }) => {
		const lines = inOrder(alerts)
			.slice(0, MOST)
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
export const plainLines = (
	recipient: Recipient,
	groups: readonly AlertGroup[],
	names: ReadonlyMap<string, string>,
	reader: Reader,
): string[] => linesOf(recipient, groups, names, reader).flatMap(({ title, lines }) => [title, ...lines.map(({ text }) => `• ${text}`)]);

export function alertLetter(
	recipient: Recipient,
	groups: readonly AlertGroup[],
	names: ReadonlyMap<string, string>,
	reader: Reader,
): Letter {
	const words = WORDS[reader.language];
	const { to, scopes } = recipient;
	const parts = linesOf(recipient, groups, names, reader);
	const foot = words.why[scopes === null ? 'all' : 'own'];
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
