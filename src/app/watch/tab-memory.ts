import { type TableId, tableIds } from '../../facts/tables';
import { readLineTable } from '../../tabs/line-table';
import { getLong, piecesOf } from '../ports/long-text';
import type { DocumentMemory } from '../ports/ports';
import type { CheckPorts } from './ports';
import { printOf, type TabPrint } from './tab-print';

const KEY = 'kpi.watch.tabs';

/** Tables whose rows only imports bring and take away; in the others people write as they like, so their columns alone are watched. */
const IMPORTED: readonly TableId[] = ['deals', 'stage_changes', 'owner_changes', 'activities', 'clients', 'invoices', 'payments'];
export const isImported = (id: TableId): boolean => IMPORTED.includes(id);

/** What the data tabs held when the add-on last wrote them. */
export interface TabMemory {
	readonly zone: string;
	readonly tabs: Readonly<Partial<Record<TableId, TabPrint>>>;
}

/** null in a spreadsheet of a version that did not remember. */
export function tabMemory(ports: DocumentMemory): TabMemory | null {
	const text = getLong(ports.documentMemory, KEY);
	return text === null || text === '' ? null : (JSON.parse(text) as TabMemory);
}

/** Remembers the data tabs as they stand now. */
export function rememberTabs(ports: CheckPorts): void {
	const tabs: Partial<Record<TableId, TabPrint>> = {};
	for (const id of tableIds) {
		const lines = readLineTable(ports.book, id);
		if (lines === null || lines.isEmpty || lines.body.length === 0) continue;
		tabs[id] = printOf(id, lines);
	}
	ports.documentMemory.set(piecesOf(KEY, JSON.stringify({ zone: ports.book.timeZone, tabs } satisfies TabMemory)));
}

/** The columns that held something when the tab was written. */
export const writtenColumns = (memory: TabMemory | null, id: TableId): string[] =>
	Object.entries(memory?.tabs[id]?.columns ?? {}).flatMap(([key, [filled]]) => (filled > 0 ? [key] : []));
