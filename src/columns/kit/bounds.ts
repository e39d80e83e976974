import type { FactBase } from '../../facts/fact-base';
import type { TableId } from '../../facts/tables';
import { numberColumn } from './data';
import type { ColumnDefinition, ColumnPage } from './define';

const bound = (table: TableId, key: string, instant: number): ColumnDefinition => ({
	table,
	key,
	kind: 'bound',
	values: (base: FactBase) => numberColumn(new Float64Array(base.table(table).size).fill(instant)),
});

/** The beginning of a state of which no history is kept. */
export const always = (table: TableId): ColumnDefinition => bound(table, 'always', Number.NEGATIVE_INFINITY);
/** Its end. */
export const never = (table: TableId): ColumnDefinition => bound(table, 'never', Number.POSITIVE_INFINITY);

export const boundPage: ColumnPage = {
	native: { none: { ru: 'Состояние известно только на сегодня.', en: 'The state is known for the present only.' } },
	decides: { ru: 'сегодня: прошлое не хранится', en: 'today: the past is not kept' },
};
