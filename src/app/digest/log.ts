import { column } from '../../facts/table';
import type { Text } from '../../language/text';
import { sentenceOf, UserError } from '../../language/user-error';
import { type LineTab, putLine, readLines } from '../../tabs/line-tab';
import type { DigestPorts } from './ports';

export const LOG: LineTab = {
	id: 'digests',
	title: { ru: 'Рассылки', en: 'Digests' },
	isClosed: true,
	columns: [
		column('at', 'instant', 'Когда', 'When'),
		column('day', 'text', 'За день', 'Of the day'),
		column('to', 'text', 'Кому', 'To'),
		column('what', 'text', 'Что', 'What'),
		column('result', 'text', 'Итог', 'Result'),
		column('id', 'id', 'ID', 'ID'),
	],
};

/** `sending`: written before the letter goes. A run that was stopped right then leaves it, and nobody can tell whether the letter went. */
export type LetterStatus = 'sending' | 'sent' | 'failed';
const RESULTS: Readonly<Record<LetterStatus, Text>> = {
	sending: { ru: 'отправляется', en: 'sending' },
	sent: { ru: 'отправлено', en: 'sent' },
	failed: { ru: 'не отправлено', en: 'not sent' },
};

/** What the log calls letters of alerts, in whichever language it was written. */
export const ALERTS: Text = { ru: 'Оповещения', en: 'Alerts' };
export const isOfAlerts = ({ what }: Pick<LoggedLetter, 'what'>): boolean => Object.values(ALERTS).includes(what);

export interface LoggedLetter {
	readonly at: string;
	readonly day: string;
	readonly to: string;
	readonly what: string;
	readonly status: LetterStatus;
}

/** Everything that ever went out or was to go, to whom and when; the oldest first. */
export function readLog({ book }: DigestPorts): LoggedLetter[] {
	return readLines(book, LOG).lines.flatMap((line): LoggedLetter[] => {
		const at = line.instant('at');
		if (at === null) return [];
		return [
			{
				at: new Date(at).toISOString(),
				day: line.text('day'),
				to: line.text('to'),
				what: line.text('what'),
				status: statusOf(line.text('result')),
			},
		];
	});
}

function statusOf(result: string): LetterStatus {
	const word = result.trim().toLowerCase();
	const match = (Object.keys(RESULTS) as LetterStatus[]).find((status) => Object.values(RESULTS[status]).includes(word));
	return match ?? 'sent';
}

/** Written at once before and after each letter: a run that is killed goes on behind it, and nobody gets a letter twice. */
export function logLetter({ book, now, language }: DigestPorts, day: string, to: string, what: string, status: LetterStatus): void {
	putLine(book, LOG, 'id', { at: now(), day, to, what, result: RESULTS[status][language], id: `${day} ${to} ${what}` }, language);
	book.flush();
}

/** What is known of a message that was given away: whether an unclear one arrived only its reader can say. */
export type Delivery = 'sent' | 'unclear';

export interface RefusedLetter {
	readonly to: string;
	readonly error: unknown;
}

/**
 * Logged before it goes and after: stopped in between, it counts as unclear rather than going out twice. A letter that is refused, as one to a wrong
 * address, is noted and keeps nobody else from theirs.
 */
export function sendOnce(
	ports: DigestPorts,
	day: string,
	to: string,
	what: string,
	send: () => Delivery,
	refused: RefusedLetter[],
): boolean {
	logLetter(ports, day, to, what, 'sending');
	const before = refused.length;
	try {
		// Nobody can tell whether it arrived: the panel asks.
		if (send() === 'unclear') return false;
	} catch (error) {
		refused.push({ to, error });
	}
	const isSent = refused.length === before;
	logLetter(ports, day, to, what, isSent ? 'sent' : 'failed');
	return isSent;
}

/** Says which addresses were refused, and why, after the others have been written to. */
export function assertSent(sent: number, refused: readonly RefusedLetter[]): void {
	const [first] = refused;
	if (first === undefined) return;
	const addresses = refused.map(({ to }) => to).join(', ');
	throw new UserError({
		ru: `Отправлено: ${sent}. Не ушло: ${addresses} (${sentenceOf(first.error, 'ru')}). Проверьте адреса в списке доступов.`,
		en: `Sent: ${sent}. Not sent: ${addresses} (${sentenceOf(first.error, 'en')}). Check the addresses in the sharing list.`,
	});
}
