import type { Row, Table } from './table';

/** Whether the table says from which CRM or file each row came. */
export const hasSource = (table: Table): boolean => table.columns.some(({ key }) => key === 'source');

/** What names a row in its table; a later row with the same key replaces an earlier one. */
export const keyOf = (table: Table, row: Row): string => table.key.map((key) => String(row[key] ?? '')).join('\u0000');
