import { dayOf, monthStart, partsOf } from '../../calendar/day';
import { days, month, type Period, parsePeriod, quarter, year } from '../../calendar/period';
import type { EnrichedFacts } from '../../columns/enrich';
import { settingsOf } from '../../facts/account';
import type { Facts } from '../../facts/tables';
import { metrics } from '../../kpis/metrics';
import { kpis } from '../../kpis/registry.gen';
import type { Language } from '../../language/text';
import { LINES, type Line } from '../../reports/goal/layout';
import { type Coefficient, GOAL_TABS, type GoalOptions, type GoalTabId, type Input } from '../../reports/goal/options';
import { sourcesOf } from '../figures/lookup-sources';
import { keptCells } from './built-goal';
import { editorsOf, monthsIn } from './form';
import { past, pastOf } from './history';
import { goalMonths } from './months';
import { goalPeople } from './people';
import type { GoalPorts } from './ports';
import { propose, titleOfPeriod } from './proposal';
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

/** The months before a day, under the name that people have for them where they have one. */
function periodBefore(day: number, months: number): Period {
	const from = monthStart(day, -months);
	const { year: y, month: m } = partsOf(from);
	if (months === 1) return month(y, m);
	if (months === 3 && m % 3 === 1) return quarter(y, Math.ceil(m / 3));
	return months === 12 && m === 1 ? year(y) : days(from, day);
}

/** Everything that the goal's tabs show, from the form, history and what people typed before. */
export function goalOptions(ports: GoalPorts, facts: EnrichedFacts, known: Facts, form: GoalForm, kept = keptCells(ports)): GoalOptions {
	const { language, book } = ports;
	const { account } = facts.base;
	const period = parsePeriod(form.period, account.fiscal);
	const months = monthsIn(period);
	const { sources, history, cases } = propose(ports, facts);
	const basis = form.basis ?? 'money';
	const say = (ru: string, en: string): string => (language === 'ru' ? ru : en);
	const before = periodBefore(period.from, months.length);
	const base =
		basis === 'margin'
			? past(facts, kpis.find(({ coefficient }) => coefficient === 'margin')!, '', before)
			: pastOf(facts, basis === 'deals' ? 'deals' : 'amount', before);
	const wins = cases.averageCheck ?? 0;
	const margin = basis === 'margin' ? marginOf(facts, account.asOf) : null;
	const shown = new Map<Input, Partial<Coefficient>>([
		[
			'goal',
			{
				source:
					form.isIncrease === true
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
	const coefficient = (input: Input): Coefficient => {
		const field = FIELDS[input];
		const [value, proposed] = [form[field], history[field]].map((one) => (typeof one === 'number' ? one : null));
		return {
			value: value ?? null,
			proposed: sources[field] === undefined ? null : (proposed ?? null),
			cases: cases[field] ?? null,
			source: sources[field] ?? manual,
			...shown.get(input),
		};
	};
	const inputs = Object.fromEntries((Object.keys(FIELDS) as Input[]).map((input) => [input, coefficient(input)])) as Record<
		Input,
		Coefficient
	>;
	const list = metrics();
	return {
		period: { token: period.token, title: titleOfPeriod(period, language) },
		basis,
		isIncrease: form.isIncrease === true,
		inputs,
		months: goalMonths(facts, months, form).map((month) => ({ ...month, overrides: kept.months.get(month.token) ?? {} })),
		present: Math.max(
			0,
			months.findIndex(({ from, to }) => account.asOf >= from && account.asOf < to),
		),
		people: goalPeople(facts, known, months, form, kept.people, language),
		absences: kept.absences,
		calendar: Array.from({ length: period.to - period.from }, (_, i) => ({
			day: dayOf(period.from + i),
			hours: account.calendar.hours(period.from + i),
		})),
		tiers: TIERS,
		editors: editorsOf(form.editors),
		sources: sourcesOf(book),
		figures: Object.fromEntries(LINES.map((line) => [line, list.find(({ plan }) => plan === metricOf(line, basis))!.key])) as Record<
			Line,
			string
		>,
		names: Object.fromEntries(GOAL_TABS.map((id) => [id, book.nameOf(id) ?? GOAL_NAMES[language][id]])) as Record<GoalTabId, string>,
		currency: settingsOf(known.settings ?? []).get('base_currency') ?? 'RUB',
		language,
	};
}

/** Profit of one won deal over the last year. */
function marginOf(facts: EnrichedFacts, asOf: number): number | null {
	const window = days(monthStart(asOf, -12), monthStart(asOf));
	const profit = past(facts, kpis.find(({ coefficient }) => coefficient === 'margin')!, '', window);
	const won = pastOf(facts, 'deals', window) ?? 0;
	return profit === null || won === 0 || profit <= 0 ? null : Math.round(profit / won);
}
