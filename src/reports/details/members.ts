import type { Period } from '../../calendar/period';
import type { Zone } from '../../calendar/zone';
import type { Scope } from '../../measures/evaluate';

/** For every manager's code the places of the scopes that hold them; everybody's scope holds nobody's rows, too. */
export function scopesByManager(scopes: readonly Scope[]): (code: number) => readonly number[] {
	const all = scopes.flatMap((scope, s) => (scope.all === true ? [s] : []));
	const own = new Map<number, number[]>();
	scopes.forEach((scope, s) => {
		if (scope.all === true) return;
		for (const code of scope.managers) {
			const known = own.get(code);
			if (known === undefined) own.set(code, [...all, s]);
			else known.push(s);
		}
	});
	return (code) => own.get(code) ?? all;
}

/** The places of the periods that an instant lies in. */
export function periodsAt(periods: readonly Period[], zone: Zone): (at: number) => readonly number[] {
	const byDay = new Map<number, readonly number[]>();
	return (at) => {
		const day = zone.dayAt(at);
		let found = byDay.get(day);
		if (found === undefined) {
			found = periods.flatMap(({ from, to }, p) => (day >= from && day < to ? [p] : []));
			byDay.set(day, found);
		}
		return found;
	};
}
