import { days } from '../calendar/period';
import type { EnrichedFacts } from '../columns/enrich';
import { numbersOf } from '../facts/fact-base';
import { horizon } from '../facts/horizon';
import { isLoaded } from '../measures/evaluate';
import { DUST } from '../measures/evaluate-balance';
import { limitsOf, missingDebts, missingGround } from '../measures/evaluate-stock';
import { maskOf } from '../measures/mask';
import type { Measure, Population } from '../measures/vocabulary';

/** The rows behind a figure as of now. */
export interface PresentRows {
	readonly of: Population;
	readonly rows: readonly number[];
	/** What is unpaid of a bill, by row. */
	readonly unpaid?: Float64Array;
}

/** The rows that a measure counts now, by the rules of its evaluation; null where nobody can tell, because a table was not loaded. */
export function presentRows(measure: Measure, facts: EnrichedFacts): PresentRows | null {
	switch (measure.kind) {
		case 'needs':
			return isLoaded(facts, measure.table, measure.column) ? presentRows(measure.of, facts) : null;
		case 'count':
			return { of: measure.of, rows: picked(maskOf(facts.source(measure.of.table), measure.of.where)) };
		case 'stock':
			return missingGround(measure.of, facts) === null ? stockRows(measure, facts) : null;
		case 'balance':
			return missingDebts(measure.debts, facts) === null ? unpaidRows(measure, facts) : null;
		default:
			throw new Error(`a rule cannot list the rows of a ${measure.kind}`);
	}
}

const picked = (mask: Uint8Array): number[] => Array.from(mask.keys()).filter((row) => mask[row] === 1);

function stockRows(stock: Extract<Measure, { kind: 'stock' }>, facts: EnrichedFacts): PresentRows {
	const { asOf } = facts.base.account;
	const table = facts.source(stock.of.table);
	const [from, until] = [numbersOf(table, stock.of.at), numbersOf(table, stock.until)];
	const part = limitsOf(stock, facts, [days(asOf, asOf + 1)]);
	const end = horizon(facts.base);
	const rows = picked(maskOf(table, stock.of.where)).filter((row) => from[row]! < end && until[row]! >= end && part(row, 0) > 0);
	return { of: stock.of, rows };
}

function unpaidRows({ debts, settlements, isOverdue }: Extract<Measure, { kind: 'balance' }>, facts: EnrichedFacts): PresentRows {
	const { asOf } = facts.base.account;
	const [bills, paid] = [facts.source(debts.table), facts.source(settlements.table)];
	const unpaid = Float64Array.from(numbersOf(bills, 'amount'));
	const [bill, at, amount] = [numbersOf(paid, 'bill'), numbersOf(paid, settlements.at), numbersOf(paid, 'amount')];
	for (let i = 0; i < paid.size; i++) if (at[i]! <= asOf) unpaid[bill[i]!]! -= amount[i]!;
	const [issued, due] = [numbersOf(bills, debts.at), numbersOf(bills, 'due')];
	const rows = picked(maskOf(bills, debts.where)).filter(
		(row) => issued[row]! <= asOf && unpaid[row]! > DUST && (!isOverdue || due[row]! < asOf),
	);
	return { of: debts, rows, unpaid };
}
