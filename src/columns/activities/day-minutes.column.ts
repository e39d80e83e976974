import { text } from '../../language/text';
import { numberColumn } from '../kit/data';
import { type ColumnPage, defineColumn } from '../kit/define';
import { NOT_BY_ONE_FORMULA } from '../kit/native-words';
import { daysOfWork } from './days-of-work';

/** Minutes from the first contact of a person's day to the last; it stands beside the first. */
export default defineColumn({
	table: 'activities',
	key: 'day_minutes',
	kind: 'minutes',
	duration: text('минут от первого контакта дня до последнего', 'minutes from the first contact of the day to the last'),
	absence: {
		why: text('один контакт за день', 'one contact that day'),
		covered: text('не меньше двух контактов в дни:', 'days with two contacts or more:'),
	},
	isOfPerson: true,
	values: (base) => numberColumn(daysOfWork(base).minutes),
});

export const page: ColumnPage = { native: { none: NOT_BY_ONE_FORMULA }, isWork: true };
