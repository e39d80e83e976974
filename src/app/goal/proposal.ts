import { monthStart, partsOf } from '../../calendar/day';
import { days, type Period, quarter } from '../../calendar/period';
import type { EnrichedFacts } from '../../columns/enrich';
import { settledSlice } from '../../dimensions/plan-slices';
import type { Kpi } from '../../kpis/define';
import { kpis } from '../../kpis/registry.gen';
import { grouped, plural } from '../../language/plural';
import type { Language } from '../../language/text';
import { readWholeTabs } from '../figures/whole-tabs';
import { baseOf } from './base';
import { goalFacts } from './goal-facts';
import { type Goal, goalFor, WHOLE } from './goals';
import { coldCalls, type History, hasDeals, historyOf, lastMonths, past, pastOf } from './history';
import { rememberedGoal } from './last-form';
import { GROWTH, periodsAhead, roundUp } from './periods';
import type { GoalPorts } from './ports';
import type { GoalForm, GoalProposal } from './types';

const YEAR = 12;
/** Younger leads have not had the time to be won; counting them would make the conversion look low. */
const RIPE = 2;
const FEW = 30;
const GROWTH_OF_PART = 0.05;

/** What the wizard starts from: the goal as it stands, else what history suggests, each value with its source and sample size. */
export function proposal(ports: GoalPorts, written = ''): GoalProposal {
	const rows = readWholeTabs(ports).rows;
	const facts = goalFacts(ports, rows, written);
	const goal = written === '' ? WHOLE : goalFor(ports, facts.base, settledSlice(facts.base, written), ports.language);
	const { form, sources, periods } = propose(ports, historyOf(facts, goal.slice), goal);
	return { form: goal.slice === '' ? form : { ...form, slice: goal.slice }, sources, periods };
}

/** On how many cases a proposed value rests. */
export type Cases = Partial<Record<keyof GoalForm, number>>;

export function propose(
	ports: GoalPorts,
	history: History,
	goal: Goal,
): GoalProposal & { readonly proposed: GoalForm; readonly cases: Cases } {
	const { language } = ports;
	const { facts } = history;
	const suggested = suggest(history, language);
	const present = rememberedGoal(ports, goal);
	return {
		form: present ?? (goal.slice === '' ? suggested.form : grown(suggested.form, history)),
		proposed: suggested.form,
		cases: suggested.cases,
		sources: suggested.sources,
		periods: periodsAhead(facts.base.account.asOf, suggested.monthly, language),
	};
}

interface Suggestion {
	readonly form: GoalForm;
	readonly sources: GoalProposal['sources'];
	readonly cases: Cases;
	/** Money of a month as history has it. */
	readonly monthly: number | null;
}

/** Of a part of the business one says by how much it is to grow, where the year before has a figure to grow from. */
function grown(form: GoalForm, history: History): GoalForm {
	const base = baseOf(history, { ...form, isShare: true });
	return (base ?? 0) > 0 ? { ...form, goal: GROWTH_OF_PART, isIncrease: true, isShare: true } : form;
}

/** What a goal without any history and settings begins with. */
const EXAMPLES = { averageCheck: 100_000, conversion: 0.2, callsPerDeal: 12, meetingsPerDeal: 3 } as const;
type Exemplary = keyof typeof EXAMPLES;

function suggest(history: History, language: Language): Suggestion {
	const { facts } = history;
	const { asOf, defaultCheck, defaultConversion } = facts.base.account;
	const { year: y, month: m } = partsOf(asOf);
	const form: GoalForm = {
		goal: 3_000_000,
		period: quarter(y, Math.ceil(m / 3)).token,
		averageCheck: null,
		conversion: null,
		callsPerDeal: null,
		meetingsPerDeal: null,
		presentationsPerDeal: null,
		newShare: null,
		coldPerClient: null,
		cycle: null,
		buffer: 0,
		months: 'workdays',
		managers: 'history',
	};
	const say = (ru: string, en: string): string => (language === 'ru' ? ru : en);
	if (!hasDeals(facts)) {
		const known: Partial<Record<Exemplary, number | undefined>> = { averageCheck: defaultCheck, conversion: defaultConversion };
		const fields = Object.keys(EXAMPLES) as Exemplary[];
		const each = <T>(of: (field: Exemplary) => T) => Object.fromEntries(fields.map((field) => [field, of(field)]));
		return {
			form: { ...form, ...each((field) => known[field] ?? EXAMPLES[field]), managers: 'equal' },
			sources: each((field) =>
				typeof known[field] === 'number'
					? say('Истории ещё нет: значение из настроек.', 'No history yet: what the settings say.')
					: say('Истории ещё нет: это пример, впишите своё.', 'No history yet: this is an example, type your own.'),
			),
			cases: each(() => 0),
			monthly: null,
		};
	}
	const window = lastMonths(facts, YEAR);
	const half = lastMonths(facts, 6);
	const ripe = ripeMonths(facts);
	const won = pastOf(history, 'deals', window) ?? 0;
	const money = pastOf(history, 'amount', half) ?? 0;
	const leads = pastOf(history, 'leads', ripe) ?? 0;
	const few = won < FEW ? say(' Мало данных.', ' Few data.') : '';
	const deals = say(`выигранных сделок: ${grouped(won, 'ru')}`, `${grouped(won, 'en')} deals won`);
	const coefficient = (name: NonNullable<Kpi['coefficient']>, period: Period): number | null => {
		const kpi = kpis.find((one) => one.coefficient === name)!;
		return past(history, kpi, '', period);
	};
	const perDeal = (plan: string): number | null => {
		const count = pastOf(history, plan, window);
		return won === 0 || count === null || count === 0 ? null : Math.round((count / won) * 10) / 10;
	};
	const cold = coldCalls(history, window);
	const cycle = coefficient('cycleDays', window);
	const fresh = coefficient('newShare', window);
	const check = coefficient('dealSize', window);
	const conversion = coefficient('leadsWon', ripe);
	const fromSettings = say(
		'Истории ещё нет: значение из настроек, если оно там есть.',
		'No history yet: what the settings say, if they do.',
	);
	const over = say('за 12 мес.', 'over 12 months');
	return {
		monthly: money === 0 ? null : money / 6,
		form: {
			...form,
			goal: money === 0 ? form.goal : roundUp((money / 6) * 3 * GROWTH),
			averageCheck: check === null ? (defaultCheck ?? null) : Math.round(check / 100) * 100,
			conversion: conversion === null ? (defaultConversion ?? null) : Math.round(conversion * 1000) / 1000,
			callsPerDeal: perDeal('calls'),
			meetingsPerDeal: perDeal('meetings'),
			presentationsPerDeal: perDeal('presentations'),
			newShare: fresh === null ? null : Math.round(fresh * 100) / 100,
			coldPerClient: cold.clients === 0 ? null : Math.round((cold.calls / cold.clients) * 10) / 10,
			cycle: cycle === null ? null : Math.round(cycle),
		},
		cases: {
			averageCheck: won,
			conversion: leads,
			callsPerDeal: won,
			meetingsPerDeal: won,
			presentationsPerDeal: won,
			newShare: won,
			coldPerClient: cold.clients,
			cycle: won,
		},
		sources: {
			goal: say(
				`В среднем ${grouped(Math.round(money / 6), language)} в месяц за полгода, плюс 10 %.`,
				`${grouped(Math.round(money / 6), language)} a month on average over half a year, plus 10%.`,
			),
			averageCheck:
				check === null ? fromSettings : say(`Средний чек ${over}, ${deals}.${few}`, `Average deal size ${over}, ${deals}.${few}`),
			conversion:
				conversion === null
					? fromSettings
					: say(
							`Доля выигранных среди созданных за год до последних двух месяцев: ${plural(leads, 'ru', ['лид', 'лида', 'лидов'])}.`,
							`Share won among leads created in the year before the last two months: ${plural(leads, 'en', ['lead', 'leads'])}.`,
						),
			callsPerDeal: say(`Все звонки ${over}, ${deals}.${few}`, `All calls ${over}, ${deals}.${few}`),
			meetingsPerDeal: say(`Все встречи ${over}, ${deals}.${few}`, `All meetings ${over}, ${deals}.${few}`),
			presentationsPerDeal: say(`Все презентации ${over}, ${deals}.${few}`, `All presentations ${over}, ${deals}.${few}`),
			newShare: say(
				`Доля выручки от новых клиентов ${over}, ${deals}.${few}`,
				`Share of revenue from new clients ${over}, ${deals}.${few}`,
			),
			coldPerClient: say(
				`Исходящие звонки тем, кто ещё не покупал, ${over}; новых клиентов: ${grouped(cold.clients, 'ru')}.`,
				`Outgoing calls to those who had not bought yet, ${over}; new clients: ${grouped(cold.clients, 'en')}.`,
			),
			cycle: say(`Средний цикл выигранной сделки ${over}, ${deals}.${few}`, `Average cycle of a won deal ${over}, ${deals}.${few}`),
			managers: say('Доли – по сумме закрытых сделок за полгода.', 'Shares follow the bookings of the last half year.'),
			months: say('По производственному календарю.', 'By the working calendar.'),
		},
	};
}

function ripeMonths(facts: EnrichedFacts): Period {
	const present = monthStart(facts.base.account.asOf);
	return days(monthStart(present, -YEAR - RIPE), monthStart(present, -RIPE));
}
