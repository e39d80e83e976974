import { parseDay } from '../../calendar/day';
import { type Contest, isOpen } from '../../contests/contest';
import { dealBook } from '../../contests/deals';
import { minorUnits } from '../../facts/parse/minor-units';
import { UserError } from '../../language/user-error';
import { checkReason } from '../changes/decision-log';
import { beginFigures, finishFigures } from '../figures/stopped/half-figures';
import { factsOfTabs, readTabs } from '../figures/tab-facts';
import { CONTESTED_TAB, writeContested } from '../figures/typed/contested-tab';
import { assertWhole } from '../figures/whole-tabs';
import { accessOf } from '../sharing/access';
import { readContests, writeContests } from './contest-tab';
import { logAnswers } from './log-answers';
import type { ContestsPorts } from './ports';
import type { CorrectionForm } from './types';

/** Takes the correction for what is true of the deal from now on, in every figure; the CRM's row stays as it is. */
export function acceptContest(ports: ContestsPorts, id: string, form: CorrectionForm, reason: string): void {
	checkHead(ports);
	checkReason({ reason, feedbackId: null });
	const contest = contestNamed(ports, id, isOpen);
	const correction = correctionOf(ports, contest, form);
	settleWithFigures(ports, { ...contest, ...correction, ...decided(ports, reason), status: 'accepted' });
}

export function refuseContest(ports: ContestsPorts, id: string, reason: string): void {
	checkHead(ports);
	checkReason({ reason, feedbackId: null });
	const refused: Contest = { ...contestNamed(ports, id, isOpen), ...decided(ports, reason), status: 'refused' };
	const end = beginFigures(ports);
	settle(ports, refused);
	showAnswers(ports);
	end();
}

/** Figures follow the CRM again; what was accepted, and that it was withdrawn, stays in the tab and in the log. */
export function withdrawCorrection(ports: ContestsPorts, id: string, reason: string): void {
	checkHead(ports);
	checkReason({ reason, feedbackId: null });
	const contest = contestNamed(ports, id, ({ status }) => status === 'accepted');
	settleWithFigures(ports, { ...contest, ...decided(ports, reason), status: 'withdrawn' });
}

const decided = (ports: ContestsPorts, reason: string) => ({
	answer: reason.trim(),
	author: ports.userEmail(),
	decidedAt: ports.now(),
});

/** Whoever is a manager here does not answer, whatever the panel shows. */
export function checkHead(ports: ContestsPorts): void {
	if (accessOf(ports).manager === null) return;
	throw new UserError({
		ru: 'На оспоренные сделки отвечает руководитель.',
		en: 'Contested deals are answered by the head of sales.',
	});
}

function contestNamed(ports: ContestsPorts, id: string, isIt: (contest: Contest) => boolean): Contest {
	const contest = readContests(ports).contests.find((one) => one.id === id);
	if (contest !== undefined && isIt(contest)) return contest;
	throw new UserError({
		ru: 'На этот вопрос уже ответили, или его больше нет. Откройте список заново.',
		en: 'This has been answered already, or is gone. Open the list again.',
	});
}

/** First the answer, then its line in the log: a run that is stopped in between is made good by the next one. */
function settle(ports: ContestsPorts, now: Contest): void {
	const contests = readContests(ports);
	writeContests(
		ports,
		contests,
		contests.contests.map((one) => (one.id === now.id ? now : one)),
	);
	ports.book.flush();
	logAnswers(ports);
}

/** Nothing is answered while the figures could not follow. What stops them afterwards all the same keeps the answer from no sheet. */
function settleWithFigures(ports: ContestsPorts, now: Contest): void {
	assertWhole(ports);
	beginFigures(ports);
	settle(ports, now);
	try {
		finishFigures(ports);
	} catch (error) {
		showAnswers(ports);
		throw error;
	}
}

function showAnswers(ports: ContestsPorts): void {
	if (ports.book.has(CONTESTED_TAB)) writeContested(ports, factsOfTabs(ports));
}

type Corrected = Pick<Contest, 'seller' | 'amount' | 'counts' | 'wonOn' | 'source' | 'deal'>;

function correctionOf(ports: ContestsPorts, contest: Contest, { seller, amount, counts, wonOn }: CorrectionForm): Corrected {
	const facts = factsOfTabs(ports);
	const deal = dealBook(facts).find(contest.source, contest.deal);
	if (deal === null)
		throw new UserError({
			ru: 'Этой сделки нет в данных: поправлять нечего. Загрузите её или отклоните с объяснением.',
			en: 'This deal is not among the data, so there is nothing to correct. Import it, or refuse with an explanation.',
		});
	const people = (readTabs(ports, ['managers']).rows.managers ?? []).map(({ manager_id }) => String(manager_id));
	if (seller !== null && !people.includes(seller))
		throw new UserError({ ru: 'Такого менеджера нет в списке.', en: 'There is no such manager on the list.' });
	if (amount !== null && !(Number.isFinite(amount) && Math.abs(amount) < LARGEST))
		throw new UserError({ ru: 'Впишите сумму числом.', en: 'Enter the amount as a number.' });
	const day = wonOn === null ? null : parseDay(wonOn);
	if (counts === 'won' && day === null)
		throw new UserError({ ru: 'Впишите день, в который сделка выиграна.', en: 'Enter the day on which the deal was won.' });
	if (counts === 'won' && day! > facts.base.account.asOf)
		throw new UserError({
			ru: 'Этот день позже дня данных: сделка ещё не могла быть выиграна.',
			en: 'That day is later than the day of the data: the deal cannot have been won yet.',
		});
	const correction: Corrected = {
		source: contest.source,
		deal: contest.deal,
		seller: seller === deal.seller ? null : seller,
		amount: amount === null || minorUnits(amount) === deal.amount ? null : minorUnits(amount),
		counts: counts === 'no' && !deal.exists ? null : counts,
		wonOn: counts === 'won' ? wonOn : null,
	};
	const isEmpty = correction.seller === null && correction.amount === null && correction.counts === null;
	const isAsItIs = correction.counts === 'won' && deal.exists && deal.state === 'WON' && deal.closedOn === wonOn;
	if (isEmpty || (isAsItIs && correction.seller === null && correction.amount === null))
		throw new UserError({
			ru: 'Поправка ничего не меняет. Укажите, что исправить, или отклоните с объяснением.',
			en: 'The correction changes nothing. Say what to correct, or refuse with an explanation.',
		});
	return isAsItIs ? { ...correction, counts: null, wonOn: null } : correction;
}

/** More than any amount of a deal. */
const LARGEST = 1e12;
