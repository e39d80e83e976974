import { phrase } from '../language/phrase';

export const explainWords = {
	explainSelected: phrase('Объяснить выделенную', 'Explain the selected cell'),
	loading: phrase('Разбираем ячейку…', 'Looking into the cell…'),
	noData: phrase('Пока нечего объяснять', 'Nothing to explain yet'),
	formula: phrase('Как считается', 'How it is calculated'),
	parts: phrase('Из чего сложилось', 'What it is made of'),
	coverage: phrase('Охват', 'Coverage'),
	plans: phrase('План', 'Plan'),
	rows: phrase('Какие строки учтены', 'Rows counted'),
	blank: phrase('пусто', 'blank'),
	rowNumbers: phrase(
		(rows: string, tab: string) => `Вкладка «${tab}», ${/\D/.test(rows) ? 'строки' : 'строка'} ${rows}`,
		(rows: string, tab: string) => `Tab “${tab}”, ${/\D/.test(rows) ? 'rows' : 'row'} ${rows}`,
	),
	showRows: phrase('Показать строки', 'Show the rows'),
	selectedRows: phrase(
		(rows: string, tab: string) => `Выделено на вкладке «${tab}», строк: ${rows}`,
		(rows: string, tab: string) => `Selected on the tab “${tab}”, rows: ${rows}`,
	),
	notCounted: phrase(
		(count: string) => `Не учтено и почему (${count})`,
		(count: string) => `Not counted, and why (${count})`,
	),
	other: phrase('Объяснить другой показатель', 'Explain another figure'),
	metric: phrase('Показатель', 'KPI'),
	manager: phrase('Менеджер', 'Manager'),
	period: phrase('Период', 'Period'),
	periodHint: phrase('Например: 2026-07, 2026-Q3, 2026', 'For example: 2026-07, 2026-Q3, 2026'),
	option: phrase(
		(name: string) => `Настройка «${name}»`,
		(name: string) => `Option “${name}”`,
	),
	standard: phrase('по умолчанию', 'default'),
	submit: phrase('Объяснить', 'Explain'),
};
