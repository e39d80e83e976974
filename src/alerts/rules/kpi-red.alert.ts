import { text } from '../../language/text';
import { defineAlert } from '../alert';

/** KPIs of somebody's set below so many percent of their plan to date. */
export default defineAlert({
	id: 'kpi_red',
	title: text('Показатели покраснели', 'KPIs turned red'),
	isForPerson: true,
	limit: { key: 'alert_red_percent', otherwise: 80 },
	alerts({ attained }, percent) {
		if (attained === null) return null;
		return attained
			.filter(({ share }) => Math.round(share * 100) < percent)
			.map(({ scope, name, key, metric, share }) => ({
				key: `${scope} ${key}`,
				scope,
				title: name,
				link: '',
				money: null,
				reason: text(
					`${metric.ru}: ${Math.round(share * 100)} % плана на сегодня`,
					`${metric.en}: ${Math.round(share * 100)}% of the plan to date`,
				),
			}));
	},
});
