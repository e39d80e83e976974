import type { Kpi } from '../kpis/define';
import { kpis } from '../kpis/registry.gen';
import { type Text, text } from '../language/text';

/** One custom function as the sheet shows it: name, help, parameters in order. */
export interface FormulaHelp {
	readonly name: string;
	/** The KPI of a range form; null: the formula is no KPI's own. */
	readonly kpi: string | null;
	readonly help: Text;
	readonly parameters: readonly { readonly name: string; readonly help: Text }[];
}

const from = { name: 'from', help: text('первый день периода; пусто – без границы', 'first day of the period; empty = no bound') };
const to = { name: 'to', help: text('последний день периода; пусто – без границы', 'last day of the period; empty = no bound') };
const target = { name: 'target', help: text('план на период', 'the plan of the period') };
const criteria = [
	{ name: 'criteria_range1', help: text('столбец условия, той же длины', 'column of the condition, of the same size') },
	{
		name: 'criterion1',
		help: text(
			'условие, как в СУММЕСЛИМН: текст, *, ?, <>, >=; пар может быть несколько',
			'condition as in SUMIFS: text, *, ?, <>, >=; more pairs may follow',
		),
	},
];

export function rangeFormulas(): FormulaHelp[] {
	return kpis.flatMap((kpi) => (kpi.range === undefined ? [] : [formula(kpi, kpi.range)]));
}

/** `KPI(metric; manager; period; [options]; [stamp])`, the form over imported data. */
export function modelFormula(): FormulaHelp {
	return {
		name: 'KPI',
		kpi: null,
		help: text(
			'Показатель менеджера, команды или отдела за период – по загруженным данным. Списки менеджеров и периодов дают таблицу.',
			'A KPI of a manager, a team or the department in a period, from imported data. Lists of managers and periods give a table.',
		),
		parameters: [
			{ name: 'metric', help: text('показатель: код или название, например "Средний чек"', 'KPI: key or name, for example "avg_check"') },
			{
				name: 'manager',
				help: text(
					'менеджер: имя или ID; "team:Север", "region:Москва"; пусто – весь отдел',
					'manager: name or ID; "team:North", "region:Moscow"; empty = everybody',
				),
			},
			{ name: 'period', help: text('период: 2026-07, 2026-Q3, 2026, «июль 2026» или дата', 'period: 2026-07, 2026-Q3, 2026, or a date') },
			{
				name: 'options',
				help: text('настройки, например "stat=median"; можно не указывать', 'options, for example "stat=median"; may be left out'),
			},
			{
				name: 'stamp',
				help: text('ячейка, которая меняется при загрузке; можно не указывать', 'a cell that changes on import; may be left out'),
			},
		],
	};
}

function formula(kpi: Kpi, form: NonNullable<Kpi['range']>): FormulaHelp {
	return {
		name: `KPI_${kpi.id.toUpperCase()}`,
		kpi: kpi.id,
		help: kpi.help,
		parameters: [
			...form.ranges.map(({ name, help }) => ({ name, help })),
			...(form.snapshot ? [] : [from, to]),
			...(form.target === undefined ? [] : [target]),
			...criteria,
		],
	};
}
