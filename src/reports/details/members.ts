import type { Period } from '../../calendar/period';
import type { Zone } from '../../calendar/zone';
import type { Scope } from '../../measures/evaluate';

/** For every manager's code the places of the scopes the manager belongs to. Everybody's scope also has the rows credited to nobody. */
export function scopesByManager(scopes: readonly Scope[]): (code: number) => readonly number[] {
	const all = scopes.flatMap((scope, s) => (scope.all === true ? [s] : []));
	const byManager = new Map<number, number[]>();
	scopes.forEach((scope, s) => {
		if (scope.all === true) return;
		for (const code of scope.managers) {
			const places = byManager.get(code);
			if (places === undefined) byManager.set(code, [...all, s]);
			else places.push(s);
		}
	});
	return (code) => byManager.get(code) ?? all;
}

/** The places of the periods that an instant lies in. */
export function periodsAt(periods: readonly Period[], zone: Zone): (at: number) => readonly number[] {
	const byDay = new Map<number, readonly number[]>();
	return (at) => {
		const day = zone.dayAt(at);
		let places = byDay.get(day);
		if (places === undefined) {
			places = periods.flatMap(({ from, to }, p) => (day >= from && day < to ? [p] : []));
			byDay.set(day, places);
		}
		return places;
	};
}
