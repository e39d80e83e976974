import { column } from '../../facts/table';
import type { Text } from '../../language/text';
import { type LineTab, putLine, readLines } from '../../tabs/line-tab';
import type { DigestPorts } from './ports';

const LOG: LineTab = {
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

/** Logged before it goes and after: stopped in between, it counts as unclear rather than going out twice. */
export function sendOnce(ports: DigestPorts, day: string, to: string, what: string, send: () => void): void {
	logLetter(ports, day, to, what, 'sending');
	try {
		send();
	} catch (error) {
		logLetter(ports, day, to, what, 'failed');
		throw error;
	}
	logLetter(ports, day, to, what, 'sent');
}
