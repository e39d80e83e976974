import type { Groups } from './fold';
import { distinctIn, medianIn } from './lists';
import type { Answer, Question } from './question';

/** The figure of some managers in a period; nothing to measure is 0 for counts and sums, no value for the others (R15). */
type Figure = (people: readonly number[], period: number) => number | null;

/** The figures of scopes from what was added up for their managers: a team is the merge of its managers. */
export function answerOf(groups: Groups, { scopes, periods }: Pick<Question, 'scopes' | 'periods'>, isKnown?: readonly boolean[]): Answer {
	const figure = figureOf(groups);
	const isThere = peopleThere(groups);
	const all = [...isThere.keys()].filter((person) => isThere[person] === 1);
	return scopes.map((scope) => {
		const people = scope.all ? all : [...new Set(scope.managers)].map((code) => code + 1).filter((person) => isThere[person] === 1);
		return periods.map((_, p) => (isKnown !== undefined && !isKnown[p] ? null : figure(people, p)));
	});
}

/** Who has any value. */
function peopleThere({ people, size, counts }: Groups): Uint8Array {
	const isThere = new Uint8Array(people);
	for (let cell = 0; cell < counts.length; cell++) if (counts[cell]! > 0) isThere[Math.floor(cell / size)] = 1;
	return isThere;
}

function figureOf(groups: Groups): Figure {
	if (groups.kind === 'count') return (people, p) => countIn(groups, people, p);
	if (groups.kind === 'distinct') return distinctIn(groups);
	if (groups.kind === 'median') return medianIn(groups);
	const sumOf = sumIn(groups);
	if (groups.kind === 'sum') return sumOf;
	return (people, p) => {
		const count = countIn(groups, people, p);
		return count === 0 ? null : sumOf(people, p) / count;
	};
}

function countIn({ size, periods, counts }: Groups, people: readonly number[], p: number): number {
	const pieces = periods[p]!;
	let count = 0;
	for (const person of people) for (const piece of pieces) count += counts[person * size + piece]!;
	return count;
}

/** Adds what was added up elsewhere, and keeps what binary rounding takes away: first the pieces of each manager, then the managers. */
function sumIn({ people: all, size, periods, sums, rests }: Groups): (people: readonly number[], period: number) => number {
	const length = all * periods.length;
	const [sumOf, restOf] = [new Float64Array(length), new Float64Array(length)];
	for (let person = 0; person < all; person++)
		for (const [p, pieces] of periods.entries()) {
			let [sum, rest] = [0, 0];
			for (const piece of pieces) {
				const value = sums[person * size + piece]!;
				const next = sum + value;
				const added = next - sum;
				rest += rests[person * size + piece]! + (sum - (next - added) + (value - added));
				sum = next;
			}
			sumOf[person * periods.length + p] = sum;
			restOf[person * periods.length + p] = rest;
		}
	return (people, p) => {
		let [sum, rest] = [0, 0];
		for (const person of people) {
			const value = sumOf[person * periods.length + p]!;
			const next = sum + value;
			const added = next - sum;
			rest += restOf[person * periods.length + p]! + (sum - (next - added) + (value - added));
			sum = next;
		}
		return sum + rest;
	};
}
