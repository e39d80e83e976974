import { text } from '../../language/text';
import { type ColumnPage, defineColumn } from '../kit/define';
import { after } from '../kit/phrases';

/** The client's latest rating, 0 to 10. */
export default defineColumn({
	table: 'clients',
	key: 'nps',
	kind: 'number',
	sum: text('сумма оценок NPS у', 'sum of the NPS scores of'),
	absence: { why: text('нет значения «NPS»', 'no value of “NPS”'), covered: text('«NPS» известно у', '“NPS” known for') },
	values: 'fact',
	conditions: {
		known: { phrase: after('с оценкой NPS', 'with an NPS score') },
		'at least': { phrase: (n) => after(`от ${n}`, `of ${n} or more`) },
		'at most': { phrase: (n) => after(`до ${n}`, `of up to ${n}`) },
	},
});

export const page: ColumnPage = { native: { column: 'nps' } };
