import { dayOf, weekday } from '../../calendar/day';
import { zone } from '../../calendar/zone';
import { settingsOf } from '../../facts/account';
import { homeCurrency } from '../../facts/money/home';
import type { Text } from '../../language/text';
import { isUserError } from '../../language/user-error';
import { DEPARTMENT, SUMMARY } from '../../reports/goal/options';
import { readTabs } from '../figures/tab-facts';
import { isUnfinished, loadJob } from '../import/job';
import { lastImport } from '../import/log';
import { pdfAbsent } from '../ports/letter';
import { addressOf } from '../sharing/cloud-files';
import { readRegister, type SharedFile } from '../sharing/register';
import { DEPARTMENT_ID, refresh, revokeDeparted } from '../sharing/share';
import { glanceOf } from '../summaries/glance';
import { type SheetPlan, sheetPlan } from '../summaries/sheet-plan';
import { tabChanges } from '../watch/tab-losses';
import { heldReason } from '../watch/warnings';
import { lossSentence } from '../watch/whole-tabs';
import { botToken, chatText, tellChat } from './bot';
import { letterOf, type Reader } from './letter';
import { assertSent, type Delivery, isOfAlerts, logLetter, type RefusedLetter, readLog, sendOnce } from './log';
import { planChanges } from './plan-changes';
import type { DigestPorts } from './ports';
import { digestSettings } from './settings';
import { troubleOf } from './trouble';
import type { DigestState } from './types';

/** Figures older than this are no news. */
const FRESH = 26 * 3_600_000;
const TELEGRAM = 'telegram';

/** Why nothing may be sent now; null when all is well. */
function reasonNotToSend(ports: DigestPorts, people: readonly SharedFile[]): Text | null {
	const last = lastImport(ports);
	if (isUnfinished(loadJob(ports)))
		return {
			ru: 'Загрузка из CRM не закончена: цифры ещё не полны.',
			en: 'The import from the CRM is unfinished: the figures are not whole yet.',
		};
	if (last === null || ports.now() - last.finishedAt > FRESH)
		return {
			ru: 'Последней загрузке из CRM больше суток: старые цифры не рассылаются.',
			en: 'The last import from the CRM is more than a day old: old figures are not sent.',
		};
	if (people.length === 0)
		return {
			ru: 'Никто не отмечен для рассылки: отметьте людей в списке доступов.',
			en: 'Nobody is marked for the digest: mark people in the sharing list.',
		};
	return heldReason(ports);
}

const recipients = (ports: DigestPorts): SharedFile[] =>
	readRegister(ports.book).filter(({ isMailed, email, file, revoked }) => isMailed && email !== '' && file !== '' && revoked === null);

const today = (ports: DigestPorts): number => zone(ports.book.timeZone).dayAt(ports.now());

export function digestState(ports: DigestPorts): DigestState {
	const people = recipients(ports);
	return {
		settings: digestSettings(ports),
		hasToken: botToken(ports) !== null,
		people: people.map(({ name, email }) => `${name} · ${email}`),
		reason: reasonNotToSend(ports, people)?.[ports.language] ?? null,
		trouble: troubleOf(ports, 'digest', digestSettings(ports).isOn)?.[ports.language] ?? null,
		unclear: readLog(ports)
			.filter(({ status }) => status === 'sending')
			.map(({ day, to, what }) => ({ day, to, what })),
		sent: readLog(ports)
			.filter((one) => one.status === 'sent' && !isOfAlerts(one))
			.slice(-10)
			.reverse()
			.map(({ at, to, what }) => ({ at, to, what })),
	};
}

/** Whether the hour that strikes now is one to send in, and this day's digest is not all out. */
export function isDigestDue(ports: DigestPorts): boolean {
	const { isOn, hour, weekday: day } = digestSettings(ports);
	if (!isOn) return false;
	const here = zone(ports.book.timeZone);
	const date = today(ports);
	return (day === 0 || weekday(date) === day) && ports.now() >= here.instantOf(date, hour * 3_600_000);
}

/**
 * Sends each person the own summary and nobody else's, the director the whole. What is in the log is not sent again on the same day. `takeTyped`
 * takes in what stands on the sheets, before what was typed in the files comes there.
 */
export function sendDigest(ports: DigestPorts, budget: number, takeTyped: () => void = () => {}): Text {
	const { book, now, language, mail } = ports;
	const started = now();
	const reason = reasonNotToSend(ports, recipients(ports));
	if (reason !== null) return reason;
	// A tab that has lost something since the last import would show in the sheets that read it.
	const { losses } = tabChanges(ports);
	if (losses.length > 0) return lossSentence(losses);
	const day = dayOf(today(ports));
	const plan = sheetPlan(ports, false);
	revokeDeparted(ports, plan);
	// A letter that may have gone out is not sent again by itself: the panel asks.
	const sentToday = readLog(ports).filter((one) => one.day === day && one.status !== 'failed');
	const isSent = (to: string, what: string): boolean => sentToday.some((one) => one.to === to && one.what === what);
	const currency = homeCurrency(settingsOf(readTabs(ports, ['settings']).rows.settings ?? []));
	const reader: Reader = { language, locale: book.locale, currency };
	const changes = changesSince(ports, plan, day);
	let [sent, left, isTaken] = [0, 0, false];
	const refused: RefusedLetter[] = [];
	for (const one of recipients(ports)) {
		if (isSent(one.email, one.name)) continue;
		if (now() - started > budget || mail.remainingToday() < 1) {
			left++;
			continue;
		}
		if (!isTaken) takeTyped();
		isTaken = true;
		const fresh = refreshed(() => refresh(ports, plan, one), one.email, refused);
		if (fresh === null) continue;
		const isWhole = one.manager === DEPARTMENT_ID;
		const shown = book.read(isWhole ? DEPARTMENT : SUMMARY + one.manager) ?? [];
		const person = plan.people.find(({ id }) => id === one.manager);
		const report = person === undefined ? plan.department() : plan.templateOf(person);
		const { subject, text, html } = letterOf(fresh.name, glanceOf(shown, report), addressOf(fresh.file), reader, isWhole ? changes : []);
		const absent = pdfAbsent(language, addressOf(fresh.file));
		const pdf = { absent, file: fresh.file, name: `${fresh.name.replace(/[\\/:*?"<>|\r\n]/g, ' ').slice(0, 80)} ${day}.pdf` };
		const send = (): Delivery => {
			mail.send({ to: one.email, subject, text, html, pdf });
			return 'sent';
		};
		if (sendOnce(ports, day, one.email, fresh.name, send, refused)) sent++;
	}
	sent += telegram(ports, plan, day, reader, changes, isSent);
	assertSent(sent, refused);
	if (left > 0)
		return {
			ru: `Отправлено: ${sent}. Ещё ${left} уйдут в следующий час: кончилось время или суточная норма писем.`,
			en: `Sent: ${sent}. ${left} more will be sent in the next hour: the time or the daily email quota ran out.`,
		};
	return { ru: `Отправлено: ${sent}.`, en: `Sent: ${sent}.` };
}

/** The file as the letter needs it; null where Google refuses it, which keeps nobody else from theirs. */
function refreshed(work: () => SharedFile, to: string, refused: RefusedLetter[]): SharedFile | null {
	try {
		return work();
	} catch (error) {
		// What is not switched on at all keeps everybody from theirs, and a page of Google's mends it.
		if (isUserError(error) && error.link !== '') throw error;
		refused.push({ to, error });
		return null;
	}
}

/** A person's word on a letter of which nobody could tell whether it went: it arrived, or it is to be sent. */
export function settleLetter(ports: DigestPorts, { day, to, what }: DigestState['unclear'][number], hasArrived: boolean): void {
	logLetter(ports, day, to, what, hasArrived ? 'sent' : 'failed');
}

/** Plans changed by hand since the digest before this day's; a week of them when there was none. */
function changesSince(ports: DigestPorts, plan: SheetPlan, day: string): string[] {
	const before = readLog(ports).filter((one) => one.day < day && one.status === 'sent' && !isOfAlerts(one));
	const last = before[before.length - 1];
	return planChanges(ports, plan, last === undefined ? ports.now() - 7 * 24 * 3_600_000 : Date.parse(last.at));
}

/** The department's figures to the chat of a bot, where one is set up. */
function telegram(
	ports: DigestPorts,
	plan: SheetPlan,
	day: string,
	reader: Reader,
	changes: readonly string[],
	isOut: (to: string, what: string) => boolean,
): number {
	const { chat } = digestSettings(ports);
	const token = botToken(ports);
	const to = `${TELEGRAM} ${chat}`;
	const name = ports.language === 'ru' ? 'Отдел' : 'Department';
	if (chat === '' || token === null || isOut(to, name) || !ports.book.has(DEPARTMENT)) return 0;
	const { subject, lines } = letterOf(name, glanceOf(ports.book.read(DEPARTMENT) ?? [], plan.department()), '', reader, changes);
	logLetter(ports, day, to, name, 'sending');
	const answer = tellChat(ports, token, chat, [subject, ...lines].map(chatText).join('\n'));
	// Without an answer nobody can tell whether it arrived: the panel asks, as of any letter.
	if (answer.is !== 'unclear') logLetter(ports, day, to, name, answer.is === 'given' ? 'sent' : 'failed');
	return answer.is === 'given' ? 1 : 0;
}
