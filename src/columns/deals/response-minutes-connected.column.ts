import { text } from '../../language/text';
import { type ColumnPage, defineColumn } from '../kit/define';
import { NOT_BY_ONE_FORMULA } from '../kit/native-words';
import { businessMinutes, firstConversations } from './contacts';
import { BUSINESS_CONDITIONS, UNANSWERED } from './response-words';

/** Business minutes to the first contact in which the client was reached. */
export default defineColumn({
	table: 'deals',
	key: 'response_minutes_connected',
	kind: 'minutes',
	duration: text('рабочих минут до первого разговора', 'business minutes to the first conversation'),
	absence: UNANSWERED,
	values: businessMinutes(firstConversations),
	conditions: BUSINESS_CONDITIONS,
});

export const page: ColumnPage = { native: { none: NOT_BY_ONE_FORMULA }, isWork: true };
