import { textOf } from '../facts/columns';
import type { FactBase } from '../facts/fact-base';
import type { TableId } from '../facts/tables';
import type { TextOfRow } from './define';

/** The texts of a column as they stand; of a flag or a number, its digits. */
export const fromColumn =
	(table: TableId, key: string) =>
	(base: FactBase): TextOfRow => {
		const data = base.table(table).columns.get(key);
		if (data === undefined || data.texts !== undefined) return textOf(base.table(table), key);
		const { numbers } = data;
		return (row) => (Number.isNaN(numbers[row]!) ? '' : String(numbers[row]));
	};
