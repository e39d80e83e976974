import { text } from '../../language/text';
import type { Frame } from '../../measures/vocabulary';
import { Refusal } from '../refusal';
import { parameter, relation, type Sql, sql } from '../sql/fragment';
import { dictionary } from '../tables/dictionaries';
import type { Compiler, Place } from './place';

/** `past`: the day after the last one. */
export const PERIODS = { period: 'INT64', first: 'DATE', past: 'DATE' } as const;
/** `nobody`: rows that nobody has the credit of count for it, too. */
export const SCOPES = { scope: 'INT64', everybody: 'BOOL', nobody: 'BOOL', managers: { array: 'STRING' } } as const;

/** What scopes nobody asks for are called, beside the numbers of those that are asked. */
export const [EVERYBODY, NOBODY] = [-1, -2] as const;

/** The asked periods, or those that frames make of them. */
export function periods({ frames }: Place, shared: Compiler['shared']): Sql {
	const days = (of: readonly Frame[]): Sql =>
		of.length === 0
			? sql`(SELECT period, first, past FROM UNNEST(${parameter({ name: 'periods', type: { array: { struct: PERIODS } } })}))`
			: sql`(${reframed(of[of.length - 1]!, days(of.slice(0, -1)))})`;
	return shared(
		['periods', frames],
		'periods',
		() => sql`SELECT d.period, d.first, d.past, TIMESTAMP(d.first, a.tz) AS from_at, LEAST(TIMESTAMP(d.past, a.tz), a.horizon) AS to_at,
		a.as_of, a.horizon, a.tz
		FROM ${days(frames)} AS d CROSS JOIN ${relation(dictionary('account'))} AS a`,
	);
}

const isWholeMonths = sql`(EXTRACT(DAY FROM d.first) = 1 AND EXTRACT(DAY FROM d.past) = 1 AND d.past > d.first)`;
const months = sql`DATE_DIFF(d.past, d.first, MONTH)`;
const length = sql`DATE_DIFF(d.past, d.first, DAY)`;

/** Whole months move by months, other days by days. */
function reframed(frame: Frame, of: Sql): Sql {
	if (typeof frame === 'object') {
		const count = Number(frame.lastDays);
		if (!Number.isInteger(count))
			throw new Refusal(
				text('Последние дни считаются целыми: дробного числа дней нет.', 'The last days are whole days: there is no fraction of one.'),
			);
		const past = sql`LEAST(d.past, DATE_ADD(a.as_of, INTERVAL 1 DAY))`;
		const number = parameter({ type: 'INT64', value: count });
		return sql`SELECT d.period, DATE_SUB(${past}, INTERVAL ${number} DAY) AS first, ${past} AS past
		FROM ${of} AS d CROSS JOIN ${relation(dictionary('account'))} AS a`;
	}
	if (frame === 'previous')
		return sql`SELECT d.period, IF(${isWholeMonths}, DATE_SUB(d.first, INTERVAL ${months} MONTH), DATE_SUB(d.first, INTERVAL ${length} DAY)) AS first,
		d.first AS past FROM ${of} AS d`;
	const isWeek = sql`(${length} = 7 AND EXTRACT(DAYOFWEEK FROM d.first) = 2)`;
	return sql`SELECT d.period, CASE
			WHEN ${isWholeMonths} THEN DATE_SUB(d.first, INTERVAL 12 MONTH)
			WHEN ${isWeek} THEN DATE_SUB(d.first, INTERVAL 364 DAY)
			ELSE DATE_SUB(d.first, INTERVAL 1 YEAR) END AS first,
		CASE
			WHEN ${isWholeMonths} THEN DATE_SUB(d.past, INTERVAL 12 MONTH)
			WHEN ${isWeek} THEN DATE_SUB(d.past, INTERVAL 364 DAY)
			ELSE DATE_ADD(GREATEST(DATE_SUB(d.first, INTERVAL 1 YEAR), DATE_SUB(DATE_SUB(d.past, INTERVAL 1 DAY), INTERVAL 1 YEAR)), INTERVAL 1 DAY) END AS past
		FROM ${of} AS d`;
}

/** Whose rows count: of each asked scope, everybody's, or nobody's. */
export function people({ scopes }: Place, shared: Compiler['shared']): Sql {
	const asked = parameter({ name: 'scopes', type: { array: { struct: SCOPES } } });
	const nobodyIs = parameter({ type: 'INT64', value: NOBODY });
	const everybodyIs = parameter({ type: 'INT64', value: EVERYBODY });
	return shared(['people', scopes], 'people', () =>
		scopes === 'asked'
			? sql`SELECT scope, everybody, nobody, managers FROM UNNEST(${asked})`
			: scopes === 'everybody'
				? sql`SELECT ${everybodyIs} AS scope, TRUE AS everybody, FALSE AS nobody, CAST([] AS ARRAY<STRING>) AS managers`
				: sql`SELECT ${nobodyIs} AS scope, FALSE AS everybody, TRUE AS nobody, CAST([] AS ARRAY<STRING>) AS managers`,
	);
}

export const grid = (place: Place, to: Pick<Compiler, 'shared' | 'people' | 'periods'>): Sql =>
	to.shared(
		['grid', place],
		'grid',
		() => sql`SELECT w.scope, p.period FROM ${to.people(place)} AS w CROSS JOIN ${to.periods(place)} AS p`,
	);
