import type { EnrichedFacts } from '../columns/enrich';
import { numbersOf } from '../facts/fact-base';
import { text } from '../language/text';
import { DUST } from '../measures/evaluate-balance';
import type { Measure } from '../measures/vocabulary';
import { valueFate } from './fold-rows';
import type { Place } from './place';
import { ISSUED_LATER, NOT_DUE, OTHER_PERIOD, PAID } from './reasons';
import { conditionFate, type Fate, managerFate, RANK, type RowUse, rowUse } from './row-use';

/** The entries of the ledger that overlap the period. */
export function accrualRows(
	{ of, column, until }: Extract<Measure, { kind: 'accrual' }>,
	facts: EnrichedFacts,
	{ scope, period }: Place,
): RowUse {
	const table = facts.source(of.table);
	const from = numbersOf(table, of.at);
	const to = numbersOf(table, until);
	const { asOf } = facts.base.account;
	const notMine = managerFate(of, facts, scope);
	const fails = conditionFate(of, facts);
	const lacks = valueFate(column, of, facts);
	const other: Fate = { why: OTHER_PERIOD, rank: RANK.period };
	const overlaps = (row: number): boolean =>
		to[row]! >= from[row]! && Math.min(period.to, asOf + 1, to[row]! + 1) > Math.max(period.from, from[row]!);
	return rowUse(of, text('за дни периода', 'for the days of the period'), facts, { scope, period }, (row) =>
		overlaps(row) ? (notMine(row) ?? fails(row) ?? lacks(row)) : other,
	);
}

/** The bills that are not paid on the last day. */
export function balanceRows(
	{ debts, settlements, isOverdue }: Extract<Measure, { kind: 'balance' }>,
	facts: EnrichedFacts,
	{ scope, period }: Place,
): RowUse {
	const table = facts.source(debts.table);
	const day = Math.min(period.to - 1, facts.base.account.asOf);
	const issued = numbersOf(table, debts.at);
	const due = numbersOf(table, 'due');
	const unpaid = Float64Array.from(numbersOf(table, 'amount'));
	const paidBills = facts.source(settlements.table);
	const debt = numbersOf(paidBills, 'bill');
	const paidAt = numbersOf(paidBills, settlements.at);
	const paid = numbersOf(paidBills, 'amount');
	for (let j = 0; j < paidBills.size; j++) if (paidAt[j]! <= day) unpaid[debt[j]!] = unpaid[debt[j]!]! - paid[j]!;
	const notMine = managerFate(debts, facts, scope);
	const fails = conditionFate(debts, facts);
	return rowUse(debts, text('на конец периода', 'at the end of the period'), facts, { scope, period }, (row) => {
		if (!(issued[row]! <= day)) return { why: ISSUED_LATER, rank: RANK.period };
		const fate = notMine(row) ?? fails(row);
		if (fate !== null) return fate;
		if (!(unpaid[row]! > DUST)) return { why: PAID, rank: RANK.condition + 1 };
		return isOverdue && !(due[row]! < day) ? { why: NOT_DUE, rank: RANK.condition + 2 } : null;
	});
}
