import { text } from '../../language/text';
import { type ColumnPage, defineColumn } from '../kit/define';
import { before } from '../kit/phrases';

/** Whether the client called or was called. */
export default defineColumn({
	table: 'activities',
	key: 'direction',
	kind: 'name',
	distinct: text('направлений', 'directions'),
	values: 'fact',
	conditions: {
		in: { phrase: before('входящих', 'incoming'), otherwise: text('исходящие', 'outgoing') },
		out: { phrase: before('исходящих', 'outgoing'), otherwise: text('входящие', 'incoming') },
	},
});

export const page: ColumnPage = { native: { column: 'direction' } };
