import type { Text } from '../../language/text';
import type { AggregateCell } from '../../reports/aggregates';

export type Sums = readonly [money: number, deals: number];

/** What each manager's latest months came to, by the manager's id. */
export type PeopleTotals = Readonly<Record<string, { readonly name: string; readonly months: Readonly<Record<string, Sums>> }>>;

const MONTHS = 12;
/** More managers than these are counted, not named. */
const NAMED = 2;
/** The share by which a settled month of a manager may move unsaid. */
const SAID = 0.01;

export function peopleTotals(
	lines: readonly (readonly AggregateCell[])[],
	names: ReadonlyMap<string, string>,
	places: { readonly scope: number; readonly period: number; readonly sums: readonly number[] },
): PeopleTotals {
	// An id may be any text, `constructor` too.
	const people = new Map<string, { name: string; months: Record<string, Sums> }>();
	const tokens = new Set<string>();
	for (const line of lines) {
		const [id, token] = [String(line[places.scope]), String(line[places.period])];
		const name = names.get(id);
		// Months stand latest first.
		if (name === undefined || !/^\d{4}-\d{2}$/.test(token) || (tokens.size >= MONTHS && !tokens.has(token))) continue;
		tokens.add(token);
		const [money = 0, deals = 0] = places.sums.map((at) => (typeof line[at] === 'number' ? line[at] : 0));
		const person = people.get(id) ?? { name, months: {} };
		person.months[token] = [money, deals];
		people.set(id, person);
	}
	return Object.fromEntries(people);
}

/**
 * One sentence on settled months that have moved between managers: deals that changed hands, or were edited where others made up for it. What the
 * company's own months tell is not told again.
 */
export function peopleMovement(
	before: PeopleTotals,
	now: PeopleTotals,
	isSettled: (token: string) => boolean,
	isToldAlready: (token: string) => boolean,
): Text | null {
	const present = new Map(Object.entries(now));
	const moved: { size: number; words: string }[] = [];
	for (const [id, { name, months }] of Object.entries(before)) {
		for (const [token, was] of Object.entries(months)) {
			const is = present.get(id)?.months[token];
			if (is === undefined || !isSettled(token) || isToldAlready(token)) continue;
			const size = Math.abs(is[0] - was[0]);
			if (size <= SAID * Math.abs(was[0])) continue;
			moved.push({ size, words: `${name}, ${token}: ${grouped(was[0])} → ${grouped(is[0])}` });
		}
	}
	if (moved.length === 0) return null;
	const named = moved.sort((a, b) => b.size - a.size).slice(0, NAMED);
	const more = moved.length - named.length;
	const list = named.map(({ words }) => words).join('; ');
	return {
		ru: `Изменились прошедшие месяцы у менеджеров: ${list}${more > 0 ? `; ещё ${more}` : ''}. Проверьте, кому переданы эти сделки.`,
		en: `Past months of managers have moved: ${list}${more > 0 ? `; ${more} more` : ''}. Check whom those deals were given to.`,
	};
}

const grouped = (value: number): string => String(Math.round(value)).replace(/\B(?=(\d{3})+$)/g, '\u00a0');
