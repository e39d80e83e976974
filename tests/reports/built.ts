import { ask, openDesk } from '../../local/cli/desk';
import type { Host, TabChoice } from '../../local/host/contract/host';
import type { BuildProgress } from '../../src/app/panel/types';
import { type Firm, firmTables } from './firm';

export type Desk = Host & { close(): void };

export interface Tab {
	readonly name: string;
	readonly hidden: boolean;
	readonly values: unknown[][];
	readonly formulas: string[][];
	readonly notes: string[][];
	readonly merges: string[];
	readonly protections: { type: string; range: string; editors: string[] | null; unprotected: string[]; description: string }[];
	readonly charts: { title: string; ranges: string[] }[];
	readonly metadata: { key: string; value: string }[];
}

export const dumpTabs = (desk: Host, choice?: TabChoice): Tab[] => desk.tabs<Tab>(choice);
export const tabOf = (desk: Host, name: string): Tab => {
	const [tab] = dumpTabs(desk, name);
	if (tab === undefined) throw new Error(`no tab ${name}`);
	return tab;
};
export const tabOfId = (desk: Host, id: string): Tab | undefined => dumpTabs(desk, markedBy(id))[0];

/** The add-on's own tab of this id. */
export const markedBy =
	(id: string): Exclude<TabChoice, string> =>
	({ metadata }) =>
		metadata.some(({ key, value }) => key === 'kpi.tab' && value === id);

export function build(desk: Host): BuildProgress {
	let progress: BuildProgress = { done: 0, total: 1, title: '' };
	while (progress.done < progress.total) progress = ask<BuildProgress>(desk, 'buildSummaries', progress.done);
	return progress;
}

export function openFirm(
	firm: Firm,
	asOf: string,
	language = 'ru',
	scripts: readonly string[] = [],
	editors: readonly string[] = [],
): Desk {
	const desk = openDesk({ locale: language === 'ru' ? 'ru_RU' : 'en_US', language, scripts, editors });
	ask(desk, 'importTables', firmTables(firm, asOf));
	return desk;
}

let latest: { readonly key: string; readonly saved: string } | null = null;

/** A firm with its summary sheets: built once where tests ask for the same one, and opened from its saved file by each of them. */
export function openBuilt(...firm: Parameters<typeof openFirm>): Desk {
	const [, , language = 'ru', scripts = [], editors = []] = firm;
	const key = JSON.stringify([...firm, process.env.KPI_NOW]);
	if (latest?.key !== key) {
		const desk = openFirm(...firm);
		build(desk);
		latest = { key, saved: desk.saveText() };
		desk.close();
	}
	return openDesk({ language, scripts, editors, saved: latest.saved });
}
