import type { Column } from '../../facts/table';
import { tables } from '../../facts/tables';
import type { Condition, Population } from '../../measures/vocabulary';
import { HELPERS } from './helper-columns';
import { NoRecipe, REASONS } from './reasons';

/** One pair of COUNTIFS: a column of the tab and what its cells must be, as a formula. */
export interface Criterion {
	readonly column: string;
	readonly test: string;
}

/** Rows as COUNTIFS sees them: pairs that must all hold, in one or more alternatives that exclude each other. */
export interface Rows {
	readonly tab: string;
	readonly pairs: readonly Criterion[];
	readonly either: readonly (readonly Criterion[])[];
	/** Pairs that pick the credit notes among them, which are not deals (R12). */
	readonly credits: Criterion | null;
}

export interface Span {
	readonly from: string;
	readonly to: string;
}

const FINAL = new Set(['WON', 'LOST']);
const LEAST = '">=-999999999999"';
const SOURCES: Readonly<Record<string, string>> = { stays: 'stage_changes', visits: 'stage_changes' };

export const tabOf = (of: Population): string => SOURCES[of.table] ?? of.table;

/** The column of a tab, or the helper column beside it, that stands for a column of the definition. */
export function columnOf(tab: string, key: string): string {
	const plain: Readonly<Record<string, string>> =
		tab === 'deals'
			? { price: 'amount' }
			: tab === 'stage_changes'
				? { from: 'changed_at', since: 'changed_at', deal: 'deal_id' }
				: tab === 'payments'
					? { paid: 'paid_at' }
					: {};
	const column = plain[key] ?? key;
	if (HELPERS[tab]?.[column] !== undefined) return column;
	const own: readonly Column[] = tables[tab as keyof typeof tables]?.columns ?? [];
	if (own.some((one) => one.key === column)) return column;
	throw new NoRecipe(column === 'lapse_at' || column === 'active_until' ? REASONS.giveUp : REASONS.column);
}

/** A deal that closed in the period is what its row says; any other one has to be seen as of the data. */
const isClosed = ({ table, at, where }: Population): boolean =>
	table === 'deals' && at === 'closed_at' && where.some((one) => one.column === 'state' && wordsOf(one).every((word) => FINAL.has(word)));

export function rowsOf(of: Population): Rows {
	const tab = tabOf(of);
	const pairs: Criterion[] = [];
	const either: Criterion[][] = [];
	let credits: Criterion | null = null;
	if (tab === 'stage_changes') pairs.push({ column: 'alive', test: '1' });
	for (const condition of of.where) {
		if (condition.column === 'exists') {
			pairs.push(isClosed(of) ? { column: 'is_deleted', test: '"<>TRUE"' } : { column: columnOf(tab, 'counts'), test: '1' });
		} else if (condition.column === 'is_credit') {
			credits = { column: columnOf(tab, 'price'), test: '"<0"' };
		} else {
			const column = condition.column === 'state' && isClosed(of) ? 'outcome' : columnOf(tab, condition.column);
			const words = 'in' in condition ? condition.in : null;
			if (words === null) pairs.push({ column, test: testOf(condition) });
			else either.push(words.map((word) => ({ column, test: `"${word}"` })));
		}
	}
	const isPriced = of.where.some((one) => one.column === 'price' && 'above' in one && one.above >= 0);
	return { tab, pairs, either, credits: isPriced ? null : credits };
}

const wordsOf = (condition: Condition): readonly string[] =>
	'in' in condition ? condition.in : 'is' in condition ? [String(condition.is)] : [''];

function testOf(condition: Condition): string {
	if ('is' in condition) return typeof condition.is === 'string' ? `"${condition.is}"` : condition.is ? '1' : '0';
	if ('not' in condition) return `"<>${String(condition.not)}"`;
	if ('above' in condition) return `">${condition.above}"`;
	if ('atMost' in condition) return `"<=${Number(condition.atMost)}"`;
	if ('atLeast' in condition) return `">=${Number(condition.atLeast)}"`;
	if ('known' in condition) return condition.known ? LEAST : '""';
	throw new NoRecipe(REASONS.column);
}

/** The period, by the date that decides. */
export const within = (column: string, { from, to }: Span): Criterion[] => [
	{ column, test: `">="&${from}` },
	{ column, test: `"<"&${to}+1` },
];
