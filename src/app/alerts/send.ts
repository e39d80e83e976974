import { rules } from '../../alerts/rules/rules.gen';
import { dayOf } from '../../calendar/day';
import { zone } from '../../calendar/zone';
import { settingsOf } from '../../facts/account';
import { homeCurrency } from '../../facts/money/home';
import type { Text } from '../../language/text';
import { UserError } from '../../language/user-error';
import { botToken, tellChat } from '../digest/bot';
import type { Reader } from '../digest/letter';
import { ALERTS, assertSent, type Delivery, isOfAlerts, type RefusedLetter, readLog, sendOnce } from '../digest/log';
import { troubleOf } from '../digest/trouble';
import { managerNames } from '../figures/sellers';
import { accountOfFacts, readTabs } from '../figures/tab-facts';
import { isUnfinished, loadJob } from '../import/job';
import { tabChanges } from '../watch/tab-losses';
import { heldReason } from '../watch/warnings';
import { lossSentence } from '../watch/whole-tabs';
import { chatLines, chatOf, collectChats, forgetChat, invitation } from './chats';
import { type AlertGroup, alertLetter, alertMessage, MOST, named, plainLines } from './letter';
import type { AlertsPorts } from './ports';
import { addressKey, alertsFor, type Judged, judge, type Recipient, recipients } from './recipients';
import { alertSettings, isQuiet } from './settings';
import { situationNow } from './situation';
import { alertId, keepTold, loadTold, loggedAlerts, stillTold, type Told } from './told';
import type { AlertLetter, AlertsState, ChatsState } from './types';

const today = (ports: AlertsPorts): number => zone(ports.book.timeZone).dayAt(ports.now());

export const readerOf = (ports: AlertsPorts): Reader => ({
	language: ports.language,
	locale: ports.book.locale,
	currency: homeCurrency(settingsOf(readTabs(ports, ['settings']).rows.settings ?? [])),
});

/** Whether alerts go out in the hour that strikes now: neither at night nor on days when nobody works. */
export function areAlertsDue(ports: AlertsPorts): boolean {
	if (!alertSettings(ports).isOn || !ports.book.has('deals')) return false;
	const { calendar } = accountOfFacts(ports, readTabs(ports, ['settings', 'calendar']).rows);
	return !isQuiet(ports, (day) => calendar.workdays(day, day + 1) > 0);
}

/** A tab that has lost something since the last import tells nothing right: with no deals in it everybody would be behind. */
function lossOf(ports: AlertsPorts): Text | null {
	const { losses } = tabChanges(ports);
	return losses.length > 0 ? lossSentence(losses) : null;
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

const NOBODY: Text = {
	ru: 'Писать некому: впишите адрес руководителя или адреса менеджеров в списке доступов.',
	en: 'There is nobody to write to: enter an address, or the managers’ addresses in the sharing list.',
};

interface Waiting extends Recipient {
	readonly groups: readonly AlertGroup[];
}

interface Plan {
	readonly waiting: readonly Waiting[];
	/** What has been told and still holds. */
	readonly told: Told;
}

/** What each address would be told now: what holds and was not told there before. An address that has had the day's letter is asked no more. */
function planned(ports: AlertsPorts): Plan {
	const settings = alertSettings(ports);
	const day = today(ports);
	const { failed, sent } = loggedAlerts(ports);
	const sentAlerts = loadTold(ports);
	const hasToday = ({ to }: Recipient): boolean => {
		const at = `${dayOf(day)} ${addressKey(to)}`;
		return sent.has(at) || (!failed.has(at) && Object.values(sentAlerts[addressKey(to)] ?? {}).includes(dayOf(day)));
	};
	const open = recipients(ports, settings, day).filter((recipient) => !hasToday(recipient));
	if (open.length === 0 || lossOf(ports) !== null) return { waiting: [], told: sentAlerts };
	const doubt = doubtOf(ports);
	const judged = judge(situationNow(ports), settings, (rule) => doubt === null || rule.isAboutData === true);
	const rulesJudged = judgedIds(judged);
	const waiting = open.flatMap((recipient): Waiting[] => {
		const own = alertsFor(recipient, judged);
		const before = stillTold(sentAlerts, recipient.to, new Set(idsOf(own)), rulesJudged, failed);
		sentAlerts[addressKey(recipient.to)] = before;
		const groups = freshOf(own, (id) => before[id] !== undefined);
		return groups.length === 0 ? [] : [{ ...recipient, groups }];
	});
	return { waiting, told: sentAlerts };
}

export const freshOf = (groups: readonly AlertGroup[], isTold: (id: string) => boolean): AlertGroup[] =>
	groups.flatMap(({ rule, alerts }) => {
		const fresh = alerts.filter((alert) => !isTold(alertId(rule, alert)));
		return fresh.length === 0 ? [] : [{ rule, alerts: fresh }];
	});

export const idsOf = (groups: readonly AlertGroup[]): string[] =>
	groups.flatMap(({ rule, alerts }) => alerts.map((alert) => alertId(rule, alert)));

const judgedIds = (judged: readonly Judged[]): Set<string> =>
	new Set(judged.flatMap(({ rule, alerts }) => (alerts === null ? [] : [rule.id])));

/**
 * Tells each address what is new, in one letter a day. What is told is noted before the letter goes, so that a run that is stopped tells nothing
 * twice; what a letter only counts is told by the next one.
 */
export function sendAlerts(ports: AlertsPorts): Text {
	const { mail } = ports;
	const settings = alertSettings(ports);
	if (!settings.isOn)
		throw new UserError({ ru: 'Оповещения выключены: включите их и сохраните.', en: 'Alerts are off: switch them on and save.' });
	const day = dayOf(today(ports));
	if (recipients(ports, settings, today(ports)).length === 0) return NOBODY;
	// Who has come to the bot since, or has left it. A bot that does not answer is given nothing: by mail it is certain to go.
	const isBotThere = collectChats(ports, false);
	const { waiting, told } = planned(ports);
	const reader = readerOf(ports);
	const names = managerNames(ports);
	let [sent, left] = [0, 0];
	const refused: RefusedLetter[] = [];
	keepTold(ports, told);
	for (const { groups, ...recipient } of waiting) {
		const chat = isBotThere ? chatOf(ports, recipient.to) : null;
		if (chat === null && mail.remainingToday() < 1) {
			left++;
			continue;
		}
		const message = chat === null ? null : alertMessage(recipient, groups, names, reader);
		const most = message?.most ?? MOST;
		const key = addressKey(recipient.to);
		told[key] = { ...told[key], ...Object.fromEntries(idsOf(named(groups, most)).map((id) => [id, day])) };
		keepTold(ports, told);
		const post = (): Delivery => {
			mail.send(alertLetter(recipient, groups, names, reader, { invitation: invitation(ports, recipient.to), most }));
			return 'sent';
		};
		const send = (): Delivery => {
			if (chat === null || message === null) return post();
			const answer = tellChat(ports, chat.token, chat.chat, message.text);
			if (answer.is === 'unclear') return answer.is;
			if (answer.is === 'given') return 'sent';
			// Whoever has blocked the bot or closed the chat reads mail again, from this letter on.
			if (answer.status === 400 || answer.status === 403) forgetChat(ports, recipient.to);
			return post();
		};
		if (sendOnce(ports, day, recipient.to, ALERTS[ports.language], send, refused)) sent++;
	}
	assertSent(sent, refused);
	if (left > 0)
		return {
			ru: `Отправлено: ${sent}. Ещё ${left} уйдут завтра: кончилась суточная норма писем.`,
			en: `Sent: ${sent}. ${left} more go out tomorrow: the daily quota of emails ran out.`,
		};
	if (sent > 0) return { ru: `Отправлено: ${sent}.`, en: `Sent: ${sent}.` };
	return (
		lossOf(ports) ??
		doubtOf(ports) ?? {
			ru: 'Нового нет: всё уже сказано, или сегодня письмо уже было.',
			en: 'Nothing new: all has been told, or today’s email has gone.',
		}
	);
}

/** Where a person is told, as a list shows it. */
export const addressOf = (ports: AlertsPorts, { to }: Recipient): string => (chatOf(ports, to) === null ? to : `${to} · Telegram`);

/** Who reads alerts in Telegram, and who could. `isAsked`: the bot is asked who has come. */
export function chatsState(ports: AlertsPorts, isAsked: boolean): ChatsState {
	if (botToken(ports) === null) return { hasBot: false, people: [] };
	const people = ports.book.has('deals') ? recipients(ports, alertSettings(ports), today(ports)) : [];
	if (isAsked) collectChats(ports, true);
	return { hasBot: true, people: chatLines(ports, people, managerNames(ports)) };
}

/** What would go out now. */
export function waitingAlerts(ports: AlertsPorts): AlertLetter[] {
	if (!ports.book.has('deals')) return [];
	const reader = readerOf(ports);
	const names = managerNames(ports);
	return planned(ports).waiting.map(({ groups, ...one }) => ({ to: addressOf(ports, one), lines: plainLines(one, groups, names, reader) }));
}

export function alertsState(ports: AlertsPorts): AlertsState {
	const { language } = ports;
	const settings = alertSettings(ports);
	const isEmpty = settings.isOn && recipients(ports, settings, today(ports)).length === 0;
	const reason = isEmpty
		? NOBODY
		: (troubleOf(ports, 'alerts', settings.isOn) ?? (settings.isOn ? (lossOf(ports) ?? doubtOf(ports)) : null));
	return {
		settings,
		rules: rules.map(({ id, title }) => ({ id, title: title[language] })),
		reason: reason?.[language] ?? null,
		sent: readLog(ports)
			.filter((one) => isOfAlerts(one) && one.status === 'sent')
			.slice(-10)
			.reverse()
			.map(({ at, to }) => ({ at, to })),
	};
}
