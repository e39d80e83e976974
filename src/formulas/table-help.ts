import { dimensions } from '../dimensions/registry.gen';
import { type Text, text } from '../language/text';

const manager = text('менеджер, команда; пусто – весь отдел', 'manager or team; empty = everybody');
const period = text(
	'период: 2026-07, 2026-Q3, 2026 или дата; пусто – месяц данных',
	'period: 2026-07, 2026-Q3, 2026 or a date; empty = month of the data',
);
const refreshArgument = text('ячейка, которая меняется при загрузке; можно не указывать', 'a cell that changes on import; may be left out');

const slices = text(
	'разрезы: "channel=Сайт|Реклама; region<>(нет)"; можно не указывать',
	'slices: "channel=Site|Ads; region<>(none)"; may be left out',
);

interface TableHelp {
	readonly help: Text;
	readonly parameters: Readonly<Record<string, Text>>;
	/** Answered by what explains figures, which other formulas need not load. */
	readonly isExplanation?: true;
}

/** Formulas over imported data that answer with a table of their own. */
export const tableHelp: Readonly<Record<string, TableHelp>> = {
	KPI_EXPLAIN: {
		isExplanation: true,
		help: text(
			'Как получилось число: определение, формула, части, учтённые строки, неучтённые и почему. Три столбца: что, число, пояснение.',
			'How a figure came about: definition, formula, parts, rows counted, rows left out and why. Three columns: what, figure, words.',
		),
		parameters: {
			metric: text('показатель: код или название', 'KPI: key or name'),
			manager,
			period,
			options: text('настройки, как в KPI; можно не указывать', 'options as in KPI; may be left out'),
			stamp: refreshArgument,
		},
	},
	KPI_SLICE: {
		help: text(
			'Показатели по значениям разреза: строка на значение, крупные сверху, затем «(нет)» и «Итого». Столбцы: значение и по одному на показатель.',
			'KPIs by the values of a dimension: a line per value, largest first, then "(none)" and "Total". Columns: the value, then one per KPI.',
		),
		parameters: {
			metrics: text('показатели: коды или названия', 'KPIs: keys or names'),
			dimension: text(
				`разрез: ${dimensions.map(({ name }) => name.ru.toLowerCase()).join(', ')}`,
				`dimension: ${dimensions.map(({ id }) => id).join(', ')}`,
			),
			period,
			manager,
			options: text('настройки и разрезы; "top=10" – остальные одной строкой', 'options and slices; "top=10" = the others in one line'),
			stamp: refreshArgument,
		},
	},
	KPI_FUNNEL: {
		help: text(
			'Воронка, строка на этап: название, сколько сделок вошло в периоде, сколько из них прошло дальше, их доля, доля дошедших сюда от первого этапа, потеряно здесь.',
			'Funnel, a line per stage: name, deals that entered in the period, those that moved on, their share, share of the first stage that came here, lost here.',
		),
		parameters: {
			manager,
			period,
			pipeline: text('воронка; пусто – все', 'pipeline; empty = all'),
			stamp: refreshArgument,
			options: slices,
		},
	},
	KPI_COHORT: {
		help: text(
			'Когорты, строка на месяц первой покупки из периода: месяц, сколько клиентов, доля купивших в нём же и через 1, 2… месяца.',
			'Cohorts, a line per month of first purchase in the period: month, clients, share that bought in it and 1, 2… months later.',
		),
		parameters: {
			manager,
			period,
			options: text('"by=revenue" – выручка вместо доли; разрезы', '"by=revenue" = revenue, not shares; slices'),
			stamp: refreshArgument,
		},
	},
	KPI_CONVERSION: {
		help: text(
			'Из сделок, вошедших в этап в периоде, доля дошедших до другого, дальше него или до победы к сегодняшнему дню; без этапов – созданные → выигранные.',
			'Of deals that entered a stage in the period, the share that reached another, a later one or a win so far; without stages, created → won.',
		),
		parameters: {
			from_stage: text('с какого этапа: ID или название', 'from which stage: ID or name'),
			to_stage: text('до какого; пусто – до победы', 'to which; empty = a win'),
			manager,
			period,
			stamp: refreshArgument,
			options: slices,
		},
	},
};
