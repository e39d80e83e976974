import { type ColumnData, type ColumnSource, type FactTable, numbersOf, textOf } from '../columns';
import { Dictionary } from '../dictionary';
import type { Column } from '../table';

/** What is true of a deal instead of what the CRM says; null leaves what it says. */
export interface Correction {
	readonly source: string;
	readonly deal: string;
	readonly seller: string | null;
	/** Minor units of the deal's own currency. */
	readonly amount: number | null;
	/** Won at this instant, or counted in no figure. */
	readonly counts: { readonly wonAt: number } | 'no' | null;
}

/** What was accepted and not taken back, in the order in which it was decided: of two that say the same the later one holds. */
export function correctionsOf(contests: FactTable, instantOf: (day: number) => number): Correction[] {
	if (contests.size === 0) return [];
	const [status, source, deal, seller, counts] = ['status', 'source', 'deal_id', 'seller_id', 'counts'].map((key) => textOf(contests, key));
	const [amount, wonOn, decided] = ['amount', 'won_on', 'decided_at'].map((key) => numbersOf(contests, key));
	const rows = Array.from({ length: contests.size }, (_, row) => row).filter((row) => status!(row) === 'accepted' && deal!(row) !== '');
	// A line without its moment is a person's own, and stands where that person put it.
	rows.sort((a, b) => (decided![a] || 0) - (decided![b] || 0) || a - b);
	return rows.map((row) => {
		const day = wonOn![row]!;
		const isWon = counts!(row) === 'won' && !Number.isNaN(day);
		return {
			source: source!(row),
			deal: deal!(row),
			seller: seller!(row) || null,
			amount: Number.isNaN(amount![row]!) ? null : amount![row]!,
			// Noon: no zone and no change of clocks makes another day of it.
			counts: isWon ? { wonAt: instantOf(day) + NOON } : counts!(row) === 'no' ? 'no' : null,
		};
	});
}

const NOON = 12 * 3_600_000;

type Change = readonly [row: number, value: string | number];

/** The columns of deals with what was accepted in place of what the CRM says. */
export function withCorrections(deals: ColumnSource, corrections: readonly Correction[], columns: readonly Column[]): ColumnSource {
	if (corrections.length === 0 || deals.size === 0) return deals;
	const changes = changesBy(deals, corrections, columns);
	const change = ({ key }: Column, data: ColumnData): ColumnData => corrected(data, changes.get(key) ?? []);
	const { readAll } = deals;
	return {
		...deals,
		read: (column, dictionary) => change(column, deals.read(column, dictionary)),
		...(readAll && {
			readAll: (all, dictionaryOf) => readAll.call(deals, all, dictionaryOf).map((data, i) => change(all[i]!, data)),
		}),
	};
}

/** What changes in which column. */
function changesBy(deals: ColumnSource, corrections: readonly Correction[], columns: readonly Column[]): Map<string, Change[]> {
	const rows = rowsOf(deals, columns);
	const changes = new Map<string, Change[]>();
	for (const { source, deal, seller, amount, counts } of corrections) {
		const row = rows.get(nameOf(source, deal));
		if (row === undefined) continue;
		const put = (key: string, value: string | number): void => {
			const own = changes.get(key);
			if (own === undefined) changes.set(key, [[row, value]]);
			else own.push([row, value]);
		};
		if (seller !== null) for (const key of ['manager_id', 'owner_at_close_id']) put(key, seller);
		if (amount !== null) put('amount', amount);
		if (counts === null) continue;
		put('is_deleted', counts === 'no' ? 1 : 0);
		if (counts === 'no') continue;
		put('outcome', 'WON');
		put('closed_at', counts.wonAt);
	}
	return changes;
}

const nameOf = (source: string, deal: string): string => `${source}\u0000${deal}`;

function rowsOf(deals: ColumnSource, columns: readonly Column[]): Map<string, number> {
	const [source, deal] = ['source', 'deal_id'].map((key) => {
		const column = columns.find((one) => one.key === key)!;
		const data = deals.read(column, new Dictionary());
		return (row: number): string => (data.texts === undefined || data.codes[row]! < 0 ? '' : data.texts.texts[data.codes[row]!]!);
	});
	const rows = new Map<string, number>();
	for (let row = 0; row < deals.size; row++) rows.set(nameOf(source!(row), deal!(row)), row);
	return rows;
}

function corrected(data: ColumnData, changes: readonly Change[]): ColumnData {
	if (changes.length === 0) return data;
	if (data.texts === undefined) {
		const numbers = data.numbers.slice();
		for (const [row, value] of changes) numbers[row] = Number(value);
		return { numbers };
	}
	const codes = data.codes.slice();
	for (const [row, value] of changes) codes[row] = data.texts.code(String(value));
	return { texts: data.texts, codes };
}
