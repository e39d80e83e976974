import type { EnrichedFacts } from '../../columns/enrich';
import { type Dimension, NONE } from '../../dimensions/define';
import { dimensions } from '../../dimensions/registry.gen';
import { dimensionNamed, nearDimensions } from '../../dimensions/slices';
import { valuesOf } from '../../dimensions/values';
import type { Text } from '../../language/text';

/** Dimensions of the sheets, and values of each. */
export const MOST_DIMENSIONS = 6;
export const MOST_VALUES = 60;
/** Of those that nobody chose. */
const USUAL = 3;

/** The values of a dimension that the sheets tell apart, by their rows, most first. */
export interface DimensionGroups {
	readonly dimension: Dimension;
	/** Texts of the values; the others stand together behind them. */
	readonly values: readonly string[];
	readonly hasOthers: boolean;
	/** Place of a value among the groups: the values, the others, those without. */
	readonly placeOf: (code: number) => number;
	readonly size: number;
}

/** The dimensions that a person has chosen, by name; without a choice the usual ones, and others where the account tells values apart. */
export function slicedBy(facts: EnrichedFacts, chosen: string): DimensionGroups[] {
	const { base } = facts;
	const wanted = namesIn(chosen)
		.flatMap((name) => dimensionNamed(base, name) ?? [])
		.filter(canBeSliced);
	if (wanted.length > 0) return [...new Set(wanted)].slice(0, MOST_DIMENSIONS).map((dimension) => groupsOf(facts, dimension));
	return [...dimensions]
		.filter(canBeSliced)
		.sort((a, b) => Number(b.isUsual ?? false) - Number(a.isUsual ?? false))
		.map((dimension) => groupsOf(facts, dimension))
		.filter(({ values }) => values.length > 1)
		.slice(0, USUAL);
}

const namesIn = (chosen: string): string[] => chosen.split(/[;,\n]/).flatMap((name) => (name.trim() === '' ? [] : [name.trim()]));

/** Names that mean no dimension of these data. */
export function sliceNotes({ base }: EnrichedFacts, chosen: string): Text[] {
	return namesIn(chosen).flatMap((name): Text[] => {
		const dimension = dimensionNamed(base, name);
		if (dimension !== undefined && canBeSliced(dimension)) return [];
		return [
			{
				ru: `Настройка «slices»: листы не делятся по «${name}». Можно: ${nearDimensions(base, name, 'ru')}.`,
				en: `Setting "slices": the sheets cannot be cut by "${name}". Possible: ${nearDimensions(base, name, 'en')}.`,
			},
		];
	});
}

/** The add-on's own dimensions that a person may choose among. */
export const builtInChoices = (): Dimension[] => [...dimensions].filter(canBeSliced);

/** A day has no rows of its own to count values by. */
const canBeSliced = ({ home }: Dimension): boolean => home !== 'moments';

function groupsOf({ base }: EnrichedFacts, dimension: Dimension): DimensionGroups {
	const { texts, codes } = valuesOf(base, dimension);
	const none = texts.find(NONE);
	const counts = new Map<number, number>();
	for (const code of codes) if (code !== none) counts.set(code, (counts.get(code) ?? 0) + 1);
	const ranked = [...counts.keys()].sort((a, b) => counts.get(b)! - counts.get(a)! || a - b);
	const shown = ranked.slice(0, MOST_VALUES);
	const places = new Map(shown.map((code, place) => [code, place]));
	return {
		dimension,
		values: shown.map((code) => texts.texts[code]!),
		hasOthers: ranked.length > shown.length,
		// Values that only rows of a history have belong to the others.
		placeOf: (code) => (code === none || code < 0 ? shown.length + 1 : (places.get(code) ?? shown.length)),
		size: shown.length + 2,
	};
}
