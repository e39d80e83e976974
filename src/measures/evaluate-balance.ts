import type { EnrichedFacts } from '../columns/enrich';
import { codesOf, numbersOf } from '../facts/fact-base';
import { missingDebts } from './evaluate-stock';
import { Gathering } from './fold';
import { answerOf } from './groups';
import { maskOf } from './mask';
import { type Answer, type Question, shared } from './question';
import type { Measure } from './vocabulary';

type Balance = Extract<Measure, { kind: 'balance' }>;
type Accrual = Extract<Measure, { kind: 'accrual' }>;

/** Fractions of a kopeck paid one after another leave a binary hair, which nobody owes. */
export const DUST = 1e-6;

/** What is owed on the last day of each period that exists; a period that has not begun has no balance. */
export function evaluateBalance(balance: Balance, facts: EnrichedFacts, question: Question): Answer {
	const { periods } = question;
	const { asOf } = facts.base.account;
	const isGrounded = missingDebts(balance.debts, facts) === null;
	const groups = shared(facts, periods, balance, () => {
		const debts = facts.source(balance.debts.table);
		const mask = maskOf(debts, balance.debts.where);
		const issued = numbersOf(debts, balance.debts.at);
		const due = numbersOf(debts, 'due');
		const amount = numbersOf(debts, 'amount');
		const holder = codesOf(debts, balance.debts.credit);
		const settlements = facts.source(balance.settlements.table);
		const debtOf = numbersOf(settlements, 'bill');
		const paidAt = numbersOf(settlements, balance.settlements.at);
		const paid = numbersOf(settlements, 'amount');
		const gathering = new Gathering('sum', holder, periods.length);
		periods.forEach((period, p) => {
			const day = Math.min(period.to - 1, asOf);
			const unpaid = Float64Array.from(amount);
			for (let j = 0; j < settlements.size; j++) if (paidAt[j]! <= day) unpaid[debtOf[j]!] = unpaid[debtOf[j]!]! - paid[j]!;
			for (let i = 0; i < debts.size; i++) {
				if (mask[i] === 0 || !(issued[i]! <= day) || !(unpaid[i]! > DUST) || (balance.isOverdue && !(due[i]! < day))) continue;
				gathering.add(holder[i]!, p, unpaid[i]!);
			}
		});
		return gathering.groups;
	});
	return answerOf(
		groups,
		question,
		periods.map(({ from }) => from <= asOf && isGrounded),
	);
}

export function evaluateAccrual({ column, of, until }: Accrual, facts: EnrichedFacts, question: Question): Answer {
	const { periods } = question;
	const { asOf } = facts.base.account;
	const groups = shared(facts, periods, [column, of, until], () => {
		const table = facts.source(of.table);
		const mask = maskOf(table, of.where);
		const value = numbersOf(table, column);
		const from = numbersOf(table, of.at);
		const to = numbersOf(table, until);
		const credit = codesOf(table, of.credit);
		const gathering = new Gathering('sum', credit, periods.length);
		for (let i = 0; i < table.size; i++) {
			if (mask[i] === 0 || !(to[i]! >= from[i]!)) continue;
			periods.forEach((period, p) => {
				const days = Math.min(period.to, asOf + 1, to[i]! + 1) - Math.max(period.from, from[i]!);
				if (days <= 0) return;
				gathering.add(credit[i]!, p, (value[i]! * days) / (to[i]! + 1 - from[i]!));
			});
		}
		return gathering.groups;
	});
	return answerOf(groups, question);
}
