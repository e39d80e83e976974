import { idsOfNewTab } from '../../facts/names-beside';
import type { Column } from '../../facts/table';
import { tables } from '../../facts/tables';
import type { Language } from '../../language/text';
import type { PlacedColumn } from './placed-columns';

/** Data begin below the hidden line of column ids and the line of headings. */
export const FIRST_LINE = 3;

/** The hidden column that the add-on keeps on the plans tab: scope, metric and period of a plan in one text. It has an id and no heading. */
const LOOKUP = { tab: 'targets', key: 'lookup' } as const;

const columnsOf = (tab: string): readonly Column[] => tables[tab as keyof typeof tables].columns;

/** The ids of a tab's own columns, in the order in which the add-on makes them. */
export const columnKeys = (tab: string): string[] => [
	...idsOfNewTab(tables[tab as keyof typeof tables]),
	...(tab === LOOKUP.tab ? [LOOKUP.key] : []),
];

/** The heading over a column of a tab or over a helper column. */
export function headingOf(tab: string, key: string, language: Language, helpers: readonly PlacedColumn[]): string {
	const helper = helpers.find((one) => one.tab === tab && one.key === key);
	if (helper !== undefined) return helper.title[language];
	return columnsOf(tab).find((column) => column.key === key)?.header[language] ?? key;
}

export const lettersOf = (column: number): string =>
	(column > 26 ? lettersOf(Math.floor((column - 1) / 26)) : '') + String.fromCharCode(65 + ((column - 1) % 26));
