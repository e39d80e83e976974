import { column, type Row } from '../../facts/table';
import type { Language } from '../../language/text';
import type { PayPerson } from '../../reports/pay/pay-page';
import { type LineTab, putLine, readLines, removeLines } from '../../tabs/line-tab';
import type { Workbook } from '../../tabs/workbook';

/** A line of the tab. */
export interface PayLine extends PayPerson {
	readonly period: string;
	readonly person: string;
	/** Empty until the sheet is approved. */
	readonly approvedBy: string;
	readonly approvedAt: number | null;
}

export const payOf = ({ bonus, deduction }: Pick<PayLine, 'bonus' | 'deduction'>): number => Math.round((bonus - deduction) * 100) / 100;

export const PAY: LineTab = {
	id: 'pay',
	title: { ru: 'Ведомость премий', en: 'Pay sheet' },
	// What people are paid is nobody's to change by hand.
	isClosed: true,
	columns: [
		column('key', 'id', 'Ключ', 'Key'),
		column('period', 'text', 'Месяц', 'Month'),
		column('person', 'id', 'ID', 'ID'),
		column('name', 'text', 'Сотрудник', 'Person'),
		column('set', 'text', 'Набор', 'Set'),
		column('fund', 'number', 'Фонд', 'Fund'),
		column('score', 'number', 'Балл', 'Score'),
		column('bonus', 'number', 'Премия', 'Bonus'),
		column('deduction', 'number', 'Удержано', 'Deducted'),
		column('reason', 'text', 'За что удержано', 'Why deducted'),
		column('pay', 'number', 'К выплате', 'To be paid'),
		column('approved_by', 'text', 'Утвердил', 'Approved by'),
		column('approved_at', 'instant', 'Утверждено', 'Approved'),
	],
};

/** The lines of a month, in their order; empty where there is no sheet. */
export function readPay(book: Pick<Workbook, 'read'>, period: string): PayLine[] {
	return readLines(book, PAY).lines.flatMap((line): PayLine[] => {
		if (line.text('period') !== period) return [];
		return [
			{
				period,
				person: line.text('person'),
				name: line.text('name'),
				set: line.text('set'),
				fund: line.number('fund'),
				score: line.number('score'),
				bonus: line.number('bonus') ?? 0,
				deduction: line.number('deduction') ?? 0,
				reason: line.text('reason'),
				approvedBy: line.text('approved_by'),
				approvedAt: line.instant('approved_at'),
			},
		];
	});
}

/** Brings the lines of a month to these; those of other months stay as they are. */
export function writePay(book: Workbook, period: string, lines: readonly PayLine[], language: Language): void {
	const keys = new Set(lines.map(keyOf));
	for (const staleLine of readPay(book, period)) if (!keys.has(keyOf(staleLine))) removeLines(book, PAY, 'key', keyOf(staleLine));
	for (const line of lines) putLine(book, PAY, 'key', rowOf(line), language);
}

const keyOf = ({ period, person }: PayLine): string => `${period}|${person}`;

const rowOf = (line: PayLine): Row => ({
	key: keyOf(line),
	period: line.period,
	person: line.person,
	name: line.name,
	set: line.set,
	fund: line.fund,
	score: line.score,
	bonus: line.bonus,
	deduction: line.deduction,
	reason: line.reason,
	pay: payOf(line),
	approved_by: line.approvedBy,
	approved_at: line.approvedAt,
});
