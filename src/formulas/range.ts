import { dayNumber } from '../calendar/day';
import type { Period } from '../calendar/period';
import { zone } from '../calendar/zone';
import { accountOf, FactBase } from '../facts/fact-base';
import { parseInstant } from '../facts/parse/instant';
import { parseNumber } from '../facts/parse/number';
import { parseOutcome } from '../facts/parse/outcome';
import type { Cell, Row } from '../facts/table';
import { tables } from '../facts/tables';
import type { Kpi, RangeArgument } from '../kpis/define';
import { findKpi } from '../kpis/find';
import { UserError } from '../language/user-error';
import { enrich } from '../measures/enrich';
import { evaluate, settleOptions } from '../measures/evaluate';
import { criterion } from './criteria';
import { inUnit } from './model';

export interface SheetContext {
	readonly tz: string;
	readonly locale: string;
}

const FIRST_DAY = dayNumber(1950, 1, 1);
const LAST_DAY = dayNumber(2150, 1, 1);
const COUNTED = 'counted';

/**
 * The range form: the KPI's own definition over the analyst's columns, in any table (spec §0.1).
 * `args` come in the order of the KPI's ranges, then from, to, [target], then criteria pairs.
 * Returns the figure in the KPI's unit, or null when there is nothing to measure.
 */
export function callRange(id: string, args: readonly unknown[], context: SheetContext): number | null {
	const kpi = findKpi(id);
	const form = kpi.range;
	if (form === undefined) throw new Error(`${id} has no range form`);
	const columns = form.ranges.map((_, i) => flat(args[i]));
	let next = form.ranges.length;
	const dates = form.snapshot ? [null, null] : [args[next++], args[next++]];
	const plan = form.target === undefined ? null : readPlan(args[next++], context);
	const pairs = args.slice(next);
	const size = columns[0]!.length;
	for (const [i, range] of form.ranges.entries()) assertSize(form.ranges[0]!.name, size, range.name, columns[i]!.length);
	const counted = matching(pairs, size, form.ranges[0]!.name);

	const facts = enrich(new FactBase(rowsOf(kpi, columns, counted, context), accountOf({ tz: context.tz, asOf: LAST_DAY })));
	const code = facts.base.dictionary('manager').code(COUNTED);
	const [[value]] = evaluate(settleOptions(kpi.measure, {}), facts, {
		scopes: [{ key: COUNTED, managers: [code] }],
		periods: [form.snapshot ? wholeTime : periodOf(dates[0], dates[1], context)],
		target: () => plan,
		definition: (other) => settleOptions(findKpi(other).measure, {}),
	}) as [[number | null]];
	return inUnit(value, kpi);
}

const wholeTime: Period = { token: 'all', from: FIRST_DAY, to: LAST_DAY + 1 };

/** One-cell ranges arrive as scalars; rows and columns are read alike. */
function flat(range: unknown): unknown[] {
	if (!Array.isArray(range)) return [range];
	return range.flatMap((row: unknown) => (Array.isArray(row) ? row : [row]));
}

function rowsOf(kpi: Kpi, columns: readonly unknown[][], counted: readonly boolean[], context: SheetContext): Record<string, Row[]> {
	const { ranges, assume } = kpi.range!;
	const deals: Row[] = [];
	const activities: Row[] = [];
	const stages: Row[] = [];
	for (let i = 0; i < counted.length; i++) {
		const id = String(i).padStart(8, '0');
		const manager_id = counted[i] ? COUNTED : 'other';
		const rows = {
			deals: { deal_id: id, stage_id: id, manager_id } as Row,
			activities: { activity_id: id, deal_id: id, manager_id, ...assume } as Row,
			stages: { stage_id: id } as Row,
		};
		ranges.forEach((range, c) => {
			rows[range.table ?? 'deals'][range.column] = read(columns[c]![i], range, i, context);
		});
		deals.push(rows.deals);
		if (rows.activities.occurred_at !== undefined && rows.activities.occurred_at !== null) activities.push(rows.activities);
		if (ranges.some(({ table }) => table === 'stages')) stages.push(rows.stages);
	}
	return { deals, activities, stages };
}

function read(cell: unknown, range: RangeArgument, index: number, { tz, locale }: SheetContext): Cell {
	if (cell === '' || cell === null || cell === undefined) return null;
	const kind = tables[range.table ?? 'deals'].columns.find(({ key }) => key === range.column)!.kind;
	if (range.column === 'outcome') return parseOutcome(cell);
	if (kind === 'instant') {
		const when = parseInstant(cell, zone(tz), locale);
		if (typeof when === 'symbol') throw unreadable(cell, range.name, index, 'дата', 'a date');
		return when === null ? null : when.at;
	}
	if (kind === 'money') {
		const number = parseNumber(cell, locale);
		if (typeof number === 'symbol') throw unreadable(cell, range.name, index, 'число', 'a number');
		return number === null ? null : Math.round(number * 100);
	}
	return String(cell).trim().toLowerCase();
}

function periodOf(from: unknown, to: unknown, { tz, locale }: SheetContext): Period {
	const day = (input: unknown, name: string, open: number): number => {
		const when = parseInstant(input, zone(tz), locale);
		if (typeof when === 'symbol') throw unreadable(input, name, null, 'дата', 'a date');
		return when === null ? open : when.day;
	};
	const first = day(from, 'from', FIRST_DAY);
	const last = day(to, 'to', LAST_DAY);
	if (last < first)
		throw new UserError({
			ru: 'Конец периода раньше начала: поменяйте from и to местами.',
			en: 'The period ends before it starts: swap from and to.',
		});
	return { token: 'range', from: first, to: last + 1 };
}

function readPlan(input: unknown, { locale }: SheetContext): number | null {
	const plan = parseNumber(input, locale);
	if (typeof plan === 'symbol') throw unreadable(input, 'target', null, 'число', 'a number');
	return plan;
}

function matching(pairs: readonly unknown[], size: number, first: string): boolean[] {
	const counted = new Array<boolean>(size).fill(true);
	for (let p = 0; p < pairs.length; p += 2) {
		if (pairs[p] === undefined || pairs[p] === '') continue;
		const cells = flat(pairs[p]);
		assertSize(first, size, `criteria_range${p / 2 + 1}`, cells.length);
		const test = criterion(pairs[p + 1]);
		for (let i = 0; i < size; i++) if (!test(cells[i])) counted[i] = false;
	}
	return counted;
}

function assertSize(a: string, sizeA: number, b: string, sizeB: number): void {
	if (sizeA === sizeB) return;
	throw new UserError({
		ru: `Диапазоны разной длины: ${a} – ${sizeA}, ${b} – ${sizeB} ячеек. Сделайте их одинаковыми.`,
		en: `The ranges differ in size: ${a} has ${sizeA} cells, ${b} has ${sizeB}. Make them equal.`,
	});
}

function unreadable(cell: unknown, name: string, index: number | null, ru: string, en: string): UserError {
	return new UserError({
		ru: `«${String(cell)}» – не ${ru} (${name}${index === null ? '' : `, строка ${index + 1} диапазона`}). Исправьте ячейку или очистите её.`,
		en: `"${String(cell)}" is not ${en} (${name}${index === null ? '' : `, line ${index + 1} of the range`}). Correct the cell or clear it.`,
	});
}
