import { closedColumns } from '../../app/closing/closed-tab';
import { PAY } from '../../app/closing/pay-tab';
import { LOG as DIGESTS } from '../../app/digest/log';
import { CLOSED } from '../../app/figures/lookup-sources';
import { LOG_TAB as IMPORTS } from '../../app/import/log';
import { REGISTER } from '../../app/sharing/register';
import { nameColumns } from '../../facts/names-beside';
import type { Column } from '../../facts/table';
import { type TableId, tables } from '../../facts/tables';
import type { SheetCell } from '../../tabs/workbook';
import { type LostHead, lostHead } from './lost-head';

type HeadColumn = Pick<Column, 'key' | 'header'> & Partial<Pick<Column, 'kind' | 'isDuration'>>;

/** The columns of every tab whose first row holds ids, by the tab's mark. */
export const heads: ReadonlyMap<string, readonly HeadColumn[]> = new Map([
	...(Object.keys(tables) as TableId[]).map((id) => [id, [...tables[id].columns, ...(nameColumns[id] ?? [])]] as const),
	[CLOSED, closedColumns()] as const,
	...[PAY, DIGESTS, IMPORTS, REGISTER].map(({ id, columns }) => [id, columns] as const),
]);

export const columnsOf = (id: string): readonly HeadColumn[] => heads.get(id) ?? [];

/** The ids that a tab has lost, where its headings still tell them; null in all other cases, which is nearly always. */
export function headLostIn(id: string, cells: SheetCell[][]): LostHead | null {
	const columns = heads.get(id);
	return columns === undefined ? null : lostHead(columns, cells);
}
