import { parsePeriod } from '../../calendar/period';
import { planSubject } from '../../facts/parse/plan-subject';
import type { Row } from '../../facts/table';
import { kpis } from '../../kpis/registry.gen';
import { cell, sheet } from '../../reports/formula';
import { GOAL, gridMonth, gridRows, LINES, monthColumn, monthRow } from '../../reports/goal/layout';
import { GOAL_TAB, GRID_TAB } from '../../reports/goal/options';
import { linkTargetValues, writeTargetFormulas, writeTargets } from '../../tabs/targets-tab';
import { type ChangeRecord, versionCells } from '../changes/change-record';
import { accountOfFacts, readTabs } from '../figures/tab-facts';
import { type Goal, planPrefix, tabsOf } from './goals';
import { metricOf } from './options';
import type { GoalPorts } from './ports';
import type { GoalForm } from './types';

/** A plan and the cell that it follows. */
interface Linked {
	readonly row: Row;
	readonly tab: string;
	readonly at: string;
}

export interface GoalScope {
	readonly months: readonly { readonly token: string }[];
	readonly people: readonly { readonly id: string; readonly name: string }[];
}

export interface Change {
	readonly basis: GoalForm['basis'];
	readonly reason: string;
	/** Months whose plans stay as they are. */
	readonly frozen: readonly string[];
}

/**
 * The plans of the goal's months for the company and every manager: each follows its cell. A plan that changes keeps its earlier version
 * as a line of its own, archived, so that one can see who changed what and why.
 */
export function writeGoalTargets(ports: GoalPorts, goal: Goal, present: readonly Row[], shown: GoalScope, change: Change): void {
	const prefix = planPrefix(goal);
	const { book } = ports;
	const common = {
		table: 'targets' as const,
		field: 'value',
		who: ports.userEmail(),
		when: ports.now(),
		why: change.reason,
		source: 'panel',
	};
	book.flush();
	const today = accountOfFacts(ports, readTabs(ports, ['settings', 'calendar']).rows);
	const linked = plans(ports, goal, shown, change).filter(({ row }) => !change.frozen.includes(String(row.period)));
	const tokens = new Set(shown.months.map(({ token }) => token).filter((token) => !change.frozen.includes(token)));
	const planned = new Set(linked.map(({ row }) => subject(row)));
	const before = new Map(present.map((row) => [String(row.target_id), row]));
	const planChange = (row: Row, old: Row | undefined): ChangeRecord => ({
		...common,
		key: String(row.target_id),
		before: String(old?.value ?? ''),
		after: String(row.value ?? ''),
		...(old === undefined ? {} : { effectiveFrom: effectiveFrom(row, today.asOf) }),
	});
	const next = linked.map(({ row }): Row => {
		const old = before.get(String(row.target_id));
		if (old !== undefined && isSame(old, row) && !before.has(earlierId(old)))
			return { ...old, value: row.value ?? null, who: row.who ?? null, status: 'active' };
		const version = old === undefined ? 1 : Number(old.version ?? 1) + 1;
		return { ...row, version, ...versionCells(planChange(row, old)) };
	});
	const versions = new Map(next.map(({ target_id, version }) => [String(target_id), version]));
	const others = present.flatMap((row): Row[] => {
		const id = String(row.target_id);
		const isOwn = id.startsWith(prefix) && tokens.has(String(row.period)) && !id.includes('#');
		// What the goal plans now replaces what was planned before; the line stays, for the record.
		if (!isOwn) return [planned.has(subject(row)) && row.status !== 'archived' ? { ...row, status: 'archived' } : row];
		if (versions.get(id) === (row.version ?? 1)) return [];
		const isKept = row.value !== null && row.value !== undefined && !before.has(earlierId(row));
		return isKept ? [{ ...row, target_id: earlierId(row), status: 'archived' }] : [];
	});
	// Earlier versions are put down before the lines that they are versions of change: a stop in between would lose them.
	const earlier = others.filter(({ target_id }) => !before.has(String(target_id)));
	if (earlier.length > 0) {
		writeTargets(book, [...present, ...earlier], ports.language);
		book.flush();
	}
	writeTargets(book, [...others, ...next], ports.language);
	writeTargetFormulas(book, today);
	link(ports, goal, new Map(linked.map((one) => [String(one.row.target_id), one])));
}

/** The line that keeps this version when there is another. */
const earlierId = ({ target_id, version }: Row): string => `${target_id}#${version ?? 1}`;

const subject = ({ scope, metric, slice, period }: Row): string => `${scope}|${planSubject(String(metric), String(slice ?? ''))}|${period}`;
const isSame = (old: Row, row: Row): boolean =>
	old.status !== 'archived' && Math.abs(Number(old.value ?? 0) - Number(row.value ?? 0)) < 0.005;

/** The day of the change; a plan of a month that is over would plan nothing if it came into force later. */
const effectiveFrom = ({ period }: Row, asOf: number): number => Math.min(asOf, parsePeriod(String(period)).to - 1);

/** Whose plan: the whole company's has no name of its own. */
const COMPANY = { id: 'company', name: '' } as const;

/** As the tabs show them now. */
function plans({ book }: GoalPorts, goal: Goal, { months, people }: GoalScope, { basis }: Change): Linked[] {
	const ids = tabsOf(goal);
	const values = { [GOAL_TAB]: book.read(ids[GOAL_TAB])!, [GRID_TAB]: book.read(ids[GRID_TAB])! };
	const prefix = planPrefix(goal);
	const linked: Linked[] = [];
	const add = (
		token: string,
		{ id, name }: { id: string; name: string },
		metric: string,
		tab: typeof GOAL_TAB | typeof GRID_TAB,
		row: number,
		column: number,
	): void => {
		const value = values[tab][row - 1]?.[column - 1];
		const planned = typeof value === 'number' ? value : null;
		const line = {
			target_id: `${prefix}${token}:${id}:${metric}`,
			scope: id,
			who: name,
			metric,
			...(goal.slice !== '' && { slice: goal.slice }),
			period: token,
			value: planned,
			status: 'active',
		};
		linked.push({ row: line, tab, at: cell(row, column, 'both') });
	};
	for (const line of LINES)
		months.forEach(({ token }, m) => {
			const metric = metricOf(line, basis);
			add(token, COMPANY, metric, GOAL_TAB, monthRow(line), monthColumn(m));
			people.forEach((person, i) => {
				add(token, person, metric, GRID_TAB, gridRows(line, people.length).person + i, gridMonth(m));
			});
		});
	// The coefficients are plans too: who keeps to them reaches the goal.
	const coefficients = { dealSize: basis === 'margin' ? null : GOAL.check, leadsWon: GOAL.conversion } as const;
	for (const kpi of kpis)
		for (const { token } of months)
			for (const scope of [COMPANY, ...people]) {
				const row = kpi.coefficient === 'dealSize' || kpi.coefficient === 'leadsWon' ? coefficients[kpi.coefficient] : null;
				if (row !== null) add(token, scope, kpi.plan ?? kpi.id, GOAL_TAB, row, GOAL.first);
			}
	return linked;
}

/** Plans that follow cells keep the figures that these show now. */
export function unlinkTargets({ book }: GoalPorts, goal: Goal): void {
	linkTargetValues(book, planPrefix(goal), () => undefined);
	book.flush();
}

/** Lets the plans follow the cells of the goal's tabs. */
function link({ book }: GoalPorts, goal: Goal, at: ReadonlyMap<string, Linked>): void {
	const ids = tabsOf(goal);
	const names = new Map<string, string>(([GOAL_TAB, GRID_TAB] as const).map((id) => [id, sheet(book.nameOf(ids[id])!)]));
	linkTargetValues(book, planPrefix(goal), (id) => {
		const plan = at.get(id);
		return plan === undefined ? undefined : `=${names.get(plan.tab)}${plan.at}`;
	});
}

/** Takes the goal's plans out of force; the lines stay, for the record. */
export function archivePlans(ports: GoalPorts, goal: Goal, present: readonly Row[]): void {
	unlinkTargets(ports, goal);
	const rows = present.map((row): Row => (String(row.target_id).startsWith(planPrefix(goal)) ? { ...row, status: 'archived' } : row));
	writeTargets(ports.book, rows, ports.language);
	writeTargetFormulas(ports.book, accountOfFacts(ports, readTabs(ports, ['settings', 'calendar']).rows));
}
