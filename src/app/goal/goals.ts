import { sliceTitle } from '../../dimensions/slice-words';
import { slicesIn } from '../../dimensions/slices';
import type { FactBase } from '../../facts/fact-base';
import { planSubject, sliceKey } from '../../facts/parse/plan-subject';
import type { Language } from '../../language/text';
import { type GoalTabId, goalTabs } from '../../reports/goal/options';
import type { DocumentMemory } from '../ports/ports';
import { remembered } from '../ports/remembered';

/** One of the goals of the workbook: that of the whole has neither key nor slice, every other is of one slice. */
export interface Goal {
	readonly key: string;
	/** As lines of plans name it. */
	readonly slice: string;
	/** What people call the slice, in the language in which the goal was built. */
	readonly title: string;
}

export const WHOLE: Goal = { key: '', slice: '', title: '' };

/** Document property: the goals of slices, and how many there have ever been. */
const KEY = 'kpi.goals';

interface Stored {
	readonly last: number;
	readonly goals: readonly Goal[];
}

const stored = ({ documentMemory }: Pick<DocumentMemory, 'documentMemory'>): Stored =>
	remembered(documentMemory.get(KEY), { last: 0, goals: [{ key: '', slice: '', title: '' }] }) ?? { last: 0, goals: [] };

export const slicedGoals = (ports: Pick<DocumentMemory, 'documentMemory'>): readonly Goal[] => stored(ports).goals;

export const tabsOf = ({ key }: Goal): Readonly<Record<GoalTabId, string>> => goalTabs(key);

/** The goal of a slice; `''`: of the whole. null where there is none yet. */
export function goalOf(ports: Pick<DocumentMemory, 'documentMemory'>, slice: string): Goal | null {
	if (slice.trim() === '') return WHOLE;
	const key = sliceKey(slice);
	return slicedGoals(ports).find((goal) => sliceKey(goal.slice) === key) ?? null;
}

/** The same; a slice without a goal gets a key that no goal has had. */
export function goalFor(ports: Pick<DocumentMemory, 'documentMemory'>, base: FactBase, slice: string, language: Language): Goal {
	const presentGoal = goalOf(ports, slice);
	return presentGoal ?? { key: `g${stored(ports).last + 1}`, slice, title: sliceTitle(slicesIn(base, slice), language) };
}

/** What is remembered of a goal that is built for the first time. */
export function withGoal(ports: Pick<DocumentMemory, 'documentMemory'>, goal: Goal): Record<string, string> {
	const { last, goals } = stored(ports);
	if (goal.key === '' || goals.some(({ key }) => key === goal.key)) return {};
	return { [KEY]: JSON.stringify({ last: Math.max(last, Number(goal.key.slice(1))), goals: [...goals, goal] } satisfies Stored) };
}

export function withoutGoal(ports: Pick<DocumentMemory, 'documentMemory'>, goal: Goal): Record<string, string> {
	const { last, goals } = stored(ports);
	return { [KEY]: JSON.stringify({ last, goals: goals.filter(({ key }) => key !== goal.key) } satisfies Stored) };
}

/** Begins the ids of a goal's plans, and no other goal's. */
export const planPrefix = ({ key }: Goal): string => (key === '' ? 'goal:' : `goal.${key}:`);

/** What a line of the goal plans. */
export const subjectOf = ({ slice }: Goal, metric: string): string => planSubject(metric, slice);
