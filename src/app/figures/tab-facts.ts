import { zone } from '../../calendar/zone';
import { type EnrichedFacts, enrich } from '../../columns/enrich';
import { accountFrom, settingsOf } from '../../facts/account';
import { statusMapOf } from '../../facts/account-maps';
import { type Account, FactBase } from '../../facts/fact-base';
import { homeCurrency, zoneSetting } from '../../facts/money/home';
import { once } from '../../facts/once';
import { currencyCode } from '../../facts/parse/currency';
import type { Row } from '../../facts/table';
import type { Problem } from '../../facts/table-rows';
import type { Facts } from '../../facts/tables';
import { type TableId, tableIds } from '../../facts/tables';
import type { Text } from '../../language/text';
import { readColumns, readFacts } from '../../tabs/read-data-tab';
import { readSettings } from '../watch/kept-settings';
import { tabMemory, writtenColumns } from '../watch/tab-memory';
import type { AnswerPorts } from './ports';

export interface TabFactsRead {
	readonly rows: Facts;
	readonly problems: readonly Problem[];
}

/** What the panel is told of: facts, and what of them cannot be read. */
export interface FactsWithNotes {
	readonly rows: Facts;
	readonly problems: readonly Text[];
	/** What people had changed by hand. */
	readonly edits?: readonly Text[];
	/** Has been computed and compared with what was published before; only people's own columns have changed since. */
	readonly isComparedAlready?: true;
}

/** Everything the data tabs hold now. */
export function readTabs(ports: Pick<AnswerPorts, 'book' | 'documentMemory'>, only: readonly TableId[] = tableIds): TabFactsRead {
	const rows: Partial<Record<TableId, Row[]>> = {};
	const problems: Problem[] = [];
	const settings = only.includes('deals') || only.includes('settings') ? readSettings(ports) : null;
	const settingsRead = settingsOf(settings?.rows ?? []);
	const words = {
		statuses: statusMapOf(settingsRead),
		zone: zone(zoneSetting(settingsRead) ?? ports.book.timeZone),
		home: currencyCode(homeCurrency(settingsRead)),
	};
	for (const id of only) {
		const tab = id === 'settings' ? settings : readFacts(ports.book, id, words);
		if (tab === null) continue;
		rows[id] = tab.rows;
		problems.push(...tab.problems);
	}
	return { rows, problems };
}

/** The account as the Settings and the Calendar among these facts tell it. */
export function accountOfFacts(ports: Pick<AnswerPorts, 'book' | 'now'>, rows: Facts): Account {
	return accountFrom(settingsOf(rows.settings ?? []), rows.calendar ?? [], {
		tz: ports.book.timeZone,
		today: (tz) => zone(tz).dayAt(ports.now()),
	});
}

/** The facts of the data tabs for a formula: a tab is read when a figure needs it, and of the tab only the columns that it needs. `instead`: tables that are to be other than their tabs. */
export function factsOfTabs(ports: AnswerPorts, instead: Facts = {}): EnrichedFacts {
	const account = accountOfFacts(ports, readTabs(ports, ['settings', 'calendar']).rows);
	const words = { statuses: account.statuses ?? new Map(), zone: account.zone, home: currencyCode(account.baseCurrency) };
	const memory = once(() => tabMemory(ports));
	const rows = Object.fromEntries(tableIds.map((id) => [id, () => readColumns(ports.book, id, words, writtenColumns(memory(), id)) ?? []]));
	return enrich(new FactBase({ ...rows, ...instead }, account));
}

export const enriched = (ports: AnswerPorts, rows: Facts): EnrichedFacts => enrich(new FactBase(rows, accountOfFacts(ports, rows)));
