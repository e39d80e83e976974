import { settingsOf } from '../../facts/account';
import { homeCurrency } from '../../facts/money/home';
import type { Language } from '../../language/text';
import { UserError } from '../../language/user-error';
import { payPage } from '../../reports/pay/pay-page';
import type { Report } from '../../reports/report';
import { readFacts } from '../../tabs/read-data-tab';
import type { SheetCell } from '../../tabs/workbook';
import { readTabs } from '../figures/tab-facts';
import { demand } from '../ports/permissions';
import { cloudFiles } from '../sharing/cloud-files';
import { fileMark } from '../sharing/file-mark';
import { privateFile } from '../sharing/private-file';
import { approvedPay, isReopening } from './pay';
import { payOf } from './pay-tab';
import type { ClosingPorts } from './ports';

/**
 * An approved pay sheet as a PDF, in base64. Google prints files alone, so one is made that nobody else can open, printed and thrown away: what people are paid lies in
 * no second place.
 */
export function payPdf(ports: ClosingPorts, period: string): string {
	demand(ports, 'files');
	const { book } = ports;
	const report = payPage(pageOf(ports, period));
	const files = cloudFiles(ports);
	const file = files.make(fileMark(ports, 'pay'), report.name, book);
	try {
		const before = files.contentsOf(file) ?? [];
		files.update(
			file,
			privateFile({ ...report, marks: new Map(), language: ports.language }, valuesOf(report), {
				title: report.name,
				timeZone: book.timeZone,
				before,
				phone: null,
			}),
		);
		const pdf = ports.pdf(file);
		if (pdf !== null) return pdf;
	} finally {
		files.trash(file);
	}
	throw new UserError({
		ru: 'Google не отдал ведомость как PDF. Скачайте CSV или повторите позже.',
		en: 'Google did not give the pay sheet as PDF. Download the CSV or try again later.',
	});
}

function pageOf(ports: ClosingPorts, period: string): Parameters<typeof payPage>[0] {
	const { book, language } = ports;
	const lines = approvedPay(book, period);
	const [{ approvedBy, approvedAt }] = lines;
	const moment = (at: number): string => momentText(at, book, language);
	const log = readFacts(book, 'decisions')?.rows ?? [];
	return {
		period,
		lines: lines.map((line) => ({ ...line, pay: payOf(line) })),
		approved: { by: approvedBy, at: moment(approvedAt ?? 0) },
		reopened: log
			.filter((row) => isReopening(row, period))
			.map(({ at, who, reason }) => ({ at: moment(Number(at)), by: String(who ?? ''), reason: String(reason ?? '') })),
		currency: homeCurrency(settingsOf(readTabs(ports, ['settings']).rows.settings ?? [])),
		language,
	};
}

/** What the cells of a page of values show. */
function valuesOf({ rows, widths, cells }: Report): SheetCell[][] {
	const grid = Array.from({ length: rows }, () => new Array<SheetCell>(widths.length).fill(''));
	for (const { row, column, content } of cells)
		if (typeof content === 'string' || typeof content === 'number') grid[row - 1]![column - 1] = content;
	return grid;
}

/** As people of this spreadsheet read a moment. */
function momentText(at: number, { timeZone }: ClosingPorts['book'], language: Language): string {
	const tag = language === 'ru' ? 'ru-RU' : 'en-GB';
	return new Intl.DateTimeFormat(tag, {
		timeZone,
		day: '2-digit',
		month: language === 'ru' ? '2-digit' : 'short',
		year: 'numeric',
		hour: '2-digit',
		minute: '2-digit',
	}).format(at);
}
