import { noteEdit } from '../app/changes/edit-notes';
import { connectorOf } from '../app/crm/connection';
import { endConsent } from '../app/crm/consent';
import { importProgress } from '../app/import/progress';
import { openOwnKpis as openOwnKpisTab } from '../app/own-kpis/open';
import { hourlyRun } from '../app/panel/hourly-run';
import { importNow as importFromMenu, recomputeNow as recomputeFromMenu } from '../app/panel/menu-commands';
import { rpc } from '../app/panel/rpc';
import type { Rpc } from '../app/panel/types';
import { noteBlindRun } from '../app/ports/clock-trigger';
import { inWorkbookLanguage } from '../app/ports/workbook-language';
import { ports, setTrigger } from './ports';
import { withSentences } from './sentences';
import { userPorts } from './user-ports';

export { explanation } from './explanation';

/** One call of the sidebar. */
export function serve(name: keyof Rpc, args: readonly unknown[]): unknown {
	return withPorts((services) => (rpc(services)[name] as (...values: readonly unknown[]) => unknown)(...args));
}

/** One piece of work with all that it may need; what fails is told in the user's language. */
function withPorts<T>(work: (services: ReturnType<typeof ports>) => T): T {
	const services = ports();
	try {
		return withSentences(() => work(services), services.language);
	} finally {
		services.end();
	}
}

/** Google brings the browser back here from the CRM's consent page, for this user alone; no spreadsheet need be open. */
export function authorised(event: { readonly parameter: Readonly<Record<string, string>> }): GoogleAppsScript.HTML.HtmlOutput {
	const sentence = withPorts((services) => endConsent(services, connectorOf, event.parameter)[services.language]);
	return HtmlService.createHtmlOutput().appendUntrusted(sentence).setTitle('KPI for Sales');
}

/** Whoever types into a tab of plans or rules is remembered until the next refresh tells what that changed. */
export function edited(tab: string, { range, user }: GoogleAppsScript.Events.SheetsOnEdit): void {
	// Google tells who it was only within one organisation, or to the owner.
	noteEdit(userPorts(), { tab, row: range.getRow(), rows: range.getNumRows(), who: user?.getEmail() ?? '' });
}

/** The clock trigger. Without a spreadsheet it has neither its memory nor its lock: all it can do is leave word to the user's panel. */
export function importHourly(): void {
	withPorts((services) => {
		if (services.hasSpreadsheet()) return hourlyRun(services);
		noteBlindRun(services);
		// It would come every hour for nothing; the next import arms one again.
		setTrigger(false);
	});
}

/** The menu's way to the tab of own KPIs. */
export function openOwnKpis(): void {
	withPorts((services) => openOwnKpisTab(inWorkbookLanguage(services)));
}

/** The menu's import. */
export function importNow(): void {
	toast(
		withPorts((services) => {
			services.ask('network');
			importFromMenu(services);
			return importProgress(services).message ?? '';
		}),
	);
}

/** The menu's recomputation. */
export function recomputeNow(): void {
	toast(
		withPorts((services) => {
			recomputeFromMenu(services);
			return services.language === 'ru' ? 'Показатели пересчитаны.' : 'The KPIs are up to date.';
		}),
	);
}

const toast = (sentence: string): void => SpreadsheetApp.getActiveSpreadsheet().toast(sentence, 'KPI for Sales', 8);
