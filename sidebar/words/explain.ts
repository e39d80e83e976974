import { say } from './pair';

export const explain = {
	title: say('Объяснить ячейку', 'Explain this cell'),
	offer: say('Объяснить выделенную', 'Explain the selected cell'),
	loading: say('Разбираем ячейку…', 'Looking into the cell…'),
	noData: say('Пока нечего объяснять', 'Nothing to explain yet'),
	formula: say('Как считается', 'How it is computed'),
	parts: say('Из чего сложилось', 'Made of'),
	coverage: say('Охват', 'Coverage'),
	plans: say('План', 'Plan'),
	rows: say('Какие строки учтены', 'Rows counted'),
	blank: say('пусто', 'blank'),
	lines: say(
		(lines: string, tab: string) => `Вкладка «${tab}», ${/\D/.test(lines) ? 'строки' : 'строка'} ${lines}`,
		(lines: string, tab: string) => `Tab “${tab}”, ${/\D/.test(lines) ? 'rows' : 'row'} ${lines}`,
	),
	show: say('Показать строки', 'Show the rows'),
	shown: say(
		(lines: string, tab: string) => `Выделено на вкладке «${tab}», строк: ${lines}`,
		(lines: string, tab: string) => `Selected on the tab “${tab}”, rows: ${lines}`,
	),
	left: say(
		(count: string) => `Не учтено и почему (${count})`,
		(count: string) => `Left out and why (${count})`,
	),
	other: say('Объяснить другой показатель', 'Explain another figure'),
	metric: say('Показатель', 'KPI'),
	manager: say('Менеджер', 'Manager'),
	period: say('Период', 'Period'),
	periodHint: say('2026-07, 2026-Q3, 2026, 2026-07-01..2026-07-20', '2026-07, 2026-Q3, 2026, 2026-07-01..2026-07-20'),
	option: say(
		(name: string) => `Настройка «${name}»`,
		(name: string) => `Option “${name}”`,
	),
	standard: say('по умолчанию', 'default'),
	submit: say('Объяснить', 'Explain'),
};
