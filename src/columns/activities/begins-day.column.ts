import { text } from '../../language/text';
import { numberColumn } from '../kit/data';
import { type ColumnPage, defineColumn } from '../kit/define';
import { NOT_BY_ONE_FORMULA } from '../kit/native-words';
import { noun } from '../kit/phrases';
import { daysOfWork } from './days-of-work';

/** The first contact that a person made or tried to make on a day: each stands for one day of one person. */
export default defineColumn({
	table: 'activities',
	key: 'begins_day',
	kind: 'flag',
	isOfPerson: true,
	values: (base) => numberColumn(daysOfWork(base).begins),
	conditions: {
		true: {
			phrase: noun('дней работы', 'days of work'),
			otherwise: text('не первые за день', 'not the first of the day'),
		},
	},
});

export const page: ColumnPage = { native: { none: NOT_BY_ONE_FORMULA }, isWork: true };
