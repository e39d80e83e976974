import { text } from '../../language/text';
import { type ColumnPage, defineColumn } from '../kit/define';
import { after } from '../kit/phrases';

const OTHERWISE = text('записанные иначе: на менеджеров или общие', 'booked otherwise: on managers, or shared');

/** On whom the entry is booked; shared ones are the department's alone. */
export default defineColumn({
	table: 'ledger',
	key: 'manager_id',
	kind: 'name',
	distinct: text('менеджеров', 'managers'),
	values: 'fact',
	conditions: {
		known: { phrase: after('с указанным менеджером', 'booked on a manager'), otherwise: OTHERWISE },
		unknown: { phrase: after('без менеджера (общих)', 'without a manager (shared)'), otherwise: OTHERWISE },
	},
});

export const page: ColumnPage = {
	native: { column: 'manager_id' },
	credits: { ru: 'на кого записано; общее – только отделу', en: 'whom it is booked on; shared: the department only' },
};
