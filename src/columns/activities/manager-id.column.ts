import { text } from '../../language/text';
import { type ColumnPage, defineColumn } from '../kit/define';

/** Who did it. */
export default defineColumn({
	table: 'activities',
	key: 'manager_id',
	kind: 'name',
	distinct: text('менеджеров', 'managers'),
	values: 'fact',
});

export const page: ColumnPage = { native: { column: 'manager_id' }, credits: { ru: 'кто это сделал', en: 'who did it' } };
