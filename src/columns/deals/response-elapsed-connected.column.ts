import { text } from '../../language/text';
import { type ColumnPage, defineColumn } from '../kit/define';
import { NOT_BY_ONE_FORMULA } from '../kit/native-words';
import { elapsedMinutes, firstConversations } from './contacts';
import { ELAPSED_CONDITIONS, UNANSWERED } from './response-words';

/** Minutes by the clock to the first contact in which the client was reached. */
export default defineColumn({
	table: 'deals',
	key: 'response_elapsed_connected',
	kind: 'minutes',
	duration: text('минут до первого разговора', 'minutes to the first conversation'),
	absence: UNANSWERED,
	values: elapsedMinutes(firstConversations),
	conditions: ELAPSED_CONDITIONS,
});

export const page: ColumnPage = { native: { none: NOT_BY_ONE_FORMULA }, isWork: true };
