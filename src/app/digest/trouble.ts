import type { Text } from '../../language/text';
import { isUserError, sentenceOf } from '../../language/user-error';
import { idleClock, LETTERS } from '../ports/clock-trigger';
import { getLong, piecesOf } from '../ports/long-text';
import type { Clock, DocumentMemory, UserMemory } from '../ports/ports';
import { remembered, SENTENCE } from '../ports/remembered';

type LetterKind = keyof typeof LETTERS;

/** Document property: what stopped the letters of this kind in the last run by the clock. */
const keyOf = (kind: LetterKind): string => `${LETTERS[kind]}.trouble`;

/** Letters that go out by themselves: what stops them is told in the panel, for Google tells it to nobody. */
export function withTrouble(ports: DocumentMemory, kind: LetterKind, work: () => void): void {
	try {
		work();
	} catch (error) {
		const sentence = isUserError(error) ? error.sentence : { ru: sentenceOf(error, 'ru'), en: sentenceOf(error, 'en') };
		ports.documentMemory.set(piecesOf(keyOf(kind), JSON.stringify(sentence)));
		throw error;
	}
	if ((getLong(ports.documentMemory, keyOf(kind)) ?? '') !== '') ports.documentMemory.set(piecesOf(keyOf(kind), ''));
}

/** Why nothing goes out by the clock; null where it does, or is not to. */
export function troubleOf(ports: Pick<Clock, 'now'> & DocumentMemory & UserMemory, kind: LetterKind, isOn: boolean): Text | null {
	if (!isOn) return null;
	const idle = idleClock(ports);
	if (idle !== null) {
		return {
			ru: `По расписанию письма не уйдут: ${idle.ru} Отправляйте их кнопкой.`,
			en: `No emails are sent on schedule: ${idle.en} Send them with the button.`,
		};
	}
	const last = remembered<Text>(getLong(ports.documentMemory, keyOf(kind)), SENTENCE);
	if (last === null) return null;
	return { ru: `В прошлый раз письма не ушли: ${last.ru}`, en: `The last emails were not sent: ${last.en}` };
}
