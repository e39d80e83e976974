import type { TableId } from '../facts/tables';
import type { TabColumns } from '../reports/tabs';
import type { ReadableWorkbook } from './workbook';

/** The tab's name and the places of its columns as they are now. */
export function tabColumns(book: ReadableWorkbook, id: TableId | 'aggregates' | 'planned'): TabColumns {
	const name = book.nameOf(id) ?? '';
	const columns: Record<string, number> = {};
	(book.read(id)?.[0] ?? []).forEach((key, i) => {
		if (key !== '' && key !== null) columns[String(key)] = i + 1;
	});
	return { name, columns };
}
