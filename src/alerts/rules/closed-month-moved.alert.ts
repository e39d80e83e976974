import { text } from '../../language/text';
import { defineAlert } from '../alert';

/** Figures of closed months that the data tell otherwise now. */
export default defineAlert({
	id: 'closed_month_moved',
	title: text('Изменились закрытые месяцы', 'Closed months have moved'),
	isForPerson: false,
	alerts({ movedMonths }) {
		if (movedMonths === null) return null;
		return movedMonths
			.filter(({ changed }) => changed > 0)
			.map(({ period, changed }) => ({
				key: period,
				scope: 'ALL',
				title: period,
				link: '',
				money: null,
				reason: text(`по данным CRM теперь иначе цифр: ${changed}`, `figures that the CRM tells otherwise now: ${changed}`),
			}));
	},
});
