import { type Day, dayOf } from '../../calendar/day';
import type { EnrichedFacts } from '../../columns/enrich';
import { dealLinks } from '../../columns/kit/links';
import { dealStages, stageCodes } from '../../columns/kit/stages';
import { textOf } from '../../facts/columns';
import { codesOf, numbersOf } from '../../facts/fact-base';
import { winnableDeals } from '../../kpis/populations';
import type { Scope } from '../../measures/evaluate';
import { maskOf } from '../../measures/mask';
import type { AggregateCell } from '../aggregates';
import { debtors } from './debtors';
import { HISTORY, saleHistory } from './history';
import { scopesByManager } from './members';
import { quality } from './quality';
import { FRIDAY, sinceFriday } from './since-friday';

export const TOP = 5;
const AFTER = 8 + TOP * 7;
/**
 * Cells of a scope's line: deals (name, stage, amount, expected), debtors (name, owed, overdue), the oldest bill, shortcomings, a column for the
 * periods to choose from, how the scope sells, what happened since Friday, the managers of the deals. New ones come last: sheets that were
 * drawn before look the others up where they stood; so the links of the deals and of the debtors.
 */
export const PRESENT = {
	deals: 1,
	debtors: 1 + TOP * 4,
	oldest: 1 + TOP * 7,
	quality: 2 + TOP * 7,
	periods: AFTER,
	history: AFTER + 1,
	friday: AFTER + 1 + HISTORY.count,
	owners: AFTER + 1 + HISTORY.count + FRIDAY.count,
	links: AFTER + 1 + HISTORY.count + FRIDAY.count + TOP,
	debtorLinks: AFTER + 1 + HISTORY.count + FRIDAY.count + TOP * 2,
	size: AFTER + 1 + HISTORY.count + FRIDAY.count + TOP * 3,
} as const;

const day = (value: number): AggregateCell => (Number.isFinite(value) ? { day: dayOf(value) as Day } : null);

/** The present state of every scope: its largest open deals, its debtors, the shortcomings of its data. */
export function present(facts: EnrichedFacts, scopes: readonly Scope[]): AggregateCell[][] {
	const scopesOf = scopesByManager(scopes);
	const deals = openDeals(facts, scopes.length, scopesOf);
	const debts = debtors(facts, scopes.length, scopesOf);
	const shortcomings = quality(facts, scopes.length, scopesOf);
	const [history, friday] = [saleHistory(facts, scopes), sinceFriday(facts, scopes)];
	return scopes.map((_, s) => {
		const line = new Array<AggregateCell>(PRESENT.size - 1).fill(null);
		const put = (at: number, values: readonly AggregateCell[]): unknown => line.splice(at - 1, values.length, ...values);
		for (const [i, { name, stage, amount, expected }] of deals[s]!.entries())
			put(PRESENT.deals + i * 4, [name, stage, amount / 100, day(expected)]);
		for (const [i, { name, owed, overdue }] of debts[s]!.list.slice(0, TOP).entries())
			put(PRESENT.debtors + i * 3, [name, owed / 100, overdue / 100]);
		put(PRESENT.oldest, [day(debts[s]!.oldest)]);
		put(PRESENT.quality, shortcomings[s]!);
		put(PRESENT.history, history[s]!);
		put(PRESENT.friday, friday[s]!);
		put(
			PRESENT.owners,
			deals[s]!.map(({ owner }) => owner),
		);
		put(
			PRESENT.links,
			deals[s]!.map(({ link }) => link),
		);
		put(
			PRESENT.debtorLinks,
			debts[s]!.list.slice(0, TOP).map(({ link }) => link),
		);
		return line;
	});
}

interface OpenDeal {
	readonly name: string;
	readonly stage: string;
	readonly amount: number;
	readonly expected: number;
	/** The manager's name. */
	readonly owner: string;
	readonly link: string;
}

/** The largest ones of each scope. */
function openDeals(facts: EnrichedFacts, size: number, scopesOf: (code: number) => readonly number[]): OpenDeal[][] {
	const table = facts.source('deals');
	const mask = maskOf(table, winnableDeals.where);
	const owner = codesOf(table, winnableDeals.credit);
	const [price, expected] = [numbersOf(table, 'price'), numbersOf(table, 'expected_close')];
	const [id, name, stageText] = ['deal_id', 'name', 'stage_id'].map((key) => textOf(table, key));
	const stage = dealStages(facts.base);
	const stages = facts.base.table('stages');
	const [stageId, stageName] = [textOf(stages, 'stage_id'), textOf(stages, 'name')];
	const names = new Map(Array.from(stageCodes(facts.base).rows, (code, i) => [code, stageName(i) || stageId(i)]));
	const people = facts.base.table('managers');
	const personName = textOf(people, 'name');
	const managers = new Map(Array.from(codesOf(people, 'manager_id'), (code, i) => [code, personName(i)]));
	const linkOf = dealLinks(facts.base);
	const lists: (Omit<OpenDeal, 'link'> & { readonly row: number })[][] = Array.from({ length: size }, () => []);
	for (let i = 0; i < table.size; i++) {
		if (mask[i] === 0 || !(price[i]! > 0)) continue;
		const deal = {
			name: name!(i) || id!(i),
			stage: names.get(stage[i]!) ?? stageText!(i),
			amount: price[i]!,
			expected: expected[i]!,
			owner: managers.get(owner[i]!) ?? '',
			row: i,
		};
		for (const s of scopesOf(owner[i]!)) lists[s]!.push(deal);
	}
	for (const list of lists) list.sort((a, b) => b.amount - a.amount || (a.name < b.name ? -1 : 1));
	return lists.map((list) => list.slice(0, TOP).map((deal) => ({ ...deal, link: linkOf(deal.row) })));
}
