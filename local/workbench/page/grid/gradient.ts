import type { Area, FormatRule, WireCell } from '../../wire';
import { keyOf } from '../model/model';
import { colour } from './style';

/** All numbers of the areas, in order: what `min`, `max` and percentiles mean. */
export function spread(areas: readonly Area[], cells: ReadonlyMap<number, WireCell>): readonly number[] {
	const numbers: number[] = [];
	for (const { row, column, rows, columns } of areas)
		for (let r = row; r < row + rows; r++)
			for (let c = column; c < column + columns; c++) {
				const value = cells.get(keyOf(r, c))?.[2];
				if (typeof value === 'number') numbers.push(value);
			}
	return numbers.sort((a, b) => a - b);
}

type Gradient = NonNullable<FormatRule['gradient']>;
type Point = NonNullable<Gradient['min']>;

/** The colour between the points of a scale; null when there is nothing to compare with. */
export function gradientColour(gradient: Gradient, numbers: readonly number[], value: number): string | null {
	const points = (['min', 'mid', 'max'] as const)
		.map((key) => gradient[key])
		.filter((point): point is Point => point !== undefined)
		.map((point) => ({ at: place(point, numbers), colour: channels(point.color) }));
	const first = points[0];
	const last = points.at(-1);
	if (!first || !last || numbers.length === 0) return null;
	if (value <= first.at) return print(first.colour);
	if (value >= last.at) return print(last.colour);
	const next = points.findIndex(({ at }) => value < at);
	const [low, high] = [points[next - 1]!, points[next]!];
	const share = (value - low.at) / (high.at - low.at || 1);
	return print(low.colour.map((from, index) => from + (high.colour[index]! - from) * share));
}

function place({ type, value }: Point, numbers: readonly number[]): number {
	const min = numbers[0] ?? 0;
	const max = numbers.at(-1) ?? 0;
	const number = Number(value);
	if (type === 'MIN') return min;
	if (type === 'MAX') return max;
	if (type === 'PERCENT') return min + ((max - min) * number) / 100;
	if (type !== 'PERCENTILE') return number;
	const rank = ((numbers.length - 1) * number) / 100;
	const below = numbers[Math.floor(rank)] ?? min;
	return below + ((numbers[Math.ceil(rank)] ?? max) - below) * (rank % 1);
}

const channels = (text: string): number[] => {
	const code = colour(text);
	return [1, 3, 5].map((at) => Number.parseInt(code.slice(at, at + 2), 16));
};

const print = (parts: readonly number[]): string => `#${parts.map((part) => Math.round(part).toString(16).padStart(2, '0')).join('')}`;
