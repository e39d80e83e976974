import type { Kpi } from '../kpis/define';
import { kpis } from '../kpis/registry.gen';
import { type Text, text } from '../language/text';

/** One custom function as the sheet shows it: name, help, parameters in order. */
export interface FormulaHelp {
	readonly name: string;
	readonly kpi: string;
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
