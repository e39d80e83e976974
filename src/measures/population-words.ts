import type { ConditionKey, ConditionWords } from '../columns/kit/define';
import type { Phrase } from '../columns/kit/phrases';
import { type SourceId, sources } from '../columns/kit/sources';
import { columnName, conditionWords, dateOf } from '../columns/read';
import { type Language, type Text, text } from '../language/text';
import type { Amount, Condition, Population } from './vocabulary';

export const amountOf = (of: Amount): number => (typeof of === 'number' ? of : of.otherwise);

/** Under which keys a column may have words for a condition, the most exact first, and the amount or word that the phrase may name. */
export function keysOf(condition: Condition): readonly [keys: readonly ConditionKey[], amount: number | string] {
	if ('is' in condition) return [[String(condition.is), 'value'], String(condition.is)];
	if ('in' in condition) return [[condition.in.join('|'), 'value'], condition.in.join(', ')];
	if ('not' in condition) return [[`not ${condition.not}`], String(condition.not)];
	if ('above' in condition) return [['above'], condition.above];
	if ('atLeast' in condition) return [['at least'], amountOf(condition.atLeast)];
	if ('atMost' in condition) return [['at most'], amountOf(condition.atMost)];
	if ('known' in condition) return [[condition.known ? 'known' : 'unknown'], ''];
	return [[], ''];
}

/** The first of a population's conditions that has such words. */
export function conditionPart<T>(
	{ table, where }: Pick<Population, 'table' | 'where'>,
	part: (words: ConditionWords) => T | undefined,
): T | undefined {
	for (const condition of where)
		for (const key of keysOf(condition)[0]) {
			const words = part(conditionWords(table, condition.column, key));
			if (words !== undefined) return words;
		}
	return undefined;
}

/** The date that decides the period, in words; a condition may give it another name. */
export const dateWords = (of: Population): Text | null => conditionPart(of, ({ date }) => date) ?? dateOf(of.table, of.at);

/** The rows of a population as a noun: «выигранных сделок с заполненной суммой». */
export function rowWords(of: Population, language: Language): string {
	const conditions = of.where.filter((condition) => !('option' in condition));
	const phrases = conditions.map((condition) => phraseOf(condition, of.table));
	const words = phrases.filter((phrase) => phrase !== null);
	const nouns = words.flatMap((one) => (one.noun === undefined ? [] : [one.noun[language]]));
	const plain = conditions.filter((_, i) => phrases[i] === null).map((condition) => plainWords(condition, of, language));
	return [
		...words.flatMap((one) => (one.before === undefined ? [] : [one.before[language]])).reverse(),
		nouns[nouns.length - 1] ?? sources[of.table]?.rows[language] ?? of.table,
		...words.flatMap((one) => (one.after === undefined ? [] : [one.after[language]])),
		...(plain.length === 0 ? [] : [`(${plain.join(', ')})`]),
	]
		.join(' ')
		.replace(/ ,/g, ',');
}

function phraseOf(condition: Condition, table: SourceId): Phrase | null {
	const phrase = conditionPart({ table, where: [condition] }, (words) => words.phrase);
	return typeof phrase === 'function' ? phrase(keysOf(condition)[1]) : (phrase ?? null);
}

/** A condition that has no phrase of its own. */
function plainWords(condition: Condition, of: Population, language: Language): string {
	if (condition.said !== undefined) return condition.said[language];
	const name = columnName(condition.column, of.table, language);
	const or = language === 'ru' ? ' или ' : ' or ';
	if ('is' in condition)
		return typeof condition.is === 'string' ? `${name} = ${condition.is}` : `${name}: ${condition.is ? YES[language] : NO[language]}`;
	if ('in' in condition) return `${name} = ${condition.in.join(or)}`;
	if ('not' in condition) return `${name} ≠ ${condition.not}`;
	if ('atMost' in condition) return `${name} ≤ ${amountOf(condition.atMost)}`;
	if ('atLeast' in condition) return `${name} ≥ ${amountOf(condition.atLeast)}`;
	if ('above' in condition) return `${name} > ${condition.above}`;
	if ('known' in condition) return `${name} ${condition.known ? KNOWN[language] : UNKNOWN[language]}`;
	return name;
}

const YES = text('да', 'yes');
const NO = text('нет', 'no');
const KNOWN = text('указано', 'known');
const UNKNOWN = text('не указано', 'unknown');
