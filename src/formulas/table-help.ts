import { type Text, text } from '../language/text';

const manager = text('менеджер, команда; пусто – весь отдел', 'manager or team; empty = everybody');
const period = text('период: 2026-07, 2026-Q3, 2026 или дата', 'period: 2026-07, 2026-Q3, 2026 or a date');
const stamp = text('ячейка, которая меняется при загрузке; можно не указывать', 'a cell that changes on import; may be left out');

/** Formulas over imported data that answer with a table of their own. */
export const tableHelp: Readonly<Record<string, { readonly help: Text; readonly parameters: Readonly<Record<string, Text>> }>> = {
	KPI_EXPLAIN: {
		help: text(
			'Как получилось число: определение, формула, части, учтённые строки, неучтённые и почему. Три столбца: что, число, пояснение.',
			'How a figure came about: definition, formula, parts, rows counted, rows left out and why. Three columns: what, figure, words.',
		),
		parameters: {
			metric: text('показатель: код или название', 'KPI: key or name'),
			manager,
			period,
			options: text('настройки, как в KPI; можно не указывать', 'options as in KPI; may be left out'),
			stamp,
		},
	},
	KPI_FUNNEL: {
		help: text(
			'Воронка: этап, вошло, прошло дальше, доля, от первого этапа, потеряно здесь.',
			'Funnel: stage, entered, went on, share, of the first stage, lost here.',
		),
		parameters: { manager, period, pipeline: text('воронка; пусто – все', 'pipeline; empty = all'), stamp },
	},
	KPI_COHORT: {
		help: text(
			'Когорты: месяц первой покупки, клиентов, доля купивших через 0, 1, 2… месяца.',
			'Cohorts: month of first purchase, clients, share that bought 0, 1, 2… months later.',
		),
		parameters: { manager, period, options: text('"by=revenue" – выручка вместо доли', '"by=revenue" = revenue, not shares'), stamp },
	},
	KPI_CONVERSION: {
		help: text(
			'Доля сделок, вошедших в этап в периоде и дошедших до другого или до победы; без этапов – от создания до победы.',
			'Share of deals that entered a stage in the period and reached another or a win; without stages, created → won.',
		),
		parameters: {
			from_stage: text('с какого этапа: ID или название', 'from which stage: ID or name'),
			to_stage: text('до какого; пусто – до победы', 'to which; empty = a win'),
			manager,
			period,
			stamp,
		},
	},
};
