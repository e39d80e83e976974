import { type DayNumber, dayOf, monthStart, partsOf } from '../../calendar/day';
import { MONTHS } from '../../language/months';
import type { Language } from '../../language/text';
import { adviceOn } from '../../rollout/advice';
import type { KpiSet } from '../../rollout/kpi-set';
import { fixedUntil, monthsWord, trialBegan, trialOf } from '../../rollout/lifecycle';
import { templates } from '../../rollout/templates';
import { statusName } from '../changes/rule-changes';
import { statusOf } from './feedback';
import { feedbackSummaryOf, namesWithoutFeedback } from './feedback-summary';
import { plannedFor } from './first-plans';
import type { SetsPorts } from './ports';
import { latest, membersOf, type Rollout, rolloutOf } from './rollout';
import { formOf } from './set-rows';
import type { KpiSetView, RolloutState } from './types';

const MONTHS_AHEAD = 3;

export function rolloutState(ports: SetsPorts): RolloutState {
	const rollout = rolloutOf(ports);
	const { language } = ports;
	const ids = [...new Set(rollout.sets.map(({ id }) => id))];
	const last = ids.map((id) => latest(rollout.sets, id)!);
	return {
		sets: last.filter((set) => set.status !== 'archived').map((set) => viewOf(ports, rollout, set)),
		templates: templates.map(({ role, name }) => ({
			role,
			name: name[language],
			isTaken: last.some((set) => set.role === role && set.managerId === null && set.status !== 'archived'),
		})),
		managers: rollout.people.map(({ id, name }) => ({ id, name })),
		metrics: rollout.metrics.map(({ key, name, aspect, unit }) => ({ id: key, name: name[language], aspect, unit })),
		feedback: (rollout.rows.feedback ?? [])
			.filter(({ status }) => status !== 'asked')
			.map((row) => ({
				id: String(row.feedback_id),
				who: rollout.people.find(({ id }) => id === String(row.manager_id))?.name ?? String(row.manager_id),
				set: String(row.kpi_set_id ?? ''),
				metric: rollout.metrics.find(({ key }) => key === row.metric)?.name[language] ?? String(row.metric ?? ''),
				rating: typeof row.rating === 'number' ? row.rating : null,
				comment: String(row.comment ?? ''),
				status: statusOf(String(row.status ?? 'new'), language === 'ru'),
				answer: String(row.answer ?? ''),
			}))
			.reverse(),
		months: monthsFrom(rollout).map((from) => ({ token: dayOf(from).slice(0, 7), title: monthTitle(from, language) })),
	};
}

function viewOf({ language }: SetsPorts, rollout: Rollout, set: KpiSet): KpiSetView {
	const rows = (rollout.rows.kpi_sets ?? []).filter((row) => String(row.kpi_set_id) === set.id && (row.version ?? 1) === set.version);
	const advice = adviceOn(set);
	const summary = set.status === 'draft' ? null : feedbackSummaryOf(rollout, set);
	const until = fixedUntil(set, rollout.asOf);
	const trial =
		set.status === 'trial'
			? trialOf({
					asOf: rollout.asOf,
					closed: rollout.closed,
					silent: namesWithoutFeedback(rollout, set),
					faults: advice.filter(({ isFault }) => isFault).map(({ sentence }) => sentence),
					began: trialBegan(rollout.sets.filter(({ id }) => id === set.id)) ?? rollout.asOf,
				})
			: null;
	return {
		id: set.id,
		version: set.version,
		title: titleOf(rollout, set, language),
		status: set.status,
		since: set.from === null ? statusName({ language }, set.status) : sinceWords(set.from, rollout.asOf, language),
		people: membersOf(rollout, set).map(({ name }) => name),
		form: formOf(rows, rollout.metrics),
		advice: [...advice.map(({ sentence, isFault }) => ({ text: sentence[language], isFault })), ...unplanned(rollout, set, language)],
		trial: trial && {
			...trial,
			months: monthsWord(Math.max(trial.months, 0), language),
			obstacles: trial.obstacles.map(({ kind, sentence }) => ({ kind, text: sentence[language] })),
		},
		fixedUntil: until === null ? null : dayOf(until),
		opinions: summary && {
			asked: summary.asked,
			answered: summary.answered,
			byMetric: summary.byMetric.map(({ metric, average, complaints }) => ({
				name: rollout.metrics.find(({ key }) => key === metric)?.name[language] ?? metric,
				average,
				complaints,
			})),
		},
	};
}

/** A KPI that waits for a plan which nobody has written counts for nothing: that is said, with what to do. */
function unplanned(rollout: Rollout, set: KpiSet, language: Language): KpiSetView['advice'] {
	const members = membersOf(rollout, set);
	if (members.length === 0) return [];
	const isPlanned = plannedFor(rollout, members);
	return set.lines
		.filter(({ metric, planSource }) => planSource === 'targets' && !isPlanned(metric))
		.map(({ metric: { name } }) => ({
			text:
				language === 'ru'
					? `У показателя «${name.ru}» нет плана: поставьте цель, впишите план на вкладку «Планы» или выберите «Норма».`
					: `"${name.en}" has no plan: set a goal, write the plan into the Targets tab, or choose a norm.`,
			isFault: false,
		}));
}

/** The role's name, or the person's. */
export function titleOf({ people }: Rollout, set: KpiSet, language: Language): string {
	const person = people.find(({ id }) => id === set.managerId);
	if (person !== undefined) return person.name;
	return templates.find(({ role }) => role === set.role)?.name[language] ?? (set.role || set.id);
}

function sinceWords(from: DayNumber, asOf: DayNumber, language: Language): string {
	const { year, month, day } = partsOf(from);
	const date = `${day} ${(language === 'ru' ? MONTHS_OF : MONTHS.en)[month - 1]} ${year}`;
	if (from > asOf) return language === 'ru' ? `начнётся ${date}` : `begins on ${date}`;
	return language === 'ru' ? `с ${date}` : `since ${date}`;
}

const MONTHS_OF = ['января', 'февраля', 'марта', 'апреля', 'мая', 'июня', 'июля', 'августа', 'сентября', 'октября', 'ноября', 'декабря'];

export function monthTitle(day: DayNumber, language: Language): string {
	const { year, month } = partsOf(day);
	return `${MONTHS[language][month - 1]} ${year}`;
}

/** Months that nobody has closed, from the present one on. */
function monthsFrom({ asOf, closed }: Rollout): DayNumber[] {
	const last = closed[closed.length - 1] ?? '';
	return Array.from({ length: MONTHS_AHEAD + 1 }, (_, i) => monthStart(asOf, i)).filter((from) => dayOf(from).slice(0, 7) > last);
}
