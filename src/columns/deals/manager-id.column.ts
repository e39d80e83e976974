import { text } from '../../language/text';
import { type ColumnPage, defineColumn } from '../kit/define';

/** Who holds the deal now. */
export default defineColumn({
	table: 'deals',
	key: 'manager_id',
	kind: 'name',
	distinct: text('менеджеров', 'managers'),
	values: 'fact',
});

export const page: ColumnPage = {
	native: { column: 'manager_id' },
	credits: { ru: 'нынешний ответственный за сделку', en: 'the present manager of the deal' },
};
