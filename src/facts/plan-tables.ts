import { column, type Table } from './table';

/** Plans per scope, metric and period, spec §1.7. */
export const targets: Table = {
	id: 'targets',
	title: { ru: 'Планы', en: 'Targets' },
	key: ['target_id'],
	idFrom: ['scope', 'metric', 'period', 'version', 'effective_from', 'slice'],
	columns: [
		column('target_id', 'id', 'ID', 'Target ID', { also: ['id'] }),
		column('scope', 'id', 'Кому', 'Scope', { also: ['менеджер', 'manager'] }),
		column('who', 'text', 'Кто', 'Who'),
		column('metric', 'id', 'Показатель', 'Metric', { required: true }),
		column('slice', 'text', 'Разрез', 'Slice'),
		column('period', 'text', 'Период', 'Period', { isMonth: true }),
		column('value', 'number', 'План', 'Value', { also: ['цель', 'target'] }),
		column('unit', 'text', 'Единица', 'Unit'),
		column('status', 'enum', 'Состояние', 'Status', { values: ['draft', 'trial', 'active', 'archived'] }),
		column('version', 'number', 'Версия', 'Version'),
		column('effective_from', 'day', 'Действует с', 'Effective from'),
		column('author', 'text', 'Автор', 'Author'),
		column('reason', 'text', 'Причина', 'Reason'),
	],
};

/** What managers say their month will bring, a line for each day on which they said something else. `computed`: what the forecast said that day. */
export const forecasts: Table = {
	id: 'forecasts',
	title: { ru: 'Прогнозы менеджеров', en: 'Stated forecasts' },
	key: ['manager_id', 'period', 'stated_on'],
	columns: [
		column('manager_id', 'id', 'Менеджер', 'Manager', { required: true }),
		column('period', 'text', 'Месяц', 'Month', { isMonth: true }),
		column('stated_on', 'day', 'Заявлен', 'Stated on'),
		column('amount', 'money', 'Прогноз', 'Forecast'),
		column('computed', 'money', 'Расчётный в тот день', 'Computed that day'),
	],
};

/** Exceptions to the weekend rule: holidays, working Saturdays, short days. */
export const calendarDays: Table = {
	id: 'calendar',
	title: { ru: 'Календарь', en: 'Calendar' },
	key: ['country', 'date'],
	columns: [
		column('date', 'day', 'Дата', 'Date', { required: true }),
		column('is_working', 'bool', 'Рабочий', 'Working'),
		column('hours', 'number', 'Часов', 'Hours'),
		column('holiday', 'text', 'Праздник', 'Holiday'),
		column('country', 'text', 'Страна', 'Country'),
	],
};

export const rates: Table = {
	id: 'rates',
	title: { ru: 'Курсы валют', en: 'Rates' },
	key: ['date', 'currency'],
	columns: [
		column('date', 'day', 'Дата', 'Date', { required: true }),
		column('currency', 'text', 'Валюта', 'Currency', { required: true }),
		column('rate', 'number', 'Курс', 'Rate', { required: true }),
	],
};

export const settings: Table = {
	id: 'settings',
	title: { ru: 'Настройки', en: 'Settings' },
	key: ['key'],
	columns: [column('key', 'id', 'Ключ', 'Key', { required: true }), column('value', 'text', 'Значение', 'Value')],
};
