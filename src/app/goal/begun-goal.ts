import { getLong, piecesOf } from '../ports/long-text';
import type { DocumentMemory, User } from '../ports/ports';
import { remembered } from '../ports/remembered';
import type { KeptCells, KeptPerson } from './kept-cells';
import type { GoalForm } from './types';

/** Document property: the goal whose tabs are being drawn, from before the first until plans follow them. */
const KEY = 'kpi.goal.begun';

export interface BegunGoal {
	readonly form: GoalForm;
	/** Who asked for it; '' where a version before this one began it. */
	readonly by: string;
	/** What people had typed into the tabs before: half drawn, they cannot be read by the earlier goal any more. */
	readonly kept: KeptCells;
}

type Stored = Omit<BegunGoal, 'kept'> & {
	readonly months: readonly (readonly [string, object])[];
	readonly people: readonly (readonly [string, KeptPerson])[];
	readonly absences: KeptCells['absences'];
};

export function begunGoal({ documentMemory }: DocumentMemory): BegunGoal | null {
	const stored = remembered<Stored>(getLong(documentMemory, KEY), {
		form: { goal: 0, period: '' },
		months: [[]],
		people: [[]],
		absences: [],
	});
	if (stored === null) return null;
	const { form, by = '', months, people, absences } = stored;
	return { form, by, kept: { months: new Map(months), people: new Map(people), absences } };
}

export function noteBegunGoal(
	{ documentMemory, userEmail }: DocumentMemory & User,
	form: GoalForm,
	{ months, people, absences }: KeptCells,
): void {
	const stored: Stored = { form, by: userEmail(), months: [...months], people: [...people], absences };
	documentMemory.set(piecesOf(KEY, JSON.stringify(stored)));
}

/** Document property: a re-plan that is being written into the goal's tabs; empty when none is. */
const REPLAN = 'kpi.goal.replan';

export interface BegunReplan {
	/** Which goal's rest is being planned anew; '' for the company's. */
	readonly slice: string;
	readonly reason: string;
	/** Who asked for it. */
	readonly by: string;
}

/** null when nothing is being planned anew. */
export function begunReplan({ documentMemory }: DocumentMemory): BegunReplan | null {
	const text = documentMemory.get(REPLAN) ?? '';
	const noted = remembered<string>(text, '') ?? remembered<Partial<BegunReplan>>(text, {});
	if (noted === null) return null;
	// Versions before this one kept the reason alone, or neither the goal nor who asked.
	return { slice: '', by: '', reason: '', ...(typeof noted === 'string' ? { reason: noted } : noted) };
}

export function noteBegunReplan({ documentMemory, userEmail }: DocumentMemory & User, slice: string, reason: string): void {
	const unfinishedReplan: BegunReplan = { slice, reason, by: userEmail() };
	documentMemory.set({ [REPLAN]: JSON.stringify(unfinishedReplan) });
}

/** Whoever brings it to its end does so in the name of the one who asked. */
export const inTheNameOf = <P extends User>(ports: P, by: string): P => (by === '' ? ports : { ...ports, userEmail: () => by });

export const finishedReplan = (): Record<string, string> => ({ [REPLAN]: '' });

/** Set together with what is remembered of the goal. One that is built anew has its own months. */
export const finishedGoal = (): Record<string, string> => ({ ...piecesOf(KEY, ''), ...finishedReplan() });
