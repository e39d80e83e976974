import { tableAnswers } from '../app/answers/table-answers';
import { answer, answerTable } from '../app/figures/answer';
import { accountOfFacts, readTabs } from '../app/figures/tab-facts';
import { type CellFormula, cellFormulas } from '../formulas/cell-formulas';
import { callRange } from '../formulas/range';
import { withSentences } from './sentences';
import { cellPorts } from './user-ports';
import { readableWorkbook } from './workbook/readable-workbook';

/** One range formula. */
export function range(id: string, args: readonly unknown[]): number | null {
	const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
	return withSentences(() => callRange(id, args, { tz: spreadsheet.getSpreadsheetTimeZone(), locale: spreadsheet.getSpreadsheetLocale() }));
}

/** A formula that answers from its arguments and the account. */
export function cell(name: CellFormula, args: readonly unknown[]): unknown {
	const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
	const account = () => {
		const services = { book: readableWorkbook(spreadsheet), now: () => Date.now() };
		return accountOfFacts(services, readTabs(services, ['settings', 'calendar']).rows);
	};
	return withSentences(() =>
		cellFormulas[name](args, { tz: spreadsheet.getSpreadsheetTimeZone(), locale: spreadsheet.getSpreadsheetLocale(), account }),
	);
}

/** A report by one call. */
export function table(metrics: unknown, managers: unknown, periods: unknown, options: unknown): unknown {
	return withSentences(() => answerTable(cellPorts(), metrics, managers, periods, options));
}

/** A formula over imported data with a table of its own. */
export function report(name: keyof typeof tableAnswers, args: readonly unknown[]): unknown {
	return withSentences(() => tableAnswers[name](cellPorts(), args));
}

/** The model form. */
export function model(metric: unknown, manager: unknown, period: unknown, options: unknown): unknown {
	return withSentences(() => answer(cellPorts(), metric, manager, period, options));
}
