import { callRange } from '../formulas/range';
import { languageOf } from '../language/text';
import { sentenceOf } from '../language/user-error';
import { answer } from '../usecases/answer';
import { start, step } from '../usecases/import/run';
import { recompute } from '../usecases/recompute';
import { rpc, unattended } from '../usecases/rpc';
import type { Rpc } from '../usecases/rpc-types';
import { importProgress } from '../usecases/sidebar-state';
import { ports } from './ports';

export { addMenu, showPanel } from './menu';

/** What the user can mend reaches the cell or the panel as a sentence in the user's language. */
function told<T>(work: () => T, language = languageOf(Session.getActiveUserLocale())): T {
	try {
		return work();
	} catch (error) {
		throw new Error(sentenceOf(error, language));
	}
}

/** One range formula. */
export function range(id: string, args: readonly unknown[]): number | null {
	const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
	return told(() => callRange(id, args, { tz: spreadsheet.getSpreadsheetTimeZone(), locale: spreadsheet.getSpreadsheetLocale() }));
}

/** The model form. */
export function model(metric: unknown, manager: unknown, period: unknown, options: unknown): unknown {
	return told(() => answer(ports(), metric, manager, period, options));
}

/** One call of the sidebar. */
export function serve(name: keyof Rpc, args: readonly unknown[]): unknown {
	const services = ports();
	return told(() => (rpc(services)[name] as (...given: readonly unknown[]) => unknown)(...args), services.language);
}

export function importHourly(): void {
	const services = ports();
	told(() => unattended(services), services.language);
}

const MENU_RUN = 240_000;

export function importNow(): void {
	const services = ports();
	told(() => {
		start(services, false);
		step(services, MENU_RUN);
		toast(importProgress(services).message ?? '');
	}, services.language);
}

export function recomputeNow(): void {
	const services = ports();
	told(() => recompute(services), services.language);
	toast(services.language === 'ru' ? 'Показатели пересчитаны.' : 'The KPIs are up to date.');
}

const toast = (sentence: string): void => SpreadsheetApp.getActiveSpreadsheet().toast(sentence, 'KPI for Sales', 8);
