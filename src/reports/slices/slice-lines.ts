import type { EnrichedFacts } from '../../columns/enrich';
import { sliceText } from '../../dimensions/plan-slices';
import { valueName } from '../../dimensions/slice-words';
import { wholeUnits } from '../../facts/parse/minor-units';
import { sliceKey } from '../../facts/parse/plan-subject';
import type { Unit } from '../../kpis/define';
import type { Metric } from '../../kpis/metrics';
import type { Language } from '../../language/text';
import { metricsOf, periodsOf, scopesOf } from '../aggregates';
import { PIECE, packed } from '../details/packed';
import { cohortOf, ownRipeDays } from '../details/ripening';
import { asCriterion } from '../formula';
import { slicedBy } from './groups';
import { slicedFigures } from './slice-figures';

/** The first lines of the tab: keys and names of the figures, whether months add up, units, the metrics that plan them, and which need their deals to ripen. */
export const SLICE_ROW = { keys: 1, names: 2, additive: 3, units: 4, plans: 5, ripens: 6 } as const;
/** Columns of a dimension's own line; its values stand in the lines below it, each by its name and by what plans call it. */
export const SLICE_COLUMN = { key: 1, count: 2, hasOthers: 3, scopes: 4, name: 2, planned: 3 } as const;
export const dimensionKey = (name: string): string => `dimension|${name}`;

/** Decimal places that a packed number keeps: a list holds whole ones. */
export const SCALE = { money: 100, other: 10_000 } as const;
export const scaleOf = (unit: Unit): number => (unit === 'money' ? SCALE.money : SCALE.other);

/** A piece of a packed list holds no more digits. */
const LARGEST = 10 ** (PIECE - 1);

export interface SliceTab {
	readonly lines: (string | number | null)[][];
	readonly dimensions: readonly string[];
}

/** Figures that the sheets cut: those of the main table and the ones people have defined. */
export const slicedMetrics = (all: readonly Metric[]): Metric[] =>
	all.filter(({ kpi, written }) => kpi.isHeadline === true || kpi.isCompared === true || written !== undefined);

/**
 * What the block of slices looks up: for every dimension, scope and period the figures by group, a packed list in each cell; in the first lines what
 * the columns are, then a line for each dimension and for each of its values.
 */
export function sliceLines(facts: EnrichedFacts, chosen: string, language: Language): SliceTab {
	const [periods, scopes] = [periodsOf(facts.base), scopesOf(facts.base)];
	const all = slicedBy(facts, chosen);
	const list = slicedMetrics(metricsOf(facts));
	const width = Math.max(list.length + 1, SLICE_COLUMN.scopes);
	const padded = (cells: readonly (string | number | null)[]): (string | number | null)[] => [
		...cells,
		...new Array<null>(Math.max(0, width - cells.length)).fill(null),
	];
	const lines = [
		padded(['key', ...list.map(({ key }) => key)]),
		padded(['names', ...list.map(({ name }) => name[language])]),
		padded(['additive', ...list.map(({ isAdditive }) => (isAdditive ? 1 : 0))]),
		padded(['units', ...list.map(({ unit }) => unit)]),
		padded(['plans', ...list.map(({ plan }) => plan)]),
		padded(['ripens', ...list.map(ripensAfter)]),
	];
	for (const { dimension, values, hasOthers } of all) {
		lines.push(padded([dimensionKey(dimension.name[language]), values.length, hasOthers ? 1 : 0, dimension.scopes ?? '']));
		for (const value of values) {
			const slice = sliceText([{ dimension, values: [value], isExcluded: false }]);
			lines.push(padded(['value', valueName(dimension, value, language), asCriterion(sliceKey(slice))]));
		}
	}
	for (const groups of all) {
		const figures = list.map((metric) => slicedFigures(facts, metric, groups, scopes, periods));
		const cell = (m: number, s: number, p: number): string | null => {
			const { unit } = list[m]!;
			const answer = figures[m];
			if (answer === undefined || answer === null) return null;
			const numbers = answer[s]!.map((line) => {
				const value = line[p]!;
				const scaled = value === null ? null : (unit === 'money' ? wholeUnits(value) : value) * scaleOf(unit);
				return scaled === null || Math.abs(scaled) >= LARGEST ? null : scaled;
			});
			return numbers.every((value) => value === null || value === 0) ? null : packed(numbers);
		};
		scopes.forEach((scope, s) => {
			periods.forEach((period, p) => {
				const cells = list.map((_, m) => cell(m, s, p));
				if (cells.some((one) => one !== null))
					lines.push(padded([`${groups.dimension.name[language]}|${scope.key}|${period.token}`, ...cells]));
			});
		});
	}
	return { lines, dimensions: all.map(({ dimension }) => dimension.name[language]) };
}

/** 0: does not ripen; 1: as the company's deals do; below 0: so many days after the period. */
function ripensAfter(metric: Metric): number {
	const own = ownRipeDays(metric);
	return cohortOf(metric) === null ? 0 : own === null ? 1 : -own;
}
