import type { FactBase } from '../../facts/fact-base';
import type { TableId } from '../../facts/tables';
import type { DictionaryRow } from './dictionaries';
import { LINE, rawColumns, slotName } from './raw';

/** The rows of a table of facts as the warehouse holds them: what is true of each record now, in the order in which they were loaded. */
export function factRows(base: FactBase, id: TableId): DictionaryRow[] {
	const table = base.table(id);
	const own = table.own ?? [];
	const columns = rawColumns(id, own)
		.filter(({ name }) => name !== LINE)
		.map(({ name, type }) => {
			const slot = own.findIndex((_, i) => slotName(i) === name);
			const data = table.columns.get(slot < 0 ? name : own[slot]!.key)!;
			if (data.texts !== undefined) {
				const { codes, texts } = data;
				return [name, (row: number) => (codes[row]! < 0 ? null : texts.texts[codes[row]!]!)] as const;
			}
			const { numbers } = data;
			return [name, (row: number) => (Number.isNaN(numbers[row]!) ? null : type === 'BOOL' ? numbers[row] === 1 : numbers[row]!)] as const;
		});
	return Array.from({ length: table.size }, (_, line) => ({
		[LINE]: line,
		...Object.fromEntries(columns.map(([name, value]) => [name, value(line)])),
	}));
}
