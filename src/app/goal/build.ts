import { dayOf } from '../../calendar/day';
import type { EnrichedFacts } from '../../columns/enrich';
import { settledSlice } from '../../dimensions/plan-slices';
import { settingsOf } from '../../facts/account';
import { sliceKey } from '../../facts/parse/plan-subject';
import type { Facts } from '../../facts/tables';
import { UserError } from '../../language/user-error';
import { daysTab } from '../../reports/goal/days';
import { goalTab } from '../../reports/goal/goal-tab';
import { gridTab } from '../../reports/goal/grid';
import { DEPARTMENT, GOAL_TAB, GOAL_TABS, type GoalOptions, goalTabOf } from '../../reports/goal/options';
import { paceTab } from '../../reports/goal/pace';
import { isGoalShifted } from '../../reports/goal/shifted';
import { teamTab } from '../../reports/goal/team';
import { HOME } from '../../reports/home/home';
import { AGGREGATES } from '../../tabs/aggregates-tab';
import { assertDrawable } from '../../tabs/obstacles';
import { assignTargetIds } from '../../tabs/targets-tab';
import { PRESENT, writePlanned } from '../figures/detail-tabs';
import { recompute, saveSettings } from '../figures/recompute';
import { ensureTabs, readWholeTabs } from '../figures/whole-tabs';
import { drawHome } from '../home/draw-home';
import { begunGoal, finishedGoal, inTheNameOf, noteBegunGoal } from './begun-goal';
import { built, keptCells, remember } from './built-goal';
import { checkBase, checkGoal } from './form';
import { goalFacts } from './goal-facts';
import { type Goal, goalFor, tabsOf, WHOLE, withGoal } from './goals';
import { goalOptions, plannedMetrics, tabName } from './options';
import type { GoalPorts } from './ports';
import { unlinkTargets, writeGoalTargets } from './targets';
import type { GoalForm } from './types';

/** What people typed is read by its place: from a tab that has lost or got rows or columns each number would come into another field. */
function assertStanding({ book }: GoalPorts, tab: string): void {
	if (!isGoalShifted(book.read(tab) ?? [])) return;
	const name = book.nameOf(tab) ?? '';
	throw new UserError({
		ru: `На вкладке «${name}» удалены или вставлены строки или столбцы, и вписанное стоит не на своих местах. Верните прежнее (Ctrl+Z или «Файл – История версий») или удалите вкладку: она построится заново, но вписанное в неё пропадёт.`,
		en: `Rows or columns were deleted from the tab "${name}" or put into it, so that what was typed is not in its place. Bring back what was there (Ctrl+Z or File – Version history), or delete the tab: it is built anew, but what was typed into it is lost.`,
	});
}

/** Draws the goal's tabs and ties the targets to their cells, so that a changed goal changes every plan at once. */
export function buildGoal(ports: GoalPorts, form: GoalForm): void {
	checkGoal(form);
	const { book, language } = ports;
	const other = begunGoal(ports);
	// Only one goal at a time is remembered as half drawn.
	if (other !== null && sliceKey(other.form.slice ?? '') !== sliceKey(form.slice ?? '')) finishGoal(ports);
	assignTargetIds(book);
	const known = readWholeTabs(ports).rows;
	const facts = goalFacts(ports, known, form.slice ?? '');
	const slice = settledSlice(facts.base, form.slice ?? '');
	drawGoalTabs(ports, known, facts, { ...form, slice }, slice === '' ? WHOLE : goalFor(ports, facts.base, slice, language));
}

function drawGoalTabs(ports: GoalPorts, known: Facts, facts: EnrichedFacts, form: GoalForm, goal: Goal): void {
	const { book, language } = ports;
	const ids = tabsOf(goal);
	const tabs = GOAL_TABS.map((tab) => ids[tab]);
	const isNew = !book.has(ids[GOAL_TAB]);
	if (begunGoal(ports) === null) assertStanding(ports, ids[GOAL_TAB]);
	// Of tabs that are drawn one after another some would be new and the others old.
	assertDrawable(book, [...tabs, 'targets', HOME]);
	ensureTabs(ports, ['targets', 'settings', 'managers']);
	if (!settingsOf(known.settings ?? []).has('as_of')) saveSettings(ports, known.settings ?? [], { as_of: dayOf(facts.base.account.asOf) });
	if (!book.has(AGGREGATES) || !book.has(PRESENT)) recompute(ports, undefined, true);
	// A formula that names a tab which is not there yet would stay an error.
	if (goal.key !== '') writePlanned(book, facts, known.targets ?? [], language, [goal.slice], plannedMetrics(form.basis));
	const behind = [DEPARTMENT, ...(goal.key === '' ? [] : book.tabs().flatMap(({ id }) => (goalTabOf(id) === null ? [] : [id])))];
	GOAL_TABS.forEach((id, i) => {
		book.ensure(ids[id], tabName(goal, id, language), false, [...behind, ...tabs.slice(0, i)]);
	});
	const kept = keptCells(ports, goal);
	const options = goalOptions(ports, facts, known, form, goal, kept);
	checkBase(form, options.inputs.base.value);
	noteBegunGoal(ports, form, kept);
	// Until they follow the new cells, plans are what they were: the cells that they follow now are about to move.
	unlinkTargets(ports, goal);
	drawGoal(ports, options);
	const frozen = built(ports, goal.key)?.frozen ?? [];
	writeGoalTargets(ports, goal, known.targets ?? [], options, { basis: form.basis, reason: form.reason ?? '', frozen });
	// What is remembered of the tabs must stand in them.
	book.flush();
	const state = {
		form,
		months: options.months.map(({ token }) => token),
		people: options.people.map(({ id }) => id),
		weights: options.months.map(({ weight }) => weight),
		bases: options.people.map(({ base }) => base),
		frozen,
	};
	remember(ports, goal, state, { ...withGoal(ports, goal), ...finishedGoal() });
	drawHome(ports);
	// A goal that is drawn again leaves a person where they are.
	if (isNew) book.activate(ids[GOAL_TAB]);
}

/** Brings a goal that was stopped in the middle to its end. */
export function finishGoal(ports: GoalPorts): void {
	const unfinishedGoal = begunGoal(ports);
	if (unfinishedGoal !== null) buildGoal(inTheNameOf(ports, unfinishedGoal.by), unfinishedGoal.form);
}

function drawGoal({ book }: GoalPorts, options: GoalOptions): void {
	const reports = [goalTab, gridTab, teamTab, paceTab, daysTab].map((draw) => draw(options));
	// So would one that reaches past a tab's edge.
	for (const { id, rows, widths } of reports) book.ensureSize(id, rows, widths.length);
	for (const report of reports) book.render(report);
}
