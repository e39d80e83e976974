import { dayNumber } from '../../src/calendar/day';
import { parsePeriod } from '../../src/calendar/period';
import { enrich } from '../../src/columns/enrich';
import { type ColumnData, cellColumns } from '../../src/facts/columns';
import { LineIds } from '../../src/facts/dictionary';
import { accountOf, FactBase } from '../../src/facts/fact-base';
import { tables } from '../../src/facts/tables';
import { findKpi } from '../../src/kpis/find';
import { parseOptions } from '../../src/kpis/options';
import { evaluate, settleOptions } from '../../src/measures/evaluate';
import { prepare } from '../../src/measures/prepare';
import type { Measure } from '../../src/measures/vocabulary';
import { columnSource } from '../../src/tabs/column-source';
import { COLUMNS, type Line } from './deals-array';
import { type Cells, MANAGERS, MONTHS, ZONE } from './question';

/** The six metrics as KPIs of the library. First response by the clock, as the other engines have no business hours. */
const ASKED = [
	['won_count', ''],
	['bookings', ''],
	['win_rate', ''],
	['sales_cycle', ''],
	['avg_check', ''],
	['response_time', 'stat=mean; mode=calendar'],
] as const;

const CONTACT = { ...tables.activities.columns.find(({ key }) => key === 'occurred_at')!, key: 'first_contact_at' };

/**
 * Our engine on the array, by the way of `KPI_TABLE`: the tab's columns, enrichment, evaluation. The first contacts stand in a column
 * of the array, so the same lines serve as the Activities tab, too.
 */
export function ours(lines: readonly Line[], atTheEnd: () => void = () => {}): Cells {
	const account = accountOf({ tz: ZONE, asOf: dayNumber(2026, 12, 31) });
	const context = { zone: account.zone, locale: 'ru_RU' };
	const calls = { type: 'call', direction: 'out', status: 'done' };
	/** One array, read once: the moment of the first contact is one more of its columns. */
	const whole = { ...tables.deals, columns: [...tables.deals.columns, CONTACT] };
	const lineColumns = columnSource(whole, COLUMNS, lines, 0, context);
	const { size } = lineColumns;
	const ids = new LineIds(size);
	let contactAt: ColumnData | null = null;
	const byLine = { texts: ids, codes: new Int32Array(size).map((_, line) => line) };
	const facts = enrich(
		new FactBase(
			{
				deals: () => ({
					size,
					read: (column, dictionary) => (column.key === 'deal_id' ? byLine : lineColumns.read(column, dictionary)),
					/** The array is read once, the moments of first contacts with it. */
					readAll(columns, dictionaryOf) {
						const own = columns.filter(({ key }) => key !== 'deal_id');
						const data = lineColumns.readAll!([...own, CONTACT], dictionaryOf);
						contactAt = data.pop()!;
						return columns.map((column) => (column.key === 'deal_id' ? byLine : data[own.indexOf(column)]!));
					},
				}),
				activities: () => ({
					size,
					read(column, dictionary) {
						if (column.key === 'deal_id') return byLine;
						if (column.key === 'manager_id') return facts.base.table('deals').columns.get('manager_id')!;
						if (column.key === 'occurred_at') return contactAt ?? lineColumns.read(CONTACT, dictionary);
						const word = calls[column.key as keyof typeof calls];
						if (word === undefined) return cellColumns(size, () => undefined).read(column, dictionary);
						return { texts: dictionary, codes: new Int32Array(size).fill(dictionary.code(word)) };
					},
				}),
			},
			account,
		),
	);
	const scopes = MANAGERS.map((key) => ({ key, managers: [facts.base.dictionary('manager').code(key)] }));
	const periods = MONTHS.map((token) => parsePeriod(token, account.fiscal));
	const definition = (id: string): Measure => settleOptions(findKpi(id).measure, {});
	const measures = ASKED.map(([id, options]) => settleOptions(findKpi(id).measure, parseOptions(options, findKpi(id))));
	prepare(measures, facts, definition);
	const cells = ASKED.map(([id], i) => {
		const kpi = findKpi(id);
		const answer = evaluate(measures[i]!, facts, { scopes, periods, target: () => null, definition });
		return kpi.unit === 'money' ? answer.map((row) => row.map((value) => (value === null ? null : value / 100))) : answer;
	});
	atTheEnd();
	return facts.base.table('deals').size === lines.length ? cells : [];
}
