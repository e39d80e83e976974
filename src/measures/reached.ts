import type { EnrichedFacts } from '../columns/enrich';
import { greatest } from '../columns/kit/data';
import { codesOf, numbersOf } from '../facts/fact-base';
import { horizon } from '../facts/horizon';
import { inOrder, type Ordered } from './lists';
import { maskOf } from './mask';
import type { Measure } from './vocabulary';

export type Cohort = Extract<Measure, { kind: 'cohort' }>;

/** When each subject reached any of the goals, by as_of: in the order of the subjects' codes + 1 (0: the subject is not known). */
export function goalInstants({ goal, subject }: Pick<Cohort, 'goal' | 'subject'>, facts: EnrichedFacts): Ordered {
	const end = horizon(facts.base);
	const populations = goal.map((population) => {
		const table = facts.source(population.table);
		return { mask: maskOf(table, population.where), at: numbersOf(table, population.at), who: codesOf(table, subject) };
	});
	const rows = populations.reduce((sum, { who }) => sum + who.length, 0);
	const [cells, instants] = [new Int32Array(rows), new Float64Array(rows)];
	let [length, most] = [0, -1];
	for (const { mask, at, who } of populations) {
		most = Math.max(most, greatest(who));
		for (let i = 0; i < mask.length; i++) {
			if (mask[i] === 0 || !(at[i]! < end)) continue;
			cells[length] = who[i]! + 1;
			instants[length++] = at[i]!;
		}
	}
	return inOrder(most + 2, cells, instants, length);
}

/** Whether a subject that entered at a moment reached the goal, before a deadline. */
export function hasReached(
	{ starts, values }: Ordered,
	{ within, whenever }: Pick<Cohort, 'within' | 'whenever'>,
): (subject: number, moment: number, deadline?: number) => boolean {
	const window = within === undefined ? Number.POSITIVE_INFINITY : Number(within) * 86_400_000;
	return (subject, moment, deadline = Number.POSITIVE_INFINITY) => {
		const cell = subject + 1;
		if (cell + 1 >= starts.length) return false;
		for (let i = starts[cell]!; i < starts[cell + 1]!; i++) {
			const at = values[i]!;
			if (at < deadline && (whenever === true || (at >= moment && at - moment <= window))) return true;
		}
		return false;
	};
}
