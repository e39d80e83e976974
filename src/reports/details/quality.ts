import type { EnrichedFacts } from '../../columns/enrich';
import { codesOf, numbersOf } from '../../facts/fact-base';
import { closedDeals, wonDeals } from '../../kpis/populations';
import { maskOf } from '../../measures/mask';

/** Shortcomings of the data by scope: won deals without an amount, without a cost; closed before they were created; of an unmapped status; without a manager. */
export function quality(facts: EnrichedFacts, size: number, scopesOf: (code: number) => readonly number[]): number[][] {
	const table = facts.source('deals');
	const [price, cost] = [numbersOf(table, 'price'), numbersOf(table, 'cost')];
	const [created, closed, exists] = [numbersOf(table, 'created_at'), numbersOf(table, 'closed_at'), numbersOf(table, 'exists')];
	const [won, final] = [maskOf(table, wonDeals.where), maskOf(table, closedDeals.where)];
	const unmapped = maskOf(table, [{ column: 'state', is: 'UNMAPPED' }]);
	const seller = codesOf(table, 'seller');
	const lines = Array.from({ length: size }, () => [0, 0, 0, 0, 0]);
	for (let i = 0; i < table.size; i++) {
		if (exists[i] !== 1) continue;
		const shortcomings = [
			won[i] === 1 && !(price[i]! > 0),
			won[i] === 1 && Number.isNaN(cost[i]!),
			final[i] === 1 && closed[i]! < created[i]!,
			unmapped[i] === 1,
			seller[i]! < 0,
		];
		if (!shortcomings.includes(true)) continue;
		for (const s of scopesOf(seller[i]!)) lines[s] = lines[s]!.map((count, k) => count + (shortcomings[k] ? 1 : 0));
	}
	return lines;
}
