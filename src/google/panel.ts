import { RULE_TABS } from '../app/changes/edit-authors';
import { noteEdit } from '../app/changes/edit-notes';
import { connectorOf } from '../app/crm/connection';
import { endConsent } from '../app/crm/consent';
import { importProgress } from '../app/import/progress';
import { hourlyRun } from '../app/panel/hourly-run';
import { importNow as importFromMenu, recomputeNow as recomputeFromMenu } from '../app/panel/menu-commands';
import { rpc } from '../app/panel/rpc';
import type { Rpc } from '../app/panel/types';
import { ports } from './ports';
import { withSentences } from './sentences';
import { userPorts } from './user-ports';
import { MARK } from './workbook/tabs';

export { explanation } from './explanation';

/** One call of the sidebar. */
export function serve(name: keyof Rpc, args: readonly unknown[]): unknown {
	const services = ports();
	return withSentences(() => (rpc(services)[name] as (...values: readonly unknown[]) => unknown)(...args), services.language);
}

/** Google brings the browser back here from the CRM's consent page, for this user alone; no spreadsheet need be open. */
export function authorised(event: { readonly parameter: Readonly<Record<string, string>> }): GoogleAppsScript.HTML.HtmlOutput {
	const services = ports();
	const sentence = withSentences(() => endConsent(services, connectorOf, event.parameter)[services.language], services.language);
	return HtmlService.createHtmlOutput().appendUntrusted(sentence).setTitle('KPI for Sales');
}

/** Whoever types into a tab of plans or rules is remembered until the next refresh tells what that changed. */
export function edited({ range, user }: GoogleAppsScript.Events.SheetsOnEdit): void {
	const marks = range.getSheet().getDeveloperMetadata();
	const tab = marks.find((mark) => mark.getKey() === MARK)?.getValue() ?? '';
	if (!RULE_TABS.has(tab)) return;
	// Google tells who it was only within one organisation, or to the owner.
	noteEdit(userPorts(), { tab, row: range.getRow(), rows: range.getNumRows(), who: user?.getEmail() ?? '' });
}

/** The clock trigger. */
export function importHourly(): void {
	const services = ports();
	withSentences(() => hourlyRun(services), services.language);
}

/** The menu's import. */
export function importNow(): void {
	const services = ports();
	withSentences(() => importFromMenu(services), services.language);
	toast(importProgress(services).message ?? '');
}

/** The menu's recomputation. */
export function recomputeNow(): void {
	const services = ports();
	withSentences(() => recomputeFromMenu(services), services.language);
	toast(services.language === 'ru' ? 'Показатели пересчитаны.' : 'The KPIs are up to date.');
}

const toast = (sentence: string): void => SpreadsheetApp.getActiveSpreadsheet().toast(sentence, 'KPI for Sales', 8);
