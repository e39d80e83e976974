import type { Kpi, Tail } from '../kpis/define';
import { kpis } from '../kpis/registry.gen';
import { type Text, text } from '../language/text';
import { cellHelp } from './cell-help';
import { tableHelp } from './table-help';

/** One custom function as the sheet shows it: name, help, parameters in order. */
export interface FormulaHelp {
	readonly name: string;
	/** The KPI of a range form; null: the formula is no KPI's own. */
	readonly kpi: string | null;
	/** Which entry of the bundle answers. */
	readonly run: 'range' | 'model' | 'table' | 'cell' | 'report' | 'explanation';
	readonly help: Text;
	readonly parameters: readonly { readonly name: string; readonly help: Text }[];
}

const TAIL: Readonly<Record<Tail, Text>> = {
	from: text('первый день периода; пусто – без границы', 'first day of the period; empty = no bound'),
	to: text('последний день периода; пусто – без границы', 'last day of the period; empty = no bound'),
	target: text('план на период', 'the plan of the period'),
	as_of: text('на какой день; пусто – без границы', 'as of which day; empty = no bound'),
	options: text('настройки, например "stat=mean"; можно не указывать', 'options, for example "stat=mean"; may be left out'),
	part: text('total, overdue или share_overdue; пусто – total', 'total, overdue or share_overdue; empty = total'),
	manager: text('чьи строки; пусто – все', 'whose rows; empty = all'),
};
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

const refreshArgument = {
	name: 'stamp',
	help: text('ячейка, которая меняется при загрузке; можно не указывать', 'a cell that changes on import; may be left out'),
};
const written = {
	name: 'options',
	help: text(
		'настройки и разрезы: "stat=median; region=Москва|Тверь; channel<>(нет)"; можно не указывать',
		'options and slices: "stat=median; region=North|South; channel<>(none)"; may be left out',
	),
};
const period = text(
	'период: 2026-07, 2026-Q3, 2026, «июль 2026» или дата; пусто – месяц данных',
	'period: 2026-07, 2026-Q3, 2026 or a date; empty = month of the data',
);

/** `KPI(metric; manager; period; [options]; [stamp])`, the form over imported data. */
export function modelFormula(): FormulaHelp {
	return {
		name: 'KPI',
		kpi: null,
		run: 'model',
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
			{ name: 'period', help: period },
			written,
			refreshArgument,
		],
	};
}

export function tableFormula(): FormulaHelp {
	return {
		name: 'KPI_TABLE',
		kpi: null,
		run: 'table',
		help: text(
			'Отчёт одним вызовом: список в столбце идёт вниз, в строке – вправо; если все лежат одинаково, вниз идут менеджеры. Без заголовков.',
			'A report by one call: a list in a column runs down, in a row to the right; when all lie alike, managers run down. No headings.',
		),
		parameters: [
			{ name: 'metrics', help: text('показатели: коды или названия', 'KPIs: keys or names') },
			{ name: 'managers', help: text('менеджеры, команды; пусто – весь отдел', 'managers, teams; empty = everybody') },
			{ name: 'periods', help: period },
			written,
			refreshArgument,
		],
	};
}

export function plainFormulas(): FormulaHelp[] {
	const of = (list: typeof tableHelp, run: FormulaHelp['run']): FormulaHelp[] =>
		Object.entries(list).map(([name, { help, parameters, isExplanation }]) => ({
			name,
			kpi: null,
			run: isExplanation ? 'explanation' : run,
			help,
			parameters: Object.entries(parameters).map(([parameter, words]) => ({ name: parameter, help: words })),
		}));
	return [...of(tableHelp, 'report'), ...of(cellHelp, 'cell')];
}

/** Every custom function, as the sheet will offer it. */
export const formulas = (): FormulaHelp[] => [modelFormula(), tableFormula(), ...rangeFormulas(), ...plainFormulas()];

function formula(kpi: Kpi, form: NonNullable<Kpi['range']>): FormulaHelp {
	return {
		name: `KPI_${kpi.id.toUpperCase()}`,
		kpi: kpi.id,
		run: 'range',
		help: form.help ?? kpi.help,
		parameters: [
			...[...(form.ranges ?? []), ...(form.sums ?? [])].map(({ name, help }) => ({ name, help })),
			...(form.tail ?? (form.sums === undefined ? (['from', 'to'] as const) : [])).map((name) => ({ name, help: TAIL[name] })),
			...(form.hasCriteria === false || form.sums !== undefined ? [] : criteria),
		],
	};
}
