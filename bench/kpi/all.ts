import { dayNumber } from '../../src/calendar/day';
import { month } from '../../src/calendar/period';
import { enrich } from '../../src/columns/enrich';
import { readTable } from '../../src/connectors/table/read';
import { accountOf, type ColumnSource, FactBase } from '../../src/facts/fact-base';
import { type TableId, tableIds, tables } from '../../src/facts/tables';
import { planBook } from '../../src/goals/plan';
import { findKpi } from '../../src/kpis/find';
import { kpis } from '../../src/kpis/registry.gen';
import { evaluate, type Question, settleOptions } from '../../src/measures/evaluate';
import { prepare } from '../../src/measures/prepare';
import type { Measure } from '../../src/measures/vocabulary';
import { columnSource } from '../../src/tabs/column-source';
import { accountTabs } from './account-tabs';
import { MANAGERS } from './question';
import { Timer } from './timer';

/** Every KPI × 50 managers × 15 months in one pass over the tabs; seconds, and the share of each part. A part pays for what it is first to need. */
export function allKpis(size: number): unknown {
	const tabs = accountTabs(size);
	const account = accountOf({ tz: 'Europe/Moscow', asOf: dayNumber(2026, 12, 31) });
	const context = { zone: account.zone, locale: 'ru_RU' };
	const reading = new Timer();
	const source = (id: TableId): ColumnSource => {
		const lines = tabs[id] ?? [[]];
		const columns = reading.run(() => columnSource(tables[id], lines[0]!.map(String), lines, 1, context));
		return {
			size: columns.size,
			read: (column, dictionary) => reading.run(() => columns.read(column, dictionary)),
			readAll: (list, dictionaryOf) => reading.run(() => columns.readAll!(list, dictionaryOf)),
		};
	};
	const start = performance.now();
	const facts = enrich(new FactBase(Object.fromEntries(tableIds.map((id) => [id, () => source(id)])), account));
	const scopes = MANAGERS.map((key) => ({ key, managers: [facts.base.dictionary('manager').code(key)] }));
	const periods = Array.from({ length: 15 }, (_, i) => (i < 3 ? month(2025, 10 + i) : month(2026, i - 2)));
	const plan = planBook(readTable(tables.targets, tabs.targets!, context).rows, account);
	const parts: Record<string, number> = {};
	let cells = 0;
	const definition = (id: string): Measure => settleOptions(findKpi(id).measure, {});
	const measures = kpis.map(({ measure }) => settleOptions(measure, {}));
	prepare(measures, facts, definition);
	parts.plan = performance.now() - start;
	for (const [i, kpi] of kpis.entries()) {
		const [from, read] = [performance.now(), reading.spent];
		const target: Question['target'] = (metric, scope, period) => plan(metric, scope.key, period);
		const answer = evaluate(measures[i]!, facts, { scopes, periods, target, definition });
		cells += answer.flat().filter((value) => value !== null).length;
		parts[kpi.id] = performance.now() - from - (reading.spent - read);
	}
	return {
		seconds: (performance.now() - start) / 1000,
		reading: reading.spent / 1000,
		parts,
		kpis: kpis.length,
		cells,
		rows: Object.fromEntries(Object.entries(tabs).map(([id, lines]) => [id, lines.length - 1])),
	};
}
