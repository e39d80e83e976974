import { column } from '../../facts/table';
import { appendLines, type LineTab, readLines } from '../../tabs/line-tab';
import type { DigestPorts } from './ports';

const LOG: LineTab = {
	id: 'digests',
	title: { ru: 'Рассылки', en: 'Digests' },
	columns: [
		column('at', 'instant', 'Когда', 'When'),
		column('day', 'text', 'За день', 'Of the day'),
		column('to', 'text', 'Кому', 'To'),
		column('what', 'text', 'Что', 'What'),
		column('result', 'text', 'Итог', 'Result'),
	],
};
const SENT = { ru: 'отправлено', en: 'sent' } as const;

export interface SentLetter {
	readonly at: string;
	readonly day: string;
	readonly to: string;
	readonly what: string;
}

/** Everything that ever went out, to whom and when; the oldest first. */
export function readLog({ book }: DigestPorts): SentLetter[] {
	return readLines(book, LOG).lines.flatMap((line): SentLetter[] => {
		const at = line.instant('at');
		return at === null ? [] : [{ at: new Date(at).toISOString(), day: line.text('day'), to: line.text('to'), what: line.text('what') }];
	});
}

/** Written at once after each letter: a run that is killed goes on behind it, and nobody gets a letter twice. */
export function writeSent({ book, now, language }: DigestPorts, day: string, to: string, what: string): void {
	const isNew = !book.has(LOG.id);
	appendLines(book, LOG, [{ at: now(), day, to, what, result: SENT[language] }], language);
	if (isNew) book.protect(LOG.id, { free: [] });
	book.flush();
}
