import { text } from '../../language/text';
import { type ColumnPage, defineColumn } from '../kit/define';
import { sinceCreation } from './durations';

/** Business minutes from creation to the first manager. */
export default defineColumn({
	table: 'deals',
	key: 'assign_minutes',
	kind: 'minutes',
	duration: text('рабочих минут до назначения', 'business minutes until assignment'),
	absence: {
		why: text('время назначения неизвестно', 'time of assignment unknown'),
		covered: text('назначение известно у', 'assignment known for'),
	},
	values(base) {
		const { calendar, zone } = base.account;
		return sinceCreation(base, 'assigned_at', (from, to) => calendar.businessMinutes(from, to, zone));
	},
});

export const page: ColumnPage = {
	native: {
		title: { ru: 'Минут до назначения', en: 'Minutes to assignment' },
		formula: 'IF({assigned_at}="";"";IF({assigned_at}<{created_at};"";KPI_BUSINESS_MINUTES({created_at};{assigned_at})))',
	},
	isWork: true,
};
