import { text } from '../../language/text';
import { numberColumn } from '../kit/data';
import { type ColumnPage, defineColumn } from '../kit/define';
import { GIVEN_UP } from '../kit/native-words';
import { purchases } from './purchases';

/** Until when the purchase keeps its client: the next purchase, or the day the client is given up. */
export default defineColumn({
	table: 'deals',
	key: 'active_until',
	kind: 'instant',
	date: text('по дню, до которого клиент действующий', 'by the day until which the client is active'),
	undated: text('срок неизвестен', 'time unknown'),
	values(base) {
		const { lapseAt, nextWonAt } = purchases(base);
		return numberColumn(lapseAt.map((at, i) => Math.min(Number.isNaN(at) ? Number.POSITIVE_INFINITY : at, nextWonAt[i]!)));
	},
});

export const page: ColumnPage = {
	native: { none: GIVEN_UP },
	decides: { ru: 'день, до которого клиент действующий', en: 'the day until which the client is active' },
};
