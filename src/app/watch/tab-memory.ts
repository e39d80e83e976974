import type { TableId } from '../../facts/tables';
import { getLong } from '../ports/long-text';
import type { DocumentMemory } from '../ports/ports';
import { remembered } from '../ports/remembered';
import type { TabPrint } from './tab-print';

export const TABS = 'kpi.watch.tabs';

/** What the data tabs held when the add-on last wrote them. */
export interface TabMemory {
	readonly zone: string;
	readonly tabs: Readonly<Partial<Record<TableId, TabPrint>>>;
}

/** null in a spreadsheet of a version that did not remember. */
export function tabMemory(ports: DocumentMemory): TabMemory | null {
	const text = getLong(ports.documentMemory, TABS);
	return remembered(text, { zone: '', tabs: { '*': { rows: 0, keys: 0, columns: { '*': [0, 0] } } } });
}

/** The columns that held something when the tab was written. */
export const writtenColumns = (memory: TabMemory | null, id: TableId): string[] =>
	Object.entries(memory?.tabs[id]?.columns ?? {}).flatMap(([key, [filled]]) => (filled > 0 ? [key] : []));
