import type { Period } from '../calendar/period';
import type { EnrichedFacts } from '../columns/enrich';
import type { Absence } from '../columns/kit/define';
import { codesOf } from '../facts/fact-base';
import type { Text } from '../language/text';
import { maskOf } from '../measures/mask';
import type { Scope } from '../measures/question';
import type { Population, TableId } from '../measures/vocabulary';
import { baseRows } from './base-rows';
import type { Place } from './place';
import { coverageOf, failure, OTHER_MANAGER } from './reasons';

/** Rows that did not count, for one reason. */
export interface LeftOut {
	readonly why: Text;
	/** The value was missing: said as coverage too. */
	readonly absence: Absence | null;
	readonly rows: readonly number[];
}

/** Which rows of a tab made a figure, and what became of all the others. */
export interface RowUse {
	readonly of: Population;
	/** By which date, or at which moment. */
	readonly when: Text | null;
	readonly scope: Scope;
	readonly period: Period;
	/** The tab's table; rows are those of the fact base. */
	readonly table: TableId;
	/** Rows of the population's own table; in a derived table several may belong to one row of the tab. */
	readonly used: readonly number[];
	readonly rows: readonly number[];
	readonly leftOut: readonly LeftOut[];
	/** All rows of the tab that were considered. */
	readonly total: number;
}

/** Why a row does not count, and how near it was: of a tab's row with several fates the nearest one is shown. */
export interface Fate {
	readonly why: Text;
	readonly rank: number;
	readonly absence?: Absence | null;
}

/** Sorts the rows of a population's table by what became of them; `fateOf` gives null for those that count. */
export function rowUse(
	of: Population,
	when: Text | null,
	facts: EnrichedFacts,
	{ scope, period }: Pick<Place, 'scope' | 'period'>,
	fateOf: (row: number) => Fate | null,
): RowUse {
	const source = facts.source(of.table);
	const { table, rowOf, whyAbsent } = baseRows(facts, of.table);
	const total = facts.base.table(table).size;
	const used: number[] = [];
	const counts = new Uint8Array(total);
	const nearest = new Array<Fate | undefined>(total);
	for (let i = 0; i < source.size; i++) {
		const fate = fateOf(i);
		const row = rowOf(i);
		if (fate === null) used.push(i);
		if (row < 0) continue;
		if (fate === null) counts[row] = 1;
		else if (!(nearest[row] !== undefined && nearest[row].rank >= fate.rank)) nearest[row] = fate;
	}
	const rows: number[] = [];
	const reasons = new Map<string, { why: Text; absence: Absence | null; rank: number; rows: number[] }>();
	for (let row = 0; row < total; row++) {
		if (counts[row] === 1) {
			rows.push(row);
			continue;
		}
		const { why, rank, absence = null } = nearest[row] ?? { why: whyAbsent(row), rank: RANK.condition };
		const group = reasons.get(why.en);
		if (group === undefined) reasons.set(why.en, { why, absence, rank, rows: [row] });
		else group.rows.push(row);
	}
	// Rows that nearly counted come first; other periods and other people are no surprise.
	const sorted = [...reasons.values()].sort((a, b) => b.rank - a.rank || b.rows.length - a.rows.length);
	return { of, when, scope, period, table, used, rows, leftOut: sorted, total };
}

export const RANK = { period: 1, manager: 2, condition: 3, value: 5 } as const;

/** The fate of rows by whose they are. */
export function managerFate({ table, credit }: Population, facts: EnrichedFacts, scope: Scope): (row: number) => Fate | null {
	if (scope.all === true) return () => null;
	const codes = codesOf(facts.source(table), credit);
	const mine = new Set(scope.managers);
	const other: Fate = { why: OTHER_MANAGER, rank: RANK.manager };
	return (row) => (mine.has(codes[row]!) ? null : other);
}

/** The fate of rows by the first condition that they do not meet. */
export function conditionFate({ table: id, where }: Population, facts: EnrichedFacts): (row: number) => Fate | null {
	const masks = where.map((condition) => maskOf(facts.source(id), [condition]));
	return (row) => {
		const failed = masks.findIndex((mask) => mask[row] === 0);
		if (failed < 0) return null;
		const condition = where[failed]!;
		return { why: failure(condition, id, facts, row), rank: RANK.condition + failed / 100, absence: coverageOf(condition, id) };
	};
}
