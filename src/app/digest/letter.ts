import type { Language } from '../../language/text';
import { signOf as currencySign } from '../../reports/money';
import { sentencePlace } from '../../reports/page/advice';
import { helperRow, SCOPE_CELL } from '../../reports/page/frame';
import type { SheetCell } from '../../tabs/workbook';

export interface Glance {
	readonly token: string;
	readonly fact: number | null;
	readonly plan: number | null;
	readonly deals: number | null;
	/** Why the figures are what they are, what to do, and what has changed: the sentences of the sheet. */
	readonly sentences: readonly string[];
}

/** The figures that the letter itself tells, from the cells of the sheet that it carries. */
export function glanceOf(shown: readonly (readonly SheetCell[])[]): Glance {
	const at = (name: Parameters<typeof helperRow>[0]): SheetCell => shown[helperRow(name) - 1]?.[SCOPE_CELL.column - 1] ?? '';
	const number = (cell: SheetCell): number | null => (typeof cell === 'number' ? cell : null);
	const sentences = (['why', 'steps', 'friday'] as const)
		.map((name) => sentencePlace(name))
		.map(({ row, column }) => String(shown[row - 1]?.[column - 1] ?? ''))
		.filter((text) => text !== '' && !text.startsWith('#'));
	return {
		sentences,
		token: String(at('token')),
		fact: number(at('moneyFact')),
		plan: number(at('moneyPlan')),
		deals: number(at('dealFact')),
	};
}

const WORDS = {
	ru: {
		subject: 'Сводка продаж',
		fact: 'Факт',
		plan: 'план',
		done: 'выполнение',
		deals: 'Закрыто сделок',
		more: 'Подробности – в приложенном PDF',
		live: 'Таблица со сводкой',
		foot: 'Письмо отправлено дополнением KPI for Sales по расписанию вашего руководителя.',
	},
	en: {
		subject: 'Sales summary',
		fact: 'Actual',
		plan: 'plan',
		done: 'attained',
		deals: 'Deals won',
		more: 'Details are in the attached PDF',
		live: 'The summary as a spreadsheet',
		foot: 'Sent by KPI for Sales on the schedule set by your head of sales.',
	},
} as const;

export function letterOf(
	name: string,
	glance: Glance,
	address: string,
	currency: string,
	language: Language,
): { subject: string; text: string; html: string } {
	const words = WORDS[language];
	const money = (value: number): string =>
		`${Math.round(value)
			.toString()
			.replace(/\B(?=(\d{3})+$)/g, '\u00a0')} ${currencySign(currency)}`;
	const { fact, plan, deals, token, sentences } = glance;
	const lines = [
		...(fact === null
			? []
			: [
					`${words.fact}: ${money(fact)}${plan === null ? '' : `, ${words.plan} ${money(plan)}${plan > 0 ? `, ${words.done} ${Math.round((fact / plan) * 100)} %` : ''}`}`,
				]),
		...(deals === null ? [] : [`${words.deals}: ${deals}`]),
		...sentences,
	];
	const subject = `${words.subject}: ${name}, ${token}`.replace(/[\r\n]+/g, ' ').slice(0, 200);
	return {
		subject,
		text: [...lines, `${words.more}.`, `${words.live}: ${address}`, '', words.foot].join('\n'),
		html: [
			`<h2 style="font-family:Arial,sans-serif;color:#1f3a5f">${escaped(name)} · ${escaped(token)}</h2>`,
			...lines.map((line) => `<p style="font-family:Arial,sans-serif;font-size:16px">${escaped(line)}</p>`),
			`<p style="font-family:Arial,sans-serif">${words.more}. <a href="${escaped(address)}">${words.live}</a></p>`,
			`<p style="font-family:Arial,sans-serif;color:#6b7280;font-size:12px">${words.foot}</p>`,
		].join(''),
	};
}

const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
