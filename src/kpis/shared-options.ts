import { text } from '../language/text';
import type { OptionHelp } from './define';

export const allocate: OptionHelp = {
	name: 'allocate',
	values: ['equal', 'by_leads', 'by_revenue'],
	help: text('как разнести общие расходы на менеджеров', 'how shared costs are spread over managers'),
};

export const statistic: OptionHelp = { name: 'stat', values: ['mean', 'median'], help: text('среднее или медиана', 'mean or median') };

export const prorate: OptionHelp = {
	name: 'prorate',
	values: ['workdays', 'calendar_days'],
	help: text('часть плана длинного периода: по рабочим или календарным дням', 'share of a longer plan: by working or calendar days'),
};

export const base: OptionHelp = {
	name: 'base',
	values: ['previous', 'yoy'],
	help: text('с прошлым периодом или с прошлым годом', 'against the previous period or a year ago'),
};
