import { withSign } from '../../language/money-sign';
import { MONTHS } from '../../language/months';
import type { Language } from '../../language/text';
import { signOf } from '../../reports/money';
import { htmlText } from '../ports/letter';
import type { Glance } from '../summaries/glance';
import { chatText } from './bot';

const WORDS = {
	ru: {
		subject: 'Сводка продаж',
		fact: 'Факт',
		plan: 'План',
		noPlan: 'не задан',
		done: 'Выполнение',
		deals: 'Закрыто сделок',
		changes: 'Планы изменены вручную',
		more: 'Подробности – в приложенном PDF',
		live: 'Открыть сводку',
		foot: 'Письмо отправлено дополнением KPI for Sales по расписанию вашего руководителя.',
	},
	en: {
		subject: 'Sales summary',
		fact: 'Actual',
		plan: 'Plan',
		noPlan: 'not set',
		done: 'Attainment',
		deals: 'Deals won',
		changes: 'Plans changed by hand',
		more: 'Details are in the attached PDF',
		live: 'Open the summary',
		foot: 'Sent by KPI for Sales on the schedule set by your head of sales.',
	},
} as const;

/** How the reader writes words and numbers. */
export interface Reader {
	readonly language: Language;
	/** Of the spreadsheet: `en_GB`. */
	readonly locale: string;
	readonly currency: string;
}

export interface LetterText {
	readonly subject: string;
	/** What a chat gets: neither link nor attachment. */
	readonly lines: readonly string[];
	readonly text: string;
	readonly html: string;
}

/** A letter says what the sheet says: plan, actual, what is left to do; `changes`: plans that were changed by hand, for who leads. */
export function letterOf(name: string, glance: Glance, address: string, reader: Reader, changes: readonly string[] = []): LetterText {
	const words = WORDS[reader.language];
	const { number, money, percent } = numbersOf(reader);
	const { fact, plan, deals, advice, steps, news } = glance;
	const lines = [
		...(fact === null ? [] : [`${words.fact}: ${money(fact)}`, `${words.plan}: ${plan === null ? words.noPlan : money(plan)}`]),
		...(fact === null || plan === null || plan <= 0 ? [] : [`${words.done}: ${percent(fact / plan)}`]),
		...(deals === null ? [] : [`${words.deals}: ${number(deals)}`]),
		...(advice === '' ? [] : [advice]),
		...(steps === '' ? [] : [steps]),
		...(news === '' ? [] : [news]),
		...(changes.length === 0 ? [] : [`${words.changes}:`, ...changes.map((change) => `• ${change}`)]),
	];
	const period = periodWords(glance.token, reader.language);
	// Names are anybody's: a program for mail would make links of addresses in them, and lines of their breaks.
	const [told, title] = [lines.map(chatText), chatText(name)];
	const subject = `${words.subject}: ${name}, ${period}`.replace(/[\r\n]+/g, ' ').slice(0, 200);
	return {
		subject,
		lines,
		text: [...told, `${words.more}.`, `${words.live}: ${address}`, '', words.foot].join('\n'),
		html: [
			`<h2 style="font-family:Arial,sans-serif;color:#1f3a5f">${htmlText(title)} · ${htmlText(period)}</h2>`,
			...told.map((line) => `<p style="font-family:Arial,sans-serif;font-size:16px;margin:6px 0">${htmlText(line)}</p>`),
			`<p style="font-family:Arial,sans-serif"><a href="${htmlText(address)}">${words.live}</a>. ${words.more}.</p>`,
			`<p style="font-family:Arial,sans-serif;color:#6b7280;font-size:12px">${words.foot}</p>`,
		].join(''),
	};
}

/** Numbers as the sheet writes them, where its locale is one of the reader's language. */
export function numbersOf({ language, locale, currency }: Reader) {
	const own = locale.replace('_', '-');
	const tag = own.startsWith(language) ? own : { ru: 'ru-RU', en: 'en-US' }[language];
	const plain = new Intl.NumberFormat(tag, { maximumFractionDigits: 1 });
	const whole = new Intl.NumberFormat(tag, { maximumFractionDigits: 0 });
	return {
		number: (value: number): string => plain.format(value),
		money: (value: number): string => withSign(whole.format(Math.round(value)), signOf(currency), language),
		percent: (share: number): string => new Intl.NumberFormat(tag, { style: 'percent', maximumFractionDigits: 0 }).format(share),
	};
}

/** `2026-07`, `2026-Q3`, `2026` in words. */
function periodWords(token: string, language: Language): string {
	const [, year, quarter, month] = /^(\d{4})(?:-Q([1-4])|-(\d{2}))?$/.exec(token) ?? [];
	if (year === undefined) return token;
	if (month !== undefined) return `${MONTHS[language][Number(month) - 1]} ${year}`;
	if (quarter === undefined) return language === 'ru' ? `${year} год` : year;
	return language === 'ru' ? `${quarter} квартал ${year}` : `Q${quarter} ${year}`;
}
