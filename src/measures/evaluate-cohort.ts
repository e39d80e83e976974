import type { EnrichedFacts } from '../columns/enrich';
import { greatest } from '../columns/kit/data';
import { codesOf, numbersOf } from '../facts/fact-base';
import { inOrder } from './lists';
import { maskOf } from './mask';
import { type Pieces, piecesOf } from './pieces';
import { type Answer, type Question, shared, spansOf } from './question';
import { type Cohort, goalInstants, hasReached } from './reached';

type Shares = (people: readonly number[], pieces: readonly number[]) => number | null;
type IsReached = ReturnType<typeof hasReached>;

export function evaluateCohort(cohort: Cohort, facts: EnrichedFacts, { scopes, periods }: Question): Answer {
	const { entry, goal, subject } = cohort;
	const isReached = hasReached(
		shared(facts, periods, [goal, subject], () => goalInstants(cohort, facts)),
		cohort,
	);
	const spans = spansOf(facts, periods);
	const pieces = shared(facts, periods, [entry.table, entry.at], () => piecesOf(numbersOf(facts.source(entry.table), entry.at), spans));
	const entries = shared(facts, periods, [entry, subject], () => entriesOf(cohort, facts, pieces));
	const shareOf = entries.isOnce ? sharesOfCounts(entries, isReached) : sharesOfSubjects(entries, isReached);
	const all = Array.from({ length: entries.people }, (_, person) => person);
	return scopes.map((scope) => {
		const people = scope.all ? all : [...new Set(scope.managers)].map((code) => code + 1).filter((person) => person < entries.people);
		return pieces.spans.map((inside) => shareOf(people, inside));
	});
}

/** Nobody enters twice: what entered and what reached the goal add up. */
function sharesOfCounts({ size, counts, starts, who, values }: Entries, isReached: IsReached): Shares {
	const reached = new Float64Array(counts.length);
	for (let cell = 0; cell < counts.length; cell++)
		for (let i = starts[cell]!; i < starts[cell + 1]!; i++) if (isReached(who[i]! - 1, values[i]!)) reached[cell]!++;
	return (people, pieces) => {
		let [entered, made] = [0, 0];
		for (const person of people)
			for (const piece of pieces) {
				entered += counts[person * size + piece]!;
				made += reached[person * size + piece]!;
			}
		return entered === 0 ? null : made / entered;
	};
}

/** Each subject counts once, at its earliest entry. */
function sharesOfSubjects({ size, starts, who, values }: Entries, isReached: IsReached): Shares {
	/** By subject + 1: in which turn it was last seen, and its earliest entry of that turn. */
	const turns = new Int32Array(greatest(who) + 1);
	const first = new Float64Array(turns.length);
	const subjects = new Int32Array(turns.length);
	let turn = 0;
	return (people, pieces) => {
		turn++;
		let count = 0;
		for (const person of people)
			for (const piece of pieces) {
				const end = starts[person * size + piece + 1]!;
				for (let i = starts[person * size + piece]!; i < end; i++) {
					const one = who[i]!;
					if (turns[one] !== turn) {
						turns[one] = turn;
						first[one] = values[i]!;
						subjects[count++] = one;
					} else if (values[i]! < first[one]!) first[one] = values[i]!;
				}
			}
		let made = 0;
		for (let i = 0; i < count; i++) if (isReached(subjects[i]! - 1, first[subjects[i]!]!)) made++;
		return count === 0 ? null : made / count;
	};
}

/** Who entered when, by manager and piece of time. */
interface Entries {
	/** Managers, nobody among them. */
	readonly people: number;
	readonly size: number;
	readonly counts: Float64Array;
	readonly starts: Int32Array;
	/** Subjects + 1, and their moments. */
	readonly who: Int32Array;
	readonly values: Float64Array;
	readonly isOnce: boolean;
}

/** Rows of the population that lie in any of the periods, by whom they are credited to. */
function entriesOf({ entry, subject }: Cohort, facts: EnrichedFacts, { rows: pieces, size }: Pieces): Entries {
	const table = facts.source(entry.table);
	const mask = maskOf(table, entry.where);
	const credit = codesOf(table, entry.credit);
	const subjects = codesOf(table, subject);
	const moments = numbersOf(table, entry.at);
	const people = greatest(credit) + 2;
	const [cells, rows] = [new Int32Array(table.size), new Int32Array(table.size)];
	const isSeen = new Uint8Array(greatest(subjects) + 2);
	let length = 0;
	let isOnce = true;
	for (let i = 0; i < table.size; i++) {
		if (mask[i] === 0 || pieces[i]! < 0) continue;
		cells[length] = (credit[i]! + 1) * size + pieces[i]!;
		rows[length++] = i;
		if (isSeen[subjects[i]! + 1] === 1) isOnce = false;
		isSeen[subjects[i]! + 1] = 1;
	}
	const { counts, starts, values } = inOrder(people * size, cells, rows, length);
	const who = new Int32Array(length);
	for (let i = 0; i < length; i++) {
		const row = values[i]!;
		who[i] = subjects[row]! + 1;
		values[i] = moments[row]!;
	}
	return { people, size, counts, starts, who, values, isOnce };
}
