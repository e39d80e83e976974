import type { Row } from '../../facts/table';
import { type TableId, tableIds, tables } from '../../facts/tables';
import { UserError } from '../../language/user-error';
import { buffered } from '../../tabs/buffered-workbook';
import { writeFacts } from '../../tabs/data-tab';
import { forgetCounts } from '../figures/fact-counts';
import { recompute } from '../figures/recompute';
import { readTabs } from '../figures/tab-facts';
import { readWholeTabs } from '../figures/whole-tabs';
import { heldMemory } from '../ports/held-memory';
import { importTables } from '../tables/import-tables';
import { forgetTotals } from '../watch/warnings';
import type { DemoPorts } from './ports';

const MARK = 'kpi.demoData';
/** Ids of the demo's records begin with this, so that they can be told from a person's own. */
const PREFIX = 'demo-';

export const isDemo = (ports: DemoPorts): boolean => ports.documentMemory.get(MARK) !== null;

/** A made-up company through the door of tables. */
export function loadDemo(ports: DemoPorts, files: Readonly<Record<string, string>>): void {
	if (!isDemo(ports) && ports.book.has('deals') && (readTabs(ports, ['deals']).rows.deals ?? []).length > 0)
		throw new UserError({
			ru: 'В таблице уже есть ваши сделки. Демо-данные загружаются только в новую таблицу: создайте её и откройте панель там.',
			en: 'This spreadsheet holds your own deals. The demo data go only into a new spreadsheet: make one and open the panel there.',
		});
	// Marked before anything is written: a kill in between must not leave demo data that pass for real ones.
	const wasHere = isDemo(ports);
	ports.documentMemory.set({ [MARK]: 'yes' });
	try {
		importTables(ports, files, {}, { cannotBeUndone: true });
	} catch (error) {
		// Refused as a whole: then nothing was written.
		if (!wasHere) ports.documentMemory.set({ [MARK]: null });
		throw error;
	}
}

/** Takes the made-up records away; a person's own rows and columns stay. */
export function removeDemo(real: DemoPorts): void {
	const memory = heldMemory(real.documentMemory);
	const ports = { ...real, book: buffered(real.book), documentMemory: memory };
	const presentFacts = readWholeTabs(ports).rows;
	const left: Partial<Record<TableId, Row[]>> = { ...presentFacts };
	for (const id of tableIds) {
		const rows = presentFacts[id] ?? [];
		const own = rows.filter((row) => !tables[id].columns.some(({ key }) => String(row[key] ?? '').startsWith(PREFIX)));
		if (own.length === rows.length) continue;
		left[id] = own;
		writeFacts(ports.book, id, own, ports.language);
	}
	forgetTotals(ports);
	recompute(ports, { rows: left, problems: [] });
	ports.book.flush();
	if ((left.deals ?? []).length + (left.managers ?? []).length === 0) forgetCounts(ports);
	memory.release({ [MARK]: null });
}
