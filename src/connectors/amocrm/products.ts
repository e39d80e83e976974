import { listText } from '../../facts/parse/several';
import type { Row } from '../../facts/table';
import type { Config, Entity } from '../kit/contract';
import { idOf, type Json, list, object, text } from '../kit/json';
import { amocrmList } from './list-entity';

/** Marks among deals that joining folds away: what a product is called, and which products a deal has. */
const PRODUCT = '~product-';
const TOLD = 'products_as_told';

/** What there is to sell: the catalog has no "changed since", and a deal tells only the ids of its products. */
export const products: Entity = amocrmList({
	id: 'products',
	title: { ru: 'Товары', en: 'Products' },
	path: (config) => (config.products_catalog ? `catalogs/${config.products_catalog}/elements` : null),
	rows: 'elements',
	facts: (rows) => ({
		deals: rows.map(({ id, name }) => ({ deal_id: `${PRODUCT}${id}`, name: text(name), mark: true, updated_at: null })),
	}),
});

/** The products of a deal, as a part of its row; a lightened page tells none, and what is there stays. */
export function productsOf(lead: Json, config: Config): Row {
	if (!config.products_catalog) return { products: null };
	const elements = object(lead._embedded).catalog_elements;
	if (elements === undefined) return {};
	const own = list(elements).filter(({ metadata }) => String(object(metadata).catalog_id) === config.products_catalog);
	return own.length === 0 ? { products: null } : { [TOLD]: own.map(({ id }) => idOf(id)).join(';') };
}

/** Deals with the names of their products. One that is gone from the catalog has none. */
export function withProducts(rows: readonly Row[]): Row[] {
	const names = new Map<string, string>();
	const deals: Row[] = [];
	for (const row of rows) {
		const id = String(row.deal_id);
		if (id.startsWith(PRODUCT)) names.set(id.slice(PRODUCT.length), String(row.name ?? ''));
		else deals.push(row);
	}
	return deals.map((deal) => {
		if (deal[TOLD] === undefined) return deal;
		const { [TOLD]: told, ...row }: Row = deal;
		return {
			...row,
			products: listText(
				String(told)
					.split(';')
					.flatMap((id) => names.get(id) ?? []),
			),
		};
	});
}
