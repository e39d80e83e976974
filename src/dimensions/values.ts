import type { EnrichedFacts } from '../columns/enrich';
import { perBase, rowsById } from '../columns/kit/data';
import { type ColumnData, codesOf, Dictionary, type FactBase, numbersOf } from '../facts/fact-base';
import { foldName } from '../facts/named-people';
import { itemsOf } from '../facts/parse/several';
import type { Population } from '../measures/vocabulary';
import { type Dimension, NONE, type TextOfRow } from './define';
import { rowReached } from './reach';

/** The values that a dimension has in these facts. Texts that differ by letter case and spaces alone are one value. */
export interface Values {
	/** Rows without a value have `NONE`. */
	readonly texts: Dictionary;
	/** By row of the home table. */
	readonly codes: Int32Array;
	readonly codeOf: (text: string) => number;
	/** Other words for values, folded. */
	readonly aliases: ReadonlyMap<string, string>;
	/** Where a row may have several values: the texts of rows that have each. */
	readonly holders: ReadonlyMap<string, readonly string[]> | null;
}

/** What a person may name; rows without a value come first. */
export const namesIn = ({ holders, texts }: Values): readonly string[] => (holders === null ? texts.texts : [NONE, ...holders.keys()]);

/** The texts of the rows that have a value. */
export const textsWith = ({ holders }: Values, value: string): readonly string[] => holders?.get(value) ?? [value];

const cache = perBase((_: FactBase) => new Map<Dimension, Values>());

export function valuesOf(base: FactBase, dimension: Dimension): Values {
	const cached = cache(base).get(dimension);
	if (cached !== undefined) return cached;
	const values = gather(base, dimension);
	cache(base).set(dimension, values);
	return values;
}

function gather(base: FactBase, dimension: Dimension): Values {
	const { home, read, fixed, all, alias, several } = dimension;
	const texts = new Dictionary();
	const codes = new Map<string, number>();
	const none = texts.code(NONE);
	const codeOf = (text: string): number => {
		const presentCode = codes.get(text);
		if (presentCode !== undefined) return presentCode;
		const clean = several === undefined ? text : itemsOf(text, several).join('; ');
		const word = foldName(clean);
		const code = word === '' ? none : (codes.get(word) ?? texts.code(clean.trim()));
		codes.set(word, code);
		codes.set(text, code);
		return code;
	};
	for (const key of Object.keys(fixed ?? {})) codeOf(key);
	for (const text of all?.(base) ?? []) codeOf(text);
	const aliases = new Map<string, string>();
	for (const [key, { name, also }] of Object.entries(fixed ?? {}))
		for (const word of [name.ru, name.en, ...(also ?? [])]) aliases.set(foldName(word), key);
	if (home === 'moments') return { texts, codes: new Int32Array(0), codeOf, aliases, holders: null };
	const { size } = base.table(home);
	const [textOf, other] = [read(base), alias?.(base)];
	const rows = new Int32Array(size);
	for (let row = 0; row < size; row++) {
		rows[row] = codeOf(textOf(row));
		if (other !== undefined) aliases.set(foldName(other(row)), texts.texts[rows[row]!]!);
	}
	return { texts, codes: rows, codeOf, aliases, holders: several === undefined ? null : holdersIn(texts.texts, several) };
}

function holdersIn(texts: readonly string[], several: string): Map<string, string[]> {
	const holders = new Map<string, string[]>();
	const names = new Map<string, string>();
	for (const text of texts) {
		if (text === NONE) continue;
		for (const item of itemsOf(text, several)) {
			const word = foldName(item);
			const name = names.get(word) ?? item;
			names.set(word, name);
			const present = holders.get(name);
			if (present === undefined) holders.set(name, [text]);
			else present.push(text);
		}
	}
	return holders;
}

/**
 * The column of a population's table that holds the dimension's value of every row, made when it is first needed; null where its rows
 * cannot have one.
 */
export function columnOf(facts: EnrichedFacts, dimension: Dimension, of: Population): string | null {
	const { columns } = facts.source(of.table);
	const by = dimension.home === 'managers' ? `@${of.credit}` : dimension.home === 'moments' ? `@${of.at}` : '';
	const key = `slice:${dimension.id}${by}`;
	if (columns.has(key)) return key;
	const data = dataOf(facts, dimension, of);
	if (data === null) return null;
	columns.set(key, data);
	return key;
}

function dataOf(facts: EnrichedFacts, dimension: Dimension, of: Population): ColumnData | null {
	const { base } = facts;
	const { texts, codes, codeOf } = valuesOf(base, dimension);
	const table = facts.source(of.table);
	const none = texts.find(NONE);
	const filled = (codeAt: (row: number) => number): ColumnData => {
		const rows = new Int32Array(table.size);
		for (let row = 0; row < rows.length; row++) rows[row] = codeAt(row);
		return { texts, codes: rows };
	};
	const reached = (rowOf: (row: number) => number): ColumnData =>
		filled((row) => {
			const at = rowOf(row);
			return at < 0 ? none : codes[at]!;
		});
	const own: TextOfRow | undefined = dimension.own?.[of.table]?.(base);
	if (own !== undefined) return filled((row) => codeOf(own(row)));
	if (dimension.home === 'moments') {
		const read = dimension.read(base);
		const at = numbersOf(table, of.at);
		const { zone } = base.account;
		return filled((row) => (Number.isFinite(at[row]!) ? codeOf(read(zone.dayAt(at[row]!))) : none));
	}
	if (dimension.home === 'managers') {
		const credit = codesOf(table, of.credit);
		const rows = rowsById(codesOf(base.table('managers'), 'manager_id'));
		return reached((row) => rows[credit[row]!] ?? -1);
	}
	const rowOf = rowReached(base, of.table, dimension.home);
	return rowOf === null ? null : reached(rowOf);
}
