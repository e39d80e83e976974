import { type TableId, tableIds } from '../../facts/tables';
import { readLineTable } from '../../tabs/line-table';
import { piecesOf } from '../ports/long-text';
import type { CheckPorts } from './ports';
import { TABS, type TabMemory } from './tab-memory';
import { printOf, type TabPrint } from './tab-print';

/** Remembers the data tabs as they stand now. */
export function rememberTabs(ports: CheckPorts): void {
	const tabs: Partial<Record<TableId, TabPrint>> = {};
	for (const id of tableIds) {
		const lines = readLineTable(ports.book, id);
		if (lines === null || lines.isEmpty || lines.body.length === 0) continue;
		tabs[id] = printOf(id, lines);
	}
	ports.documentMemory.set(piecesOf(TABS, JSON.stringify({ zone: ports.book.timeZone, tabs } satisfies TabMemory)));
}
