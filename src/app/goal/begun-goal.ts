import { getLong, piecesOf } from '../ports/long-text';
import type { DocumentMemory } from '../ports/ports';
import type { KeptCells, KeptPerson } from './kept-cells';
import type { GoalForm } from './types';

/** Document property: the goal whose tabs are being drawn, from before the first until plans follow them. */
const KEY = 'kpi.goal.begun';

export interface BegunGoal {
	readonly form: GoalForm;
	/** What people had typed into the tabs before: half drawn, they cannot be read by the earlier goal any more. */
	readonly kept: KeptCells;
}

type Stored = Omit<BegunGoal, 'kept'> & {
	readonly months: readonly (readonly [string, object])[];
	readonly people: readonly (readonly [string, KeptPerson])[];
	readonly absences: KeptCells['absences'];
};

export function begunGoal({ documentMemory }: DocumentMemory): BegunGoal | null {
	const text = getLong(documentMemory, KEY) ?? '';
	if (text === '') return null;
	const { form, months, people, absences } = JSON.parse(text) as Stored;
	return { form, kept: { months: new Map(months), people: new Map(people), absences } };
}

export function noteBegunGoal({ documentMemory }: DocumentMemory, form: GoalForm, { months, people, absences }: KeptCells): void {
	const stored: Stored = { form, months: [...months], people: [...people], absences };
	documentMemory.set(piecesOf(KEY, JSON.stringify(stored)));
}

/** Document property: the reason of a re-plan that is being written into the goal's tabs; empty when none is. */
const REPLAN = 'kpi.goal.replan';

/** Which goal's rest is being planned anew, and why. */
export interface BegunReplan {
	readonly slice: string;
	readonly reason: string;
}

/** null when nothing is being planned anew. */
export function begunReplan({ documentMemory }: DocumentMemory): BegunReplan | null {
	const text = documentMemory.get(REPLAN) ?? '';
	if (text === '') return null;
	const noted = JSON.parse(text) as string | BegunReplan;
	// Of the only goal there was, an earlier version kept the reason alone.
	return typeof noted === 'string' ? { slice: '', reason: noted } : noted;
}

export const noteBegunReplan = ({ documentMemory }: DocumentMemory, begun: BegunReplan): void =>
	documentMemory.set({ [REPLAN]: JSON.stringify(begun) });

export const finishedReplan = (): Record<string, string> => ({ [REPLAN]: '' });

/** Set together with what is remembered of the goal. One that is built anew has its own months. */
export const finishedGoal = (): Record<string, string> => ({ ...piecesOf(KEY, ''), ...finishedReplan() });
