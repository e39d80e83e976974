import { MONTHS } from '../../language/months';
import type { Language } from '../../language/text';
import { Canvas } from '../canvas';
import { moneyFormat } from '../money';
import type { Content, Report } from '../report';
import type { StyleName } from '../style';
import { linesOf } from '../text-width';

/** What one person is paid for a month, and why. */
export interface PayPerson {
	readonly name: string;
	readonly set: string;
	/** Whole units of the base currency, as all money here; null: the set has none. */
	readonly fund: number | null;
	/** A share. */
	readonly score: number | null;
	readonly bonus: number;
	readonly deduction: number;
	/** Why that much is deducted. */
	readonly reason: string;
}

interface PayPageLine extends PayPerson {
	readonly pay: number;
}

export interface PayPageOptions {
	/** `2026-07`. */
	readonly period: string;
	readonly lines: readonly PayPageLine[];
	/** By whom and when it was approved, moments as they are read. */
	readonly approved: { readonly by: string; readonly at: string };
	/** Each time it was opened again after an approval. */
	readonly reopened: readonly { readonly by: string; readonly at: string; readonly reason: string }[];
	readonly currency: string;
	readonly language: Language;
}

const WORDS = {
	ru: {
		title: 'Ведомость премий',
		head: ['№', 'Сотрудник', 'Набор KPI', 'Фонд', 'Балл', 'Премия', 'Удержано', 'За что удержано', 'К выплате'],
		total: 'Итого',
		approved: 'Утверждена',
		reopened: 'Открывалась снова',
		signatures: ['Руководитель', 'Бухгалтер'],
	},
	en: {
		title: 'Pay sheet',
		head: ['No.', 'Person', 'KPI set', 'Fund', 'Score', 'Bonus', 'Deducted', 'Why deducted', 'To be paid'],
		total: 'Total',
		approved: 'Approved',
		reopened: 'Reopened',
		signatures: ['Head', 'Accountant'],
	},
} as const;

const LEFT = 2;
const WIDTHS = [16, 36, 190, 170, 100, 70, 110, 100, 190, 110] as const;
const LAST = WIDTHS.length;
/** Columns of the table by what stands in them. */
const AT = { name: 3, set: 4, fund: 5, score: 6, bonus: 7, deduction: 8, reason: 9, pay: 10 } as const;
const LINE = 17;
const SIDES = 8;

/** An approved pay sheet as a page to be printed and signed: values alone, with everything that its approval rests on. */
export function payPage({ period, lines, approved, reopened, currency, language }: PayPageOptions): Report {
	const words = WORDS[language];
	const money = moneyFormat(currency, language).replace('#,##0', '#,##0.00');
	const canvas = new Canvas();
	const across = LAST - LEFT + 1;
	const [year, month] = period.split('-');
	canvas.heights[1] = 34;
	canvas.put(1, LEFT, `${words.title}: ${MONTHS[language][Number(month) - 1]} ${year}`, 'title', { columns: across });
	canvas.put(2, LEFT, `${words.approved}: ${approved.by}, ${approved.at}`, 'subtitle', { columns: across });
	let row = 4;
	words.head.forEach((title, i) => {
		const column = LEFT + i;
		const isText = column < AT.fund || column === AT.reason;
		canvas.put(row, column, title, isText ? 'head' : 'headNumber');
	});
	lines.forEach((line, i) => {
		row += 1;
		put(LEFT, i + 1, 'number', '0');
		put(AT.name, line.name, 'name');
		put(AT.set, line.set, 'name');
		put(AT.fund, line.fund, 'number', money);
		put(AT.score, line.score, 'number', '0.0%');
		put(AT.bonus, line.bonus, 'number', money);
		put(AT.deduction, line.deduction, 'number', money);
		put(AT.reason, line.reason, 'name');
		put(AT.pay, line.pay, 'numberBold', money);
		const high = Math.max(
			...(
				[
					[AT.name, line.name],
					[AT.set, line.set],
					[AT.reason, line.reason],
				] as const
			).map(([at, text]) => linesIn(text, at)),
		);
		if (high > 1) canvas.heights[row] = high * LINE + 4;
	});
	row += 1;
	canvas.line(row, LEFT, new Array<Content>(across).fill(''), 'total');
	canvas.put(row, AT.name, words.total, 'total');
	for (const key of ['bonus', 'deduction', 'pay'] as const)
		canvas.put(row, AT[key], cents(lines.reduce((sum, line) => sum + Math.round(line[key] * 100), 0)), 'totalNumber', { format: money });
	row += 1;
	for (const { by, at, reason } of reopened) {
		row += 1;
		const text = `${words.reopened}: ${by}, ${at} – ${reason}`;
		canvas.put(row, LEFT, text, 'note', { columns: across });
		canvas.heights[row] = linesOf(text, WIDTHS.slice(1).reduce((sum, width) => sum + width, 0) - SIDES) * LINE + 4;
	}
	row += 1;
	for (const who of words.signatures) {
		row += 2;
		canvas.put(row, AT.name, who, 'label');
		for (const column of [AT.set, AT.fund]) canvas.put(row, column, '', 'label');
	}
	return {
		id: `pay:${period}`,
		name: `${words.title} ${period}`,
		after: [],
		widths: [...WIDTHS],
		heights: canvas.heights,
		rows: row + 1,
		frozenRows: 0,
		cells: canvas.cells,
		lights: [],
		heats: [],
		charts: [],
	};

	function put(column: number, content: Content, style: StyleName, format?: string): void {
		canvas.put(row, column, content, style, format === undefined ? {} : { format });
	}
}

const cents = (whole: number): number => whole / 100;

const linesIn = (text: string, column: number): number => linesOf(text, WIDTHS[column - 1]! - SIDES);
