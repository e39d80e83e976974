import type { Row } from '../../facts/table';
import { type TableId, tableIds, tables } from '../../facts/tables';
import { UserError } from '../../language/user-error';
import { writeFacts } from '../../tabs/data-tab';
import { forgetCounts } from '../figures/fact-counts';
import { recompute } from '../figures/recompute';
import { onPaper } from '../figures/stopped/half-figures';
import { readTabs } from '../figures/tab-facts';
import { readWholeTabs } from '../figures/whole-tabs';
import { importTables } from '../tables/import-tables';
import { forgetTotals } from '../watch/warnings';
import type { DemoPorts } from './ports';

const MARK = 'kpi.demoData';
/** The mark while the records are taken away. */
const GOING = 'going';
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

/** Takes the made-up records away; a person's own rows and columns stay. Stopped in the middle, it is brought to its end by the next press. */
export function removeDemo(real: DemoPorts): void {
	const paper = onPaper(real);
	const ports = { ...real, ...paper };
	// What was stopped has taken lines away that nobody misses.
	const presentFacts = (real.documentMemory.get(MARK) === GOING ? readTabs(ports) : readWholeTabs(ports)).rows;
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
	paper.book.check();
	real.documentMemory.set({ [MARK]: GOING });
	paper.book.flush();
	if ((left.deals ?? []).length + (left.managers ?? []).length === 0) forgetCounts(ports);
	paper.documentMemory.release({ [MARK]: null });
}
