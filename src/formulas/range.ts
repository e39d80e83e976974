import type { Period } from '../calendar/period';
import { enrich } from '../columns/enrich';
import { accountOf, FactBase } from '../facts/fact-base';
import { parseInstant } from '../facts/parse/instant';
import { wholeUnits } from '../facts/parse/minor-units';
import { parseNumber } from '../facts/parse/number';
import type { Kpi, RangeForm, Tail } from '../kpis/define';
import { findKpi } from '../kpis/find';
import { parseOptions, unitOf } from '../kpis/options';
import { UserError } from '../language/user-error';
import { evaluate, type Scope, settleOptions } from '../measures/evaluate';
import type { Measure, Options } from '../measures/vocabulary';
import { FIRST_DAY, LAST_DAY, type Sheet, zoneOf } from './context';
import { criterion } from './criteria';
import { COUNTED, type Lines, rowsOf } from './lines';
import { assertSize, demand, quoted, unreadable } from './sentences';
import { sumOf } from './sums';

export type { Sheet } from './context';

/**
 * The range form: the KPI's own definition over the analyst's columns, in any table (spec §0.1).
 * `args` come in the order of the KPI's ranges, then from, to, [target], then criteria pairs.
 * Returns the figure in the KPI's unit, or null when there is nothing to measure.
 */
export function callRange(id: string, args: readonly unknown[], context: Sheet): number | null {
	const kpi = findKpi(id);
	const form = kpi.range;
	if (form === undefined) throw new Error(`${id} has no range form`);
	const ranges = form.ranges ?? [];
	demand(args, neededOf(form));
	const sums = (form.sums ?? []).map((argument, i) => ({ ...argument, value: sumOf(args[ranges.length + i], argument.name, context) }));
	const tail = tailOf(form, args.slice(ranges.length + sums.length));
	const options = optionsOf(kpi, tail, context);
	const columns = counted(form, args, tail, context);
	const asOf = dayOf(tail.as_of, 'as_of', LAST_DAY, context);
	if (asOf === LAST_DAY && form.tail?.includes('part') && options.part !== undefined && options.part !== 'total') throw needsDay();

	// No other tab is looked at: the calendar is the built-in one (spec §0.1).
	const account = accountOf({ tz: context.tz, asOf });
	const facts = enrich(new FactBase(rowsOf(form, columns, context), account));
	const isAll = tail.manager === undefined || tail.manager === '';
	const mine: Scope = { key: COUNTED, managers: [facts.base.codeOf('manager', COUNTED)] };
	const plan = numberOf(tail.target, 'target', context);
	const [[value]] = evaluate(withLoadedTables(settleOptions(kpi.measure, options), form), facts, {
		scopes: [form.tail?.includes('manager') && isAll ? { all: true, key: 'ALL' } : mine],
		periods: [form.sums === undefined ? periodOf(tail, context) : { token: '', from: 0, to: 1 }],
		target: () => plan,
		definition: (other) => settleOptions(findKpi(other).measure, {}),
		...(form.sums && {
			// The base of a growth is the same KPI asked of the period before.
			computed: (other: string, _: Scope, { from }: Period) =>
				sums.find(({ kpi: stood, isBefore }) => stood === other && (isBefore === true) === from < 0)?.value ?? null,
		}),
	}) as [[number | null]];
	return value === null || unitOf(kpi, options) !== 'money' ? value : wholeUnits(value);
}

type Given = Partial<Record<Tail, unknown>> & { readonly pairs: readonly unknown[] };

function tailOf(form: RangeForm, rest: readonly unknown[]): Given {
	const names = form.tail ?? (form.sums === undefined ? (['from', 'to'] as const) : []);
	const tailCells = Object.fromEntries(names.map((name, i) => [name, one(rest[i])]));
	const pairs = form.hasCriteria === false || form.sums !== undefined ? [] : rest.slice(names.length);
	return { ...tailCells, pairs };
}

/** Arguments without which there is no question; dates, options and conditions may be left out. */
function neededOf(form: RangeForm): string[] {
	const named = [...(form.ranges ?? []), ...(form.sums ?? [])].map(({ name }) => name);
	const tail = form.tail ?? [];
	return tail.includes('target') ? [...named, ...tail.slice(0, tail.indexOf('target') + 1)] : named;
}

/** A table that the analyst gives is kept, even when it is empty. */
const withLoadedTables = (measure: Measure, { ranges }: RangeForm): Measure =>
	measure.kind === 'needs' && ranges?.some(({ table }) => table === measure.table) ? measure.of : measure;

/** A one-cell range arrives as a scalar, but `{2026}` does not. */
function one(argument: unknown): unknown {
	const first: unknown = Array.isArray(argument) ? argument[0] : argument;
	return Array.isArray(first) ? first[0] : first;
}

function optionsOf(kpi: Kpi, { options, part }: Given, context: Sheet): Options {
	const [word, named] = [options, part].map((cell) => quoted(cell, context.locale.startsWith('ru') ? 'ru' : 'en', context)) as [
		string,
		string,
	];
	const written = named.trim() === '' ? word : /^\s*part\s*=/i.test(named) ? named : `part=${named}`;
	const chosen = parseOptions(written, kpi);
	const wide = kpi.options?.find(({ name, overData }) => overData?.includes(chosen[name] ?? ''));
	if (wide === undefined) return chosen;
	const modelCall = `=KPI("${kpi.id}"; …; "${wide.name}=${chosen[wide.name]}")`;
	throw new UserError({
		ru: `Этих столбцов для ${wide.name}=${chosen[wide.name]} мало: посчитайте по загруженным данным – ${modelCall}.`,
		en: `These columns are not enough for ${wide.name}=${chosen[wide.name]}: ask imported data with ${modelCall}.`,
	});
}

const needsDay = (): UserError =>
	new UserError({
		ru: 'Укажите дату as_of: без неё не понять, что просрочено.',
		en: 'Give the date as_of: without it nothing can be called overdue.',
	});

/** One-cell ranges arrive as scalars; rows and columns are read alike. */
function flat(range: unknown): unknown[] {
	if (!Array.isArray(range)) return [range];
	const cells: unknown[] = [];
	for (const row of range as unknown[]) {
		if (!Array.isArray(row)) cells.push(row);
		else if (row.length === 1) cells.push(row[0]);
		else cells.push(...(row as unknown[]));
	}
	return cells;
}

function counted(form: RangeForm, args: readonly unknown[], { manager, pairs }: Given, context: Sheet): Lines[] {
	const ranges = form.ranges ?? [];
	const columns = ranges.map((argument, i) => ({ argument, cells: flat(args[i]) }));
	const masks = new Map<string, boolean[]>();
	for (const lines of ['first', 'second'] as const) {
		const lineColumns = columns.filter(({ argument }) => (argument.lines ?? 'first') === lines);
		if (lineColumns.length === 0) continue;
		const [{ argument, cells }] = lineColumns as [(typeof lineColumns)[0]];
		for (const other of lineColumns) assertSize(argument.name, cells.length, other.argument.name, other.cells.length);
		const mask = new Array<boolean>(cells.length).fill(true);
		if (lines === 'first') narrow(mask, pairs, argument.name, context);
		const people = lineColumns.find((column) => column.argument.column === 'manager_id');
		if (people !== undefined && manager !== undefined && manager !== '') narrowMask(mask, people.cells, manager, context);
		masks.set(lines, mask);
	}
	return columns.map(({ argument, cells }) => ({ argument, cells, isCounted: masks.get(argument.lines ?? 'first')! }));
}

function narrow(mask: boolean[], pairs: readonly unknown[], first: string, context: Sheet): void {
	for (let p = 0; p < pairs.length; p += 2) {
		const criterionCell = one(pairs[p + 1]);
		if (isNothing(criterionCell)) {
			if (isNothing(pairs[p])) continue;
			throw withoutCriterion(p / 2 + 1);
		}
		const cells = flat(pairs[p]);
		assertSize(first, mask.length, `criteria_range${p / 2 + 1}`, cells.length);
		narrowMask(mask, cells, criterionCell, context);
	}
}

const isNothing = (argument: unknown): boolean => argument === undefined || argument === null || argument === '';

const withoutCriterion = (number: number): UserError =>
	new UserError({
		ru: `Для criteria_range${number} нет условия: допишите criterion${number}, например "Иванов" или ">0"; пустые ячейки ищет "=".`,
		en: `criteria_range${number} has no condition: add criterion${number}, for example "Smith" or ">0"; "=" finds empty cells.`,
	});

function narrowMask(mask: boolean[], cells: readonly unknown[], criterionCell: unknown, context: Sheet): void {
	const test = criterion(criterionCell, context);
	for (let i = 0; i < mask.length; i++) if (!test(cells[i])) mask[i] = false;
}

function dayOf(input: unknown, name: string, open: number, context: Sheet): number {
	const when = parseInstant(input, zoneOf(context), context.locale);
	if (typeof when === 'symbol') throw unreadable(input, name, null, 'дата', 'a date', context);
	return when === null ? open : when.day;
}

function periodOf({ from, to }: Given, context: Sheet): Period {
	const first = dayOf(from, 'from', FIRST_DAY, context);
	const last = dayOf(to, 'to', LAST_DAY, context);
	if (last < first)
		throw new UserError({
			ru: 'Конец периода раньше начала: поменяйте from и to местами.',
			en: 'The period ends before it starts: swap from and to.',
		});
	return { token: 'range', from: first, to: last + 1 };
}

function numberOf(input: unknown, name: string, context: Sheet): number | null {
	const plan = parseNumber(input, context.locale);
	if (typeof plan === 'symbol') throw unreadable(input, name, null, 'число', 'a number', context);
	return plan;
}
