import type { Period } from '../../calendar/period';
import type { EnrichedFacts } from '../../columns/enrich';
import { columnIn, creditedTo } from '../../dimensions/cut';
import { codesOf } from '../../facts/fact-base';
import type { Metric } from '../../kpis/metrics';
import type { Text } from '../../language/text';
import { type Answer, evaluate, type Scope } from '../../measures/evaluate';
import { resolveOptions } from '../../measures/resolve-options';
import { type Measure, type Population, partsOf } from '../../measures/vocabulary';
import { kpiOf } from '../../own-kpis/own-kpi';
import { measureOf } from '../aggregates';
import type { DimensionGroups } from './groups';

/**
 * A figure of every scope by the groups of a dimension, as [scope][group][period], in one pass over the rows: they are credited to pairs of group
 * and manager. null where it cannot be cut.
 */
export function slicedFigures(
	facts: EnrichedFacts,
	metric: Metric,
	groups: DimensionGroups,
	scopes: readonly Scope[],
	periods: readonly Period[],
): Answer[] | null {
	const measure = measureOf(metric, facts, 'ru');
	const definition = (id: string): Measure => resolveOptions(kpiOf(facts, id).measure, {});
	if (typeof measure === 'string' || isOfCompany(measure, definition)) return null;
	const people = facts.base.dictionary('manager').size;
	const codeOf = (place: number, manager: number): number => place * (people + 1) + (manager < 0 ? people : manager);
	const columnFor = (of: Population, isAtMoment: boolean): string | Text => pairColumn(facts, groups, of, isAtMoment, codeOf);
	const everyone = Array.from({ length: people + 1 }, (_, manager) => manager);
	const pairs = scopes.flatMap((scope) => {
		const managers = scope.all === true ? everyone : scope.managers;
		return Array.from(
			{ length: groups.size },
			(_, place): Scope => ({ key: scope.key, managers: managers.map((one) => codeOf(place, one)) }),
		);
	});
	const answer = evaluate(creditedTo(measure, columnFor), facts, {
		scopes: pairs,
		periods,
		target: () => null,
		definition: (id) => creditedTo(definition(id), columnFor),
	});
	if (answer.every((line) => line.every((value) => value === null))) return null;
	return scopes.map((_, s) => answer.slice(s * groups.size, (s + 1) * groups.size));
}

function pairColumn(
	facts: EnrichedFacts,
	groups: DimensionGroups,
	of: Population,
	isAtMoment: boolean,
	codeOf: (place: number, manager: number) => number,
): string | Text {
	const value = columnIn(facts, groups.dimension, of, isAtMoment);
	if (typeof value !== 'string') return value;
	const { columns, size } = facts.source(of.table);
	const key = `pair:${value}:${of.credit}`;
	if (!columns.has(key)) {
		const table = facts.source(of.table);
		const [values, managers] = [codesOf(table, value), codesOf(table, of.credit)];
		const codes = new Int32Array(size);
		for (let row = 0; row < size; row++) codes[row] = codeOf(groups.placeOf(values[row]!), managers[row]!);
		columns.set(key, { texts: columns.get(value)!.texts!, codes });
	}
	return key;
}

/** What sets a part against the whole company is no sum over groups. */
function isOfCompany(measure: Measure, definition: (id: string) => Measure): boolean {
	if (measure.kind === 'company' || measure.kind === 'portion') return true;
	return measure.kind === 'kpi'
		? isOfCompany(definition(measure.id), definition)
		: partsOf(measure).some((part) => isOfCompany(part, definition));
}
