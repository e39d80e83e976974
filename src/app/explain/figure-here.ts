import { tableIds } from '../../facts/tables';
import conversion from '../../kpis/conversion.kpi';
import { findMetric, type Metric } from '../../kpis/metrics';
import { kpis } from '../../kpis/registry.gen';
import { text } from '../../language/text';
import { letters } from '../../reports/formula';
import { GOAL_TAB, GRID_TAB, goalTabOf, SUMMARY } from '../../reports/goal/options';
import { LAYOUT } from '../../reports/page/frame';
import { PLANNED } from '../../reports/slices/planned-figures';
import { sliceMarked } from '../../reports/slices/slice-mark';
import { AGGREGATES, readAggregates } from '../../tabs/aggregates-tab';
import { COMPUTED_LAYOUT } from '../../tabs/layout';
import { LineTable, readLineTable } from '../../tabs/line-table';
import type { SheetCell } from '../../tabs/workbook';

import { workbookMetrics } from '../figures/workbook-metrics';
import type { Selection } from '../ports/screen';
import { placesOf } from './call-places';
import { callIn, type FormulaCall, placeOf, referencesIn } from './formula-call';
import type { Found } from './found';
import type { ExplainPorts } from './ports';
import { rangeCorrections } from './range-corrections';
import { rangeLooks } from './range-looks';
import { slicedFigure } from './sliced-figure';
import { tableCell } from './table-cell';

/** A row and a column, or how far down and right. */
type Spot = readonly [number, number];

const DEEPEST = 4;

/**
 * Which figure the selected cell shows. Formulas of the add-on are read, not the places where it once put them: a person may have
 * moved or copied the cell.
 */
export function figureHere(here: Selection, ports: ExplainPorts): Found {
	if (here.tab === 'targets') return plannedLine(here.row, ports) ?? { why: 'other' };
	if (here.tab === AGGREGATES) return aggregate(ports, here.row, here.column) ?? { why: 'other' };
	if (here.tab !== null && (tableIds as readonly string[]).includes(here.tab)) return { why: 'data' };
	const goalTab = here.tab === null ? undefined : goalTabOf(here.tab)?.tab;
	if (goalTab === GOAL_TAB || goalTab === GRID_TAB) {
		const goal = goalCell(here, ports);
		if (goal !== null) return goal;
	}
	const sliced = sliceHere(here);
	if (sliced !== null) return sliced;
	return (
		resolve(here, here.row, here.column, ports, DEEPEST) ??
		(valueAt(here, here.row, here.column) === '' ? { why: 'empty' } : { why: 'other' })
	);
}

/** A line of the block of slices says itself which figure it shows. */
function sliceHere(here: Selection): Found | null {
	if (here.tab?.startsWith(SUMMARY) !== true || here.column > LAYOUT.tableEnd || valueAt(here, here.row, here.column) === '') return null;
	const line = here.values()[here.row - 1] ?? [];
	const figure = line.map(sliceMarked).find((one) => one !== null) ?? null;
	return figure === null ? null : { figure, isPlan: false };
}

const valueAt = (here: Selection, row: number, column: number): SheetCell => here.values()[row - 1]?.[column - 1] ?? '';

function resolve(here: Selection, row: number, column: number, ports: ExplainPorts, depth: number): Found | null {
	const formula = here.formulas()[row - 1]?.[column - 1] ?? '';
	if (formula === '') return spilled(here, row, column, ports);
	const call = callIn(formula);
	if (call !== null) return calledAt(here, formula, [row, column], [0, 0], ports);
	const lookupCall = lookup(here, formula, ports) ?? planLookup(here, formula, ports);
	if (lookupCall !== null || depth === 0) return lookupCall;
	const next = referencesIn(formula).flatMap(([r, c]) => {
		const one = (r === row && c === column) || valueAt(here, r, c) === '' ? null : resolve(here, r, c, ports, depth - 1);
		return one === null ? [] : [one];
	});
	// Of a fact and its plan the fact is what people ask about.
	return next.find((one) => 'figure' in one && !one.isPlan) ?? next.find((one) => 'figure' in one) ?? next[0] ?? null;
}

/** The figure of a call: the cell, and how far it lies from the formula that spills over it. */
function calledAt(here: Selection, formula: string, cell: Spot, [down, right]: Spot, ports: ExplainPorts): Found | null {
	const call = callIn(formula)!;
	if (call.name !== 'KPI' && call.name !== 'KPI_TABLE' && call.name !== 'KPI_EXPLAIN') {
		if (call.name === 'KPI_SLICE') return slicedFigure(here, call, cell, [down, right], ports);
		if (call.name in TABLES) return tabled(here, call, cell, [down, right], ports);
		const kpi = kpis.find(({ id }) => `KPI_${id.toUpperCase()}` === call.name);
		if (down + right > 0) return null;
		if (kpi === undefined) return { why: 'other' };
		const looks = kpi.range === undefined ? null : rangeLooks(kpi.range, call, here.sheet, ports);
		const notes = [looks, rangeCorrections(call, here.sheet, ports)].filter((one) => one !== null);
		const [first] = notes;
		if (first === undefined) return { why: 'range', metric: kpi.id };
		return { why: 'range', metric: kpi.id, note: { ru: notes.map(({ ru }) => ru).join(' '), en: notes.map(({ en }) => en).join(' ') } };
	}
	const places = placesOf(call, here.sheet, ports);
	if (places === null) return down + right > 0 ? null : { why: 'nested' };
	if (call.name === 'KPI_EXPLAIN') return places[0]?.[0] == null ? null : { figure: places[0][0], isPlan: false };
	const figure = places[down]?.[right];
	return figure === undefined ? null : figure === null ? { why: 'empty' } : { figure, isPlan: false };
}

/** Where the manager and the period stand among the arguments of formulas that answer with a table of their own. */
const TABLES: Readonly<Record<string, number>> = { KPI_FUNNEL: 0, KPI_COHORT: 0, KPI_CONVERSION: 2 };

function tabled(here: Selection, call: FormulaCall, [row, column]: Spot, [down, right]: Spot, ports: ExplainPorts): Found | null {
	const at = TABLES[call.name]!;
	const kpiCall = { name: 'KPI', args: [`"${conversion.id}"`, call.args[at] ?? '', call.args[at + 1] ?? '', ''] };
	const figure = placesOf(kpiCall, here.sheet, ports)?.[0]?.[0] ?? null;
	// Without stages it is the KPI itself.
	const isKpi = call.name === 'KPI_CONVERSION' && [0, 1].every((i) => /^(?:"\s*")?$/.test(call.args[i] ?? ''));
	if (isKpi) return down + right > 0 ? null : figure === null ? { why: 'nested' } : { figure, isPlan: false };
	const line = (here.values()[row - 1] ?? []).slice(column - 1 - right);
	if (line[0] === '' || line[0] === undefined) return null;
	const during = figure === null ? text('в периоде', 'in the period') : text(`за ${figure.period}`, `in ${figure.period}`);
	const words = tableCell(call.name, line, right, during, /revenue/i.test(call.args[2] ?? ''));
	return words === null ? null : { why: words };
}

/** A cell without a formula may show what a formula above or left of it spilled: the nearest whose answer reaches it. */
function spilled(here: Selection, row: number, column: number, ports: ExplainPorts): Found | null {
	if (valueAt(here, row, column) === '') return null;
	const formulas = here.formulas();
	for (let r = row; r >= 1; r--)
		for (let c = column; c >= 1; c--) {
			const formula = formulas[r - 1]?.[c - 1] ?? '';
			if (!/KPI(_TABLE|_EXPLAIN|_FUNNEL|_COHORT|_SLICE)?\s*\(/i.test(formula) || callIn(formula) === null) continue;
			const found = calledAt(here, formula, [row, column], [row - r, column - c], ports);
			if (found !== null) return found;
		}
	return null;
}

const CELL = String.raw`(\$?[A-Z]{1,3}\$?\d+)`;
const INDEX = new RegExp(String.raw`INDEX\(('(?:[^']|'')+'|[^'!(]+)!\$?A:\$?[A-Z]+\s*[;,]\s*${CELL}\s*[;,]\s*${CELL}\s*\)`, 'i');
const PLAN = new RegExp(String.raw`(${CELL}|"[^"]*")&"\|"&"([^"]+)"&"\|"&${CELL}`);

/** A figure of the aggregate tab, looked up by its row and its column. */
function lookup(here: Selection, formula: string, ports: ExplainPorts): Found | null {
	const m = INDEX.exec(formula);
	if (m === null) return null;
	const [row, column] = [m[2]!, m[3]!].map((name) => Number(cellNamed(here, name))) as [number, number];
	if (unquoted(m[1]!) === ports.book.nameOf(PLANNED)) return ofSlice(ports, row, column);
	return unquoted(m[1]!) === ports.book.nameOf(AGGREGATES) ? aggregate(ports, row, column) : null;
}

/** What has been reached of a planned slice. */
function ofSlice(ports: ExplainPorts, row: number, column: number): Found | null {
	const table = new LineTable(ports.book.read(PLANNED) ?? [], COMPUTED_LAYOUT);
	const [line, metric] = [table.lineAt(row), table.ids[column - 1] ?? ''];
	if (line === null || line.text('period') === '' || metricNamed(ports, metric) === null) return null;
	return { figure: { metric, manager: line.text('scope'), period: line.text('period'), options: line.text('slice') }, isPlan: false };
}

/** What a cell of the aggregate tab holds: its line begins with `scope|period`, its column is headed by the figure's key. */
function aggregate(ports: ExplainPorts, row: number, column: number): Found | null {
	const subject = readAggregates(ports.book).subjectAt(row, column);
	if (subject === null || metricNamed(ports, subject.metric) === null) return null;
	return { figure: { metric: subject.metric, manager: subject.scope, period: subject.period, options: '' }, isPlan: false };
}

const metricNamed = ({ book }: ExplainPorts, name: string): Metric | null => findMetric(name, workbookMetrics(book));

/** A plan, looked up by `scope|metric|period`. */
function planLookup(here: Selection, formula: string, ports: ExplainPorts): Found | null {
	const m = PLAN.exec(formula);
	if (m === null) return null;
	const scope = m[2] === undefined ? m[1]!.slice(1, -1) : String(cellNamed(here, m[2]));
	return planned(ports, scope, m[3]!, String(cellNamed(here, m[4]!)));
}

/** `slice`: of the plan of a part. */
function planned(ports: ExplainPorts, scope: string, metric: string, period: string, slice = ''): Found | null {
	const kpi = kpis.find(({ id, plan }) => (plan ?? id) === metric);
	const key = kpi?.id ?? metricNamed(ports, metric)?.key ?? null;
	if (key === null || period === '' || scope === '*') return null;
	return { figure: { metric: key, manager: scope === 'company' ? 'ALL' : scope, period, options: slice }, isPlan: true };
}

function plannedLine(row: number, ports: ExplainPorts): Found | null {
	const line = readLineTable(ports.book, 'targets')?.lineAt(row) ?? null;
	return line === null
		? null
		: planned(ports, line.text('scope') || 'company', line.text('metric'), line.text('period'), line.text('slice'));
}

/** A cell of the goal tab is the plan that follows it in the Targets tab. */
function goalCell(here: Selection, ports: ExplainPorts): Found | null {
	const name = `${letters(here.column)}${here.row}`;
	const formulas = ports.screen.formulas('targets');
	const row = formulas.findIndex((line) => line.some((formula) => isLinkTo(formula, here.sheet, name)));
	return row < 0 ? null : plannedLine(row + 1, ports);
}

function isLinkTo(formula: string, sheet: string, name: string): boolean {
	const m = /^=('(?:[^']|'')+'|[^'!]+)!(\$?[A-Z]+\$?\d+)$/.exec(formula);
	return m !== null && unquoted(m[1]!) === sheet && m[2]!.replace(/\$/g, '') === name;
}

const unquoted = (name: string): string => (name.startsWith("'") ? name.slice(1, -1).replace(/''/g, "'") : name);

function cellNamed(here: Selection, name: string): SheetCell {
	const [, column, row] = /^\$?([A-Z]+)\$?(\d+)$/.exec(name)!;
	return valueAt(here, ...placeOf(column!, row!));
}
