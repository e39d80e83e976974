import { parsePeriod } from '../../calendar/period';
import { kpis } from '../../kpis/registry.gen';
import { readWholeTabs } from '../figures/whole-tabs';
import { goalFacts } from './goal-facts';
import { type History, historyOf, past, pastOf } from './history';
import { basePeriod, titleOfPeriod } from './periods';
import type { GoalPorts } from './ports';
import type { GoalBase, GoalForm } from './types';

type Based = Pick<GoalForm, 'period' | 'basis' | 'isShare' | 'slice'>;

/** What the goal grows from, in its unit. */
export function baseOf(history: History, form: Based): number | null {
	const period = basePeriod(parsePeriod(form.period, history.facts.base.account.fiscal), form);
	return form.basis === 'margin'
		? past(history, kpis.find(({ coefficient }) => coefficient === 'margin')!, '', period)
		: pastOf(history, form.basis === 'deals' ? 'deals' : 'amount', period);
}

/** The same for the panel, with the name of its period. */
export function goalBase(ports: GoalPorts, form: Based): GoalBase {
	const slice = form.slice ?? '';
	const history = historyOf(goalFacts(ports, readWholeTabs(ports).rows, slice), slice);
	const period = basePeriod(parsePeriod(form.period, history.facts.base.account.fiscal), form);
	return { title: titleOfPeriod(period, ports.language), value: baseOf(history, form) };
}
