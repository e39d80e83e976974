import { monthStart, partsOf } from '../calendar/day';
import { month, type Period } from '../calendar/period';
import type { EnrichedFacts } from '../columns/enrich';
import { dealTest } from '../dimensions/deal-test';
import type { Slice } from '../dimensions/define';
import { codesOf, numbersOf } from '../facts/fact-base';
import { wholeUnits } from '../facts/parse/minor-units';
import { wonDeals } from '../kpis/populations';
import { maskOf } from '../measures/mask';
import { findScope } from './scopes';

/**
 * A line per month of first purchase in the period: the month, how many clients, then for every month since the share of them that bought
 * again (or, by revenue, what they brought). Months that have not come are blank.
 */
export function cohort(
	facts: EnrichedFacts,
	manager: string,
	period: Period,
	by: 'clients' | 'revenue',
	slices: readonly Slice[] = [],
): (string | number | null)[][] {
	const deals = facts.source('deals');
	const mask = maskOf(deals, wonDeals.where);
	const closed = numbersOf(deals, 'closed_at');
	const client = codesOf(deals, 'client');
	const seller = codesOf(deals, 'seller');
	const price = numbersOf(deals, 'price');
	const { zone, asOf } = facts.base.account;
	const scope = findScope(facts.base, manager);
	const monthOf = (i: number): number => {
		const { year, month: index } = partsOf(zone.dayAt(closed[i]!));
		return year * 12 + index - 1;
	};
	const first = new Map<number, number>();
	const fits = dealTest(facts, slices);
	const isPurchase = (i: number): boolean => mask[i] === 1 && closed[i]! >= 0 && fits(i, seller[i]!, closed[i]!);
	const rows = [...mask.keys()].filter(isPurchase).sort((a, b) => closed[a]! - closed[b]!);
	for (const i of rows) if (!first.has(client[i]!)) first.set(client[i]!, i);
	const present = indexOf(asOf);
	const lines: (string | number | null)[][] = [];
	const last = Math.min(indexOf(period.to - 1), present);
	const width = present - indexOf(period.from) + 1;
	for (let start = indexOf(period.from); start <= last; start++) {
		const members = new Set(
			[...first].filter(([, i]) => monthOf(i) === start && (scope.all || scope.managers.includes(seller[i]!))).map(([code]) => code),
		);
		const bought = Array.from({ length: width }, () => new Set<number>());
		const money = new Array<number>(width).fill(0);
		for (const i of rows) {
			const since = monthOf(i) - start;
			if (!members.has(client[i]!) || since < 0 || since >= width) continue;
			bought[since]!.add(client[i]!);
			money[since] = money[since]! + (price[i]! || 0);
		}
		const cells = bought.map((clients, since) => {
			if (start + since > present || members.size === 0) return null;
			return by === 'revenue' ? wholeUnits(money[since]!) : clients.size / members.size;
		});
		lines.push([month(Math.floor(start / 12), (start % 12) + 1).token, members.size, ...cells]);
	}
	return lines.length === 0 ? [['', null]] : lines;
}

function indexOf(day: number): number {
	const { year, month: index } = partsOf(monthStart(day));
	return year * 12 + index - 1;
}
