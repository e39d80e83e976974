import { tables } from '../../../facts/tables';
import type { Text } from '../../../language/text';
import { isTotalWord } from '../no-records';
import { isBlank, type Line, type Region, textOf } from '../region';

/** Headings over parts of what is sold, by the dimension whose values they are: a person who has one of them alone still sells the others, without a plan. */
const SOLD: Readonly<Record<string, RegExp>> = {
	product: /^(?:товары?|продукт\p{L}*|номенклатура|наименование товара|услуг[аи]|products?|product name|sku|items?|service)$/iu,
	channel: /^(?:канал\p{L}*(?: (?:продаж|привлечения))?|источник\p{L}*(?: лида)?|channels?|sales channel|lead source|source)$/iu,
	pipeline: /^(?:воронк[аи](?: продаж)?|pipelines?)$/iu,
};
/** All parts of the business that plans are made for. */
const PARTS: Readonly<Record<string, RegExp>> = {
	...SOLD,
	region: /^(?:регион\p{L}*|область|территори[яи]|regions?|territor(?:y|ies))$/iu,
};
/** Parts of a business that no figure is cut by, unless a person has made a column of that name: never names of people. */
const OTHER_PARTS =
	/^(?:категори[яи]|группа товаров|товарная группа|вид\p{L}* продукции|направлени[ея]|бренды?|марка|сегменты?|филиалы?|город\p{L}*|магазины?|(?:торговая )?точка|склады?|стран[аы]|проекты?|categor(?:y|ies)|product (?:line|group|category)|brands?|segments?|branch(?:es)?|cit(?:y|ies)|stores?|shops?|warehouses?|countr(?:y|ies)|markets?|projects?|line of business)$/iu;

/** The dimension that a heading names, by its id or, where none is known, by the heading itself; '' for no part of the business. */
export function dimensionOf(heading: string): string {
	const words = heading.trim();
	return Object.keys(PARTS).find((id) => PARTS[id]!.test(words)) ?? (OTHER_PARTS.test(words) ? words : '');
}

/** What is said of every part is said of none. */
const ALL =
	/^(?:вс[её]|люб(?:ой|ая|ые)|all|any)(?:\s+(?:товары|продукты|услуги|каналы|источники|воронки|products?|items|services|channels?|sources|pipelines?))?$/iu;

/** A part as a line of plans names it: `product=Станок`. */
export function sliceOf(heading: string, value: string): string {
	// "Total" is the whole, "Total Care" a product.
	if (value === '' || ALL.test(value) || (isTotalWord(value) && !/\s/.test(value))) return '';
	const quoted = /[;|"']/.test(value) ? (value.includes("'") ? `"${value}"` : `'${value}'`) : value;
	return `${dimensionOf(heading)}=${quoted}`;
}

/** Whether each person stands beside one part alone: it says where they work then, and the plan is theirs as a whole. */
export function isOfPeople<T>(heading: string, lines: readonly T[], pairOf: (line: T) => readonly [who: string, part: string]): boolean {
	const named = dimensionOf(heading) in SOLD ? [] : lines.map(pairOf).filter((pair) => pair[0] !== '' && !pair.some(isTotalWord));
	return named.length > 0 && new Set(named.map((pair) => pair.join('|'))).size === new Set(named.map(([who]) => who)).size;
}

export const ofPeople = (heading: string): Text => ({
	ru: `«${tables.targets.title.ru}»: столбец «${heading}» у каждого человека говорит одно и то же, план прочитан как план человека целиком.`,
	en: `"${tables.targets.title.en}": the column "${heading}" says the same of each person every time; the plans were read as plans of the people as a whole.`,
});

const ofWhole = (headings: readonly string[], count: number): Text => ({
	ru: `«${tables.targets.title.ru}»: строк без значения в столбце ${headings.map((heading) => `«${heading}»`).join(', ')}: ${count}. Их план прочитан как план целого, а не части.`,
	en: `"${tables.targets.title.en}": lines without a value under ${headings.map((heading) => `"${heading}"`).join(', ')}: ${count}. Their plan was read as one of the whole, not of a part.`,
});

export interface SlicedPlans {
	readonly lines: readonly Line[];
	readonly region: Region;
	readonly notes: readonly Text[];
}

/** A list of plans with a column for a part of the business: what the parts are stands in the column of slices, as one text a line. `who`: where the person stands, -1 for nowhere. */
export function withSlices(
	lines: readonly Line[],
	region: Region,
	{ isFree, who, title }: { isFree(place: number): boolean; readonly who: number; readonly title: string },
): SlicedPlans {
	const plans = lines.filter((line, i) => i >= region.first && !line.every(isBlank));
	const parts = region.headings.flatMap((heading, place) => (dimensionOf(heading) !== '' && isFree(place) ? [place] : []));
	const isOfPerson = (place: number): boolean =>
		isOfPeople(region.headings[place]!, plans, (line) => [textOf(line[who]), textOf(line[place])]);
	const told = who < 0 ? [] : parts.filter(isOfPerson);
	const notes = told.map((place) => ofPeople(region.headings[place]!));
	const places = parts.filter((place) => !told.includes(place));
	const [first] = places;
	if (first === undefined) return { lines, region, notes };
	const headings = region.headings.map((heading, place) => (place === first ? title : places.includes(place) ? '' : heading));
	const sliced = lines.map((line, i) => {
		if (i < region.first || line.every(isBlank)) return line;
		const of = places.map((place) => sliceOf(region.headings[place]!, textOf(line[place]).trim())).filter((part) => part !== '');
		return line.map((cell, place) => (place === first ? of.join('; ') : places.includes(place) ? '' : cell));
	});
	const unsaid = plans.filter((line) => places.every((place) => isBlank(line[place]))).length;
	if (unsaid > 0)
		notes.push(
			ofWhole(
				places.map((place) => region.headings[place]!),
				unsaid,
			),
		);
	return { lines: sliced, region: { ...region, headings }, notes };
}
