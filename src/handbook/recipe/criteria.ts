import type { Criterion, NativeColumn } from '../../columns/kit/define';
import { NOT_BY_ONE_FORMULA } from '../../columns/kit/native-words';
import { sources } from '../../columns/kit/sources';
import { kindOfColumn } from '../../columns/read';
import type { Condition, Population, SourceId } from '../../measures/vocabulary';
import { pageOf } from '../columns/page-of';
import { NoRecipe } from './reasons';

export type { Criterion };

/** Rows as COUNTIFS sees them: pairs that must all hold, in one or more alternatives that exclude each other. */
export interface Rows {
	readonly tab: string;
	readonly pairs: readonly Criterion[];
	readonly alternatives: readonly (readonly Criterion[])[];
	/** Pairs that pick the credit notes among them, which are not deals (R12). */
	readonly credits: Criterion | null;
}

export interface Span {
	readonly from: string;
	readonly to: string;
}

const FINAL = new Set(['WON', 'LOST']);
export const ANY_NUMBER = '">=-999999999999"';
/** Ids and words are texts, which no number is compared with. */
const ANY_TEXT = '"?*"';

export const tabOf = ({ table }: Population): string => sources[table]?.tab ?? table;

/** The column of a tab, or the helper column beside it, that stands for a column of the definition. */
export function columnOf(source: SourceId, key: string): string {
	const native = nativeOf(source, key);
	if ('column' in native) return native.column;
	if ('formula' in native) return key;
	throw new NoRecipe('none' in native ? native.none : NOT_BY_ONE_FORMULA);
}

/** A column of the facts that has no file of its own stands for itself. */
const nativeOf = (source: SourceId, key: string): NativeColumn => pageOf(source, key)?.native ?? { column: key };

/** The row of a deal that closed in the period holds its final state; the state of any other deal depends on the day of the data. */
const isClosed = ({ table, at, where }: Population): boolean =>
	table === 'deals' && at === 'closed_at' && where.some((one) => one.column === 'state' && wordsOf(one).every((word) => FINAL.has(word)));

export function rowsOf(of: Population): Rows {
	const tab = tabOf(of);
	const pairs: Criterion[] = [];
	const alternatives: Criterion[][] = [];
	let credits: Criterion | null = null;
	// The history of stages does not tell whether the deal itself counts.
	if (tab === 'stage_changes') pairs.push({ column: 'deal_counts', test: '1' });
	for (const condition of of.where) {
		const native = nativeOf(of.table, condition.column);
		if ('subtract' in native) {
			credits = { ...native.subtract, column: columnOf(of.table, native.subtract.column) };
			continue;
		}
		const whenClosed = isClosed(of) && 'whenClosed' in native ? native.whenClosed : undefined;
		const column = whenClosed?.column ?? columnOf(of.table, condition.column);
		if ('in' in condition) alternatives.push(condition.in.map((word) => ({ column, test: `"${word}"` })));
		else pairs.push({ column, test: whenClosed === undefined || whenClosed.test === '' ? testOf(condition, of.table) : whenClosed.test });
	}
	const isPositive = of.where.some(
		(one) => 'above' in one && one.above >= 0 && credits !== null && columnOf(of.table, one.column) === credits.column,
	);
	return { tab, pairs, alternatives, credits: isPositive ? null : credits };
}

const wordsOf = (condition: Condition): readonly string[] =>
	'in' in condition ? condition.in : 'is' in condition ? [String(condition.is)] : [''];

function testOf(condition: Condition, table: SourceId): string {
	if ('is' in condition) return typeof condition.is === 'string' ? `"${condition.is}"` : condition.is ? '1' : '0';
	if ('not' in condition) return `"<>${String(condition.not)}"`;
	if ('above' in condition) return `">${condition.above}"`;
	if ('atMost' in condition) return `"<=${Number(condition.atMost)}"`;
	if ('atLeast' in condition) return `">=${Number(condition.atLeast)}"`;
	if ('known' in condition) return condition.known ? (kindOfColumn(table, condition.column) === 'name' ? ANY_TEXT : ANY_NUMBER) : '""';
	throw new NoRecipe(NOT_BY_ONE_FORMULA);
}

/** The period, by the date that decides. */
export const inPeriod = (column: string, { from, to }: Span): Criterion[] => [
	{ column, test: `">="&${from}` },
	{ column, test: `"<"&${to}+1` },
];
