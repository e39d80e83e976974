import { isBlank, type Line, type Region, textOf } from '../region';

/** Headings over parts of the business that plans are made for, by the dimension whose values they are. */
const PARTS: Readonly<Record<string, RegExp>> = {
	product: /^(?:товары?|продукт\p{L}*|номенклатура|наименование товара|услуг[аи]|products?|product name|sku|items?|service)$/iu,
	channel: /^(?:канал\p{L}*(?: (?:продаж|привлечения))?|источник\p{L}*(?: лида)?|channels?|sales channel|lead source|source)$/iu,
	pipeline: /^(?:воронк[аи](?: продаж)?|pipelines?)$/iu,
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
	if (value === '' || ALL.test(value)) return '';
	const quoted = /[;|"']/.test(value) ? (value.includes("'") ? `"${value}"` : `'${value}'`) : value;
	return `${dimensionOf(heading)}=${quoted}`;
}

/** A list of plans with a column for a part of the business: what the parts are stands in the column of slices, as one text a line. */
export function withSlices(
	lines: readonly Line[],
	region: Region,
	isFree: (place: number) => boolean,
): { readonly lines: readonly Line[]; readonly region: Region } {
	const places = region.headings.flatMap((heading, place) => (dimensionOf(heading) !== '' && isFree(place) ? [place] : []));
	const [first] = places;
	if (first === undefined) return { lines, region };
	const sliced = lines.map((line, i) => {
		if (i < region.first || line.every(isBlank)) return line;
		const parts = places.map((place) => sliceOf(region.headings[place]!, textOf(line[place]).trim())).filter((part) => part !== '');
		return line.map((cell, place) => (place === first ? parts.join('; ') : places.includes(place) ? '' : cell));
	});
	const headings = region.headings.map((heading, place) => (place === first ? 'slice' : places.includes(place) ? '' : heading));
	return { lines: sliced, region: { ...region, headings } };
}
