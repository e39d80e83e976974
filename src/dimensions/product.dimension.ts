import { text } from '../language/text';
import { defineDimension } from './define';
import { fromColumn } from './from-column';

/** What is sold in the deal: one with two products counts for both, with all of its amount. */
export default defineDimension({
	id: 'product',
	name: text('Товар', 'Product'),
	also: ['products', 'товары', 'продукт'],
	home: 'deals',
	several: ';',
	yieldsToOwn: true,
	read: fromColumn('deals', 'products'),
});
