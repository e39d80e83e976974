import { inputsPrint } from '../../src/app/figures/unchanged-figures';
import { dayNumber } from '../../src/calendar/day';
import { enrich } from '../../src/columns/enrich';
import type { ColumnSource } from '../../src/facts/columns';
import { accountOf, FactBase } from '../../src/facts/fact-base';
import { recordColumns } from '../../src/facts/newest';
import { minorUnits } from '../../src/facts/parse/minor-units';
import type { Cell, Kind, Row, Table } from '../../src/facts/table';
import { type TableId, tableIds, tables } from '../../src/facts/tables';
import { aggregates } from '../../src/reports/aggregates';
import { details } from '../../src/reports/details/details';
import { sliceLines } from '../../src/reports/slices/slice-lines';
import { accountTabs, type TabValues } from './account-tabs';
import { Timer } from './timer';

/** Of what runs the add-on: neither own KPIs, nor slices, nor figures of activities that are gone. */
const PORTS = {
	language: 'ru',
	now: () => Date.UTC(2026, 11, 31),
	book: { timeZone: 'Europe/Moscow', locale: 'ru_RU', read: () => null },
} as unknown as Parameters<typeof inputsPrint>[0];

const SLICES = 'channel; pipeline; client_region; team; loss_reason; stage';

/** What an import computes after its rows are merged: every figure of every scope and period from rows in memory, and what the blocks of summaries look up. */
export function recompute(size: number): unknown {
	const account = accountOf({ tz: 'Europe/Moscow', asOf: dayNumber(2026, 12, 31) });
	const tabs = accountTabs(size);
	const rows: Partial<Record<TableId, Row[]>> = {};
	for (const id of tableIds) {
		rows[id] = rowsOf(tables[id], tabs[id] ?? [[]]);
		delete tabs[id];
	}
	const reading = new Timer();
	const source = (id: TableId): ColumnSource => {
		const columns = reading.run(() => recordColumns(tables[id], rows[id]!));
		return { ...columns, readAll: (list, dictionaryOf) => reading.run(() => columns.readAll!(list, dictionaryOf)) };
	};
	const clock = (): number => performance.now();
	const start = clock();
	const facts = enrich(new FactBase(Object.fromEntries(tableIds.map((id) => [id, () => source(id)])), account));
	const lines = aggregates(facts, 'ru');
	const figured = clock();
	details(facts);
	const detailed = clock();
	// The most that a person can choose: six dimensions.
	const slices = sliceLines(facts, SLICES, 'ru');
	const end = clock();
	// What tells that nothing has changed since, and spares all of this.
	inputsPrint(PORTS, { rows, problems: [] }, true);
	const looked = clock();
	return {
		seconds: (end - start) / 1000,
		reading: reading.spent / 1000,
		details: (detailed - figured) / 1000,
		slices: (end - detailed) / 1000,
		unchanged: (looked - end) / 1000,
		sliceCells: slices.lines.length * slices.lines[0]!.length,
		lines: lines.length,
		cells: lines.length * lines[0]!.length,
	};
}

/** Rows as facts hold them: moments in milliseconds, days as text, money in minor units. */
function rowsOf({ columns }: Table, [head = [], ...lines]: TabValues): Row[] {
	const kinds = head.map((key) => columns.find((column) => column.key === key)?.kind ?? 'text');
	const cell = (value: unknown, kind: Kind): Cell => {
		if (value === '') return null;
		if (value instanceof Date) return kind === 'day' ? value.toISOString().slice(0, 10) : value.getTime();
		return typeof value === 'number' && kind === 'money' ? minorUnits(value) : (value as Cell);
	};
	return lines.map((line) => Object.fromEntries(line.map((value, i) => [String(head[i]), cell(value, kinds[i]!)])));
}
