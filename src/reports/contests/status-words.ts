import { dayOf, parseDay } from '../../calendar/day';
import type { Zone } from '../../calendar/zone';
import type { Contest } from '../../contests/contest';
import { wholeUnits } from '../../facts/parse/minor-units';
import { withSign } from '../../language/money-sign';
import type { Language } from '../../language/text';
import { signOf } from '../money';

const WORDS = {
	ru: {
		unclear: 'Сделка не найдена: впишите её ID, ссылку на карточку или точное название.',
		waiting: (day: string) => `Ждёт ответа руководителя с ${day}.`,
		accepted: 'Принято',
		seller: 'сделку засчитали другому ответственному',
		own: 'сделка засчитана вам',
		amount: (money: string) => `сумма теперь ${money}`,
		no: 'в цифры больше не входит',
		won: (day: string) => `выиграна ${day}`,
		refused: 'Отклонено',
		takenBack: 'Вопрос снят.',
		withdrawn: 'Поправку сняли, в цифрах снова то, что в CRM',
		closed:
			'Месяц закрыт, его цифры и премия не изменятся, пока руководитель не откроет его: «Доступ и рассылка» → закрытый месяц → «Открыть снова», с причиной; утверждённую ведомость премий – раньше месяца.',
	},
	en: {
		unclear: 'No such deal: enter its ID, the link to its card, or its exact name.',
		waiting: (day: string) => `Waiting for the head’s answer since ${day}.`,
		accepted: 'Accepted',
		seller: 'the deal counts for somebody else now',
		own: 'the deal counts for you now',
		amount: (money: string) => `the amount is ${money} now`,
		no: 'it counts in no figure any more',
		won: (day: string) => `won on ${day}`,
		refused: 'Refused',
		takenBack: 'Taken back.',
		withdrawn: 'The correction was withdrawn; figures follow the CRM again',
		closed:
			'The month is closed: its figures and bonus stay until the head reopens it (Sharing and digest → the closed month → Reopen, with a reason; an approved pay sheet before that).',
	},
} as const;

export const closedMonthNote = (language: Language): string => WORDS[language].closed;

/** What a line of the list says to whoever contested the deal. Whose the deal is now, it does not say: that is somebody else's business. */
export function contestStatus(
	contest: Contest,
	{ language, zone, currency, isClosed }: { language: Language; zone: Zone; currency: string; isClosed: boolean },
): string {
	const words = WORDS[language];
	const { status, answer, author } = contest;
	const day = (number: number): string => dayText(dayOf(number), language);
	const because = answer === '' ? '.' : `: ${answer}`;
	const closed = isClosed ? ` ${words.closed}` : '';
	if (status === 'unclear') return words.unclear;
	if (status === 'new') return words.waiting(day(zone.dayAt(contest.at ?? 0))) + closed;
	if (status === 'refused') return words.refused + because;
	if (status === 'withdrawn') return author === '' ? words.takenBack : words.withdrawn + because;
	const changes = [
		...(contest.seller === null ? [] : [contest.seller === contest.manager ? words.own : words.seller]),
		...(contest.amount === null ? [] : [words.amount(moneyOf(contest.amount, currency, language))]),
		...(contest.counts === 'no' ? [words.no] : []),
		...(contest.counts === 'won' && contest.wonOn !== null ? [words.won(dayText(contest.wonOn, language))] : []),
	].join(', ');
	return `${words.accepted}${changes === '' ? '' : ` (${changes})`}${because}${closed}`;
}

const moneyOf = (minor: number, currency: string, language: Language): string => {
	const figure = String(wholeUnits(minor)).replace(/\B(?=(\d{3})+(?!\d)(?:\.\d+)?$)/g, language === 'ru' ? ' ' : ',');
	return withSign(language === 'ru' ? figure.replace('.', ',') : figure, signOf(currency), language);
};

function dayText(iso: string, language: Language): string {
	if (parseDay(iso) === null) return iso;
	const [year, month, day] = iso.split('-') as [string, string, string];
	return language === 'ru' ? `${day}.${month}.${year}` : `${MONTHS[Number(month) - 1]} ${Number(day)}, ${year}`;
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
