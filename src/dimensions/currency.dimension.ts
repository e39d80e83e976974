import { text } from '../language/text';
import { defineDimension } from './define';
import { fromColumn } from './from-column';

/** The currency of the deal; figures stay in the base currency. */
export default defineDimension({
	id: 'currency',
	name: text('Валюта', 'Currency'),
	home: 'deals',
	read: fromColumn('deals', 'currency'),
});
