import type { EnrichedFacts } from '../../src/columns/enrich';
import { todayLists } from '../../src/today/lists';
import { factsOf, madeUpAccount } from './made-up-account';

test('what only a history of stages or a day of closing could tell is named where nobody loaded them', () => {
	const { deals, managers, stages, activities, stage_changes } = madeUpAccount(1);
	const unjudged = (facts: EnrichedFacts): string[] =>
		todayLists(facts, 1, () => [0], 'en')[0]!
			.unjudged.map(({ id }) => id)
			.filter((id) => /stage|closing/.test(id));
	const dayless = deals.map((deal) => ({ ...deal, expected_close: null }));
	expect(unjudged(factsOf({ deals: dayless, managers: managers!, stages: stages!, activities }))).toEqual([
		'closing_late',
		'closing_this_week',
		'long_in_stage',
	]);
	expect(unjudged(factsOf({ deals, managers: managers!, stages: stages!, activities, stage_changes }))).toEqual([]);
});
