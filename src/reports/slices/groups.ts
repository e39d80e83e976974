import type { EnrichedFacts } from '../../columns/enrich';
import { type Dimension, NONE } from '../../dimensions/define';
import { ownDimensions } from '../../dimensions/own-dimensions';
import { dimensions } from '../../dimensions/registry.gen';
import { dimensionNamed, nearDimensions } from '../../dimensions/slices';
import { textsWith, type Values, namesIn as valueNames, valuesOf } from '../../dimensions/values';
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
	/** How many groups there are: the values, the others, those without. */
	readonly size: number;
	/** Rows by what they hold: all rows of a kind belong to the same groups, to several where a row may have several values. */
	readonly kindOf: (code: number) => number;
	/** By place of a group: the kinds of rows in it. */
	readonly kindsIn: readonly (readonly number[])[];
}

/** The dimensions that a person has chosen, by name; without a choice the usual ones, and others where the account tells values apart. */
export function slicedBy(facts: EnrichedFacts, chosen: string): DimensionGroups[] {
	const { base } = facts;
	const chosenGroups = namesIn(chosen)
		.flatMap((name) => dimensionNamed(base, name) ?? [])
		.filter(canBeSliced);
	if (chosenGroups.length > 0) return [...new Set(chosenGroups)].slice(0, MOST_DIMENSIONS).map((dimension) => groupsOf(facts, dimension));
	return [...dimensions]
		.filter(canBeSliced)
		.sort((a, b) => Number(b.isUsual ?? false) - Number(a.isUsual ?? false))
		.map((dimension) => groupsOf(facts, dimension))
		.filter(({ values }) => values.length > 1)
		.slice(0, USUAL);
}

const namesIn = (chosen: string): string[] => chosen.split(/[;,\n]/).flatMap((name) => (name.trim() === '' ? [] : [name.trim()]));

/** Every dimension whose values these data tell apart, a person's own columns among them; a manager's goal is a plan of his. */
export const offeredDimensions = (facts: EnrichedFacts): DimensionGroups[] =>
	[...dimensions, ...ownDimensions(facts.base)]
		.filter((dimension) => canBeSliced(dimension) && dimension.id !== 'manager')
		.map((dimension) => groupsOf(facts, dimension))
		.filter(({ values }) => values.length > 0);

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
	const values = valuesOf(base, dimension);
	const { texts, codes } = values;
	const counts = new Map<number, number>();
	for (const code of codes) counts.set(code, (counts.get(code) ?? 0) + 1);
	const codesWith = new Map(
		valueNames(values)
			.filter((value) => value !== NONE)
			.map((value) => [value, textsWith(values, value).map((text) => texts.find(text))]),
	);
	const sizeOf = (value: string): number => codesWith.get(value)!.reduce((sum, code) => sum + (counts.get(code) ?? 0), 0);
	const ranked = [...codesWith.keys()].filter((value) => sizeOf(value) > 0).sort((a, b) => sizeOf(b) - sizeOf(a));
	const shown = ranked.slice(0, MOST_VALUES);
	return {
		dimension,
		values: shown,
		hasOthers: ranked.length > shown.length,
		size: shown.length + 2,
		...kindsOf(values, shown, codesWith),
	};
}

/** Sorts the texts of rows into kinds. Values that only rows of a history have belong to the others. */
function kindsOf(
	{ texts }: Values,
	shown: readonly string[],
	codesWith: ReadonlyMap<string, readonly number[]>,
): Pick<DimensionGroups, 'kindOf' | 'kindsIn'> {
	const [others, without] = [shown.length, shown.length + 1];
	const places = new Map<number, Set<number>>();
	for (const [value, codes] of codesWith) {
		const place = shown.indexOf(value);
		for (const code of codes) {
			const own = places.get(code) ?? new Set();
			places.set(code, own.add(place < 0 ? others : place));
		}
	}
	const kinds = new Map<string, number>();
	const kindsIn: number[][] = Array.from({ length: shown.length + 2 }, () => []);
	const kindAt = (own: Iterable<number>): number => {
		const list = [...own].sort((a, b) => a - b);
		const key = list.join();
		const present = kinds.get(key);
		if (present !== undefined) return present;
		const kind = kinds.size;
		kinds.set(key, kind);
		for (const place of list) kindsIn[place]!.push(kind);
		return kind;
	};
	const [ofOthers, ofNone, none] = [kindAt([others]), kindAt([without]), texts.find(NONE)];
	const byCode = new Map([...places].map(([code, own]) => [code, kindAt(own)]));
	return { kindOf: (code) => (code === none || code < 0 ? ofNone : (byCode.get(code) ?? ofOthers)), kindsIn };
}
