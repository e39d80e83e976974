import { dayOf, partsOf } from '../../calendar/day';
import { zone } from '../../calendar/zone';
import { requestFeedback } from '../sets/feedback';
import { addressOf } from '../sharing/cloud-files';
import { readRegister } from '../sharing/register';
import type { ReviewPorts } from './ports';

const REMINDED = 'kpi.rollout.reminded';
/** Late enough in a month to have an opinion of it, early enough to be heard before it is closed. */
const FROM_DAY = 25;

const today = ({ book, now }: ReviewPorts): number => zone(book.timeZone).dayAt(now());

export function isReminderDue(ports: ReviewPorts): boolean {
	const day = today(ports);
	return partsOf(day).day >= FROM_DAY && ports.documentMemory.get(REMINDED) !== dayOf(day).slice(0, 7) && ports.book.has('kpi_sets');
}

/** Once a month, from the 25th on: a line in the Feedback tab for everyone on trial who has said nothing, and a letter to those who have a file. */
export function remind(ports: ReviewPorts): void {
	const { book, documentMemory, mail, language } = ports;
	const month = dayOf(today(ports)).slice(0, 7);
	const managersAsked = new Set(requestFeedback(ports).map(({ managerId }) => managerId));
	documentMemory.set({ [REMINDED]: month });
	const words = WORDS[language];
	for (const { manager, email, file, revoked } of readRegister(book)) {
		if (!managersAsked.has(manager) || email === '' || file === '' || revoked !== null || mail.remainingToday() === 0) continue;
		const link = addressOf(file);
		mail.send({
			to: email,
			subject: words.subject,
			text: `${words.text}\n${link}`,
			html: `<p>${words.text}</p><p><a href="${link}">${words.open}</a></p>`,
		});
	}
}

const WORDS = {
	ru: {
		subject: 'Оцените свои показатели',
		text: 'Ваш набор KPI на тесте. Поставьте каждому показателю оценку от 1 до 5 и напишите, что мешает: по отзывам набор поправят до того, как по нему начнут платить.',
		open: 'Открыть сводку',
	},
	en: {
		subject: 'Rate your KPIs',
		text: 'Your KPI set is on trial. Rate every KPI from 1 to 5 and say what is in the way: the set is mended by what you say before anybody is paid by it.',
		open: 'Open the summary',
	},
} as const;
