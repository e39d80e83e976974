import { type Text, text } from '../language/text';
import type { CellFormula } from './cell-formulas';

interface Help {
	readonly help: Text;
	readonly parameters: Readonly<Record<string, Text>>;
}

const instants = {
	from: text('с какого момента', 'from which moment'),
	to: text('до какого момента', 'up to which moment'),
};
const weights = text('веса: месяцы, менеджеры; равные – 1', 'weights: of months, of managers; equal = 1');

/** What autocomplete says about the formulas that are no KPI. */
export const cellHelp: Readonly<Record<CellFormula, Help>> = {
	KPI_PERIOD: {
		help: text('Первый и последний день периода.', 'First and last day of a period.'),
		parameters: { token: text('2026-07, 2026-Q3, 2026-W27, FY2026, «июль 2026» или дата', '2026-07, 2026-Q3, 2026-W27, FY2026 or a date') },
	},
	KPI_WORKDAYS: {
		help: text('Рабочие дни по календарю, оба края включены.', 'Working days by the calendar, both ends included.'),
		parameters: { from: text('первый день', 'first day'), to: text('последний день', 'last day') },
	},
	KPI_BUSINESS_MINUTES: {
		help: text('Рабочие минуты между двумя моментами.', 'Business minutes between two moments.'),
		parameters: instants,
	},
	KPI_NUMBER: {
		help: text('Число из текста: «1,15 млн ₽», «85 %», «(500)».', 'The number in a text: "1.5 млн", "85%", "(500)".'),
		parameters: { text: text('ячейка или диапазон', 'a cell or a range') },
	},
	KPI_STATUS: {
		help: text(
			'Исход сделки по статусу: OPEN, WON, LOST; UNMAPPED – слово не известно: впишите его в настройку status_map.',
			'Outcome a status means: OPEN, WON, LOST; UNMAPPED = the word is not known: put it into the setting status_map.',
		),
		parameters: { text: text('ячейка или диапазон', 'a cell or a range') },
	},
	KPI_INSTANT: {
		help: text('Момент в UTC.', 'The moment in UTC.'),
		parameters: {
			text: text('дата и время', 'date and time'),
			zone: text('часовой пояс; пусто – пояс аккаунта', "time zone; empty = the account's"),
		},
	},
	KPI_PLAN_SPLIT: {
		help: text(
			'Делит план по весам так, что части дают ровно целое.',
			'Splits a plan by weights so that the parts make exactly the whole.',
		),
		parameters: {
			total: text('что делить', 'what to split'),
			weights,
			unit: text('наименьшая часть: 1, 0,01; пусто – 1', 'smallest part: 1, 0.01; empty = 1'),
		},
	},
	KPI_DECOMPOSE: {
		help: text('Цель → сделки → лиды → действия, с делением по весам.', 'Goal → deals → leads → activities, split by weights.'),
		parameters: {
			goal: text('цель в деньгах', 'the goal in money'),
			weights,
			avg_check: text('средний чек', 'average deal size'),
			conversion: text('конверсия лида в сделку', 'conversion of leads into deals'),
			activity_names: text('названия действий', 'names of activities'),
			activities_per_deal: text('сколько действий на сделку', 'activities per deal'),
			unit: text('единица денег; пусто – 0,01', 'unit of money; empty = 0.01'),
		},
	},
	KPI_REPLAN: {
		help: text(
			'Что осталось от цели после as_of: сумма, рабочих дней, на день и по месяцам.',
			'What is left of a goal after as_of: amount, working days, per day and by month.',
		),
		parameters: {
			goal: text('цель', 'the goal'),
			fact: text('сделано по as_of', 'done by as_of'),
			period: text('период цели', 'period of the goal'),
			as_of: text('последний учтённый день', 'last day counted'),
		},
	},
	KPI_SCORE: {
		help: text(
			'Матрица KPI: взвешенный балл, премия и выполнение по строкам; ниже 80 % не в зачёт, выше 120 % не считается.',
			'KPI matrix: weighted score, bonus and attainment by line; below 80% counts as 0, above 120% is cut.',
		),
		parameters: {
			weights: text('веса, вместе 100 %', 'weights, 100% together'),
			plans: text('планы; пусто – не оценивается', 'plans; empty = left out'),
			facts: text('факты; пусто – 0', 'facts; empty = 0'),
			better: text('up или down; пусто – up', 'up or down; empty = up'),
			fund: text('премиальный фонд', 'bonus fund'),
			options: text(
				'"threshold=0.8; cap=1.2; trial=yes; multiplier=0.5; grid=yes"; none снимает порог или потолок',
				'"threshold=0.8; cap=1.2; trial=yes; multiplier=0.5; grid=yes"; none lifts a limit',
			),
			bases: text('базы для индексной формы', 'bases of the index form'),
		},
	},
};
