import type { EnrichedFacts } from '../columns/enrich';
import { AFTER_AS_OF } from '../columns/kit/reasons';
import { absenceOf, ageWords, findColumn, undatedWords } from '../columns/read';
import { codesOf, numbersOf } from '../facts/fact-base';
import { limitsOf } from '../measures/evaluate-stock';
import type { Ordered } from '../measures/lists';
import { dateWords } from '../measures/population-words';
import { spansOf } from '../measures/question';
import { type Cohort, hasReached } from '../measures/reached';
import type { Measure, Population } from '../measures/vocabulary';
import { momentWords } from '../measures/words';
import type { Place } from './place';
import { NO_LONGER, NOT_REACHED, NOT_YET, OTHER_PERIOD } from './reasons';
import { conditionFate, type Fate, managerFate, RANK, type RowUse, rowUse } from './row-use';

type Stock = Extract<Measure, { kind: 'stock' }>;

/** The rows of counts, sums, means, medians and distinct values: by date, manager, conditions, and whether they have the value. */
export function foldRows(of: Population, column: string | null, facts: EnrichedFacts, place: Place): RowUse {
	const { scope, period, periods } = place;
	const span = spansOf(facts, periods)[0]!;
	const end = facts.base.account.zone.instantOf(period.to);
	const at = numbersOf(facts.source(of.table), of.at);
	const notMine = managerFate(of, facts, scope);
	const fails = conditionFate(of, facts);
	const lacks = valueFate(column, of, facts);
	const otherPeriod: Fate = { why: OTHER_PERIOD, rank: RANK.period };
	const later: Fate = { why: AFTER_AS_OF, rank: RANK.period };
	const noDate: Fate = { why: undatedWords(of.table, of.at), rank: RANK.condition };
	return rowUse(of, dateWords(of), facts, place, (row) => {
		const when = at[row]!;
		if (when < span.from || when >= span.to) return when >= span.to && when < end ? later : otherPeriod;
		return notMine(row) ?? fails(row) ?? (Number.isNaN(when) ? noDate : lacks(row));
	});
}

/** Rows without the value that is measured. */
export function valueFate(column: string | null, of: Population, facts: EnrichedFacts): (row: number) => Fate | null {
	const data = column === null ? undefined : facts.source(of.table).columns.get(column);
	if (column === null || data === undefined || data.texts !== undefined) return () => null;
	const { numbers } = data;
	const absence = absenceOf(of.table, column);
	const fate: Fate = { why: absence.why, rank: RANK.value, absence };
	const whyNot = findColumn(of.table, column)?.whyNot;
	return (row) => {
		if (!Number.isNaN(numbers[row]!)) return null;
		const why = whyNot?.(facts.base, row);
		return why ? { ...fate, why } : fate;
	};
}

/** The rows that hold at an instant. */
export function stockRows(stock: Stock, facts: EnrichedFacts, { scope, period, periods }: Place): RowUse {
	const { of, limits } = stock;
	const table = facts.source(of.table);
	const span = spansOf(facts, periods)[0]!;
	const instant = stock.moment === 'start' ? span.from : span.to;
	const from = numbersOf(table, of.at);
	const until = numbersOf(table, stock.until);
	const notMine = managerFate(of, facts, scope);
	const fails = conditionFate(of, facts);
	const lacks = valueFate(stock.fold === 'sum' ? stock.column : null, of, facts);
	const fits = (part: keyof NonNullable<Stock['limits']>) => {
		const only = limits?.[part];
		return only === undefined ? () => 1 : limitsOf({ of, limits: { [part]: only } }, facts, periods);
	};
	const [isOfAge, isExpected] = [fits('age'), fits('expected')];
	const age = limits?.age;
	const days = Number(age?.beyond ?? age?.within ?? 0);
	const { older, younger } = ageWords(of.table, age?.column ?? '', days);
	const other = { ru: 'ожидаются в другое время', en: 'expected at another time' };
	return rowUse(of, momentWords(stock), facts, { scope, period }, (row) => {
		if (!(from[row]! < instant)) return { why: NOT_YET, rank: RANK.period };
		if (!(until[row]! >= instant)) return { why: NO_LONGER, rank: RANK.period };
		const fate = notMine(row) ?? fails(row);
		if (fate !== null) return fate;
		if (isOfAge(row, 0) === 0) return { why: age?.beyond === undefined ? older : younger, rank: RANK.condition + 1 };
		if (isExpected(row, 0) === 0) return { why: other, rank: RANK.condition + 1 };
		return lacks(row);
	});
}

const NOT_ENTERED: Fate = { why: { ru: 'не вошли в периоде', en: 'did not enter in the period' }, rank: RANK.period };

/** Who entered in the period, and which of them reached the goal. */
export function cohortRows(
	cohort: Cohort,
	instants: Ordered,
	facts: EnrichedFacts,
	place: Place,
): { readonly entered: RowUse; readonly reached: RowUse; readonly subjects: number } {
	const { entry, subject } = cohort;
	const entered = foldRows(entry, null, facts, place);
	const table = facts.source(entry.table);
	const at = numbersOf(table, entry.at);
	const code = codesOf(table, subject);
	const first = new Map<number, number>();
	for (const row of entered.used) first.set(code[row]!, Math.min(at[row]!, first.get(code[row]!) ?? Number.POSITIVE_INFINITY));
	const isReached = hasReached(instants, cohort);
	const isMade = (row: number): boolean => isReached(code[row]!, first.get(code[row]!)!);
	const counts = new Set(entered.used);
	const reachedRows = rowUse(entry, dateWords(entry), facts, place, (row) =>
		counts.has(row) ? (isMade(row) ? null : { why: NOT_REACHED, rank: RANK.value }) : NOT_ENTERED,
	);
	return { entered, reached: reachedRows, subjects: first.size };
}
