import type { Period } from '../calendar/period';
import type { EnrichedFacts } from '../columns/enrich';
import { findColumn } from '../columns/read';
import { textOf } from '../facts/columns';
import { codesOf, type FactTable, numbersOf } from '../facts/fact-base';
import { SEEN } from '../facts/history';
import { horizon } from '../facts/horizon';
import { Gathering, type Groups, valuesOf } from './fold';
import { answerOf } from './groups';
import { maskOf } from './mask';
import type { Span } from './pieces';
import { type Answer, type Question, shared, spansOf } from './question';
import type { Measure, Population, TableId } from './vocabulary';

type Stock = Extract<Measure, { kind: 'stock' }>;

export function evaluateStock(stock: Stock, facts: EnrichedFacts, question: Question): Answer {
	const { periods } = question;
	const end = horizon(facts.base);
	const hasHistory = stock.history !== null && isWhole(facts.base.table(stock.history));
	const spans = spansOf(facts, periods);
	const instants = spans.map((span) => (stock.moment === 'start' ? span.from : span.to));
	// Without history only the present is known: a stock of the past is no value (K7).
	const isGrounded = missingGround(stock.of, facts) === null;
	const isKnown = spans.map((span, p) => isGrounded && (span.to > span.from || looksAhead(stock)) && (instants[p]! >= end || hasHistory));
	const groups = shared(facts, periods, stock, () => foldStock(stock, facts, periods, instants, spans));
	return answerOf(groups, question, isKnown);
}

/** What is expected of a period can be asked before it begins: then today's open deals answer. Other stocks of the future are nobody's to know. */
export const looksAhead = ({ limits, moment }: Stock): boolean => limits?.expected !== undefined && moment !== 'start';

/** The table without which nobody can tell what is owed, where it was not loaded: that is not the same as nothing. */
export function missingDebts({ table, at }: Population, facts: EnrichedFacts): TableId | null {
	const ground = findColumn(table, at)?.restsOn;
	return ground === undefined || ground.isThere(facts.base) ? null : ground.table;
}

/** The table without which a condition of the population says nothing, where it was not loaded: nobody is hot then, which is not the same as none. */
export function missingGround({ table, where }: Population, facts: EnrichedFacts): TableId | null {
	for (const { column } of where) {
		const ground = findColumn(table, column)?.restsOn;
		if (ground !== undefined && !ground.isThere(facts.base)) return ground.table;
	}
	return null;
}

/** What imports alone have seen begins with the first of them: the past before it stays unknown. */
function isWhole(history: FactTable): boolean {
	if (history.size === 0 || history.columns.get('source') === undefined) return history.size > 0;
	const source = textOf(history, 'source');
	for (let i = 0; i < history.size; i++) if (source(i) !== SEEN) return true;
	return false;
}

function foldStock(
	stock: Stock,
	facts: EnrichedFacts,
	periods: readonly Period[],
	instants: readonly number[],
	spans: readonly Span[],
): Groups {
	const table = facts.source(stock.of.table);
	const mask = maskOf(table, stock.of.where);
	const from = numbersOf(table, stock.of.at);
	const until = numbersOf(table, stock.until);
	const credit = codesOf(table, stock.of.credit);
	const values = valuesOf(table, stock.column);
	const partWithin = limitsOf(stock, facts, periods);
	const gathering = new Gathering(stock.fold, credit, spans.length);
	const order = instants.map((_, p) => p).sort((a, b) => instants[a]! - instants[b]!);
	const sorted = Float64Array.from(order, (p) => instants[p]!);
	for (let i = 0; i < table.size; i++) {
		if (mask[i] === 0) continue;
		// Of the instants only those after the row's beginning and up to its end.
		for (let k = firstAfter(sorted, from[i]!); k < sorted.length && sorted[k]! <= until[i]!; k++) {
			const p = order[k]!;
			const part = partWithin(i, p);
			if (!(part > 0)) continue;
			gathering.add(credit[i]!, p, part < 1 ? values[i]! * part : values[i]!);
		}
	}
	return gathering.groups;
}

/** The place of the first number above `bound`; behind all where there is none, or no bound. */
function firstAfter(sorted: Float64Array, bound: number): number {
	let low = 0;
	for (let high = sorted.length; low < high; ) {
		const middle = (low + high) >> 1;
		if (sorted[middle]! > bound) high = middle;
		else low = middle + 1;
	}
	return low;
}

/**
 * How much of a row counts, 0 to 1. Ages are whole local days up to the last day of the period that exists; expected dates are compared with
 * the period itself.
 */
export function limitsOf(
	{ of, limits }: Pick<Stock, 'of' | 'limits'>,
	facts: EnrichedFacts,
	periods: readonly Period[],
): (row: number, period: number) => number {
	if (limits === undefined) return () => 1;
	const table = facts.source(of.table);
	const { zone, asOf } = facts.base.account;
	const { age, expected } = limits;
	const isOpen =
		age === undefined || !(Number(age.within ?? Number.POSITIVE_INFINITY) < Number.POSITIVE_INFINITY || age.beyond !== undefined);
	const since = isOpen ? null : numbersOf(table, age.column);
	const within = age?.within === undefined ? Number.POSITIVE_INFINITY : Number(age.within);
	const beyond = age?.beyond === undefined ? Number.NEGATIVE_INFINITY : Number(age.beyond);
	const due = expected === undefined ? null : numbersOf(table, expected.column);
	const spread = expected?.undated === undefined ? null : numbersOf(table, expected.undated);
	return (i, p) => {
		const { from, to } = periods[p]!;
		if (since !== null) {
			const days = Math.min(to - 1, asOf) - zone.dayAt(since[i]!);
			if (!(days <= within && days > beyond)) return 0;
		}
		if (due === null) return 1;
		const first = expected!.when === 'by end' ? Number.NEGATIVE_INFINITY : from;
		const last = spread === null || !Number.isNaN(due[i]!) ? Number.NaN : spread[i]!;
		if (Number.isNaN(last)) return due[i]! < to && due[i]! >= first ? 1 : 0;
		return last <= asOf ? 0 : Math.max(0, Math.min(to - 1, last) - Math.max(first - 1, asOf)) / (last - asOf);
	};
}
