import type { EnrichedFacts } from '../columns/enrich';
import { cut } from '../dimensions/cut';
import type { Slice } from '../dimensions/define';
import type { Kpi } from '../kpis/define';
import { type KpiOrPart, partNamed, unknownKpi } from '../kpis/find';
import { parseOptions } from '../kpis/options';
import { settleOptions } from '../measures/evaluate';
import type { Measure, Options } from '../measures/vocabulary';
import { askedOptions } from '../own-kpis/asked-options';
import { kpiOf, ownKpi, ownNames } from '../own-kpis/own-kpi';

/** A figure that a formula names, its options settled and its rows narrowed to the slices. */
export interface AskedFigure {
	readonly kpi: Kpi;
	readonly options: Options;
	readonly slices: readonly Slice[];
	readonly measure: Measure;
	readonly definition: (id: string) => Measure;
}

export function askedFigure(metric: string, written: string, facts: EnrichedFacts): AskedFigure {
	const { kpi, options: own } = partNamed(metric) ?? ownPart(metric, facts);
	const { settings, slices } = askedOptions(written, kpi, facts);
	const options = parseOptions(`${own};${settings}`, kpi);
	const definition = (id: string): Measure => cut(settleOptions(kpiOf(facts, id).measure, options), slices, facts);
	return { kpi, options, slices, measure: cut(settleOptions(kpi.measure, options), slices, facts), definition };
}

function ownPart(metric: string, facts: EnrichedFacts): KpiOrPart {
	const kpi = ownKpi(facts, metric);
	if (kpi === undefined) throw unknownKpi(metric, ownNames(facts));
	return { kpi, options: '' };
}
