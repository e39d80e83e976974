import { hasSource } from '../../facts/keys';
import type { Facts } from '../../facts/tables';
import { type TableId, tables } from '../../facts/tables';
import type { Text } from '../../language/text';
import type { TabLoss } from '../watch/tab-losses';
import type { ImportPorts } from './ports';

/** A CRM's values change between two imports: what came back need not be the last cell. */
const NEARLY_ALL = 0.9;

/**
 * Whether a full read brings back what a tab has lost. Rows of other sources, and what people wrote where the CRM knows nothing, no CRM
 * can give again.
 */
export function isMended({ table, column, filled = 0 }: TabLoss, facts: Facts, source: string): boolean {
	const rows = facts[table];
	if (rows === undefined || (hasSource(tables[table]) && rows.some((row) => row.source !== source))) return false;
	return column === undefined || rows.filter((row) => (row[column.key] ?? null) !== null).length >= filled * NEARLY_ALL;
}

/** Data tabs that somebody deleted since the last import: they are made anew, and that is told. */
export function missingTabs(ports: ImportPorts, facts: Facts): Text[] {
	return (Object.keys(facts) as TableId[]).flatMap((id) => {
		if (id === 'changes' || facts[id]!.length === 0 || ports.book.has(id)) return [];
		const { ru, en } = tables[id].title;
		return [
			{
				ru: `Вкладки «${ru}» не было: она построена заново. Ваши столбцы на ней не вернуть; в истории версий файла они остались.`,
				en: `The tab "${en}" was missing and was made anew. Your own columns on it are lost; the file's version history still has them.`,
			},
		];
	});
}
