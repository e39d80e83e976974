import { monthStart, partsOf } from '../../calendar/day';
import { days, month, monthsOf, type Period, quarter, year } from '../../calendar/period';
import type { EnrichedFacts } from '../../columns/enrich';
import type { Kpi } from '../../kpis/define';
import { kpis } from '../../kpis/registry.gen';
import { MONTHS } from '../../language/months';
import { grouped, plural } from '../../language/plural';
import type { Language } from '../../language/text';
import { enriched } from '../figures/tab-facts';
import { readWholeTabs } from '../figures/whole-tabs';
import { coldCalls, hasDeals, lastMonths, past, pastOf } from './history';
import { rememberedGoal } from './last-form';
import type { GoalPorts } from './ports';
import type { GoalForm, GoalProposal } from './types';

const YEAR = 12;
/** Younger leads have not had the time to be won; counting them would make the conversion look low. */
const RIPE = 2;
const FEW = 30;
/** A goal that asks for nothing more than before is none. */
const GROWTH = 1.1;

/** What the wizard starts from: the goal as it stands, else what history suggests, each value with its source and sample size. */
export function proposal(ports: GoalPorts): GoalProposal {
	const { form, sources, periods } = propose(ports, enriched(ports, readWholeTabs(ports).rows));
	return { form, sources, periods };
}

/** On how many cases a proposed value rests. */
export type Cases = Partial<Record<keyof GoalForm, number>>;

export function propose(ports: GoalPorts, facts: EnrichedFacts): GoalProposal & { readonly history: GoalForm; readonly cases: Cases } {
	const { language } = ports;
	const suggested = suggest(facts, language);
	const present = rememberedGoal(ports);
	return {
		form: present ?? suggested.form,
		history: suggested.form,
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

function suggest(facts: EnrichedFacts, language: Language): Suggestion {
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
	if (!hasDeals(facts))
		return {
			form: {
				...form,
				averageCheck: defaultCheck ?? 100_000,
				conversion: defaultConversion ?? 0.2,
				callsPerDeal: 12,
				meetingsPerDeal: 3,
				managers: 'equal',
			},
			sources: {},
			cases: {},
			monthly: null,
		};
	const say = (ru: string, en: string): string => (language === 'ru' ? ru : en);
	const window = lastMonths(facts, YEAR);
	const half = lastMonths(facts, 6);
	const ripe = ripeMonths(facts);
	const won = pastOf(facts, 'deals', window) ?? 0;
	const money = pastOf(facts, 'amount', half) ?? 0;
	const leads = pastOf(facts, 'leads', ripe) ?? 0;
	const few = won < FEW ? say(' Мало данных.', ' Few data.') : '';
	const deals = say(`выигранных сделок: ${grouped(won, 'ru')}`, `${grouped(won, 'en')} deals won`);
	const coefficient = (name: NonNullable<Kpi['coefficient']>, period: Period): number | null => {
		const kpi = kpis.find((one) => one.coefficient === name)!;
		return past(facts, kpi, '', period);
	};
	const perDeal = (plan: string): number | null => {
		const count = pastOf(facts, plan, window);
		return won === 0 || count === null || count === 0 ? null : Math.round((count / won) * 10) / 10;
	};
	const cold = coldCalls(facts, window);
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
				`${grouped(Math.round(money / 6), language)} a month on average over half a year, plus 10 %.`,
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

/** Two leading digits are as exact as a goal can be. */
function roundUp(value: number): number {
	const step = 10 ** Math.max(0, Math.floor(Math.log10(value)) - 1);
	return Math.ceil(value / step) * step;
}

function periodsAhead(asOf: number, monthly: number | null, language: Language): GoalProposal['periods'] {
	const { year: y, month: m } = partsOf(asOf);
	const q = Math.ceil(m / 3);
	const next = q === 4 ? quarter(y + 1, 1) : quarter(y, q + 1);
	const nextMonth = partsOf(monthStart(asOf, 1));
	const list = [quarter(y, q), next, month(y, m), month(nextMonth.year, nextMonth.month), year(y), year(y + 1)];
	return list.map((period) => ({
		token: period.token,
		title: titleOfPeriod(period, language),
		goal: monthly === null ? null : roundUp(monthly * monthsOf(period)!.length * GROWTH),
	}));
}

export function titleOfPeriod({ token, from }: Period, language: Language): string {
	const { year: y, month: m } = partsOf(from);
	const q = /^\d{4}-Q([1-4])$/.exec(token);
	if (q !== null) return language === 'ru' ? `${q[1]} квартал ${y}` : `Q${q[1]} ${y}`;
	if (/^\d{4}$/.test(token)) return language === 'ru' ? `${y} год` : String(y);
	return /^\d{4}-\d{2}$/.test(token) ? `${MONTHS[language][m - 1]} ${y}` : token;
}
