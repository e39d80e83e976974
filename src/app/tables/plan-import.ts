import type { Facts } from '../../facts/tables';
import { type TableId, tables } from '../../facts/tables';
import type { Text } from '../../language/text';
import { readTabs } from '../figures/tab-facts';
import { shrinking } from '../import/shrink';
import { type MergedTables, mergeTables } from './merge-tables';
import type { TablesPorts } from './ports';
import { readSources, type TablesRead } from './read-sources';
import type { Source } from './table-sources';
import type { TableChoices } from './types';

/** What an import of tables would do. */
export interface TablesPlan extends MergedTables {
	readonly known: Facts;
	readonly read: TablesRead;
	/** Why a person should say so first; null when nothing speaks against it. */
	readonly warning: Text | null;
}

/** Reads the sources and works out what the tabs would hold. Nothing is written. */
export function planImport(ports: TablesPorts, sources: readonly Source[], choices: TableChoices): TablesPlan {
	const known = readTabs(ports).rows;
	const read = readSources(ports, sources, known, choices.statuses ?? {});
	const merged = mergeTables(read.rows, known, new Set(choices.everything ?? []));
	return { ...merged, known, read, warning: warningOf(known, merged) };
}

/** The guard against shrinking that imports from a CRM have, for every table that its files are to replace. */
function warningOf(known: Facts, { facts, effects }: MergedTables): Text | null {
	const replaced = effects.filter(({ isEverything }) => isEverything).map(({ table }) => table);
	const less = shrinking(known, facts, 'csv', {}, replaced);
	if (less === null) return null;
	const absentCount = (table: TableId): number => effects.find((effect) => effect.table === table)!.absent;
	const { ru, en } = tables[less.table].title;
	return {
		ru: `«${ru}»: в файле нет ${absentCount(less.table)} строк из ${less.before}, они исчезнут. Ничего не изменено. Если в файле и вправду всё, подтвердите замену; если нет, снимите отметку «В файле всё».`,
		en: `"${en}": ${absentCount(less.table)} of ${less.before} lines are not in the file and would go. Nothing was changed. If the file really is everything, confirm it; if not, take "This file is everything" off.`,
	};
}
