import { text } from '../../language/text';
import { type ColumnPage, defineColumn } from '../kit/define';
import { NOT_BY_ONE_FORMULA } from '../kit/native-words';
import { elapsedMinutes, firstContacts } from './contacts';
import { ELAPSED_CONDITIONS, UNANSWERED } from './response-words';

/** Minutes by the clock to the first contact. */
export default defineColumn({
	table: 'deals',
	key: 'response_elapsed',
	kind: 'minutes',
	duration: text('минут до первого контакта', 'minutes to the first contact'),
	absence: UNANSWERED,
	values: elapsedMinutes(firstContacts),
	conditions: ELAPSED_CONDITIONS,
});

export const page: ColumnPage = { native: { none: NOT_BY_ONE_FORMULA }, isWork: true };
