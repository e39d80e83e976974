import { isDate } from '../../facts/parse/instant';
import { asText } from '../../tabs/encode';
import type { DigestPorts } from './ports';

const TAB = 'digests';
const IDS = ['at', 'day', 'to', 'what', 'result'] as const;
const WORDS = {
	ru: { title: 'Рассылки', heads: ['Когда', 'За день', 'Кому', 'Что', 'Итог'], sent: 'отправлено' },
	en: { title: 'Digests', heads: ['When', 'Of the day', 'To', 'What', 'Result'], sent: 'sent' },
} as const;
const FIRST = 3;

export interface Sent {
	readonly at: string;
	readonly day: string;
	readonly to: string;
	readonly what: string;
}

/** Everything that ever went out, to whom and when; the oldest first. */
export function readLog({ book }: DigestPorts): Sent[] {
	const [ids = [], , ...lines] = book.has(TAB) ? (book.read(TAB) ?? []) : [];
	const at = (id: (typeof IDS)[number]): number => ids.map(String).indexOf(id);
	return lines.flatMap((line): Sent[] => {
		const when = line[at('at')];
		if (!isDate(when)) return [];
		const text = (id: (typeof IDS)[number]): string => String(line[at(id)] ?? '');
		return [{ at: when.toISOString(), day: text('day'), to: text('to'), what: text('what') }];
	});
}

/** Written at once after each letter: a run that is killed goes on behind it, and nobody gets a letter twice. */
export function writeSent(ports: DigestPorts, day: string, to: string, what: string): void {
	const { book, language } = ports;
	const { title, heads, sent } = WORDS[language];
	if (!book.has(TAB)) {
		book.ensureData([{ id: TAB, name: title, columns: IDS.length }]);
		book.write(TAB, 1, 1, [[...IDS], [...heads]]);
		book.formatColumns(TAB, FIRST, [language === 'ru' ? 'dd.mm.yyyy hh:mm' : 'yyyy-mm-dd hh:mm']);
	}
	const row = Math.max(FIRST, (book.read(TAB)?.length ?? 0) + 1);
	book.write(TAB, row, 1, [[new Date(ports.now()), asText(day), asText(to), asText(what), sent]]);
	book.flush();
}
