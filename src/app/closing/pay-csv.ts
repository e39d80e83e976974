import { approvedPay } from './pay';
import { payOf } from './pay-tab';
import type { ClosingPorts } from './ports';

const HEAD = {
	ru: ['Месяц', 'ID', 'Сотрудник', 'Набор', 'Фонд', 'Балл', 'Премия', 'Удержано', 'За что', 'К выплате', 'Утвердил', 'Утверждено'],
	en: ['Month', 'ID', 'Person', 'Set', 'Fund', 'Score', 'Bonus', 'Deducted', 'Why', 'To be paid', 'Approved by', 'Approved'],
} as const;

/** An approved pay sheet as the text of a CSV file: points in numbers, and no text that a spreadsheet would take for a formula. */
export function payCsv({ book, language }: ClosingPorts, period: string): string {
	const rows = approvedPay(book, period).map((line) => [
		period,
		line.person,
		line.name,
		line.set,
		line.fund ?? '',
		line.score ?? '',
		line.bonus,
		line.deduction,
		line.reason,
		payOf(line),
		line.approvedBy,
		line.approvedAt === null ? '' : new Date(line.approvedAt).toISOString(),
	]);
	return [HEAD[language], ...rows].map((cells) => cells.map(csvCell).join(',')).join('\r\n');
}

const csvCell = (value: string | number): string => {
	if (typeof value === 'number') return String(value);
	const plain = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
	return `"${plain.replace(/"/g, '""')}"`;
};
