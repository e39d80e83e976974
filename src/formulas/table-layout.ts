import type { List } from './cells';

/** How one list of a report lies, and how long it is. */
export type Side = Pick<List, 'isRow' | 'isColumn'> & { readonly size: number };

/** Which manager, metric and period every cell of a report shows. */
export type Place = readonly [manager: number, metric: number, period: number];

/**
 * Lists in a column run down, lists in a row run right; when all lie the same way, managers (or, for one manager, metrics) run down and
 * the rest right, periods outermost.
 */
export function tableLayout(managers: Side, metrics: Side, periods: Side): Place[][] {
	const sides = [managers, metrics, periods];
	const several = sides.filter(({ size }) => size > 1);
	const isMixed = several.some(({ isColumn }) => isColumn) && several.some(({ isRow }) => isRow);
	const goesDown = sides.map((side) => (isMixed || several.length === 1 ? side.isColumn : side === several[0]));
	const at = (isDown: boolean, i: number): number[] => (goesDown[i] === isDown ? [...Array(sides[i]!.size).keys()] : [0]);
	const down = at(true, 0).flatMap((m) => at(true, 1).flatMap((k) => at(true, 2).map((p): Place => [m, k, p])));
	const right = at(false, 2).flatMap((p) => at(false, 0).flatMap((m) => at(false, 1).map((k): Place => [m, k, p])));
	return down.map((a) => right.map((b): Place => [a[0] + b[0], a[1] + b[1], a[2] + b[2]]));
}
