import { tableAnswers } from '../app/answers/table-answers';
import { connectorOf } from '../app/crm/connection';
import { endConsent } from '../app/crm/consent';
import { answer, answerTable } from '../app/figures/answer';
import { accountOfFacts, readTabs } from '../app/figures/tab-facts';
import { importProgress } from '../app/import/progress';
import { hourlyRun } from '../app/panel/hourly-run';
import { importNow as importFromMenu, recomputeNow as recomputeFromMenu } from '../app/panel/menu-commands';
import { rpc } from '../app/panel/rpc';
import type { Rpc } from '../app/panel/types';
import { type CellFormula, cellFormulas } from '../formulas/cell-formulas';
import { callRange } from '../formulas/range';
import { languageOf } from '../language/text';
import { sentenceOf } from '../language/user-error';
import { ports } from './ports';
import { workbook } from './workbook';

export { addMenu, showExplanation, showPanel } from './menu';

/** What the user can mend reaches the cell or the panel as a sentence in the user's language. */
function explained<T>(work: () => T, language = languageOf(Session.getActiveUserLocale())): T {
	try {
		return work();
	} catch (error) {
		throw new Error(sentenceOf(error, language));
	}
}

/** One range formula. */
export function range(id: string, args: readonly unknown[]): number | null {
	const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
	return explained(() => callRange(id, args, { tz: spreadsheet.getSpreadsheetTimeZone(), locale: spreadsheet.getSpreadsheetLocale() }));
}

/** A formula that answers from its arguments and the account. */
export function cell(name: CellFormula, args: readonly unknown[]): unknown {
	const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
	const account = () => {
		const reader = { book: workbook(spreadsheet), now: () => Date.now() };
		return accountOfFacts(reader, readTabs(reader, ['settings', 'calendar']).rows);
	};
	return explained(() =>
		cellFormulas[name](args, { tz: spreadsheet.getSpreadsheetTimeZone(), locale: spreadsheet.getSpreadsheetLocale(), account }),
	);
}

/** A report by one call. */
export function table(metrics: unknown, managers: unknown, periods: unknown, options: unknown): unknown {
	return explained(() => answerTable(ports(), metrics, managers, periods, options));
}

/** A formula over imported data with a table of its own. */
export function report(name: keyof typeof tableAnswers, args: readonly unknown[]): unknown {
	return explained(() => tableAnswers[name](ports(), args));
}

/** The model form. */
export function model(metric: unknown, manager: unknown, period: unknown, options: unknown): unknown {
	return explained(() => answer(ports(), metric, manager, period, options));
}

/** One call of the sidebar. */
export function serve(name: keyof Rpc, args: readonly unknown[]): unknown {
	const services = ports();
	return explained(() => (rpc(services)[name] as (...given: readonly unknown[]) => unknown)(...args), services.language);
}

/** Google brings the browser back here from the CRM's consent page, for this user alone; no spreadsheet need be open. */
export function authorised(event: { readonly parameter: Readonly<Record<string, string>> }): GoogleAppsScript.HTML.HtmlOutput {
	const services = ports();
	const sentence = explained(() => endConsent(services, connectorOf, event.parameter)[services.language], services.language);
	return HtmlService.createHtmlOutput().appendUntrusted(sentence).setTitle('KPI for Sales');
}

export function importHourly(): void {
	const services = ports();
	explained(() => hourlyRun(services), services.language);
}

export function importNow(): void {
	const services = ports();
	explained(() => importFromMenu(services), services.language);
	toast(importProgress(services).message ?? '');
}

export function recomputeNow(): void {
	const services = ports();
	explained(() => recomputeFromMenu(services), services.language);
	toast(services.language === 'ru' ? 'Показатели пересчитаны.' : 'The KPIs are up to date.');
}

const toast = (sentence: string): void => SpreadsheetApp.getActiveSpreadsheet().toast(sentence, 'KPI for Sales', 8);
