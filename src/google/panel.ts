import { connectorOf } from '../app/crm/connection';
import { endConsent } from '../app/crm/consent';
import { importProgress } from '../app/import/progress';
import { hourlyRun } from '../app/panel/hourly-run';
import { importNow as importFromMenu, recomputeNow as recomputeFromMenu } from '../app/panel/menu-commands';
import { rpc } from '../app/panel/rpc';
import type { Rpc } from '../app/panel/types';
import type { Ports } from '../app/ports/ports';
import { ports } from './ports';
import { withSentences } from './sentences';

export { explanation } from './explanation';

/** One call of the sidebar. */
export function serve(name: keyof Rpc, args: readonly unknown[]): unknown {
	return withPorts((services) => (rpc(services)[name] as (...values: readonly unknown[]) => unknown)(...args));
}

/** One piece of work with all that it may need; what fails is told in the user's language. */
function withPorts<T>(work: (services: Ports) => T): T {
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

/** The clock trigger. */
export function importHourly(): void {
	withPorts(hourlyRun);
}

/** The menu's import. */
export function importNow(): void {
	toast(
		withPorts((services) => {
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
