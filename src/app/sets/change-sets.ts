import { type DayNumber, dayOf, monthStart } from '../../calendar/day';
import { parsePeriod } from '../../calendar/period';
import type { Row } from '../../facts/table';
import type { Text } from '../../language/text';
import { UserError } from '../../language/user-error';
import { adviceOn } from '../../rollout/advice';
import type { KpiSet } from '../../rollout/kpi-set';
import { setsOf } from '../../rollout/kpi-set';
import { fixedUntil, trialBegan, trialOf } from '../../rollout/lifecycle';
import { draftRows, templates } from '../../rollout/templates';
import { writeFacts } from '../../tabs/data-tab';
import type { Change } from '../changes/change-record';
import { checkReason, logDecisions } from '../changes/decision-log';
import { changesOf, statusChange } from '../changes/rule-changes';
import { namesWithoutFeedback } from './feedback-summary';
import { firstPlans } from './first-plans';
import type { SetsPorts } from './ports';
import { latest, type Rollout, rolloutOf } from './rollout';
import { rowsOf } from './set-rows';
import type { Because, SetForm } from './types';

const NO_REASON: Because = { reason: '', feedbackId: null };
/** A trial lasts so many months unless it is extended (the article: two to three). */
const TRIAL_MONTHS = 3;

/** A draft after the template of a role, for everyone in it or for one person. */
export function createSet(ports: SetsPorts, role: string, managerId: string | null): void {
	const template = templates.find((one) => one.role === role);
	const rollout = rolloutOf(ports);
	const { rows, sets, people } = rollout;
	const person = people.find(({ id }) => id === managerId);
	if (template === undefined || (managerId !== null && person === undefined)) throw setNotFound();
	const stem = managerId === null ? role : `${role}-${managerId}`;
	let id = stem;
	for (let n = 2; latest(sets, id) !== null; n++) id = `${stem}-${n}`;
	const members = people.filter((one) => (person === undefined ? one.role === role : one === person));
	const { rows: lines, norms } = firstPlans(ports, rollout, draftRows(template, id, managerId), members);
	save(ports, [...(rows.kpi_sets ?? []), ...lines]);
	const taken = norms.map(({ metric, norm }) => `${metric.name[ports.language]} – ${norm}`).join(', ');
	const from = taken === '' ? '' : words(ports, `; нормы по истории за полгода: ${taken}`, `; norms from half a year of history: ${taken}`);
	logDecisions(
		ports,
		[
			{
				table: 'kpi_sets',
				key: id,
				field: 'status',
				title: words(ports, 'набор', 'set'),
				scope: id,
				before: '',
				after: words(ports, 'черновик', 'draft'),
			},
		],
		{
			...NO_REASON,
			reason: words(ports, `по шаблону «${template.name.ru}»`, `after the template "${template.name.en}"`) + from,
		},
	);
}

/** A draft is rewritten as often as one likes. */
export function saveDraft(ports: SetsPorts, id: string, form: SetForm): void {
	const rollout = rolloutOf(ports);
	const set = latestSet(rollout, id);
	if (set.status !== 'draft')
		throw new UserError({
			ru: 'Этот набор уже не черновик. Изменение вступит в силу с начала месяца: нажмите «Изменить».',
			en: 'This set is no longer a draft. A change takes effect from the start of a month: press Change.',
		});
	replaceVersion(ports, rollout, set, rowsOf(set, form), NO_REASON);
}

/** Everything is computed and shown, nothing is paid by it. */
export function startTrial(ports: SetsPorts, id: string, month: string): void {
	const rollout = rolloutOf(ports);
	const set = latestSet(rollout, id);
	if (set.status !== 'draft') throw new UserError({ ru: 'Тест этого набора уже начат.', en: 'The trial of this set has begun already.' });
	refuseFaults(set);
	const from = firstOpenDay(rollout, month);
	const rows = linesOf(rollout, set).map((row) => ({
		...row,
		status: 'trial',
		effective_from: dayOf(from),
		trial_until: dayOf(monthStart(from, TRIAL_MONTHS) - 1),
	}));
	replaceVersion(ports, rollout, set, rows, NO_REASON, [statusChange(ports, set, 'trial', from)]);
}

/** A new version from the first day of a month on; months before it keep the version that held. */
export function adjustSet(ports: SetsPorts, id: string, form: SetForm, month: string, because: Because): void {
	checkReason(because);
	const rollout = rolloutOf(ports);
	const set = latestSet(rollout, id);
	if (set.status === 'draft' || set.status === 'archived') throw setNotFound();
	const until = fixedUntil(set, rollout.asOf);
	const from = firstOpenDay(rollout, month);
	if (until !== null && from < until)
		throw new UserError({
			ru: `Набор действует меньше трёх месяцев и до ${dayOf(until)} не меняется. Выберите месяц позже.`,
			en: `The set has been in force for less than three months and stays as it is until ${dayOf(until)}. Choose a later month.`,
		});
	const next = rowsOf({ ...set, version: set.version + 1, from }, form);
	refuseFaults(setsOf(next, rollout.metrics)[0]!);
	startVersion(ports, rollout, set, next, from, because);
}

/** From trial to pay: not before a month was closed and everyone was heard, unless a reason is given. */
export function activateSet(ports: SetsPorts, id: string, month: string, because: Because | null): void {
	const rollout = rolloutOf(ports);
	const set = latestSet(rollout, id);
	if (set.status !== 'trial')
		throw new UserError({ ru: 'Ввести в действие можно набор, который в тесте.', en: 'Only a set on trial can be activated.' });
	const { obstacles } = trialOf({
		asOf: rollout.asOf,
		closed: rollout.closed,
		silent: namesWithoutFeedback(rollout, set),
		faults: faultsOf(set),
		began: trialBegan(rollout.sets.filter((one) => one.id === id)) ?? rollout.asOf,
	});
	const barred =
		obstacles.find(({ kind }) => kind !== 'feedback') ?? (because === null || because.reason.trim() === '' ? obstacles[0] : undefined);
	if (barred !== undefined) throw new UserError(barred.sentence);
	const from = firstOpenDay(rollout, month);
	const rows = linesOf(rollout, set).map((row) => ({
		...row,
		version: set.version + 1,
		status: 'active',
		effective_from: dayOf(from),
		trial_until: null,
	}));
	startVersion(ports, rollout, set, rows, from, because ?? NO_REASON, [statusChange(ports, set, 'active', from)]);
}

/** One more month of trial. */
export function extendTrial(ports: SetsPorts, id: string, because: Because): void {
	checkReason(because);
	const rollout = rolloutOf(ports);
	const set = latestSet(rollout, id);
	if (set.status !== 'trial') throw new UserError({ ru: 'Продлить можно только тест.', en: 'Only a trial can be extended.' });
	const until = monthStart((set.trialUntil ?? rollout.asOf) + 1, 1) - 1;
	const rows = linesOf(rollout, set).map((row) => ({ ...row, trial_until: dayOf(until) }));
	replaceVersion(ports, rollout, set, rows, because);
}

/** From the next day on the set holds no more; what it gave before stays. */
export function archiveSet(ports: SetsPorts, id: string, because: Because): void {
	checkReason(because);
	const rollout = rolloutOf(ports);
	const set = latestSet(rollout, id);
	const rows = linesOf(rollout, set).map((row) =>
		set.status === 'draft' ? { ...row, status: 'archived' } : { ...row, effective_to: dayOf(rollout.asOf) },
	);
	replaceVersion(ports, rollout, set, rows, because, [statusChange(ports, set, 'archived', rollout.asOf + 1)]);
}

function latestSet({ sets }: Rollout, id: string): KpiSet {
	const set = latest(sets, id);
	if (set === null) throw setNotFound();
	return set;
}

const setNotFound = (): UserError =>
	new UserError({
		ru: 'Этого набора больше нет: его изменили в таблице. Откройте список наборов заново.',
		en: 'This set no longer exists: it was changed in the sheet. Open the list of sets again.',
	});

const linesOf = ({ rows }: Rollout, { id, version }: KpiSet): Row[] =>
	(rows.kpi_sets ?? []).filter((row) => String(row.kpi_set_id) === id && (row.version ?? 1) === version);

const faultsOf = (set: KpiSet): Text[] =>
	adviceOn(set)
		.filter(({ isFault }) => isFault)
		.map(({ sentence }) => sentence);

function refuseFaults(set: KpiSet): void {
	const [fault] = faultsOf(set);
	if (fault !== undefined) throw new UserError(fault);
}

/** First day of a month that nobody has closed. */
function firstOpenDay({ closed }: Rollout, month: string): DayNumber {
	const { token, from } = parsePeriod(month);
	const last = closed[closed.length - 1];
	if (token.length !== 7)
		throw new UserError({ ru: 'Выберите месяц, с которого действует изменение.', en: 'Choose the month from which the change holds.' });
	if (last !== undefined && token <= last)
		throw new UserError({
			ru: `Месяц ${last} закрыт, его правила не меняются. Выберите месяц позже.`,
			en: `The month ${last} is closed, its rules do not change. Choose a later month.`,
		});
	return from;
}

/** The version before ends where the new one begins; one that would never have held gives way to it. */
function startVersion(
	ports: SetsPorts,
	rollout: Rollout,
	set: KpiSet,
	next: readonly Row[],
	from: DayNumber,
	because: Because,
	more: readonly Change[] = [],
): void {
	const isReplaced = set.from !== null && set.from >= from;
	const before = linesOf(rollout, set);
	const ended = isReplaced ? [] : before.map((row) => ({ ...row, effective_to: dayOf(from - 1) }));
	const others = (rollout.rows.kpi_sets ?? []).filter((row) => !before.includes(row));
	save(ports, [...others, ...ended, ...next]);
	logDecisions(ports, [...changesOf(ports, set, before, next, from), ...more], because);
}

function replaceVersion(
	ports: SetsPorts,
	rollout: Rollout,
	set: KpiSet,
	rows: readonly Row[],
	because: Because,
	more: readonly Change[] = [],
): void {
	const before = linesOf(rollout, set);
	save(ports, [...(rollout.rows.kpi_sets ?? []).filter((row) => !before.includes(row)), ...rows]);
	logDecisions(ports, [...changesOf(ports, set, before, rows, set.from), ...more], because);
}

const save = (ports: SetsPorts, rows: readonly Row[]): void => {
	writeFacts(ports.book, 'kpi_sets', rows, ports.language);
};

const words = ({ language }: Pick<SetsPorts, 'language'>, ru: string, en: string): string => (language === 'ru' ? ru : en);
