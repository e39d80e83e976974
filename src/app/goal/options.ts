import { dayOf, monthStart } from '../../calendar/day';
import { days, parsePeriod } from '../../calendar/period';
import type { EnrichedFacts } from '../../columns/enrich';
import { settingsOf } from '../../facts/account';
import { homeCurrency } from '../../facts/money/home';
import type { Facts } from '../../facts/tables';
import { metrics } from '../../kpis/metrics';
import { kpis } from '../../kpis/registry.gen';
import type { Language } from '../../language/text';
import { asCriterion } from '../../reports/formula';
import { LINES, type Line } from '../../reports/goal/layout';
import { type Coefficient, GOAL_TABS, type GoalOptions, type GoalTabId, type Input } from '../../reports/goal/options';
import { figuresOf, PLANNED, PLANNED_WIDTH } from '../../reports/slices/planned-figures';
import type { Sources } from '../../reports/tabs';
import { tabColumns } from '../../tabs/column-places';
import { sourcesOf } from '../figures/lookup-sources';
import { cut } from '../ports/tab-name';
import { baseOf } from './base';
import { keptCells } from './built-goal';
import { editorsOf, monthsIn } from './form';
import { type Goal, tabsOf, WHOLE } from './goals';
import { type History, historyOf, past, pastOf } from './history';
import { goalMonths } from './months';
import { goalPeople } from './people';
import { basePeriod, titleOfPeriod } from './periods';
import type { GoalPorts } from './ports';
import { propose } from './proposal';
import type { GoalForm } from './types';

export const GOAL_NAMES: Readonly<Record<Language, Readonly<Record<GoalTabId, string>>>> = {
	ru: { goal: 'Цель', goal_grid: 'Планы по менеджерам', goal_days: 'Недели и дни', goal_pace: 'Темп', goal_team: 'Команда и отпуска' },
	en: { goal: 'Goal', goal_grid: 'Plans by manager', goal_days: 'Weeks and days', goal_pace: 'Pace', goal_team: 'Team and absences' },
};
const FIELDS: Readonly<Record<Input, keyof GoalForm>> = {
	goal: 'goal',
	base: 'base',
	buffer: 'buffer',
	check: 'averageCheck',
	conversion: 'conversion',
	calls: 'callsPerDeal',
	meetings: 'meetingsPerDeal',
	presentations: 'presentationsPerDeal',
	newShare: 'newShare',
	cold: 'coldPerClient',
	cycle: 'cycle',
};
const TIERS = [0.1, 0.2] as const;

/** The metric of the Targets table that a line plans; what the money line means follows the goal's basis. */
export function metricOf(line: Line, basis: GoalForm['basis']): string {
	if (line !== 'amount' || basis !== 'margin') return line;
	const kpi = kpis.find(({ coefficient }) => coefficient === 'margin')!;
	return kpi.plan ?? kpi.id;
}

/** All that the tabs of a goal compare with what was reached. */
export const plannedMetrics = (basis: GoalForm['basis']): string[] => LINES.map((line) => metricOf(line, basis));

/** Everything that the goal's tabs show, from the form, history and what people typed before. */
export function goalOptions(
	ports: GoalPorts,
	facts: EnrichedFacts,
	known: Facts,
	form: GoalForm,
	goal: Goal = WHOLE,
	kept = keptCells(ports, goal),
): GoalOptions {
	const { language, book } = ports;
	const { account } = facts.base;
	const period = parsePeriod(form.period, account.fiscal);
	const months = monthsIn(period);
	const history = historyOf(facts, goal.slice);
	const { sources, proposed, cases } = propose(ports, history, goal);
	const basis = form.basis ?? 'money';
	const say = (ru: string, en: string): string => (language === 'ru' ? ru : en);
	const before = basePeriod(period, form);
	const base = baseOf(history, form);
	const wins = cases.averageCheck ?? 0;
	const margin = basis === 'margin' ? marginOf(history, account.asOf) : null;
	const shown = new Map<Input, Partial<Coefficient>>([
		[
			'goal',
			{
				source:
					form.isShare === true
						? say('цель = тот же период год назад × (1 + рост)', 'goal = the same period of the year before × (1 + growth)')
						: form.isIncrease === true
							? say('цель = прошлый период + прирост', 'goal = previous period + increase')
							: titleOfPeriod(period, language),
			},
		],
		['base', { value: form.base ?? base, source: say(`Факт: ${titleOfPeriod(before, 'ru')}`, `${titleOfPeriod(before, 'en')} actual`) }],
		[
			'buffer',
			{
				value: form.buffer ?? 0,
				source: say(
					'Цель компании не меняется: запас только у менеджеров.',
					'The company’s goal does not change: only managers have the buffer.',
				),
			},
		],
		...(margin === null
			? []
			: [
					[
						'check',
						{
							proposed: margin,
							cases: wins,
							source: say(`Прибыль ÷ выигранные сделки за 12 мес.: ${wins}.`, `Profit ÷ deals won over 12 months: ${wins}.`),
						},
					] as [Input, Partial<Coefficient>],
				]),
	]);
	const manual = say('задано вами', 'set by you');
	const nothing = say('Истории нет: впишите, если это важно для цели.', 'No history: type a value if the goal needs it.');
	const coefficient = (input: Input): Coefficient => {
		const field = FIELDS[input];
		const [value, suggestion] = [form[field], proposed[field]].map((one) => (typeof one === 'number' ? one : null));
		return {
			value: value ?? null,
			proposed: sources[field] === undefined ? null : (suggestion ?? null),
			cases: cases[field] ?? null,
			source: sources[field] ?? (typeof value === 'number' ? manual : nothing),
			...shown.get(input),
		};
	};
	const inputs = Object.fromEntries((Object.keys(FIELDS) as Input[]).map((input) => [input, coefficient(input)])) as Record<
		Input,
		Coefficient
	>;
	const list = metrics();
	const ids = tabsOf(goal);
	return {
		period: { token: period.token, title: titleOfPeriod(period, language) + (goal.title === '' ? '' : ` · ${goal.title}`) },
		basis,
		isIncrease: form.isIncrease === true,
		isShare: form.isShare === true,
		inputs,
		months: goalMonths(history, months, form).map((month) => ({ ...month, overrides: kept.months.get(month.token) ?? {} })),
		present: Math.max(
			0,
			months.findIndex(({ from, to }) => account.asOf >= from && account.asOf < to),
		),
		people: goalPeople(history, known, months, form, kept.people, language),
		absences: kept.absences,
		calendar: Array.from({ length: period.to - period.from }, (_, i) => ({
			day: dayOf(period.from + i),
			hours: account.calendar.hours(period.from + i),
		})),
		tiers: TIERS,
		editors: editorsOf(form.editors),
		sources: goal.key === '' ? sourcesOf(book) : ofSlice(ports),
		figuresOf: goal.key === '' ? '' : asCriterion(figuresOf(goal.slice)),
		ids,
		figures: Object.fromEntries(LINES.map((line) => [line, list.find(({ plan }) => plan === metricOf(line, basis))!.key])) as Record<
			Line,
			string
		>,
		names: Object.fromEntries(GOAL_TABS.map((id) => [id, book.nameOf(ids[id]) ?? tabName(goal, id, language)])) as Record<
			GoalTabId,
			string
		>,
		currency: homeCurrency(settingsOf(known.settings ?? [])),
		language,
	};
}

/** What a new tab of a goal is called; the whole company's has no further name. */
export const tabName = ({ title }: Goal, id: GoalTabId, language: Language): string =>
	cut(title === '' ? GOAL_NAMES[language][id] : `${GOAL_NAMES[language][id]} · ${title}`);

/** The actuals of planned slices in the place of everybody's; the history of people is of all that they sell. */
const ofSlice = ({ book }: GoalPorts): Sources => ({
	...sourcesOf(book),
	aggregates: { ...tabColumns(book, PLANNED), width: PLANNED_WIDTH },
	present: '',
});

/** Profit of one won deal over the last year. */
function marginOf(history: History, asOf: number): number | null {
	const window = days(monthStart(asOf, -12), monthStart(asOf));
	const profit = past(history, kpis.find(({ coefficient }) => coefficient === 'margin')!, '', window);
	const won = pastOf(history, 'deals', window) ?? 0;
	return profit === null || won === 0 || profit <= 0 ? null : Math.round(profit / won);
}
