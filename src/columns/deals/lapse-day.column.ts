import { text } from '../../language/text';
import { numberColumn } from '../kit/data';
import { type ColumnPage, defineColumn } from '../kit/define';
import { GIVEN_UP } from '../kit/native-words';
import { purchases } from './purchases';

/** The local day on which the client is given up. */
export default defineColumn({
	table: 'deals',
	key: 'lapse_day',
	kind: 'day',
	date: text('по дню, когда клиент признан ушедшим', 'by the day the client is given up'),
	undated: text('срок повторной покупки неизвестен', 'time of the next purchase unknown'),
	values: (base) => numberColumn(purchases(base).lapseAt.map((at) => (Number.isNaN(at) ? at : base.account.zone.dayAt(at)))),
});

export const page: ColumnPage = {
	native: { none: GIVEN_UP },
	decides: { ru: 'день, когда клиент считается ушедшим', en: 'the day the client is given up' },
};
