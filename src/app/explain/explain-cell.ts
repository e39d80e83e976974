import { partsOf } from '../../calendar/day';
import { month } from '../../calendar/period';
import { kpis } from '../../kpis/registry.gen';
import { type Text, text } from '../../language/text';
import { isUserError } from '../../language/user-error';
import { NOBODY } from '../../reports/aggregates';
import { letters } from '../../reports/formula';
import { readAggregates } from '../../tabs/aggregates-tab';

import { accountOfFacts, readTabs } from '../figures/tab-facts';
import { workbookMetrics } from '../figures/workbook-metrics';
import { explain, type Figure } from './explain';
import { figureHere } from './figure-here';
import type { Found } from './found';
import type { ExplainPorts } from './ports';
import { readOnce } from './tab-lines';
import type { CellExplanation } from './types';

const WHY: Readonly<Record<Extract<Extract<Found, { why: unknown }>['why'], string>, Text>> = {
	empty: text(
		'Ячейка пуста. Выделите число на сводке или выберите показатель ниже.',
		'The cell is empty. Select a figure of a summary, or pick a KPI below.',
	),
	data: text('Это строка данных, а не показатель. Выберите показатель ниже.', 'This is a row of data, not a KPI. Pick a KPI below.'),
	other: text(
		'В этой ячейке нет показателя надстройки. Выберите показатель ниже.',
		'This cell holds no figure of the add-on. Pick a KPI below.',
	),
	nested: text(
		'Аргументы этой формулы сами считаются формулами, их видит только таблица. Выберите то же ниже.',
		'The arguments of this formula are formulas themselves, which only the sheet can compute. Pick the same below.',
	),
	range: text(
		'Эта формула считает по вашей таблице, строки для неё – в её диапазонах. Ниже можно объяснить тот же показатель по загруженным данным.',
		'This formula counts over a table of yours: its rows are in its ranges. Below you can explain the same KPI over the imported data.',
	),
};
const NO_DATA = text('Данных пока нет: сначала импортируйте их.', 'There are no data yet: import them first.');

/** `Summary!D12`; empty when no cell is selected. */
export const cellName = (here: ReturnType<ExplainPorts['screen']['selection']>): string =>
	here === null ? '' : `${here.sheet}!${letters(here.column)}${here.row}`;

/** Explains the selected cell; where it shows no figure, says so and offers what there is to explain. */
export function explainCell(services: ExplainPorts): CellExplanation {
	const ports: ExplainPorts = { ...services, book: readOnce(services.book) };
	const { book, language } = ports;
	const { rows } = readTabs(ports, ['managers', 'settings', 'calendar']);
	const { asOf } = accountOfFacts(ports, rows);
	const { year, month: index } = partsOf(asOf);
	const start: Figure = {
		metric: kpis.find(({ place }) => place === 10)?.id ?? kpis[0]!.id,
		manager: 'ALL',
		period: month(year, index).token,
		options: '',
	};
	const choices = choicesOf(ports, rows.managers ?? [], start.period);
	const here = ports.screen.selection();
	const cell = cellName(here);
	const without = (reason: string, metric = start.metric): CellExplanation => ({
		cell,
		explanation: null,
		reason,
		start: { ...start, metric },
		choices,
	});
	if (book.nameOf('deals') === null) return without(NO_DATA[language]);
	if (here === null) return without(WHY.empty[language]);
	try {
		const figure = figureHere(here, ports);
		if ('why' in figure) {
			if (typeof figure.why === 'object') return without(figure.why[language]);
			const note = 'note' in figure ? ` ${figure.note?.[language]}` : '';
			return without(WHY[figure.why][language] + note, 'metric' in figure ? figure.metric : undefined);
		}
		return { cell, explanation: explain(ports, figure.figure).explanation, reason: null, start: figure.figure, choices };
	} catch (error) {
		// A formula with an unknown name shows its error in the cell; here the same sentence says what to mend.
		if (isUserError(error)) return without(error.sentence[language]);
		throw error;
	}
}

function choicesOf(
	{ book, language }: ExplainPorts,
	managers: readonly { readonly [key: string]: unknown }[],
	present: string,
): CellExplanation['choices'] {
	const collate = (a: { name: string }, b: { name: string }): number => a.name.localeCompare(b.name, language);
	const people = managers.map((row) => ({ id: String(row.manager_id), name: String(row.name ?? row.manager_id) })).sort(collate);
	const teams = [...new Set(managers.map(({ team }) => team))].filter((team) => typeof team === 'string' && team !== '');
	const team = language === 'ru' ? 'Команда' : 'Team';
	const periods = readAggregates(book).periods();
	return {
		metrics: [...kpis]
			.sort((a, b) => a.place - b.place)
			.concat(workbookMetrics(book).flatMap(({ kpi, written }) => (written === undefined ? [] : [kpi])))
			.map(({ id, name, options }) => ({
				id,
				name: name[language],
				options: (options ?? [])
					.filter(({ values }) => values.length > 0)
					.map(({ name: key, values }) => ({ name: key, values: [...values] })),
			})),
		managers: [
			{ id: 'ALL', name: language === 'ru' ? 'Весь отдел' : 'Everybody' },
			...people.filter(({ id }) => id !== NOBODY),
			...teams.map((name) => ({ id: `team:${String(name)}`, name: `${team} ${String(name)}` })),
		],
		periods: periods.length === 0 ? [present] : periods,
	};
}
