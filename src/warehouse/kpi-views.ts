import { kpis } from '../kpis/registry.gen';
import { resolveOptions } from '../measures/resolve-options';
import type { Measure } from '../measures/vocabulary';
import { describe } from '../measures/words';
import { type AskedPlan, queryOf } from './compile';
import { viewsUnder } from './dataset';
import type { DatasetPlace } from './place';
import { Refusal } from './refusal';
import { literal, type Relation, relation, type Sql, sql } from './sql/fragment';
import { googleSql, type Printing } from './sql/google';
import type { Parameter } from './sql/parameter';
import { askedTable } from './tables/asked';

/** A view as it is made: its whole query, which names every table in full, and what it says of itself. */
export interface MadeView {
	readonly name: string;
	readonly sql: string;
	readonly description: string;
}

/** The plans that the view of a KPI needs, to be written to the table of plans. */
export interface PlansOfKpi {
	readonly kpi: string;
	readonly plans: readonly AskedPlan[];
}

export interface KpiViews {
	/** The first ones first: each rests on those before it. */
	readonly views: readonly MadeView[];
	readonly plans: readonly PlansOfKpi[];
	/** The tables at the bottom. */
	readonly tables: readonly string[];
}

export const viewOfKpi = (id: string): string => `kpi_${id}`;

const definition = (id: string): Measure => resolveOptions(kpis.find((one) => one.id === id)!.measure, {});

/**
 * A view for every built-in KPI, with its usual options: `scope`, `scope_name`, `period`, `first_day`, `last_day`, `value` for every line of the
 * tables of periods and scopes where there is something to measure, money in whole units. `place`: the dataset that they are made in.
 */
export function kpiViews(place: DatasetPlace): KpiViews {
	const made: MadeView[] = [];
	const plans: PlansOfKpi[] = [];
	const reads = new Map<string, Relation>();
	for (const { id, name, unit, measure } of kpis) {
		const settled = resolveOptions(measure, {});
		try {
			const asked = queryOf({ figures: [{ measure: settled, definition }] });
			const printed = googleSql(figuresByName(asked.query, unit === 'money'), { place, inline: inlineOf(id) });
			for (const one of printed.reads) reads.set(one.name, one);
			if (asked.plans.length > 0) plans.push({ kpi: id, plans: asked.plans });
			made.push({ name: viewOfKpi(id), sql: printed.sql, description: `${name.en} / ${name.ru}. ${describe(settled, 'en')}` });
		} catch (error) {
			if (!(error instanceof Refusal)) throw error;
		}
	}
	const printing: Printing = { place };
	const under = viewsUnder([...reads.values()], printing);
	return {
		views: [...under.views.map(({ name, sql: text }) => ({ name, sql: text, description: '' })), ...made],
		plans,
		tables: under.tables,
	};
}

const figuresByName = (figures: Sql, isMoney: boolean): Sql => sql`SELECT s.key AS scope, s.name AS scope_name, p.token AS period,
		p.first AS first_day, DATE_SUB(p.past, INTERVAL 1 DAY) AS last_day, f.value${isMoney ? sql` / 100` : sql``} AS value
	FROM (${figures}) AS f
	JOIN ${relation(askedTable('scopes'))} AS s ON s.scope = f.scope
	JOIN ${relation(askedTable('periods'))} AS p ON p.period = f.period
	WHERE f.value IS NOT NULL`;

/** What a query takes beside its text stands in tables; the values of a definition stand in the text. */
const inlineOf =
	(kpi: string) =>
	({ name, type, value }: Parameter): Sql => {
		if (value !== undefined) return literal(value, type);
		if (name === 'periods') return sql`ARRAY(SELECT AS STRUCT period, first, past FROM ${relation(askedTable('periods'))})`;
		if (name === 'scopes') return sql`ARRAY(SELECT AS STRUCT scope, everybody, nobody, managers FROM ${relation(askedTable('scopes'))})`;
		if (name === 'plans')
			return sql`ARRAY(SELECT AS STRUCT n, scope, period, value FROM ${relation(askedTable('plans'))} WHERE kpi = ${literal(kpi, 'STRING')})`;
		throw new Error(`a view cannot take ${name}`);
	};
