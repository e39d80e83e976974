/** Headings over parts of the business that plans are made for, by the dimension whose values they are. */
const PARTS: Readonly<Record<string, RegExp>> = {
	product: /^(?:товары?|продукт\p{L}*|номенклатура|наименование товара|услуг[аи]|products?|product name|sku|items?|service)$/iu,
	channel: /^(?:канал\p{L}*(?: (?:продаж|привлечения))?|источник\p{L}*(?: лида)?|channels?|sales channel|lead source|source)$/iu,
	pipeline: /^(?:воронк[аи](?: продаж)?|pipelines?)$/iu,
};

/** The dimension that a heading names; '' for none. */
export const dimensionOf = (heading: string): string => Object.keys(PARTS).find((id) => PARTS[id]!.test(heading.trim())) ?? '';

/** What is said of every part is said of none. */
const ALL =
	/^(?:вс[её]|люб(?:ой|ая|ые)|all|any)(?:\s+(?:товары|продукты|услуги|каналы|источники|воронки|products?|items|services|channels?|sources|pipelines?))?$/iu;

/** A part as a line of plans names it: `product=Станок`. */
export function sliceOf(heading: string, value: string): string {
	if (value === '' || ALL.test(value)) return '';
	const quoted = /[;|"']/.test(value) ? (value.includes("'") ? `"${value}"` : `'${value}'`) : value;
	return `${dimensionOf(heading)}=${quoted}`;
}
