/** Values in the order of the cells that they belong to. */
export interface Ordered {
	readonly counts: Float64Array;
	readonly values: Float64Array;
	/** Where the values of each cell begin; one more than there are cells. */
	readonly starts: Int32Array;
}

/** Such lists of the managers and periods of a fold. */
interface Lists extends Ordered {
	readonly size: number;
	readonly periods: readonly (readonly number[])[];
}

type Figure = (people: readonly number[], period: number) => number | null;

/** Codes up to here are marked in a table; other numbers are looked up. */
const MOST_CODES = 2 ** 22;

export function inOrder(size: number, cells: ArrayLike<number>, found: ArrayLike<number>, length: number): Ordered {
	const counts = new Float64Array(size);
	for (let i = 0; i < length; i++) counts[cells[i]!]!++;
	const starts = new Int32Array(size + 1);
	for (let cell = 0; cell < size; cell++) starts[cell + 1] = starts[cell]! + counts[cell]!;
	const next = starts.slice();
	const values = new Float64Array(length);
	for (let i = 0; i < length; i++) values[next[cells[i]!]!++] = found[i]!;
	return { counts, starts, values };
}

/** How many different values some managers have in a period. */
export function distinctIn(groups: Lists): Figure {
	const { values } = groups;
	let most = -1;
	for (let i = 0; i < values.length; i++) {
		const value = values[i]!;
		if (value !== Math.floor(value) || value < -1 || value >= MOST_CODES) return distinctNumbers(groups);
		if (value > most) most = value;
	}
	/** By value + 1: in which turn it was last seen. */
	const turns = new Int32Array(most + 2);
	let turn = 0;
	return (people, p) => {
		turn++;
		let count = 0;
		eachList(groups, people, p, (from, to) => {
			for (let i = from; i < to; i++) {
				const code = values[i]! + 1;
				if (turns[code] === turn) continue;
				turns[code] = turn;
				count++;
			}
		});
		return count;
	};
}

function distinctNumbers(groups: Lists): Figure {
	return (people, p) => {
		const different = new Set<number>();
		eachList(groups, people, p, (from, to) => {
			for (let i = from; i < to; i++) different.add(groups.values[i]!);
		});
		return different.size;
	};
}

/** The middle value; of an even number of values half the sum of the two in the middle. */
export function medianIn(groups: Lists): Figure {
	const { values } = groups;
	const list = new Float64Array(values.length);
	return (people, p) => {
		let length = 0;
		eachList(groups, people, p, (from, to) => {
			for (let i = from; i < to; i++) list[length++] = values[i]!;
		});
		if (length === 0) return null;
		const middle = length >> 1;
		putInPlace(list, middle, length);
		if (length % 2 === 1) return list[middle]!;
		let below = list[0]!;
		for (let i = 1; i < middle; i++) if (list[i]! > below) below = list[i]!;
		return (below + list[middle]!) / 2;
	};
}

function eachList({ size, periods, starts }: Lists, people: readonly number[], p: number, look: (from: number, to: number) => void): void {
	const pieces = periods[p]!;
	for (const person of people) for (const piece of pieces) look(starts[person * size + piece]!, starts[person * size + piece + 1]!);
}

/** Brings the k-th number to its place, with no greater one before it and no smaller one behind: to sort them all would take longer. */
function putInPlace(list: Float64Array, k: number, length: number): void {
	for (let [low, high] = [0, length - 1]; low < high; ) {
		const pivot = list[(low + high) >> 1]!;
		let [i, j] = [low, high];
		while (i <= j) {
			while (list[i]! < pivot) i++;
			while (list[j]! > pivot) j--;
			if (i > j) break;
			const value = list[i]!;
			list[i++] = list[j]!;
			list[j--] = value;
		}
		if (k <= j) high = j;
		else if (k >= i) low = i;
		else return;
	}
}
