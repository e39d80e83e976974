import { askModel } from '../../src/formulas/model';
import { scopesOf } from '../../src/reports/aggregates';
import { scopesByManager } from '../../src/reports/details/members';
import { PRESENT, present, TOP } from '../../src/reports/details/present';
import { todayLists } from '../../src/today/lists';
import { rules } from '../../src/today/rules/rules.gen';
import { factsOf, listed, madeUpAccount, NOW } from './made-up-account';

const DAY = 86_400_000;

test('a deal that the CRM has closed with a day still to come calls nobody and is none of the largest open ones, though figures count it as open', () => {
	const rows = madeUpAccount(1);
	const tomorrow = NOW + DAY;
	const closed = rows.deals.map((deal) => (deal.outcome === 'OPEN' ? { ...deal, outcome: 'LOST', closed_at: tomorrow } : deal));
	const facts = factsOf({ ...rows, deals: closed });
	expect(askModel({ metric: 'open_deals', managers: ['ALL'], periods: ['2026-07'], options: '' }, facts, [])[0]![0]).toBeGreaterThan(0);
	const ofDeals = rules.filter(({ id }) => !/task|invoice/.test(id));
	expect(ofDeals.flatMap(({ id }) => listed(facts, id))).toEqual([]);
	const scopes = scopesOf(facts.base);
	const lists = todayLists(facts, scopes.length, scopesByManager(scopes), 'en');
	// A task of such a deal is still a task, and its amount fills nobody's plan.
	expect(lists[0]!.lines.filter(({ open }) => open > 0)).toEqual([]);
	const [everybody] = present(facts, scopes);
	expect(everybody!.slice(PRESENT.deals - 1, PRESENT.deals - 1 + TOP * 4).filter((cell) => cell !== null)).toEqual([]);
});
