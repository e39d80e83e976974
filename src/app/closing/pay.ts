import { parsePeriod } from '../../calendar/period';
import type { Row } from '../../facts/table';
import { type Text, text } from '../../language/text';
import { UserError } from '../../language/user-error';
import { setFor } from '../../rollout/kpi-set';
import type { Workbook } from '../../tabs/workbook';
import type { ChangeRecord } from '../changes/change-record';
import { appendDecisions, checkReason } from '../changes/decision-log';
import { colleague, rolloutOf } from '../sets/rollout';
import { titleOf } from '../sets/state';
import { readClosed } from './closed-tab';
import { closingState } from './closing-state';
import { type PayLine, payOf, readPay, writePay } from './pay-tab';
import type { ClosingPorts } from './ports';
import type { PaySheet } from './types';

/** What the log of decisions calls it, and the states that it goes through. */
const [OBJECT, DRAFT, APPROVED] = [text('ведомость премий', 'pay sheet'), text('черновик', 'draft'), text('утверждена', 'approved')];

/** Whether a line of the log, in whatever language it was written, tells that the sheet of this month was opened again. */
export function isReopening({ object, period: month, before, after }: Row, period: string): boolean {
	const says = (cell: unknown, word: Text): boolean => cell === word.ru || cell === word.en;
	return month === period && says(object, OBJECT) && says(before, APPROVED) && says(after, DRAFT);
}

/** Makes the pay sheet of a closed month from what was frozen, or brings an open one to it; deductions stay. */
export function makePay(ports: ClosingPorts, period: string): void {
	assertClosed(ports, period);
	const before = readPay(ports.book, period);
	assertOpen(before);
	const lines = frozen(ports, period, before);
	if (lines.length === 0)
		throw new UserError({
			ru: `За ${period} платить некому: ни у кого не было набора KPI с премией.`,
			en: `Nobody is to be paid for ${period}: no one had a KPI set with a bonus.`,
		});
	writePay(ports.book, period, lines, ports.language);
	ports.book.flush();
}

/** The bonuses that were frozen with the month, with the deductions that stand in the sheet. */
function frozen(ports: ClosingPorts, period: string, before: readonly PayLine[]): PayLine[] {
	const rollout = rolloutOf(ports);
	const last = parsePeriod(period, rollout.account.fiscal).to - 1;
	const people = new Map((rollout.rows.managers ?? []).map((row) => [String(row.manager_id), colleague(row)]));
	const linesByPerson = new Map(before.map((line) => [line.person, line]));
	return readClosed(ports.book).lines.flatMap((line): PayLine[] => {
		const [person, bonus] = [people.get(line.text('scope')), line.number('bonus')];
		if (line.text('period') !== period || person === undefined || bonus === null) return [];
		const set = setFor(rollout.sets, person, last);
		const old = linesByPerson.get(person.id);
		return [
			{
				period,
				person: person.id,
				name: person.name,
				set: set === null ? line.text('kpi_set') : titleOf(rollout, set, ports.language),
				fund: set?.fund ?? null,
				score: line.number('score'),
				bonus,
				deduction: old?.deduction ?? 0,
				reason: old?.reason ?? '',
				approvedBy: '',
				approvedAt: null,
			},
		];
	});
}

/** Writes deductions into an open sheet; each needs a reason, and is no more than the bonus. */
export function deduct(
	ports: ClosingPorts,
	period: string,
	deductions: readonly { person: string; amount: number; reason: string }[],
): void {
	const lines = readPay(ports.book, period);
	assertMade(lines, period);
	assertOpen(lines);
	const changed = lines.map((line): PayLine => {
		const one = deductions.find(({ person }) => person === line.person);
		if (one === undefined) return line;
		const reason = one.reason.trim();
		if (!Number.isFinite(one.amount) || one.amount < 0 || one.amount > line.bonus)
			throw new UserError({
				ru: `${line.name}: удержать можно от 0 до премии (${line.bonus}).`,
				en: `${line.name}: what is deducted lies between 0 and the bonus (${line.bonus}).`,
			});
		if (one.amount > 0 && reason === '')
			throw new UserError({ ru: `${line.name}: напишите, за что удержано.`, en: `${line.name}: say why it is deducted.` });
		return { ...line, deduction: one.amount, reason: one.amount > 0 ? reason : '' };
	});
	writePay(ports.book, period, changed, ports.language);
	ports.book.flush();
}

/** From now on the sheet stands as it is, with the name and the moment of whoever approved it. */
export function approvePay(ports: ClosingPorts, period: string): void {
	assertClosed(ports, period);
	const lines = readPay(ports.book, period);
	assertMade(lines, period);
	assertOpen(lines);
	const now = frozen(ports, period, lines);
	const isSame =
		now.length === lines.length && now.every(({ person, bonus }) => lines.some((line) => line.person === person && line.bonus === bonus));
	if (!isSame)
		throw new UserError({
			ru: 'Месяц закрыли заново, и премии в нём другие. Обновите ведомость, проверьте её и утвердите.',
			en: 'The month was closed anew with other bonuses. Update the pay sheet, look at it and approve it.',
		});
	const approved = lines.map((line) => ({ ...line, approvedBy: ports.userEmail() || '–', approvedAt: ports.now() }));
	writePay(ports.book, period, approved, ports.language);
	log(ports, period, [DRAFT, APPROVED], ports.language === 'ru' ? 'суммы сверены' : 'the amounts were checked');
	ports.book.flush();
}

/** Opens an approved sheet again; the log keeps who, when and why. */
export function reopenPay(ports: ClosingPorts, period: string, reason: string): void {
	checkReason({ reason, feedbackId: null });
	const lines = readPay(ports.book, period);
	assertMade(lines, period);
	if (lines.every(({ approvedBy }) => approvedBy === ''))
		throw new UserError({ ru: `Ведомость за ${period} не утверждена.`, en: `The pay sheet of ${period} is not approved.` });
	log(ports, period, [APPROVED, DRAFT], reason.trim());
	writePay(
		ports.book,
		period,
		lines.map((line) => ({ ...line, approvedBy: '', approvedAt: null })),
		ports.language,
	);
	ports.book.flush();
}

/** The lines that may leave the spreadsheet. */
export function approvedPay(book: Pick<Workbook, 'read'>, period: string): readonly [PayLine, ...PayLine[]] {
	const [first, ...rest] = readPay(book, period);
	if (first !== undefined && [first, ...rest].every(({ approvedBy }) => approvedBy !== '')) return [first, ...rest];
	throw new UserError({
		ru: 'Выгружается утверждённая ведомость: утвердите её.',
		en: 'An approved pay sheet is exported: approve it first.',
	});
}

/** null: there is none yet. */
export function paySheet(ports: ClosingPorts, period: string): PaySheet | null {
	const lines = readPay(ports.book, period);
	const [first] = lines;
	if (first === undefined) return null;
	return {
		period,
		approved: first.approvedBy === '' ? null : { by: first.approvedBy, at: new Date(first.approvedAt ?? 0).toISOString() },
		lines: lines.map(({ person, name, bonus, deduction, reason, score }) => ({
			person,
			name,
			score,
			bonus,
			deduction,
			reason,
			pay: payOf({ bonus, deduction }),
		})),
	};
}

/** Whether people are paid by this month's figures already, so that it cannot be opened again. */
export const isPaid = ({ book }: ClosingPorts, period: string): boolean =>
	readPay(book, period).some(({ approvedBy }) => approvedBy !== '');

function assertClosed(ports: ClosingPorts, period: string): void {
	if (closingState(ports).closed.some((month) => month.period === period)) return;
	throw new UserError({
		ru: `Ведомость делается по закрытому месяцу: закройте ${period}.`,
		en: `A pay sheet is made of a closed month: close ${period}.`,
	});
}

function assertMade(lines: readonly PayLine[], period: string): void {
	if (lines.length === 0) throw new UserError({ ru: `Ведомости за ${period} нет.`, en: `There is no pay sheet of ${period}.` });
}

function assertOpen(lines: readonly PayLine[]): void {
	if (lines.some(({ approvedBy }) => approvedBy !== ''))
		throw new UserError({
			ru: 'Ведомость утверждена. Чтобы изменить её, сначала откройте её снова и напишите причину.',
			en: 'The pay sheet is approved. To change it, reopen it with a reason first.',
		});
}

function log(ports: ClosingPorts, period: string, [before, after]: readonly [Text, Text], why: string): void {
	const { language } = ports;
	const record: ChangeRecord = {
		table: 'decisions',
		key: `pay ${period}`,
		field: 'status',
		title: OBJECT[language],
		scope: 'company',
		period,
		before: before[language],
		after: after[language],
		who: ports.userEmail(),
		when: ports.now(),
		why,
		source: 'panel',
		feedbackId: null,
	};
	appendDecisions(ports, [record]);
}
