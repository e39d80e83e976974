import { dayNumber } from '../../src/calendar/day';
import { parsePeriod } from '../../src/calendar/period';
import { enrich } from '../../src/columns/enrich';
import { LineIds } from '../../src/facts/columns';
import { accountOf, cellColumns, FactBase } from '../../src/facts/fact-base';
import { tables } from '../../src/facts/tables';
import { findKpi } from '../../src/kpis/find';
import { parseOptions } from '../../src/kpis/options';
import { evaluate, settleOptions } from '../../src/measures/evaluate';
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
	const byLine = { texts: ids, codes: new Int32Array(size).map((_, line) => line) };
	const facts = enrich(
		new FactBase(
			{
				deals: () => ({
					size,
					read: (column, dictionary) => (column.key === 'deal_id' ? byLine : lineColumns.read(column, dictionary)),
				}),
				activities: () => ({
					size,
					read(column, dictionary) {
						if (column.key === 'deal_id') return byLine;
						if (column.key === 'manager_id') return facts.base.table('deals').columns.get('manager_id')!;
						if (column.key === 'occurred_at') return lineColumns.read(CONTACT, dictionary);
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
	const cells = ASKED.map(([id, options]) => {
		const kpi = findKpi(id);
		const answer = evaluate(settleOptions(kpi.measure, parseOptions(options, kpi)), facts, {
			scopes,
			periods,
			target: () => null,
			definition: (other) => settleOptions(findKpi(other).measure, {}),
		});
		return kpi.unit === 'money' ? answer.map((row) => row.map((value) => (value === null ? null : value / 100))) : answer;
	});
	atTheEnd();
	return facts.base.table('deals').size === lines.length ? cells : [];
}
