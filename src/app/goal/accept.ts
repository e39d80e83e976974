import { type Period, parsePeriod } from '../../calendar/period';
import { replan } from '../../goals/replan';
import { planSplit } from '../../goals/split';
import { metrics } from '../../kpis/metrics';
import { type Text, text } from '../../language/text';
import { UserError } from '../../language/user-error';
import {
	GOAL,
	gridMonth,
	gridRows,
	LINES,
	type Line,
	lockRow,
	monthColumn,
	monthRow,
	outRow,
	TEAM_MONTH,
	teamRows,
	UNITS,
} from '../../reports/goal/layout';
import { GOAL_TAB, GRID_TAB, TEAM_TAB } from '../../reports/goal/options';
import { figuresOf, PLANNED } from '../../reports/slices/planned-figures';
import { AGGREGATES, readAggregates } from '../../tabs/aggregates-tab';
import type { SheetCell } from '../../tabs/workbook';

import { accountOfFacts, readTabs } from '../figures/tab-facts';
import { begunGoal, begunReplan, finishedReplan, inTheNameOf, noteBegunReplan } from './begun-goal';
import { type Built, built, remember } from './built-goal';
import { monthsIn } from './form';
import { type Goal, goalOf, tabsOf } from './goals';
import { metricOf } from './options';
import type { GoalPorts } from './ports';
import { unlinkTargets, writeGoalTargets } from './targets';

/** Which months are over, under way and ahead; only what is left of the goal is planned anew (spec §3.5). */
export function acceptReplan(ports: GoalPorts, reason: string, slice = ''): void {
	const whyNot = planRest(ports, goalNamed(ports, slice), reason);
	if (whyNot !== null) throw new UserError(whyNot);
}

/** Brings a re-plan that was stopped in the middle to its end. */
export function finishReplan(ports: GoalPorts): void {
	const unfinishedReplan = begunReplan(ports);
	if (unfinishedReplan === null) return;
	const asker = inTheNameOf(ports, unfinishedReplan.by);
	planRest(asker, goalNamed(asker, unfinishedReplan.slice), unfinishedReplan.reason);
}

/** Why nothing is left to plan; null where it was planned. */
function planRest(ports: GoalPorts, of: Goal, reason: string): Text | null {
	const goal = openGoal(ports, of);
	const { book } = ports;
	const ids = tabsOf(of);
	const presentFacts = readTabs(ports, ['settings', 'calendar', 'targets']).rows;
	const account = accountOfFacts(ports, presentFacts);
	const period = parsePeriod(goal.form.period, account.fiscal);
	const months = monthsIn(period);
	const tokens = months.map(({ token }) => token);
	const finish = (): void => {
		const frozen = months.filter(({ to }) => to <= account.asOf + 1).map(({ token }) => token);
		const people = goal.people.map((id) => ({ id, name: nameOf(presentFacts, ports, id) }));
		const why = reason.trim() === '' ? (ports.language === 'ru' ? 'Перепланирование' : 'Re-plan') : reason.trim();
		const shown = { months: tokens.map((token) => ({ token })), people };
		writeGoalTargets(ports, of, presentFacts.targets ?? [], shown, { basis: goal.form.basis, reason: why, frozen });
		book.flush();
		remember(ports, of, { ...goal, frozen }, finishedReplan());
	};
	const nothingLeft = (why: Text): Text => {
		// One that was stopped before that day has left the plans without their cells: they follow what stands there.
		if (begunReplan(ports) !== null) finish();
		return why;
	};
	if (account.calendar.workdays(Math.max(period.from, account.asOf + 1), period.to) === 0) return nothingLeft(NO_DAY);
	const facts = factsOf(ports, of, goal);
	const changed = LINES.flatMap((line) => {
		const whole = numberAt(book.read(ids[GOAL_TAB])!, monthRow(line), GOAL.first);
		const done = months.map((one) => (one.from > account.asOf ? null : facts(line, 'ALL', one.token)));
		const sum = round(done.reduce<number>((a, b) => a + (b ?? 0), 0));
		// A goal that is reached does not lower what was planned for later.
		if (whole === null || sum >= whole) return [];
		const { months: parts } = replan(whole, sum, period, account.asOf, account.calendar, 1 / UNITS[line]);
		const part = new Map(parts.map((one) => [one.token, one.part]));
		return [{ line, months: tokens.map((token, m) => round((done[m] ?? 0) + (part.get(token) ?? 0))) }];
	});
	if (changed.length === 0) return nothingLeft(REACHED);
	// Values follow from the goal and its facts alone: written again after a stop they are the same.
	noteBegunReplan(ports, of.slice, reason);
	// Until all is typed plans are what they were, and so can be told from what they become.
	unlinkTargets(ports, of);
	for (const { line, months: values } of changed) book.write(ids[GOAL_TAB], lockRow(line), monthColumn(0), [values]);
	book.flush();
	for (const { line } of changed) keepPeople(ports, of, goal, line, months, account.asOf, facts);
	finish();
	return null;
}

const NO_DAY = text(
	'В периоде цели не осталось рабочих дней: перепланировать нечего. Поставьте цель на следующий период.',
	'No working day of the goal’s period is left to plan. Set a goal for the next period.',
);
const REACHED = text(
	'Цель уже выполнена: остатка нет, планы следующих месяцев не понижаются.',
	'The goal is reached: nothing is left, and the plans of later months are not lowered.',
);

type FactsOf = (line: Line, scope: string, token: string) => number | null;

/** Closed months keep everybody's facts; in the month under way everybody's share of the rest comes on top of his own fact. */
function keepPeople(
	ports: GoalPorts,
	of: Goal,
	{ people }: Built,
	line: Line,
	months: readonly Period[],
	asOf: number,
	facts: FactsOf,
): void {
	if (people.length === 0) return;
	const { book } = ports;
	const ids = tabsOf(of);
	const tabs = ([GOAL_TAB, GRID_TAB, TEAM_TAB] as const).map((id) => book.read(ids[id]) ?? []);
	const [goal, grid, team] = tabs as unknown as [Cells, Cells, Cells];
	const rows = gridRows(line, people.length);
	const columns = months.map((one, m): (number | null)[] => {
		const present = people.map((_, i) => numberAt(grid, rows.lock + i, gridMonth(m)));
		if (one.from > asOf) return present;
		const done = people.map((id) => facts(line, id, one.token));
		if (one.to <= asOf + 1 || done.every((value) => value === null)) return done.map((value, i) => value ?? present[i]!);
		const given = numberAt(goal, outRow(line), monthColumn(m)) ?? 0;
		const rest = round(Math.max(0, given - done.reduce<number>((sum, value) => sum + (value ?? 0), 0)));
		const weights = people.map((_, i) => numberAt(team, teamRows(people.length).weight + i, TEAM_MONTH + m) ?? 0);
		return planSplit(rest, weights, 1 / UNITS[line]).map((part, i) => round(part + (done[i] ?? 0)));
	});
	book.write(
		ids[GRID_TAB],
		rows.lock,
		gridMonth(0),
		people.map((_, i) => columns.map((column) => column[i] ?? '')),
	);
}

/** Figures of the aggregate tab, or of the tab of planned slices. */
function factsOf({ book }: GoalPorts, { key, slice }: Goal, { form }: Built): FactsOf {
	const figures = readAggregates(book, key === '' ? AGGREGATES : PLANNED, key === '' ? '' : figuresOf(slice));
	const list = metrics();
	return (line, scope, token) => figures.figure(list.find(({ plan }) => plan === metricOf(line, form.basis))!.key, scope, token) ?? null;
}

/** The goal of a slice that was set. */
export function goalNamed(ports: GoalPorts, slice: string): Goal {
	const goal = goalOf(ports, slice);
	if (goal !== null) return goal;
	throw new UserError({
		ru: `Цели «${slice}» нет: откройте панель KPI → «Цель» и поставьте её.`,
		en: `There is no goal "${slice}": open the KPI panel → “Goal” and set it.`,
	});
}

export function openGoal(ports: GoalPorts, of: Goal): Built {
	if (begunGoal(ports) !== null)
		throw new UserError({
			ru: 'Построение цели не закончено: постройте её ещё раз (панель KPI → «Цель»).',
			en: 'The goal was not built to its end: build it again (KPI panel → “Goal”).',
		});
	const goal = built(ports, of.key);
	if (goal !== null && goal.months.length > 0 && ports.book.has(tabsOf(of)[GRID_TAB])) return goal;
	throw new UserError({
		ru: 'Сначала постройте вкладки цели: панель KPI → «Цель».',
		en: 'Build the goal’s tabs first: KPI panel → “Goal”.',
	});
}

type Cells = readonly (readonly SheetCell[])[];
const numberAt = (cells: Cells, row: number, column: number): number | null => {
	const value = cells[row - 1]?.[column - 1];
	return typeof value === 'number' ? value : null;
};
const round = (value: number): number => Math.round(value * 100) / 100;

function nameOf(presentFacts: { readonly targets?: readonly Record<string, unknown>[] }, { book }: GoalPorts, id: string): string {
	const row = (presentFacts.targets ?? []).find(({ scope }) => scope === id);
	return typeof row?.who === 'string' ? row.who : (book.nameOf(`summary:${id}`) ?? id);
}
