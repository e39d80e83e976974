import type { Row } from '../../facts/table';
import type { Facts } from '../../facts/tables';
import { type TableId, tables } from '../../facts/tables';
import type { Text } from '../../language/text';

const NUMBERS = new Set(['money', 'number', 'instant']);

/** Facts without the rows that have no id: nobody could tell them apart at the next import. How many there were is told. */
export function withIds(facts: Facts): { readonly facts: Facts; readonly problems: Text[] } {
	const kept: Partial<Record<TableId, Row[]>> = {};
	const problems: Text[] = [];
	for (const [id, rows] of Object.entries(facts) as [TableId, Row[]][]) {
		const { title, key } = tables[id];
		const named = rows.filter((row) => (row[key[key.length - 1]!] ?? '') !== '');
		kept[id] = named;
		const lost = rows.length - named.length;
		if (lost > 0)
			problems.push({
				ru: `«${title.ru}»: CRM отдала строк без ID: ${lost}. Они не загружены: узнать их в следующий раз было бы нельзя.`,
				en: `"${title.en}": rows that the CRM gave without an ID: ${lost}. They were not loaded: nobody could know them again.`,
			});
	}
	return { facts: kept, problems };
}

/** What the CRM gave where a number or a moment belongs; it is kept as it came, counts as no value, and is told here. */
export function unreadable(facts: Facts): Text[] {
	const found: Text[] = [];
	for (const [id, rows] of Object.entries(facts) as [TableId, Row[]][]) {
		const { title, columns, key } = tables[id];
		for (const column of columns) {
			if (!NUMBERS.has(column.kind)) continue;
			for (const row of rows) {
				const value = row[column.key];
				if (typeof value !== 'string') continue;
				const name = String(row[key[key.length - 1]!] ?? '');
				found.push({
					ru: `«${title.ru}», ID ${name}, «${column.header.ru}»: «${value}» не читается. Исправьте в CRM; пока это значение не учитывается.`,
					en: `"${title.en}", ID ${name}, "${column.header.en}": "${value}" cannot be read. Correct it in the CRM; until then it does not count.`,
				});
			}
		}
	}
	return found;
}
