import { dayOf } from '../../calendar/day';
import { zone } from '../../calendar/zone';
import { isDate } from '../../facts/parse/instant';
import { sliceKey } from '../../facts/parse/plan-subject';
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
import { GOAL_TAB, type GoalTabId, GRID_TAB, type Overrides, TEAM_TAB } from '../../reports/goal/options';
import type { SheetCell } from '../../tabs/workbook';
import { remembered, rememberedOver } from '../ports/remembered';
import { begunGoal } from './begun-goal';
import { type Goal, tabsOf, WHOLE } from './goals';
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
export const remember = (ports: GoalPorts, goal: Goal, { form, ...at }: Built, also: Readonly<Record<string, string>> = {}): void =>
	ports.documentMemory.set({ [propertyOf(goal.key)]: JSON.stringify({ ...form, at }), ...also });

/** Document property: a goal as it was built. */
export const propertyOf = (key: string): string => (key === '' ? KEY : `${KEY}.${key}`);

/** `key`: of the goal of a slice. */
export function built(ports: Pick<GoalPorts, 'documentMemory'>, key = ''): Built | null {
	const stored = remembered<GoalForm & { at?: object }>(ports.documentMemory.get(propertyOf(key)), { goal: 0, period: '' });
	if (stored === null) return null;
	const { at, ...form } = stored;
	return { form, ...rememberedOver(JSON.stringify(at ?? {}), { months: [], people: [], frozen: [], weights: [], bases: [] }) };
}

const NONE: KeptCells = { months: new Map(), people: new Map(), absences: [] };

/** What people typed into the tabs of the present goal; a number typed over a formula of a plan counts as kept. */
export function keptCells(ports: GoalPorts, of: Goal = WHOLE): KeptCells {
	const unfinishedGoal = begunGoal(ports);
	if (unfinishedGoal !== null && sliceKey(unfinishedGoal.form.slice ?? '') === sliceKey(of.slice)) return unfinishedGoal.kept;
	const goalBuilt = built(ports, of.key);
	const { book } = ports;
	const ids = tabsOf(of);
	if (goalBuilt === null || goalBuilt.months.length === 0 || !book.has(ids[GRID_TAB]) || !book.has(ids[TEAM_TAB]))
		return of.key === '' ? NONE : peopleAlone(keptCells(ports));
	const { months, people } = goalBuilt;
	const tabs = [GOAL_TAB, GRID_TAB, TEAM_TAB].map((id) => book.read(ids[id as GoalTabId]) ?? []);
	const [goal, grid, team] = tabs as unknown as [Cells, Cells, Cells];
	const typedGoal = typedOver(ports, ids[GOAL_TAB]);
	const typedGrid = typedOver(ports, ids[GRID_TAB]);
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

/** A further goal begins with the people as they are: absences, part-time, newcomers; its shares and values are its own. */
const peopleAlone = ({ people, absences }: KeptCells): KeptCells => ({
	months: new Map(),
	people: new Map([...people].map(([id, person]) => [id, { ...person, base: null, lines: {} }])),
	absences,
});

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
