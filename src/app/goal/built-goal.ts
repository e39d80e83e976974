import { dayOf } from '../../calendar/day';
import { zone } from '../../calendar/zone';
import { isDate } from '../../facts/parse/instant';
import {
	absenceRows,
	GOAL,
	gridMonth,
	gridRows,
	LINES,
	type Line,
	lockRow,
	monthColumn,
	monthRow,
	TEAM,
	TEAM_MONTH,
	teamRows,
} from '../../reports/goal/layout';
import { GOAL_TAB, GRID_TAB, type Overrides, TEAM_TAB } from '../../reports/goal/options';
import type { SheetCell } from '../../tabs/workbook';
import { begunGoal } from './begun-goal';
import type { KeptCells, KeptPerson } from './kept-cells';
import type { GoalPorts } from './ports';
import type { GoalForm } from './types';

const KEY = 'kpi.goal';

/** The goal as it was built: by it the tabs can be read again. */
export interface Built {
	readonly form: GoalForm;
	readonly months: readonly string[];
	readonly people: readonly string[];
	/** Weights of months and shares of managers as they were drawn: other ones in the cells are a person's. */
	readonly weights: readonly number[];
	readonly bases: readonly number[];
	/** Closed months whose plans stay as they were. */
	readonly frozen: readonly string[];
}

/** `also`: properties that change in the same call. */
export const remember = (ports: GoalPorts, { form, ...at }: Built, also: Readonly<Record<string, string>> = {}): void =>
	ports.documentMemory.set({ [KEY]: JSON.stringify({ ...form, at }), ...also });

export function built(ports: Pick<GoalPorts, 'documentMemory'>): Built | null {
	const text = ports.documentMemory.get(KEY);
	if (text === null) return null;
	const { at, ...form } = JSON.parse(text) as GoalForm & { at?: Partial<Omit<Built, 'form'>> };
	return { form, months: [], people: [], frozen: [], weights: [], bases: [], ...at };
}

const NONE: KeptCells = { months: new Map(), people: new Map(), absences: [] };

/** What people typed into the tabs of the present goal; a number typed over a formula of a plan counts as kept. */
export function keptCells(ports: GoalPorts): KeptCells {
	const begun = begunGoal(ports);
	if (begun !== null) return begun.kept;
	const known = built(ports);
	const { book } = ports;
	if (known === null || known.months.length === 0 || !book.has(GRID_TAB) || !book.has(TEAM_TAB)) return NONE;
	const { months, people } = known;
	const [goal, grid, team] = [GOAL_TAB, GRID_TAB, TEAM_TAB].map((id) => book.read(id) ?? []) as unknown as [Cells, Cells, Cells];
	const typedGoal = typedOver(ports, GOAL_TAB);
	const typedGrid = typedOver(ports, GRID_TAB);
	const lines = (read: (line: Line) => number | null): Overrides =>
		Object.fromEntries(LINES.flatMap((line) => ((value) => (value === null ? [] : [[line, value]]))(read(line))));
	const rows = teamRows(people.length);
	const here = zone(book.timeZone);
	const day = (value: SheetCell | undefined): string | null => (isDate(value) ? dayOf(here.dayAt(value.getTime())) : null);
	return {
		months: new Map(
			months.map((token, m) => [
				token,
				lines((line) => numberAt(goal, lockRow(line), monthColumn(m)) ?? typedGoal(monthRow(line), monthColumn(m))),
			]),
		),
		people: new Map(
			people.map((id, i): [string, KeptPerson] => {
				const row = rows.person + i;
				return [
					id,
					{
						base: numberAt(team, row, TEAM.first),
						rate: numberAt(team, row, TEAM.first + 1),
						from: day(team[row - 1]?.[TEAM.first + 1]),
						to: day(team[row - 1]?.[TEAM.first + 2]),
						ramp: Object.fromEntries(months.map((token, m) => [token, numberAt(team, row, TEAM_MONTH + m) ?? 1])),
						lines: Object.fromEntries(
							months.map((token, m) => [
								token,
								lines((line) => {
									const at = gridRows(line, people.length);
									return numberAt(grid, at.lock + i, gridMonth(m)) ?? typedGrid(at.person + i, gridMonth(m));
								}),
							]),
						),
					},
				];
			}),
		),
		absences: Array.from({ length: absenceRows(people.length) }, (_, k) => team[rows.absence + k - 1] ?? []).flatMap((line) => {
			const [name, from, to] = [String(line[GOAL.label - 1] ?? ''), day(line[TEAM.first - 1]), day(line[TEAM.first])];
			return name === '' || from === null || to === null ? [] : [{ name, from, to }];
		}),
	};
}

type Cells = readonly (readonly SheetCell[])[];

const numberAt = (cells: Cells, row: number, column: number): number | null => {
	const value = cells[row - 1]?.[column - 1];
	return typeof value === 'number' ? value : null;
};

/** A number where the add-on had put a formula. */
function typedOver(ports: GoalPorts, id: string): (row: number, column: number) => number | null {
	const formulas = ports.screen.formulas(id);
	const values = ports.book.read(id) ?? [];
	return (row, column) => ((formulas[row - 1]?.[column - 1] ?? '') === '' ? numberAt(values, row, column) : null);
}
