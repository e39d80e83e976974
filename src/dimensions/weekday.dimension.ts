import { weekday } from '../calendar/day';
import { text } from '../language/text';
import { defineDimension } from './define';

/** The day of the week of the date that decides the period. */
export default defineDimension({
	id: 'weekday',
	name: text('День недели', 'Day of week'),
	also: ['день', 'day_of_week', 'day'],
	home: 'moments',
	read: () => (day) => String(weekday(day)),
	fixed: {
		1: { name: text('понедельник', 'Monday'), also: ['пн', 'mon'] },
		2: { name: text('вторник', 'Tuesday'), also: ['вт', 'tue'] },
		3: { name: text('среда', 'Wednesday'), also: ['ср', 'wed'] },
		4: { name: text('четверг', 'Thursday'), also: ['чт', 'thu'] },
		5: { name: text('пятница', 'Friday'), also: ['пт', 'fri'] },
		6: { name: text('суббота', 'Saturday'), also: ['сб', 'sat'] },
		7: { name: text('воскресенье', 'Sunday'), also: ['вс', 'sun'] },
	},
});
