import { SEEN } from '../../facts/history';
import { tables } from '../../facts/tables';
import { text } from '../../language/text';
import type { Measure, StockLimits, TableId } from '../../measures/vocabulary';
import { readingOf } from '../enriched';
import { Refusal } from '../refusal';
import { all, parameter, relation, type Sql, sql } from '../sql/fragment';
import { raw } from '../tables/raw';
import { byScope } from './fold';
import type { Compiler, Printer } from './place';
import { numberIn, tellsApart } from './population';

type Stock = Extract<Measure, { kind: 'stock' }>;

/** Rows that hold at the end of each period, or at its start. Without a history only the present is known (K7). */
export const stock: Printer<'stock'> = (measure, place, to) => {
	const { of, until, fold, column, limits, moment } = measure;
	if (fold === 'distinct' && limits?.expected?.undated !== undefined)
		throw new Refusal(
			text(
				'Остаток по частям считается только суммой: число разных по частям не бывает.',
				'A stock in parts is only ever a sum: there is no count of different ones in parts.',
			),
		);
	const instant = moment === 'start' ? sql`p.from_at` : sql`p.to_at`;
	const part = partOf(limits);
	const rows = sql`${to.population(of, {
		until: to.read(of.table, until),
		value: fold === 'sum' ? numberIn(to, of.table, column) : tellsApart(to, of.table, column),
		...limitColumns(limits, of.table, to),
	})} AS x JOIN ${to.periods(place)} AS p ON x.moment < ${instant} AND ${instant} <= x.until`;
	const found = to.shared(['stock', measure, place], 'held', () =>
		fold === 'sum'
			? byScope(
					sql`SELECT credit, period, SUM(part * value) AS total FROM (
			SELECT x.credit, p.period, x.value, ${part} AS part FROM ${rows}
		) WHERE part > 0 GROUP BY credit, period`,
					sql`SUM(x.total)`,
					place,
					to,
				)
			: sql`SELECT scope, period, CAST(COUNT(DISTINCT value) AS FLOAT64) AS value FROM (
			SELECT w.scope, p.period, x.value, ${part} AS part
			FROM ${rows} JOIN ${to.members(of, place)} AS w ON w.credit IS NOT DISTINCT FROM x.credit
		) WHERE part > 0 GROUP BY scope, period`,
	);
	return to.shared(
		['stock', measure, place, 'figure'],
		'stock',
		() => sql`SELECT g.scope, g.period, IF(${isKnown(measure, instant)}, IFNULL(f.value, 0), NULL) AS value
		FROM ${to.grid(place)} AS g JOIN ${to.periods(place)} AS p ON p.period = g.period LEFT JOIN ${found} AS f ON f.scope = g.scope AND f.period = g.period`,
	);
};

function limitColumns(limits: StockLimits | undefined, table: Stock['of']['table'], to: Compiler): Record<string, Sql> {
	const { age, expected } = limits ?? {};
	return {
		...(age && { since: to.read(table, age.column) }),
		...(expected && { due: to.read(table, expected.column) }),
		...(expected?.undated !== undefined && { last_day: to.read(table, expected.undated) }),
	};
}

/** How much of a row counts in a period, 0 to 1: ages are whole local days up to the last day of the period that exists. */
function partOf(limits: StockLimits | undefined): Sql {
	const tests: Sql[] = [];
	const { age, expected } = limits ?? {};
	const within = Number(age?.within ?? Number.POSITIVE_INFINITY);
	const days = sql`DATE_DIFF(LEAST(DATE_SUB(p.past, INTERVAL 1 DAY), p.as_of), DATE(x.since, p.tz), DAY)`;
	const bound = (value: number): Sql => parameter({ type: 'FLOAT64', value });
	if (within < Number.POSITIVE_INFINITY) tests.push(sql`${days} <= ${bound(within)}`);
	if (age?.beyond !== undefined) tests.push(sql`${days} > ${bound(Number(age.beyond))}`);
	if (expected === undefined) return sql`IF(${all(tests)}, 1, 0)`;
	const isDue = expected.when === 'by end' ? sql`x.due < p.past` : sql`x.due < p.past AND x.due >= p.first`;
	if (expected.undated === undefined) return sql`IF(${all([...tests, isDue])}, 1, 0)`;
	const before = expected.when === 'by end' ? sql`p.as_of` : sql`GREATEST(DATE_SUB(p.first, INTERVAL 1 DAY), p.as_of)`;
	return sql`CASE
		WHEN NOT ${all([sql`TRUE`, ...tests])} THEN 0
		WHEN x.due IS NOT NULL OR x.last_day IS NULL THEN IF(${isDue}, 1, 0)
		WHEN x.last_day <= p.as_of THEN 0
		ELSE GREATEST(0, DATE_DIFF(LEAST(DATE_SUB(p.past, INTERVAL 1 DAY), x.last_day), ${before}, DAY)) / DATE_DIFF(x.last_day, p.as_of, DAY)
	END`;
}

/** Whether anybody can know the stock: its ground is there, the period has begun or is looked ahead to, and the past has a history. */
function isKnown({ of, history, limits, moment }: Stock, instant: Sql): Sql {
	const looksAhead = limits?.expected !== undefined && moment !== 'start';
	const grounds = of.where.flatMap(({ column }) => readingOf(of.table, column)?.isThere ?? []);
	return all([
		...grounds,
		...(looksAhead ? [] : [sql`p.to_at > p.from_at`]),
		history === null ? sql`${instant} >= p.horizon` : sql`${instant} >= p.horizon OR ${isWhole(history)}`,
	]);
}

/** What imports alone have seen is no whole history. */
function isWhole(history: TableId): Sql {
	const hasSource = tables[history].columns.some(({ key }) => key === 'source');
	const seen = parameter({ type: 'STRING', value: SEEN });
	return hasSource
		? sql`EXISTS (SELECT 1 FROM ${relation(raw(history))} WHERE IFNULL(source, '') != ${seen})`
		: sql`EXISTS (SELECT 1 FROM ${relation(raw(history))})`;
}
