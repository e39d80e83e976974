import { explainTable } from '../../explain/explain-table';
import { isBlank, single } from '../../formulas/cells';
import { UserError } from '../../language/user-error';
import { asText, oneMetric, periodsOf, withoutTail } from '../figures/answer';
import { accountOfFacts, readTabs } from '../figures/tab-facts';
import { explain } from './explain';
import type { AnswerPorts } from './ports';

/** `KPI_EXPLAIN(metric; manager; period; [options]; [stamp])`: three columns, see `explainTable`. */
export function answerExplain(ports: AnswerPorts, [metric, manager, period, options]: readonly unknown[]): unknown {
	const managers = withoutTail(manager);
	const periods = periodsOf(period, ports, () => accountOfFacts(ports, readTabs(ports, ['settings', 'calendar']).rows));
	const [when] = periods.list;
	if (managers.cells.length > 1 || periods.list.length > 1 || when === undefined || when === null)
		throw new UserError({
			ru: 'KPI_EXPLAIN объясняет одно число: укажите одного менеджера и один период.',
			en: 'KPI_EXPLAIN explains one figure: give one manager and one period.',
		});
	const cell = single(options);
	const { explanation } = explain(ports, {
		metric: oneMetric(metric, ports),
		manager: asText(managers.cells[0], ports),
		period: when.token,
		options: isBlank(cell) ? '' : asText(cell, ports),
	});
	return explainTable(explanation, ports.language);
}
