import type { DemoCompany, DemoCustomField, DemoDeal, DemoProduct } from './account';
import { type Random, random } from './random';
import { COMPANY_SIZES, GOODS, INDUSTRIES, TAGS } from './words';

export const CUSTOM_FIELDS: readonly DemoCustomField[] = [
	{ id: 81101, of: 'deal', name: 'Отрасль', kind: 'select', options: INDUSTRIES },
	{ id: 83101, of: 'company', name: 'Размер компании', kind: 'select', options: COMPANY_SIZES },
];

export const PRODUCTS: readonly DemoProduct[] = GOODS.map((name, i) => ({ id: 6001 + i, name }));

/** What firms add to their deals: fields of their own, tags, products. From a chance of its own, so that all else stays as it is. */
export function addExtras(seed: number, deals: readonly DemoDeal[], companies: readonly DemoCompany[]): void {
	const chance = random(seed ^ 0x2f6e2b1);
	const industries = new Map<number, string>();
	for (const company of companies) {
		company.custom = { 83101: chance.pick(COMPANY_SIZES) };
		industries.set(company.id, chance.pick(INDUSTRIES));
	}
	for (const deal of deals) {
		const industry = deal.companyId === null ? undefined : industries.get(deal.companyId);
		deal.custom = industry === undefined || chance.chance(0.06) ? {} : { 81101: industry };
		deal.tags = TAGS.filter(() => chance.chance(0.14));
		deal.products = productsOf(deal, chance);
	}
}

/** What the deal is named after, and at times something to go with it. */
function productsOf({ name }: DemoDeal, chance: Random): number[] {
	const main = PRODUCTS.find((product) => name.startsWith(product.name));
	const more = chance.chance(0.3) ? [chance.pick(PRODUCTS).id] : [];
	return chance.chance(0.1) ? [] : [...new Set([...(main === undefined ? [] : [main.id]), ...more])];
}
