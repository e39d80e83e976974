import { zone } from '../../calendar/zone';
import { isBlank, single } from '../../formulas/cells';
import { tableLayout } from '../../formulas/table-layout';
import { asText, metricOf, oneMetric, periodsOf, withoutTail } from '../figures/answer';
import { accountOfFacts, readTabs } from '../figures/tab-facts';
import type { Figure } from './explain';
import { argumentValue, type FormulaCall } from './formula-call';
import type { ExplainPorts } from './ports';
import { NOT_PLAIN } from './text-formula';

/** Which figure every cell of the answer shows, in the order in which it spills; null: a blank line of the lists. */
export type Places = readonly (readonly (Figure | null)[])[];

/** The figures behind a `KPI(…)` or `KPI_TABLE(…)`; null when an argument is a formula that only the sheet can evaluate. */
export function placesOf({ name, args }: FormulaCall, sheet: string, ports: ExplainPorts): Places | null {
	const reader = { zone: zone(ports.book.timeZone), range: (text: string) => ports.screen.range(sheet, text) };
	const values = [0, 1, 2, 3].map((i) => argumentValue(args[i] ?? '', reader));
	if (values.includes(NOT_PLAIN)) return null;
	const [metrics, managers, periods, options] = values;
	const people = withoutTail(managers);
	const when = periodsOf(periods, ports, () => accountOfFacts(ports, readTabs(ports, ['settings', 'calendar']).rows));
	const written = isBlank(single(options)) ? '' : asText(single(options), ports);
	const figure = (metric: string, m: number, p: number): Figure | null => {
		const period = when.list[p];
		const isLine = people.isOne || !isBlank(people.cells[m]);
		return period === null || period === undefined || !isLine
			? null
			: { metric, manager: asText(people.cells[m], ports), period: period.token, options: written };
	};
	if (name === 'KPI_TABLE') {
		const list = withoutTail(metrics);
		const names = list.cells.map((cell) => (isBlank(cell) && !list.isOne ? null : metricOf(cell, ports)));
		const layout = tableLayout(
			{ ...people, size: people.cells.length },
			{ ...list, size: names.length },
			{ ...when, size: when.list.length },
		);
		return layout.map((line) => line.map(([m, k, p]) => (names[k] === null ? null : figure(names[k]!, m, p))));
	}
	const metric = oneMetric(metrics, ports);
	const each = people.cells.map((_, m) => when.list.map((__, p) => figure(metric, m, p)));
	// A list that lies along a row answers along a row.
	if (people.isRow && when.isOne) return [each.map((line) => line[0]!)];
	if (people.isOne && when.isColumn) return each[0]!.map((one) => [one]);
	return each;
}
