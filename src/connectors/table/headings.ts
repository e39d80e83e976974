import { AMOUNT, CURRENCY } from '../../facts/money/cell-currency';
import { type Column, OWN, type Table } from '../../facts/table';
import { amocrm } from './exports/amocrm';
import { bitrix24 } from './exports/bitrix24';
import type { ExportWords } from './exports/export-words';
import { hubspot } from './exports/hubspot';
import { languages } from './exports/languages';
import { pipedrive } from './exports/pipedrive';
import { salesforce } from './exports/salesforce';
import { spreadsheets } from './exports/spreadsheets';
import { headingForms, plainHeading } from './heading-words';

/** Answers of yes and no that a table may have in place of an outcome; `arrange` makes the outcome of them. */
export const FLAGS = ['is_won', 'is_lost', 'is_closed'] as const;
export type Flag = (typeof FLAGS)[number];
export const isFlag = (key: string | null): key is Flag => FLAGS.some((flag) => flag === key);

/** How well a word names a column; a heading that must be cut first says less than any that need not. */
export const RANK = { key: 100, header: 80, also: 60, stripped: -50, weak: 50 } as const;

interface Meaning {
	readonly column: string;
	readonly rank: number;
	/** Place among the columns that feed one; 0 is asked first. */
	readonly turn: number;
}

type Vocabulary = ReadonlyMap<string, readonly Meaning[]>;
const vocabularies = new Map<string, Vocabulary>();

/** Made when a table is first read, not when the bundle loads. */
function vocabularyOf(table: Table): Vocabulary {
	const made = vocabularies.get(table.id);
	if (made !== undefined) return made;
	const words = new Map<string, Meaning[]>();
	const add = (text: string, meaning: Meaning): void => {
		const word = plainHeading(text);
		const meanings = words.get(word) ?? [];
		if (word === '' || meanings.some(({ column }) => column === meaning.column)) return;
		words.set(word, [...meanings, meaning]);
	};
	for (const { key } of table.columns) add(key, { column: key, rank: RANK.key, turn: 0 });
	for (const { key, header } of table.columns)
		for (const text of [header.ru, header.en]) add(text, { column: key, rank: RANK.header, turn: 0 });
	for (const exported of exportWords()) {
		for (const [column, texts] of Object.entries(exported[table.id] ?? {}))
			for (const [turn, group] of texts.split('+').entries())
				for (const text of group.split('|')) add(text, { column, rank: RANK.also, turn });
	}
	for (const { key, also } of table.columns) for (const text of also ?? []) add(text, { column: key, rank: RANK.also, turn: 0 });
	vocabularies.set(table.id, words);
	return words;
}

const exportWords = (): readonly ExportWords[] => [amocrm, bitrix24, hubspot, pipedrive, salesforce, spreadsheets, languages];

const LONGEST = 120;
const MOST_MEANINGS = 20_000;
const NONE: readonly Meaning[] = [];
const meaningsByHeading = new Map<string, readonly Meaning[]>();

/** Everything that a heading could mean in this table, best first. */
function meanings(table: Table, heading: string): readonly Meaning[] {
	if (heading.length > LONGEST || !/[\p{L}№]/u.test(heading)) return NONE;
	const name = `${table.id}\n${heading}`;
	const before = meaningsByHeading.get(name);
	if (before !== undefined) return before;
	if (meaningsByHeading.size > MOST_MEANINGS) meaningsByHeading.clear();
	const all = meaningsOf(table, heading);
	meaningsByHeading.set(name, all);
	return all;
}

function meaningsOf(table: Table, heading: string): readonly Meaning[] {
	const words = vocabularyOf(table);
	const best = new Map<string, Meaning>();
	headingForms(table.id, heading).forEach((form, i) => {
		for (const meaning of words.get(form) ?? []) {
			const rank = meaning.rank + (i === 0 ? 0 : RANK.stripped);
			if (rank > (best.get(meaning.column)?.rank ?? 0)) best.set(meaning.column, { ...meaning, rank });
		}
	});
	return [...best.values()].sort((a, b) => b.rank - a.rank);
}

/** Every column that a heading could mean. */
export function candidates(table: Table, heading: string): string[] {
	return meanings(table, heading)
		.filter(({ column }) => !isFlag(column) && column !== 'source')
		.map(({ column }) => column);
}

/** Whether a file has the ids of the add-on's own columns for headings: it was made for it, or by it. */
export const hasOwnHeadings = (table: Table, headings: readonly string[]): boolean =>
	headings.includes('source') && headings.includes(table.key[table.key.length - 1]!);

/** How well a heading names a column; 0 where it does not. */
export const rankOf = (table: Table, heading: string, column: string): number =>
	meanings(table, heading).find((meaning) => meaning.column === column)?.rank ?? 0;

/** Chosen for a heading that no column answers to: it becomes a column of the person's own. */
export const KEEP = 'own';

/** What a person chose for a heading: the same in another case or with other spaces, too. */
export function choicesOf(chosen: Readonly<Record<string, string>>): (heading: string) => string | undefined {
	const words = new Map(Object.entries(chosen).map(([heading, column]) => [plainHeading(heading), column]));
	return (heading) => chosen[heading.trim()] ?? words.get(plainHeading(heading));
}

export interface HeadingContext {
	/** Headings mapped by the user: heading → column id, '' where it means none. */
	readonly chosen?: Readonly<Record<string, string>>;
	/** Whether the column under a heading holds nothing but yes and no. */
	readonly isYesNo?: (place: number) => boolean;
	/** Whether it holds nothing but codes and signs of currencies: then it is the currency, whatever its heading. */
	readonly isCurrency?: (place: number) => boolean;
	/** Whether some of its cells are words of outcome: of two headings that may be the outcome, such a one is. */
	readonly isOutcome?: (place: number) => boolean;
	/** Whether some of its cells are such words, the account's own among them, and whether some tell how a deal ended. */
	readonly isStatus?: (place: number) => boolean;
	readonly tellsEnds?: (place: number) => boolean;
	/** Whether it holds nothing but names of CRMs and files: only then it says where records come from. */
	readonly isOrigin?: (place: number) => boolean;
}

/**
 * For each heading of a table, the column it means, or null for the user's own. What a person chose goes before what is recognised; one
 * column is filled by the heading that names it best, or by several of one export that take turns.
 */
export function mapHeadings(
	table: Table,
	headings: readonly string[],
	{ chosen = {}, isYesNo, isOrigin, isCurrency, isOutcome, isStatus, tellsEnds }: HeadingContext = {},
): (string | null)[] {
	const chosenFor = choicesOf(chosen);
	const isColumn = (key: string): boolean => isFlag(key) || table.columns.some((column) => column.key === key);
	const result: (string | null)[] = headings.map((heading, place) => {
		const column = chosenFor(heading);
		if (column === 'source' && isOrigin?.(place) !== true) return null;
		if (column === KEEP) return `${OWN}${heading.trim()}`;
		return column === undefined || column === '' || !isColumn(column) ? null : column;
	});
	const taken = new Set(result);
	const turns = new Map<string, Set<number>>();
	const open = headings.flatMap((heading, place) => {
		if (result[place] !== null || chosenFor(heading) === '' || heading.trim() === '') return [];
		const isFlagColumn = isYesNo?.(place) === true;
		return meanings(table, heading)
			.filter(({ column }) => fits(table, column, isFlagColumn) && (column !== 'source' || isOrigin?.(place) === true))
			.map((meaning) => ({ ...meaning, place }));
	});
	const isRival = rivals(open, isOutcome);
	const order = open.sort((a, b) => isRival(a) - isRival(b) || b.rank - a.rank || a.turn - b.turn || a.place - b.place);
	for (const { column, place, turn } of order) {
		if (result[place] !== null || taken.has(column)) continue;
		const used = turns.get(column) ?? new Set();
		if (used.has(turn)) continue;
		result[place] = column;
		turns.set(column, used.add(turn));
	}
	// "Lead status: Working" beside "Stage: Closed won": where no word of the statuses is known and stages tell ends, the stages have the say.
	const [status, stage] = [result.indexOf('outcome'), result.indexOf('stage_id')];
	const isLeft = status >= 0 && stage >= 0 && chosenFor(headings[status]!) === undefined;
	if (isLeft && isStatus?.(status) === false && tellsEnds?.(stage) === true) result[status] = null;
	return withCurrency(table, headings, result, (place) => chosenFor(headings[place]!) === undefined && isCurrency?.(place) === true);
}

/** 1 for a heading that may be the outcome and holds no word of one, where another does: «Estado» with SP and RJ beside «Situação». */
function rivals(
	open: readonly (Meaning & { readonly place: number })[],
	isOutcome: (place: number) => boolean = () => false,
): (meaning: Meaning & { readonly place: number }) => number {
	const places = open.filter(({ column, rank }) => column === 'outcome' && rank < RANK.key).map(({ place }) => place);
	const outcomePlaces = new Set(new Set(places).size < 2 ? [] : places.filter(isOutcome));
	return ({ column, rank, place }) =>
		column === 'outcome' && rank < RANK.key && outcomePlaces.size > 0 && !outcomePlaces.has(place) ? 1 : 0;
}

/** What nobody knows by its heading, and holds codes of currencies alone, says in which currency the amounts are; where two do, neither. */
function withCurrency(
	table: Table,
	headings: readonly string[],
	mapped: readonly (string | null)[],
	isCurrency: (place: number) => boolean,
): (string | null)[] {
	const isAsked = mapped.includes(AMOUNT) && !mapped.includes(CURRENCY) && table.columns.some(({ key }) => key === CURRENCY);
	const [only, ...others] = isAsked ? headings.flatMap((_, place) => (mapped[place] === null && isCurrency(place) ? [place] : [])) : [];
	return only === undefined || others.length > 0 ? [...mapped] : mapped.map((key, place) => (place === only ? CURRENCY : key));
}

/** «Закрыта» over yes and no is an answer, over dates it is a date. */
function fits(table: Table, key: string, isYesNo: boolean): boolean {
	if (isFlag(key)) return isYesNo;
	const column: Column | undefined = table.columns.find((candidate) => candidate.key === key);
	return column !== undefined && !(isYesNo && (column.kind === 'instant' || column.kind === 'day'));
}

/** In which turn a heading feeds its column; what a person chose comes first. */
export const turnOf = (table: Table, heading: string, column: string): number =>
	meanings(table, heading).find((meaning) => meaning.column === column)?.turn ?? 0;
