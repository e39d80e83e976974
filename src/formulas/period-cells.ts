import { type DayNumber, partsOf } from '../calendar/day';
import { month, type Period, parsePeriod } from '../calendar/period';
import type { Zone } from '../calendar/zone';
import type { Account } from '../facts/fact-base';
import { isDate, parseInstant } from '../facts/parse/instant';
import { UserError } from '../language/user-error';
import { isBlank, listOf, single } from './cells';
import { type SheetContext, zoneOf } from './context';
import { demand, unreadable } from './sentences';

/** What a period needs to know of the account, asked only when it does. */
export type PeriodAccount = () => Pick<Account, 'fiscal' | 'asOf'>;

/** A period as a cell names it: a token, or a date that stands for its month; nothing is the month of the data's last day. */
export function periodOfCell(cell: unknown, here: Zone, account: PeriodAccount): Period {
	if (isBlank(cell)) return monthOf(account().asOf);
	if (isDate(cell)) {
		const when = parseInstant(cell, here, '');
		if (when !== null && typeof when !== 'symbol') {
			return monthOf(when.day);
		}
	}
	const token = String(cell ?? '');
	return parsePeriod(token, /^\s*fy/i.test(token) ? account().fiscal : undefined);
}

function monthOf(day: DayNumber): Period {
	const { year, month: index } = partsOf(day);
	return month(year, index);
}

/** `KPI_PERIOD(token)`: first and last day, as dates of the spreadsheet. */
export function periodFormula(args: readonly unknown[], context: SheetContext): Date[][] {
	demand(args, ['token']);
	const here = zoneOf(context);
	const { from, to } = periodOfCell(single(args[0]), here, context.account);
	return [[new Date(here.instantOf(from)), new Date(here.instantOf(to - 1))]];
}

/** `KPI_WORKDAYS(from; to)`, both days included. */
export function workdaysFormula([from, to]: readonly unknown[], context: SheetContext): number {
	const [first, last] = [dayOf(from, 'from', context), dayOf(to, 'to', context)];
	if (last < first) throw swapped();
	return context.account().calendar.workdays(first, last + 1);
}

/** `KPI_BUSINESS_MINUTES(from; to)` between two instants. */
export function minutesFormula([from, to]: readonly unknown[], context: SheetContext): number {
	const { calendar, zone } = context.account();
	return calendar.businessMinutes(instantOf(from, 'from', zone, context), instantOf(to, 'to', zone, context), zone);
}

const swapped = (): UserError =>
	new UserError({
		ru: 'Конец периода раньше начала: поменяйте from и to местами.',
		en: 'The period ends before it starts: swap from and to.',
	});

function momentOf(argument: unknown, name: string, zone: Zone, context: SheetContext) {
	const cell = listOf(argument).cells[0];
	const when = parseInstant(cell, zone, context.locale);
	if (typeof when === 'symbol') throw unreadable(cell, name, null, 'дата', 'a date', context);
	if (when === null || isBlank(cell))
		throw new UserError({ ru: `Не заполнен аргумент ${name}: нужна дата.`, en: `The argument ${name} is empty: give a date.` });
	return when;
}

/** A local day; dates of cells are read in the spreadsheet's own zone. */
export const dayOf = (argument: unknown, name: string, context: SheetContext): number =>
	momentOf(argument, name, zoneOf(context), context).day;

const instantOf = (argument: unknown, name: string, zone: Zone, context: SheetContext): number =>
	momentOf(argument, name, zone, context).at;
