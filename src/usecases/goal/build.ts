import { dayOf } from '../../calendar/day';
import { monthsOf, type Period, parsePeriod } from '../../calendar/period';
import { settingsOf } from '../../facts/account';
import { decompose } from '../../goals/decompose';
import { planSplit } from '../../goals/split';
import { UserError } from '../../language/user-error';
import type { Enriched } from '../../measures/enrich';
import { GOAL_TAB, type GoalMonth, type GoalOptions, type GoalPerson } from '../../reports/goal-options';
import { goalTab } from '../../reports/goal-tab';
import { enriched, knownFacts } from '../facts';
import { sellers } from '../people';
import type { Ports } from '../ports';
import type { GoalForm } from '../rpc-types';
import { mendTargets } from '../target-lookups';
import { lastMonths, monthsWorked, pastOf, scopeOf } from './history';
import { propose, titleOfPeriod } from './proposal';
import { rememberGoal } from './remembered';
import { writeGoalTargets } from './targets';

/** Draws the goal tab and ties the targets to its cells, so that a changed goal changes every plan at once. */
export function buildGoal(ports: Ports, form: GoalForm): void {
	check(form);
	const { language, book } = ports;
	mendTargets(book);
	const known = knownFacts(ports).rows;
	const facts = enriched(ports, known);
	const period = parsePeriod(form.period, facts.base.account.fiscal);
	const months = monthsIn(period);
	const { sources } = propose(ports, facts);
	const goalMonthList = goalMonths(facts, months, form);
	const people = goalPeople(facts, sellers(known, period.from, language), form);
	const manual = language === 'ru' ? 'задано вами' : 'set by you';
	const options: GoalOptions = {
		name: language === 'ru' ? 'Цель' : 'Goal',
		period: titleOfPeriod(period, language),
		goal: form.goal,
		check: form.averageCheck,
		conversion: form.conversion,
		calls: form.callsPerDeal,
		meetings: form.meetingsPerDeal,
		sources: {
			goal: titleOfPeriod(period, language),
			check: sources.averageCheck ?? manual,
			conversion: sources.conversion ?? manual,
			calls: sources.callsPerDeal ?? manual,
			meetings: sources.meetingsPerDeal ?? manual,
		},
		months: goalMonthList,
		people,
		currency: settingsOf(known.settings ?? []).get('base_currency') ?? 'RUB',
		language,
	};
	const plan = decompose({
		goal: form.goal,
		check: form.averageCheck,
		conversion: form.conversion,
		calls: form.callsPerDeal,
		meetings: form.meetingsPerDeal,
		monthWeights: goalMonthList.map(({ weight }) => weight),
		peopleWeights: people.map(({ weight }) => weight),
	});
	book.render(goalTab(options));
	writeGoalTargets(ports, known.targets ?? [], options, plan, form);
	rememberGoal(ports, form);
	book.activate(GOAL_TAB);
}

function check({ goal, averageCheck, conversion }: GoalForm): void {
	if (!(goal > 0)) throw new UserError({ ru: 'Укажите цель больше нуля.', en: 'Give a goal above zero.' });
	if (averageCheck !== null && !(averageCheck > 0))
		throw new UserError({
			ru: 'Средний чек должен быть больше нуля. Если он неизвестен, оставьте поле пустым.',
			en: 'The average check must be above zero. Leave it empty if it is not known.',
		});
	if (conversion !== null && !(conversion > 0 && conversion <= 1))
		throw new UserError({
			ru: 'Конверсия – от 0 до 100 %. Если она неизвестна, оставьте поле пустым.',
			en: 'The conversion lies between 0 and 100 %. Leave it empty if it is not known.',
		});
}

function monthsIn(period: Period): Period[] {
	const months = monthsOf(period);
	if (months === null || months.length > 12)
		throw new UserError({
			ru: `Цель ставится на целые месяцы, не больше двенадцати; «${period.token}» так не делится. Выберите месяц, квартал или год.`,
			en: `A goal covers whole months, twelve at most; "${period.token}" does not. Choose a month, a quarter or a year.`,
		});
	return months;
}

function goalMonths(facts: Enriched, months: readonly Period[], form: GoalForm): GoalMonth[] {
	const { calendar } = facts.base.account;
	return months.map(({ token, from, to }) => {
		const workdays = calendar.workdays(from, to);
		return { token, day: dayOf(from), workdays, weight: form.months === 'equal' ? 1 : workdays };
	});
}

/** Shares of a thousand by money a month worked in the last half year; who has no history yet counts as the mean of the others. */
function goalPeople(facts: Enriched, people: readonly { id: string; name: string }[], form: GoalForm): GoalPerson[] {
	if (people.length === 0) return [];
	if (form.managers === 'equal') return people.map((person) => ({ ...person, weight: 1 }));
	const half = lastMonths(facts, 6);
	const money = people.map(({ id }) => {
		const months = monthsWorked(facts, id, half);
		return months === 0 ? 0 : Math.max(0, pastOf(facts, 'amount', half, scopeOf(facts, id)) ?? 0) / months;
	});
	const known = money.filter((sum) => sum > 0);
	const mean = known.length === 0 ? 1 : known.reduce((a, b) => a + b, 0) / known.length;
	const shares = planSplit(
		1000,
		money.map((sum) => Math.round(sum > 0 ? sum : mean)),
	);
	return people.map((person, i) => ({ ...person, weight: shares[i]! }));
}
