import { codesOf, type FactBase, numbersOf } from '../../facts/fact-base';
import { perBase } from '../kit/data';

/** By activity: whether a person's day begins with it, and how many minutes later that day ends. */
interface DaysOfWork {
	readonly begins: Float64Array;
	/** NaN where the day does not begin with it, or has one moment alone. */
	readonly minutes: Float64Array;
}

/** A day of a person's work goes from the first to the last contact that the person made or tried to make on that day of the account. */
export const daysOfWork = perBase((base: FactBase): DaysOfWork => {
	const table = base.table('activities');
	const [at, effort] = [numbersOf(table, 'occurred_at'), numbersOf(table, 'effort')];
	const manager = codesOf(table, 'manager_id');
	const { zone } = base.account;
	const first = new Map<number, number>();
	const last = new Map<number, number>();
	for (let i = 0; i < at.length; i++) {
		if (effort[i] !== 1 || manager[i]! < 0 || Number.isNaN(at[i])) continue;
		const key = zone.dayAt(at[i]!) * MOST_PEOPLE + manager[i]!;
		const begun = first.get(key);
		if (begun === undefined || at[i]! < at[begun]!) first.set(key, i);
		if (begun === undefined || at[i]! > last.get(key)!) last.set(key, at[i]!);
	}
	const begins = new Float64Array(at.length);
	const minutes = new Float64Array(at.length).fill(Number.NaN);
	for (const [key, row] of first) {
		begins[row] = 1;
		const length = (last.get(key)! - at[row]!) / 60_000;
		if (length > 0) minutes[row] = length;
	}
	return { begins, minutes };
});

/** Days and people in one key: more people than these no account has. */
const MOST_PEOPLE = 2 ** 24;
