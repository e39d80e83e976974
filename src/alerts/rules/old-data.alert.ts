import { text } from '../../language/text';
import { defineAlert } from '../alert';

/** The figures have not been brought up to date for so many hours. */
export default defineAlert({
	id: 'old_data',
	title: text('Данные устарели', 'The data are old'),
	isForPerson: false,
	isAboutData: true,
	limit: { key: 'alert_data_hours', otherwise: 26 },
	alerts({ dataAge }, hours) {
		if (dataAge === null) return null;
		if (dataAge < hours) return [];
		const age = Math.floor(dataAge);
		return [
			{
				key: 'data',
				scope: 'ALL',
				title: '',
				link: '',
				money: null,
				reason: text(`последняя загрузка – ${age} ч назад`, `the last import was ${age} hours ago`),
			},
		];
	},
});
