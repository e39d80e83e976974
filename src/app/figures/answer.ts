import { partsOf } from '../../calendar/day';
import { days, type Period } from '../../calendar/period';
import { zone } from '../../calendar/zone';
import { once } from '../../facts/once';
import { isDate, parseInstant, type When } from '../../facts/parse/instant';
import { isBlank, type List, listOf, single } from '../../formulas/cells';
import { askModel, type ModelQuestion } from '../../formulas/model';
import { type PeriodAccount, periodOfCell } from '../../formulas/period-cells';
import { quoted } from '../../formulas/sentences';
import { tableLayout } from '../../formulas/table-layout';
import { kpis } from '../../kpis/registry.gen';
import { UserError } from '../../language/user-error';
import { readFacts } from '../../tabs/read-data-tab';
import { aggregatesOf } from './aggregate-reader';
import { answerFromLines } from './figure-lines';
import type { AnswerPorts } from './ports';
import { factsOfTabs } from './tab-facts';

type Value = number | null;

/**
 * `KPI(metric; manager; period; [options])`: one figure, or for lists of managers and periods a column, a row or a table.
 * Whole months, quarters and years come from the aggregates, a small read; other periods from the rows.
 */
export function answer(ports: AnswerPorts, metric: unknown, manager: unknown, period: unknown, options: unknown): Value | Value[][] {
	const ask = asker(ports);
	const name = oneMetric(metric, ports);
	const managers = withoutTail(manager);
	const periods = ask.periods(period);
	const values = ask.values(name, managers, periods.list, asText(single(options), ports));
	if (managers.isOne && periods.isOne) return values[0]![0]!;
	if (managers.isRow && periods.isOne) return [values.map((row) => row[0]!)];
	if (managers.isOne && periods.isColumn) return values[0]!.map((value) => [value]);
	return values;
}

/**
 * `KPI_TABLE(metrics; managers; periods; [options])`: a whole report by one call. Lists in a column run down, lists in a row run right;
 * when all lie the same way, managers (or, for one manager, metrics) run down and the rest right, periods outermost.
 */
export function answerTable(ports: AnswerPorts, metrics: unknown, managers: unknown, periods: unknown, options: unknown): Value[][] {
	const ask = asker(ports);
	const [list, people] = [withoutTail(metrics), withoutTail(managers)];
	// A blank cell in the list of metrics is an empty column of the report.
	const names = list.cells.map((cell) => (isBlank(cell) && !list.isOne ? null : metricOf(cell, ports)));
	const when = ask.periods(periods);
	const written = asText(single(options), ports);
	const answers = names.map((name) => (name === null ? null : ask.values(name, people, when.list, written)));
	const places = tableLayout(
		{ ...people, size: people.cells.length },
		{ ...list, size: names.length },
		{ ...when, size: when.list.length },
	);
	return places.map((line) => line.map(([m, k, p]) => answers[k]?.[m]?.[p] ?? null));
}

/** Reads what is needed once, however many metrics are asked. */
function asker(ports: AnswerPorts) {
	const facts = once(() => factsOfTabs(ports));
	const quickly = once(() => aggregatesOf(ports));
	const targets = once(() => readFacts(ports.book, 'targets', { home: facts().base.account.baseCurrency })?.rows ?? []);
	return {
		periods: (input: unknown) => periodsOf(input, ports, () => facts().base.account),
		/** A blank cell in a list of managers or periods leaves its line blank: it is an empty line of the report, not the department. */
		values(metric: string, people: List, periods: readonly (Period | null)[], options: string): Value[][] {
			const lines = people.isOne ? [0] : placesOf(people.cells, (cell) => !isBlank(cell));
			const columns = placesOf(periods, (period) => period !== null);
			const managers = lines.map((m) => asText(people.cells[m], ports));
			const requestedPeriods = columns.map((p) => periods[p]!);
			const question: ModelQuestion & { options: string; periods: readonly Period[] } = {
				metric,
				managers,
				periods: requestedPeriods,
				options,
			};
			const answers =
				managers.length === 0 || requestedPeriods.length === 0
					? []
					: (answerFromLines(ports.book, question) ?? quickly()?.(question, facts()) ?? askModel(question, facts(), targets()));
			return people.cells.map((_, m) => periods.map((__, p) => answers[lines.indexOf(m)]?.[columns.indexOf(p)] ?? null));
		},
	};
}

function placesOf<T>(list: readonly T[], isKept: (one: T) => boolean): number[] {
	return list.flatMap((one, i) => (isKept(one) ? [i] : []));
}

export const asText = (cell: unknown, { book, language }: AnswerPorts): string =>
	isDate(cell) ? quoted(cell, language, { tz: book.timeZone }) : String(cell ?? '');

/** The empty tail of a column taken whole is no manager and no metric; one empty cell is everybody. */
export function filled(list: List): List {
	if (list.isOne) return list;
	const cells = list.cells.filter((cell) => !isBlank(cell));
	return { ...list, cells: cells.length === 0 ? [''] : cells };
}

/** The empty tail of a column taken whole is left out; blanks inside keep their place. */
export function withoutTail(input: unknown): List {
	const list = listOf(input);
	let end = list.cells.length;
	while (end > 1 && isBlank(list.cells[end - 1])) end--;
	return { ...list, cells: list.cells.slice(0, end) };
}

export function oneMetric(input: unknown, ports: AnswerPorts): string {
	const { cells } = filled(listOf(input));
	if (cells.length === 1) return metricOf(cells[0], ports);
	throw new UserError({
		ru: `В формуле KPI один показатель, а дано ${cells.length}. Несколько показателей сразу считает KPI_TABLE.`,
		en: `KPI takes one metric, but ${cells.length} were given. For several metrics at once use KPI_TABLE.`,
	});
}

export function metricOf(cell: unknown, ports: AnswerPorts): string {
	const name = asText(cell, ports).trim();
	if (name !== '') return name;
	const ids = [...kpis].sort((a, b) => a.place - b.place).map(({ id }) => id);
	throw new UserError({
		ru: `Укажите показатель в первом аргументе, например "bookings" или "Средний чек". Есть: ${ids.join(', ')}.`,
		en: `Name the KPI in the first argument, for example "bookings" or "Average deal size". There are: ${ids.join(', ')}.`,
	});
}

const isDayText = (cell: unknown): boolean =>
	typeof cell === 'string' &&
	/^\s*(\d{4}-\d{1,2}-\d{1,2}|\d{1,2}\.\d{1,2}\.\d{4})\s*$/.test(cell) &&
	typeof parseInstant(cell, zone('UTC'), '') !== 'symbol';

export function periodsOf(
	input: unknown,
	ports: AnswerPorts,
	account: PeriodAccount,
): List & { readonly list: readonly (Period | null)[] } {
	const cells = withoutTail(input);
	// Only dates need the spreadsheet's zone, and to ask for it is a call to Google.
	const here = zone(cells.cells.some((cell) => isDate(cell) || isDayText(cell)) ? ports.book.timeZone : 'UTC');
	// Two dates that do not both begin a month are the first and the last day of one period; so are two days written as text.
	if (cells.cells.length === 2 && (cells.cells.every(isDate) || cells.cells.every(isDayText))) {
		const [from, to] = cells.cells.map((cell) => (parseInstant(cell, here, ports.book.locale) as When).day);
		if ((!isDate(cells.cells[0]) || partsOf(from!).day !== 1 || partsOf(to!).day !== 1) && to! >= from!)
			return { cells: [input], list: [days(from!, to! + 1)], isOne: true, isRow: false, isColumn: false };
	}
	return { ...cells, list: cells.cells.map((cell) => (!cells.isOne && isBlank(cell) ? null : periodOfCell(cell, here, account))) };
}
