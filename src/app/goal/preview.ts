import { parseDay } from '../../calendar/day';
import { settledSlice } from '../../dimensions/plan-slices';
import { decompose } from '../../goals/decompose';
import { readWholeTabs } from '../figures/whole-tabs';
import { checkBase, checkGoal } from './form';
import { goalFacts } from './goal-facts';
import { goalFor, WHOLE } from './goals';
import { goalOptions } from './options';
import type { GoalPorts } from './ports';
import type { GoalForm, GoalPreview } from './types';

/** Money and deals by month and by manager, as the tabs would show them without kept cells. */
export function previewGoal(ports: GoalPorts, form: GoalForm): GoalPreview {
	checkGoal(form);
	const known = readWholeTabs(ports).rows;
	const slice = form.slice ?? '';
	const facts = goalFacts(ports, known, slice);
	const goalHere = slice === '' ? WHOLE : goalFor(ports, facts.base, settledSlice(facts.base, slice), ports.language);
	const { months, people, inputs, isIncrease, isShare, language } = goalOptions(ports, facts, known, form, goalHere);
	checkBase(form, inputs.base.value);
	const { calendar } = facts.base.account;
	const base = inputs.base.value ?? 0;
	const goal = isShare ? Math.round(base * (1 + form.goal) * 100) / 100 : form.goal + (isIncrease ? base : 0);
	const check = inputs.check.value;
	const plan = decompose({
		goal: form.basis === 'deals' ? goal * (check ?? 0) : goal,
		check,
		conversion: inputs.conversion.value,
		calls: inputs.calls.value,
		meetings: inputs.meetings.value,
		presentations: inputs.presentations.value,
		monthWeights: months.map(({ weight }) => weight),
		peopleWeights: months.map(({ day, last }, m) =>
			people.map(({ base, rate, ramp, from, to }) => {
				const start = Math.max(parseDay(day)!, from === null ? 0 : parseDay(from)!);
				const end = Math.min(parseDay(last)!, to === null ? Number.POSITIVE_INFINITY : parseDay(to)!);
				return Math.round(base * rate * ramp[m]! * Math.max(0, calendar.workdays(start, end + 1)) * 100) / 100;
			}),
		),
	});
	const say = (ru: string, en: string): string => (language === 'ru' ? ru : en);
	const sum = (list: readonly (readonly (number | null)[])[], i: number): number | null =>
		list.some((month) => month[i] === null) ? null : Math.round(list.reduce((total, month) => total + month[i]!, 0) * 100) / 100;
	return {
		heads: ['', say('Деньги', 'Money'), say('Сделки', 'Deals'), say('Лиды', 'Leads')],
		months: months.map(({ token }, m) => [token, plan.amount.months[m]!, plan.deals.months[m]!, plan.leads.months[m]!]),
		people: people.map(({ name }, i) => [name, sum(plan.amount.people, i), sum(plan.deals.people, i), sum(plan.leads.people, i)]),
	};
}
