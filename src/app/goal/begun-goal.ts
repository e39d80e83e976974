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

/** Why the rest of the goal is being planned anew; null when it is not. */
export function begunReplan({ documentMemory }: DocumentMemory): string | null {
	const text = documentMemory.get(REPLAN) ?? '';
	return text === '' ? null : (JSON.parse(text) as string);
}

export const noteBegunReplan = ({ documentMemory }: DocumentMemory, reason: string): void =>
	documentMemory.set({ [REPLAN]: JSON.stringify(reason) });

export const finishedReplan = (): Record<string, string> => ({ [REPLAN]: '' });

/** Set together with what is remembered of the goal. One that is built anew has its own months. */
export const finishedGoal = (): Record<string, string> => ({ ...piecesOf(KEY, ''), ...finishedReplan() });
