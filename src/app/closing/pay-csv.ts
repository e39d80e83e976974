import { approvedPay } from './pay';
import { payOf } from './pay-tab';
import type { ClosingPorts } from './ports';

const HEAD = {
	ru: ['Месяц', 'ID', 'Сотрудник', 'Набор', 'Фонд', 'Балл', 'Премия', 'Удержано', 'За что', 'К выплате', 'Утвердил', 'Утверждено'],
	en: ['Month', 'ID', 'Person', 'Set', 'Fund', 'Score', 'Bonus', 'Deducted', 'Why', 'To be paid', 'Approved by', 'Approved'],
} as const;

/**
 * An approved pay sheet as the text of a CSV file, as programs of this spreadsheet's country open it: where numbers have a comma, that is what
 * they have here, and semicolons part the cells. No text becomes a formula.
 */
export function payCsv({ book, language }: ClosingPorts, period: string): string {
	const comma = hasDecimalComma(book.locale);
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
	return [HEAD[language], ...rows].map((cells) => cells.map((value) => csvCell(value, comma)).join(comma ? ';' : ',')).join('\r\n');
}

function hasDecimalComma(locale: string): boolean {
	try {
		return new Intl.NumberFormat(locale.replace('_', '-')).format(0.5).includes(',');
	} catch {
		return false;
	}
}

/** What begins a formula, the wide signs of Asian programs among them; a program that parts cells by another sign finds one in the middle of a text. */
const FORMULA = /(^|[,;\t\r\n])(["'\s]*)([=+\-@\uff1d\uff0b\uff0d\uff20])/g;

const csvCell = (value: string | number, comma: boolean): string => {
	if (typeof value === 'number') return comma ? String(value).replace('.', ',') : String(value);
	return `"${value.replace(FORMULA, "$1$2'$3").replace(/"/g, '""')}"`;
};
