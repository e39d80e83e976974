import { writtenSlice } from '../dimensions/plan-slices';
import { partOf, pieces } from '../dimensions/slices';
import { foldName } from '../facts/named-people';
import { planSubject } from '../facts/parse/plan-subject';
import type { Kpi, Unit } from '../kpis/define';
import { partNamed } from '../kpis/find';
import { metrics } from '../kpis/metrics';
import { parseOptions, unitOf } from '../kpis/options';
import { isUserError } from '../language/user-error';
import { kpi } from '../measures/vocabulary';
import { isBetween } from './between';
import { type ColumnHolder, columnNamed } from './columns';
import { calendarTerm, parseExpression, type Term } from './expression';
import { circle, noFigure } from './formula-faults';
import { lineNamed, type OwnLine } from './lines';
import { ratioColumns, ratioUnit, rowUnit } from './row-unit';
import { countedTable } from './tables';
import { betterOf, unitIn, type What, whatOf } from './words';

/** What a line tells of its figure without any data: sheets, sets and plans need no more. */
export interface Shape {
	readonly unit: Unit;
	readonly better: 'up' | 'down';
	/** Months add up to the quarter. */
	readonly isAdditive: boolean;
}

/** A line that cannot be read has a sentence instead of figures; what it would be counted in is nothing to anybody. */
const UNREADABLE: Shape = { unit: 'pieces', better: 'up', isAdditive: false };

export const shapeOf = (line: OwnLine, lines: readonly OwnLine[]): Shape => ifReadable(() => figureOf(line, lines, [])) ?? UNREADABLE;

/** One line that a person mistyped must not keep anything else from being shown; its sentence stands where its figures would. */
function ifReadable<T>(read: () => T): T | undefined {
	try {
		return read();
	} catch (error) {
		if (isUserError(error)) return undefined;
		throw error;
	}
}

/** Columns that people add hold texts, numbers and dates, never money. */
const NO_OWN_COLUMNS: ColumnHolder = { table: () => ({}) };

function figureOf(line: OwnLine, lines: readonly OwnLine[], path: readonly string[]): Shape {
	if (path.includes(foldName(line.name))) throw circle([...path, line.name]);
	const what = whatOf(line.what);
	const declared = unitIn(line.unit);
	if (what !== 'formula') {
		const columnOf = (word: string) => columnNamed(NO_OWN_COLUMNS, countedTable(line.table), word);
		const unit =
			what === 'ratio'
				? ratioUnit(...heldBy(line.column, columnOf))
				: isDays(what, line.column, columnOf)
					? 'days'
					: rowUnit(what, columnOf(line.column));
		return {
			unit: unit === 'money' ? unit : (declared ?? unit),
			better: betterOf(line.better),
			isAdditive: what === 'count' || what === 'sum',
		};
	}
	const term = parseExpression(line.column, (word) => termOf(word, lines, [...path, foldName(line.name)]));
	return {
		unit: term.money === 1 ? 'money' : (declared ?? term.alike?.unit ?? 'times'),
		better: betterOf(line.better, term.alike?.better),
		isAdditive: term.isAdditive,
	};
}

type HeldColumn = ReturnType<typeof columnNamed>;

function heldBy(written: string, held: (word: string) => HeldColumn): [HeldColumn, HeldColumn] {
	const [top, bottom] = ratioColumns(written);
	return [held(top), held(bottom)];
}

/** Whether days between two dates are averaged or added up. */
const isDays = (what: What, column: string, held: (word: string) => HeldColumn): boolean =>
	(what === 'sum' || what === 'mean' || what === 'median') && isBetween(column) && held(column) === undefined;

/** What no setting is called cuts the data; whether it names a dimension, the data tell. */
function isSetting(written: string, { options = [] }: Pick<Kpi, 'options'>): boolean {
	const asked = partOf(written);
	return asked === null ? written.trim() !== '' : options.some(({ name }) => name === asked.name.toLowerCase());
}

const ONE_SLICED = /^\[([^\]]*)\]$/;

/** Of a line that is one KPI of a slice and nothing else, how plans name that: a goal of a region plans it, too. */
export const slicePlanOf = (line: OwnLine): string | undefined => ifReadable(() => slicePlan(line));

function slicePlan({ what, column }: OwnLine): string | undefined {
	const word = whatOf(what) === 'formula' ? ONE_SLICED.exec(column.trim())?.[1] : undefined;
	if (word === undefined) return undefined;
	const [name, ...rest] = pieces(word, ';');
	const part = partNamed(name!);
	if (part === null || rest.length === 0 || rest.some((one) => isSetting(one, part.kpi))) return undefined;
	const metric = metrics().find((one) => one.kpi === part.kpi && one.options === part.options);
	const slices = rest.flatMap((one) => partOf(one) ?? []);
	return metric === undefined || slices.length === 0 ? undefined : planSubject(metric.plan, writtenSlice(slices));
}

function termOf(word: string, lines: readonly OwnLine[], path: readonly string[]): Term {
	const [name, ...rest] = pieces(word, ';');
	const part = partNamed(name!);
	if (part !== null) {
		const settings = rest.filter((one) => isSetting(one, part.kpi));
		const unit = unitOf(part.kpi, parseOptions(`${part.options};${settings.join(';')}`, part.kpi));
		const isAdditive = metrics().some((one) => one.kpi === part.kpi && one.options === part.options && one.isAdditive);
		const alike = { unit, better: part.kpi.better };
		return { measure: kpi(part.kpi.id), money: unit === 'money' ? 1 : 0, isConstant: false, isAdditive, alike };
	}
	const calendar = calendarTerm(name!);
	if (calendar !== undefined) return calendar;
	const line = lineNamed(lines, name!);
	if (line === undefined) throw noFigure(name!);
	const shape = figureOf(line, lines, path);
	return { measure: kpi(line.id), money: shape.unit === 'money' ? 1 : 0, isConstant: false, isAdditive: shape.isAdditive, alike: shape };
}
