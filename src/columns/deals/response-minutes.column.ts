import { text } from '../../language/text';
import { type ColumnPage, defineColumn } from '../kit/define';
import { businessMinutes, firstContacts } from './contacts';
import { BUSINESS_CONDITIONS, UNANSWERED } from './response-words';

/** Business minutes to the first contact, answered or not (K4). */
export default defineColumn({
	table: 'deals',
	key: 'response_minutes',
	kind: 'minutes',
	duration: text('рабочих минут до первого контакта', 'business minutes to the first contact'),
	absence: UNANSWERED,
	values: businessMinutes(firstContacts),
	conditions: BUSINESS_CONDITIONS,
});

export const page: ColumnPage = {
	native: {
		title: { ru: 'Минут до контакта', en: 'Minutes to contact' },
		formula: 'IF({first_contact}="";"";IF({first_contact}<={response_start};0;KPI_BUSINESS_MINUTES({response_start};{first_contact})))',
	},
	isWork: true,
};
