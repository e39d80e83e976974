import { partsOf } from '../calendar/day';
import { days, month, type Period, parsePeriod } from '../calendar/period';
import { zone } from '../calendar/zone';
import { isDate, parseInstant } from '../facts/parse/instant';
import { askModel } from '../formulas/model';
import { UserError } from '../language/user-error';
import { aggregatesOf } from './aggregate-reader';
import { enriched, knownFacts } from './facts';
import type { Ports } from './ports';

/** Tables that name people, plans and days; small beside deals and activities. */
const SMALL = ['managers', 'targets', 'settings', 'calendar'] as const;

/**
 * `KPI(metric; manager; period; [options])`: one figure, or for lists of managers and periods a column, a row or a table.
 * Whole months, quarters and years come from the aggregates, a small read; other periods from the rows.
 */
export function answer(
	ports: Ports,
	metric: unknown,
	manager: unknown,
	period: unknown,
	options: unknown,
): number | null | (number | null)[][] {
	const name = String(metric ?? '').trim();
	if (name === '')
		throw new UserError({
			ru: 'Укажите показатель в первом аргументе, например "bookings" или "Средний чек".',
			en: 'Name the KPI in the first argument, for example "bookings" or "Average check".',
		});
	const managers = cellsOf(manager);
	const periods = periodList(ports, period);
	const written = String(options ?? '');
	const small = enriched(ports, knownFacts(ports, SMALL).rows);
	const question = {
		metric: name,
		managers: managers.list.map((one) => String(one ?? '')),
		periods: periods.list.map((one) => one(small.base.account)),
		options: written,
	};
	const quick = aggregatesOf(ports)?.(question, small);
	const values = quick ?? fromRows(ports, question);
	if (managers.isOne && periods.isOne) return values[0]![0]!;
	if (managers.isRow && periods.isOne) return [values.map((row) => row[0]!)];
	if (managers.isOne && periods.isColumn) return values[0]!.map((value) => [value]);
	return values;
}

function fromRows(ports: Ports, question: Parameters<typeof askModel>[0]): (number | null)[][] {
	const { rows } = knownFacts(ports);
	return askModel(question, enriched(ports, rows), rows.targets ?? []);
}

interface List<T> {
	readonly list: T[];
	readonly isOne: boolean;
	readonly isRow: boolean;
	readonly isColumn: boolean;
}

function cellsOf(input: unknown): List<unknown> {
	if (!Array.isArray(input)) return { list: [input], isOne: true, isRow: false, isColumn: false };
	const lines = input.map((line: unknown) => (Array.isArray(line) ? (line as unknown[]) : [line]));
	const list = lines.flat();
	return { list, isOne: false, isRow: lines.length === 1, isColumn: lines.every((line) => line.length === 1) };
}

type Reader = (account: { readonly fiscal: Parameters<typeof parsePeriod>[1] }) => Period;

function periodList(ports: Ports, input: unknown): List<Reader> {
	const cells = cellsOf(input);
	const here = zone(ports.book.timeZone);
	// Two dates that do not both begin a month are the first and the last day of one period.
	if (cells.list.length === 2 && cells.list.every(isDate)) {
		const [from, to] = (cells.list as Date[]).map((date) => here.dayAt(date.getTime()));
		if (partsOf(from!).day !== 1 || partsOf(to!).day !== 1)
			return { list: [() => days(from!, to! + 1)], isOne: true, isRow: false, isColumn: false };
	}
	return { ...cells, list: cells.list.map((one) => readerOf(ports, one)) };
}

function readerOf(ports: Ports, input: unknown): Reader {
	if (isDate(input)) {
		const when = parseInstant(input, zone(ports.book.timeZone), ports.book.locale);
		if (when !== null && typeof when !== 'symbol') {
			const { year, month: m } = partsOf(when.day);
			return () => month(year, m);
		}
	}
	return ({ fiscal }) => parsePeriod(String(input ?? ''), fiscal);
}
