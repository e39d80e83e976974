import { numbersOf } from '../../facts/fact-base';
import { text } from '../../language/text';
import { eachRow } from '../kit/data';
import { type ColumnPage, defineColumn } from '../kit/define';

/** How long a talk took, in minutes. */
export default defineColumn({
	table: 'activities',
	key: 'talk_minutes',
	kind: 'number',
	sum: text('минуты', 'minutes of'),
	absence: { why: text('длительность неизвестна', 'no length known'), covered: text('длительность известна у', 'length known for') },
	values(base) {
		const seconds = numbersOf(base.table('activities'), 'duration_s');
		return eachRow(seconds.length, (i) => seconds[i]! / 60);
	},
});

export const page: ColumnPage = {
	native: { title: { ru: 'Минут разговора', en: 'Minutes of talk' }, formula: 'IF({duration_s}="";"";{duration_s}/60)' },
	isWork: true,
};
