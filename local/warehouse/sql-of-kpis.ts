import { findPart } from '../../src/kpis/find';
import { parseOptions } from '../../src/kpis/options';
import { kpis } from '../../src/kpis/registry.gen';
import { resolveOptions } from '../../src/measures/resolve-options';
import type { Measure } from '../../src/measures/vocabulary';
import { compile } from '../../src/warehouse/compile';
import { type ViewSql, viewsUnder } from '../../src/warehouse/dataset';
import { Refusal } from '../../src/warehouse/refusal';
import type { Relation } from '../../src/warehouse/sql/fragment';
import { typeText } from '../../src/warehouse/sql/literal';
import type { SqlValue } from '../../src/warehouse/sql/parameter';

/** The query of a KPI, or why there is none. A parameter without a value is given by whoever asks. */
export interface KpiSql {
	readonly kpi: string;
	readonly options: string;
	readonly sql?: string;
	readonly parameters?: readonly { readonly name: string; readonly type: string; readonly value?: SqlValue }[];
	readonly reads?: readonly string[];
	readonly refusal?: string;
}

export interface SqlOfKpis {
	readonly figures: readonly KpiSql[];
	/** The views that the queries rest on, the first ones first. */
	readonly views: readonly ViewSql[];
}

export const everyKpi = (): string[] => [...kpis].map(({ id }) => id);

/** The queries of KPIs by their keys or names, all with the same options. */
export function sqlOfKpis(names: readonly string[], written: string): SqlOfKpis {
	const reads = new Map<string, Relation>();
	const figures = names.map((name): KpiSql => {
		const { kpi, options: own } = findPart(name);
		const options = parseOptions(`${own};${written}`, kpi);
		const definition = (id: string): Measure => resolveOptions(kpis.find((one) => one.id === id)!.measure, options);
		const said = {
			kpi: kpi.id,
			options: Object.entries(options)
				.map((pair) => pair.join('='))
				.join('; '),
		};
		try {
			const compiled = compile({ figures: [{ measure: resolveOptions(kpi.measure, options), definition }] });
			for (const one of compiled.reads) reads.set(one.name, one);
			return {
				...said,
				sql: compiled.sql,
				parameters: compiled.parameters.map(({ name: word, type, value }) => ({
					name: word,
					type: typeText(type),
					...(value !== undefined && { value }),
				})),
				reads: compiled.reads.map((one) => one.name),
			};
		} catch (error) {
			if (error instanceof Refusal) return { ...said, refusal: error.why.en };
			throw error;
		}
	});
	return { figures, views: viewsUnder([...reads.values()]).views };
}
