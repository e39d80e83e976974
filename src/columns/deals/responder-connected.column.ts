import { text } from '../../language/text';
import { type ColumnPage, defineColumn } from '../kit/define';
import { NOT_BY_ONE_FORMULA } from '../kit/native-words';
import { firstConversations, responders } from './contacts';

/** Who reached the client first; the owner while nobody has. */
export default defineColumn({
	table: 'deals',
	key: 'responder_connected',
	kind: 'name',
	distinct: text('менеджеров', 'managers'),
	values: responders(firstConversations),
});

export const page: ColumnPage = {
	native: { none: NOT_BY_ONE_FORMULA },
	credits: {
		ru: 'кто первым поговорил с лидом; без разговора – нынешний ответственный',
		en: 'who talked to the lead first; nobody: the present manager',
	},
};
