import { text } from '../../language/text';
import { type ColumnPage, defineColumn } from '../kit/define';
import { noun } from '../kit/phrases';

/** Whether the client came (inbound) or was called (outbound): outbound deals have no reaction clock (K4). */
export default defineColumn({
	table: 'deals',
	key: 'lead_origin',
	kind: 'name',
	distinct: text('происхождений', 'origins'),
	values: 'fact',
	conditions: { 'not outbound': { phrase: noun('лидов', 'leads') } },
	otherwise: text('исходящие лиды', 'outbound leads'),
});

export const page: ColumnPage = { native: { column: 'lead_origin' } };
