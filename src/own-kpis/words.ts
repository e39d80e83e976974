import { foldName } from '../facts/named-people';
import type { Unit } from '../kpis/define';
import type { Language } from '../language/text';
import { ownFault } from './fault';

export const WHAT = {
	count: ['количество', 'число', 'сколько', 'count', 'number'],
	sum: ['сумма', 'sum', 'total'],
	mean: ['среднее', 'mean', 'average'],
	median: ['медиана', 'median'],
	distinct: ['разных', 'уникальных', 'distinct', 'unique'],
	share: ['доля', 'share'],
	ratio: ['отношение', 'соотношение', 'ratio'],
	formula: ['формула', 'formula'],
} as const;

export const UNITS: Readonly<Record<Unit, readonly string[]>> = {
	pieces: ['шт', 'шт.', 'штуки', 'число', 'pieces', 'number'],
	money: ['деньги', 'рубли', 'руб', 'руб.', '₽', '$', '€', 'money'],
	share: ['%', 'доля', 'процент', 'проценты', 'share', 'percent'],
	days: ['дни', 'дней', 'дн.', 'days'],
	minutes: ['минуты', 'минут', 'мин', 'мин.', 'minutes'],
	times: ['раз', 'разы', 'times'],
	months: ['месяцы', 'мес.', 'months'],
};

export const BETTER = {
	up: ['больше', 'выше', 'more', 'higher', 'up'],
	down: ['меньше', 'ниже', 'less', 'lower', 'down'],
} as const;

/** The first of several words in a language. */
export const wordIn = (words: readonly string[], language: Language): string =>
	words.find((word) => /[а-яё]/i.test(word) === (language === 'ru')) ?? words[0]!;

export type What = keyof typeof WHAT;

const named = <K extends string>(words: Readonly<Record<K, readonly string[]>>, word: string): K | undefined =>
	(Object.keys(words) as K[]).find((key) => words[key].includes(foldName(word)));

export function whatOf(word: string): What {
	const entry = named(WHAT, word);
	if (entry !== undefined) return entry;
	const list = Object.values(WHAT)
		.map(([first]) => first)
		.join(', ');
	throw ownFault(
		word === '' ? 'не указано, что считать' : `не знаю, что такое «${word}»`,
		word === '' ? 'what is counted is not given' : `"${word}" is nothing to count by`,
		`Можно: ${list}.`,
		'Possible: count, sum, mean, median, distinct, share, ratio, formula.',
	);
}

export function unitIn(word: string): Unit | null {
	if (word === '') return null;
	const entry = named(UNITS, word);
	if (entry !== undefined) return entry;
	throw ownFault(
		`не знаю единицу «${word}»`,
		`"${word}" is no unit`,
		'Можно: шт, деньги, %, дни, минуты, раз, месяцы.',
		'Possible: pieces, money, %, days, minutes, times, months.',
	);
}

/** More is better where nothing else is said, unless the figures that a formula takes say otherwise. */
export function betterOf(word: string, usual: 'up' | 'down' = 'up'): 'up' | 'down' {
	const entry = word === '' ? usual : named(BETTER, word);
	if (entry !== undefined) return entry;
	throw ownFault(
		`не знаю, что значит «${word}» в столбце «Что лучше»`,
		`"${word}" in the column "Better" is not clear`,
		'Можно: больше, меньше.',
		'Possible: more, less.',
	);
}
