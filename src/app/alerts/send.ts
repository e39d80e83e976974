import type { AlertRule } from '../../alerts/alert';
import { rules } from '../../alerts/rules/rules.gen';
import { dayOf } from '../../calendar/day';
import { zone } from '../../calendar/zone';
import { settingsOf } from '../../facts/account';
import type { Text } from '../../language/text';
import type { Reader } from '../digest/letter';
import { readLog, sendOnce } from '../digest/log';
import { accountOfFacts, readTabs } from '../figures/tab-facts';
import { isUnfinished, loadJob } from '../import/job';
import { heldReason } from '../watch/warnings';
import { type AlertGroup, alertLetter, plainLines } from './letter';
import type { AlertsPorts } from './ports';
import { alertsFor, type Judged, judge, type Recipient, recipients } from './recipients';
import { alertSettings, isQuiet } from './settings';
import { situationNow } from './situation';
import { alertId, keepTold, loadTold, sentAlerts, stillTold, type Told, WHAT } from './told';
import type { AlertsState } from './types';

const today = (ports: AlertsPorts): string => dayOf(zone(ports.book.timeZone).dayAt(ports.now()));

export const readerOf = (ports: AlertsPorts): Reader => ({
	language: ports.language,
	locale: ports.book.locale,
	currency: settingsOf(readTabs(ports, ['settings']).rows.settings ?? []).get('base_currency') ?? 'RUB',
});

/** Whether alerts go out in the hour that strikes now: neither at night nor on days when nobody works. */
export function areAlertsDue(ports: AlertsPorts): boolean {
	if (!alertSettings(ports).isOn || !ports.book.has('deals')) return false;
	const { calendar } = accountOfFacts(ports, readTabs(ports, ['settings', 'calendar']).rows);
	return !isQuiet(ports, (day) => calendar.workdays(day, day + 1) > 0);
}

/** Why only the age of the data is told now; null when all is. */
function doubtOf(ports: AlertsPorts): Text | null {
	if (isUnfinished(loadJob(ports)))
		return {
			ru: 'Загрузка из CRM не закончена: цифры ещё не полны.',
			en: 'The import from the CRM is unfinished: the figures are not whole yet.',
		};
	return heldReason(ports);
}

interface Waiting extends Recipient {
	readonly groups: readonly AlertGroup[];
	readonly ids: readonly string[];
}

interface Plan {
	readonly waiting: readonly Waiting[];
	/** What has been told and still holds. */
	readonly told: Told;
	readonly reason: Text | null;
}

/** What each address would be told now: what holds and was not told there before, at most one letter a day. */
function planned(ports: AlertsPorts): Plan {
	const settings = alertSettings(ports);
	const reason = doubtOf(ports);
	const situation = situationNow(ports);
	const judged = judge(situation, settings, (rule) => reason === null || rule.isAboutData === true);
	const sent = sentAlerts(ports);
	const told = stillTold(loadTold(ports), presentIds(judged), judgedIds(judged), sent);
	const day = today(ports);
	const waiting = recipients(ports, situation, settings).flatMap((recipient): Waiting[] => {
		if (sent.has(`${day} ${recipient.to}`)) return [];
		const before = told[recipient.to] ?? {};
		const groups = freshOf(alertsFor(recipient, judged), (id) => before[id] !== undefined);
		return groups.length === 0 ? [] : [{ ...recipient, groups, ids: idsOf(groups) }];
	});
	return { waiting, told, reason };
}

export const freshOf = (groups: readonly AlertGroup[], isTold: (id: string) => boolean): AlertGroup[] =>
	groups.flatMap(({ rule, alerts }) => {
		const fresh = alerts.filter((alert) => !isTold(alertId(rule, alert)));
		return fresh.length === 0 ? [] : [{ rule, alerts: fresh }];
	});

export const idsOf = (groups: readonly AlertGroup[]): string[] =>
	groups.flatMap(({ rule, alerts }) => alerts.map((alert) => alertId(rule, alert)));

export const presentIds = (judged: readonly Judged[]): Set<string> =>
	new Set(judged.flatMap(({ rule, alerts }) => (alerts ?? []).map((alert) => alertId(rule, alert))));

export const judgedIds = (judged: readonly Judged[]): Set<string> =>
	new Set(judged.flatMap(({ rule, alerts }) => (alerts === null ? [] : [rule.id])));

/** Tells each address what is new, in one letter a day. What is told is noted before the letter goes: a run that is stopped tells nothing twice. */
export function sendAlerts(ports: AlertsPorts): Text {
	const { mail } = ports;
	const { waiting, told, reason } = planned(ports);
	const day = today(ports);
	const reader = readerOf(ports);
	let [sent, left] = [0, 0];
	keepTold(ports, told);
	for (const { groups, ids, ...recipient } of waiting) {
		if (mail.remainingToday() < 1) {
			left++;
			continue;
		}
		const letter = alertLetter(recipient, groups, reader);
		told[recipient.to] = { ...told[recipient.to], ...Object.fromEntries(ids.map((id) => [id, day])) };
		keepTold(ports, told);
		sendOnce(ports, day, recipient.to, WHAT[ports.language], () => mail.send(letter));
		sent++;
	}
	if (left > 0)
		return {
			ru: `Отправлено: ${sent}. Ещё ${left} уйдут завтра: кончилась суточная норма писем.`,
			en: `Sent: ${sent}. ${left} more go out tomorrow: the daily quota of letters ran out.`,
		};
	if (sent > 0) return { ru: `Отправлено: ${sent}.`, en: `Sent: ${sent}.` };
	return (
		reason ?? {
			ru: 'Нового нет: всё уже сказано, или сегодня письмо уже было.',
			en: 'Nothing new: all has been told, or today’s letter has gone.',
		}
	);
}

export function alertsState(ports: AlertsPorts): AlertsState {
	const { language } = ports;
	const hasData = ports.book.has('deals');
	const { waiting, reason } = hasData ? planned(ports) : { waiting: [], reason: null };
	const reader = readerOf(ports);
	const words: readonly string[] = Object.values(WHAT);
	return {
		settings: alertSettings(ports),
		rules: rules.map(({ id, title }: AlertRule) => ({ id, title: title[language] })),
		waiting: waiting.map(({ to, groups }) => ({ to, lines: plainLines(groups, reader) })),
		reason: reason?.[language] ?? null,
		sent: readLog(ports)
			.filter(({ what, status }) => words.includes(what) && status === 'sent')
			.slice(-10)
			.reverse()
			.map(({ at, to }) => ({ at, to })),
	};
}
