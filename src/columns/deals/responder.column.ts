import { text } from '../../language/text';
import { type ColumnPage, defineColumn } from '../kit/define';
import { lookedUp } from '../kit/native-words';
import { firstContacts, responders } from './contacts';

/** Who contacted the lead first; the owner while nobody has. */
export default defineColumn({
	table: 'deals',
	key: 'responder',
	kind: 'name',
	distinct: text('менеджеров', 'managers'),
	values: responders(firstContacts),
});

export const page: ColumnPage = {
	native: {
		title: { ru: 'Кто ответил', en: 'Who answered' },
		get formula() {
			return lookedUp('activities.manager_id', 'deal_id', 'activities.first_of_deal', '{manager_id}');
		},
	},
	credits: {
		ru: 'кто первым связался с лидом; без ответа – нынешний ответственный',
		en: 'who contacted the lead first; unanswered: the present manager',
	},
};
