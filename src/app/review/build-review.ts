import { type DayNumber, monthStart } from '../../calendar/day';
import type { Period } from '../../calendar/period';
import { settingsOf } from '../../facts/account';
import { homeCurrency } from '../../facts/money/home';
import { findMetric } from '../../kpis/metrics';
import { UserError } from '../../language/user-error';
import type { Report } from '../../reports/report';
import { REVIEW, type ReviewPerson, reviewTab } from '../../reports/rollout/review-tab';
import { bonusOf } from '../../rollout/bonus';
import { type KpiSet, setFor } from '../../rollout/kpi-set';
import { trialBegan } from '../../rollout/lifecycle';
import { proposalFrom } from '../../rollout/review';
import { readTabs } from '../figures/tab-facts';
import { attainmentsIn, monthOf, scopeOf } from '../sets/attainment';
import { feedbackSummaryOf } from '../sets/feedback-summary';
import { type Colleague, latest, membersOf, type Rollout, rolloutOf } from '../sets/rollout';
import { titleOf } from '../sets/state';
import type { ReviewPorts } from './ports';

/** One page on a trial: each person before and during it, score and shadow bonus beside the old pay, what people said, what it speaks for. */
export function buildReview(ports: ReviewPorts, id: string): Report {
	const rollout = rolloutOf(ports);
	const set = latest(rollout.sets, id);
	const began = trialBegan(rollout.sets.filter((one) => one.id === id));
	if (set === null || began === null || began > rollout.asOf)
		throw new UserError({
			ru: 'Тест этого набора ещё не начался: подводить итоги рано.',
			en: 'The trial of this set has not begun: it is too early for a review.',
		});
	const { language, book } = ports;
	const trial = monthsBetween(began, set.status === 'active' && set.from !== null ? set.from - 1 : rollout.asOf);
	const before = trial.map((_, i) => monthOf(monthStart(began, i - trial.length)));
	const reached = attainmentsIn(ports, rollout);
	const pay = payOf(ports);
	const members = membersOf(rollout, set);
	const people = members.map((person): ReviewPerson => {
		const scope = scopeOf(person);
		const average = (key: string, months: readonly Period[]): number | null =>
			mean(months.map((month) => reached(set, scope, month)(key).fact));
		return {
			name: person.name,
			lines: set.lines.map(({ metric }) => ({ before: average(metric.key, before), during: average(metric.key, trial) })),
			months: trial.map((month) => {
				const { score, shadowBonus } = bonusIn(rollout, person, set, month, reached);
				return { score, shadowBonus, oldPay: pay(person.id, month) };
			}),
		};
	});
	const opinions = feedbackSummaryOf(rollout, set);
	const nameOf = (metric: string) => findMetric(metric, rollout.metrics)?.name ?? { ru: metric, en: metric };
	const first = trial[0]!.token;
	const proposal = proposalFrom({
		scores: people.flatMap(({ months }) => months.map(({ score }) => score)),
		opinions,
		nameOf,
		hasClosedMonth: rollout.closed.some((token) => token >= first),
	});
	const title = titleOf(rollout, set, language);
	const report = reviewTab({
		id: REVIEW + set.id,
		name: `${language === 'ru' ? 'Итоги теста' : 'Trial review'} – ${title}`.slice(0, 90),
		title,
		months: trial.map(({ token }) => token),
		before: before.map(({ token }) => token),
		metrics: set.lines.map(({ metric }) => metric),
		people,
		opinions: opinions.byMetric.map(({ metric, average, ratings, complaints }) => ({
			name: nameOf(metric)[language],
			average,
			ratings,
			complaints,
		})),
		answered: { asked: opinions.asked, answered: opinions.answered },
		open: opinions.open.map((row) => ({
			who: rollout.people.find((person) => person.id === String(row.manager_id))?.name ?? String(row.manager_id),
			metric: nameOf(String(row.metric ?? ''))[language],
			comment: String(row.comment ?? ''),
		})),
		proposal: { decision: proposal.decision, reasons: proposal.reasons.map((reason) => reason[language]) },
		currency: homeCurrency(settingsOf(rollout.rows.settings ?? [])),
		language,
	});
	book.render(report);
	return report;
}

/** By the version that held in the month. */
function bonusIn(rollout: Rollout, person: Colleague, set: KpiSet, month: Period, reached: ReturnType<typeof attainmentsIn>) {
	const setInForce = setFor(rollout.sets, person, month.to - 1) ?? set;
	return bonusOf(setInForce, reached(setInForce, scopeOf(person), month));
}

function monthsBetween(from: DayNumber, to: DayNumber): Period[] {
	const months: Period[] = [];
	for (let month = monthOf(from); month.from <= Math.max(from, to); month = monthOf(month.to)) months.push(month);
	return months;
}

const mean = (values: readonly (number | null)[]): number | null => {
	const numbers = values.filter((value) => value !== null);
	return numbers.length === 0 ? null : numbers.reduce((sum, value) => sum + value, 0) / numbers.length;
};

/** What a person was paid by the old rules: salary lines of the ledger that begin in the month, in whole units. */
function payOf(ports: ReviewPorts): (managerId: string, month: Period) => number | null {
	const rows = (readTabs(ports, ['ledger']).rows.ledger ?? []).filter(({ category }) => category === 'salary');
	return (managerId, { token }) => {
		const own = rows.filter((row) => String(row.manager_id) === managerId && String(row.date_from ?? '').startsWith(token));
		return own.length === 0 ? null : own.reduce((sum, { amount }) => sum + (typeof amount === 'number' ? amount : 0), 0) / 100;
	};
}
