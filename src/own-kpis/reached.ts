import type { EnrichedFacts } from '../columns/enrich';
import { rowReached } from '../dimensions/reach';
import { numbersOf } from '../facts/fact-base';
import { foldName } from '../facts/named-people';
import { type TableId, tables } from '../facts/tables';
import { text } from '../language/text';
import { type ColumnHolder, columnOfTable, type NamedColumn } from './columns';
import { COUNTED, type CountedTable } from './tables';

/** Tables whose columns a row of another table has through its deal or its client. */
const HOMES = ['deals', 'clients', 'managers'] as const;

/** A column of the deal, the client or the manager that a row belongs to. */
export interface ElsewhereColumn {
	readonly home: TableId;
	readonly column: NamedColumn;
}

/** `Сделки.Канал`, `Clients.Region`; undefined where the word names no table, or no column of it. */
export function columnElsewhere(base: ColumnHolder, word: string): ElsewhereColumn | undefined {
	const [table, ...rest] = word.split('.');
	const name = foldName(table!);
	const home = HOMES.find((id) => [id, tables[id].title.ru, tables[id].title.en].map(foldName).includes(name));
	if (home === undefined || rest.length === 0) return undefined;
	const column = columnOfTable(base, home, rest.join('.'));
	return column && { home, column };
}

/** A column that people added to the tab of deals or clients, by its heading alone. */
export function ownElsewhere(base: ColumnHolder, word: string): ElsewhereColumn | undefined {
	const name = foldName(word);
	for (const home of ['deals', 'clients'] as const) {
		const own = base.table(home).own?.find(({ header }) => [header.ru, header.en].map(foldName).includes(name));
		const column = own && columnOfTable(base, home, own.key);
		if (column !== undefined) return { home, column };
	}
	return undefined;
}

export const isMeasured = ({ holds }: NamedColumn): boolean => holds !== 'text' && holds !== 'flag';

/**
 * Its numbers or dates by the rows of the counted table, as a column of that; undefined where it has none, or rows reach no such record.
 * `isOfCell`: as the cell has them, whatever stands for them elsewhere.
 */
export function reachedNumbers(
	facts: EnrichedFacts,
	of: CountedTable,
	elsewhere: ElsewhereColumn | undefined,
	isOfCell = false,
): NamedColumn | undefined {
	if (elsewhere === undefined || !isMeasured(elsewhere.column)) return undefined;
	const { home, column } = elsewhere;
	const rowOf = rowReached(facts.base, of.source, home);
	if (rowOf === null || home === 'managers') return undefined;
	const { columns, size } = facts.source(of.source);
	const instead = isOfCell ? column.key : (COUNTED.find(({ source }) => source === home)?.instead[column.key] ?? column.key);
	const key = `reached:${home}.${instead}`;
	if (!columns.has(key)) {
		const there = numbersOf(facts.base.table(home), instead);
		columns.set(key, {
			numbers: Float64Array.from({ length: size }, (_, row) => {
				const at = rowOf(row);
				return at < 0 ? Number.NaN : there[at]!;
			}),
		});
	}
	const { ru, en } = tables[home].title;
	return { ...column, fact: null, key, name: text(`${ru}.${column.name.ru}`, `${en}.${column.name.en}`) };
}
