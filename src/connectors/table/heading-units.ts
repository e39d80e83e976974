import { CURRENCY, isCurrencyMark } from '../../facts/parse/currency';

/** A currency or a unit that a heading names beside its word: «Сумма, тыс. руб.», "Amount (USD)". */
export interface HeadingUnit {
	/** As it is written, '' where no currency is named. */
	readonly currency: string;
	/** A word that the number parser multiplies by, '' for ones. */
	readonly scale: string;
}

/** What multiplies, as patterns. */
interface Scale {
	readonly scale: string;
	/** Words that mean nothing else, wherever they stand in a heading. */
	readonly words: string;
	/** Letters that are the whole unit: "Revenue (K)". */
	readonly whole?: string;
	/** Letters directly in front of a currency and directly behind it: T€, «т. руб.»; $M, "USD mn". */
	readonly before?: string;
	readonly after?: string;
	/** The only currency beside which the letters mean that. */
	readonly of?: string;
	/** Roubles beside it say that both are written: «руб. коп.». */
	readonly isAlone?: boolean;
}

const THOUSANDS = "(?:(?:x|×|х)\\s?)?(?:1[ .']?)?'?000'?s?";
const THOUSAND = ' тыс';
const RUPEE = '₹|[Rr][Ss]\\.?|INR';
const SCALES: readonly Scale[] = [
	{
		scale: THOUSAND,
		words:
			'тыс(?:яч(?:и|ах|а|у)?)?\\.?|тис(?:яч(?:і|ах|а)?)?\\.?|мың|thousands?|thous\\.?|thsd\\.?|tsd\\.?|tausend|tys\\.?|tis\\.|milhares|milliers|miles de',
		whole: `[kк]|${THOUSANDS}`,
		before: `k|t\\.?|т\\.?|${THOUSANDS}`,
		after: `k|${THOUSANDS}`,
	},
	{ scale: THOUSAND, words: '', before: 'mil', after: 'mil', of: 'R\\$|BRL' },
	{
		scale: ' млн',
		words: 'млн\\.?|миллион(?:ы|ов|ах|а)?|мільйон(?:и|ів|ах)?|millions?|millionen|millones|milhões|mln\\.?|mio\\.?',
		whole: 'mn?',
		before: 'mn\\.?|mm|m|м\\.?',
		after: 'mn\\.?|mm|mi|m',
	},
	{
		scale: ' млрд',
		words: 'млрд\\.?|миллиард(?:ы|ов|ах|а)?|billions?|milliarden?|mrd\\.?|mld\\.?',
		whole: 'bn',
		before: 'bn',
		after: 'bn',
	},
	{ scale: ' lakh', words: 'lakhs?|lacs?', before: 'l', after: 'l', of: RUPEE },
	{ scale: ' crore', words: 'crores?', before: 'cr\\.?', after: 'cr\\.?', of: RUPEE },
	{ scale: ' коп', words: 'копе(?:ек|йк(?:ах|и|а))', whole: 'коп\\.?', isAlone: true },
	{ scale: ' cents', words: 'cents?|цент(?:ы|ов|ах)' },
];

/** What stands behind these is what a price is for: «руб./т», "per 1000", «за тыс. шт.»; behind a number it is an amount, «до 1 млн». */
const FREE = '(?<![\\p{L}\\d]|\\d\\s|(?:/|(?<!\\p{L})(?:per|за|на|each|pro|par|por|кажды[ей]))\\s*(?:1\\s)?)';
const END = '(?![\\p{L}\\d²³])';
const MONEY = new RegExp(`(?<!\\p{L})(?:${CURRENCY})(?!\\p{L})`, 'u');

/** «р» and R alone are too little to stand beside. */
const NAMED = `(?![rRрР](?!\\p{L}))(?:${CURRENCY})`;
const patternsOf = ({ words, whole, before, after, of = NAMED }: Scale) => ({
	words: words === '' ? null : new RegExp(`${FREE}(?:${words})${END}`, 'iu'),
	whole: whole === undefined ? null : new RegExp(`^(?:(?:in|в)\\s)?(?:${whole})$`, 'iu'),
	before: before === undefined ? null : new RegExp(`${FREE}(?:${anyCase(before)})\\s?(?=(?:${of})(?!\\p{L}))`, 'u'),
	after:
		after === undefined
			? null
			: new RegExp(`(?<!\\p{L})(?:${anyCase(after)})${END}(?<=(?<![\\p{L}/])(?:${of})\\s?(?:${anyCase(after)}))`, 'u'),
});
/** Codes of currencies keep their case, the letters beside them need not. */
const anyCase = (pattern: string): string => pattern.replace(/(?<!\\)\p{L}/gu, (letter) => `[${letter}${letter.toUpperCase()}]`);

let patterns: readonly (Scale & { readonly test: ReturnType<typeof patternsOf> })[] | null = null;

/** Letters that may be thousands or tonnes, millions or metres, where they are a unit of their own. */
const OPEN = /^(?:[tт]|[mм]|mm|mil?)\.?$/iu;

/** One blank between all that is a word of its own: «тыс.₽», T€, $K, kEUR, USDm, tkr; «т.р.» is thousands of roubles. */
const spaced = (text: string): string =>
	text
		.replace(/[’`´]/g, "'")
		.replace(/(?<!\p{L})т\.\s*р\.?(?!\p{L})/giu, 'тыс. р')
		.replace(/(?<!\p{L})к(?=\p{Sc})|(?<=\p{Sc})к(?!\p{L})/giu, 'k')
		.replace(/(?<!\p{L})(k|mn|mm|mln|mio|mrd|m|t|bn|м|т)(?=\p{Sc})/giu, '$1 ')
		.replace(/(?<!\p{L})([kmt])([A-Z]{3})(?!\p{L})/giu, (all, letter, code) => (isCurrencyMark(code) ? `${letter} ${code}` : all))
		.replace(/(?<!\p{L})([A-Z]{3})(k|K|mn|mm|m|M|bn)(?!\p{L})/gu, (all, code, word) => (isCurrencyMark(code) ? `${code} ${word}` : all))
		.replace(/(?<!\p{L})([tm])(?=kr\.?(?!\p{L}))/giu, '$1 ')
		.replace(/(?<=[\p{Ll}\p{Script=Cyrillic}.])(?=\p{Sc})/gu, ' ')
		.replace(/(\p{Sc})(?=[\p{L}\d'])/gu, '$1 ')
		.replace(/\.(?=\p{L})/gu, '. ')
		.replace(/\s+/g, ' ')
		.trim();

interface Found {
	readonly scale: string;
	readonly at: number;
	readonly end: number;
}

/** The first scale that a text names; where it is a unit, letters may be the whole of it or of what stands between its commas. */
function scaleIn(text: string, isUnit: boolean): Found | null {
	patterns ??= SCALES.map((scale) => ({ ...scale, test: patternsOf(scale) }));
	const hasMoney = MONEY.test(text);
	const parts = partsOf(text);
	for (const { scale, isAlone, test } of patterns) {
		if (isAlone === true && hasMoney) continue;
		const match = test.words?.exec(text) ?? test.before?.exec(text) ?? test.after?.exec(text);
		if (match) return { scale, at: match.index, end: match.index + match[0].length };
		// "USD, m" may be in metres; K measures nothing that is sold.
		const isWhole = isUnit && (parts.length === 1 || scale === THOUSAND) && parts.some((part) => test.whole?.test(part));
		if (isWhole) return { scale, at: 0, end: text.length };
	}
	return null;
}

const partsOf = (unit: string): string[] =>
	unit
		.split(/[,;()[\]{}]+/)
		.map((part) => part.trim())
		.filter((part) => part !== '');

/** «Сумма USD», «Сумма в рублях», amount_usd. */
const SPACED_TAIL = new RegExp(`^(.*?[^\\s_])[\\s_]+(?:(?:в|in)[ _])?(${CURRENCY})$`, 'su');
const TAIL = /^(.*?\S)\s*(?:[([{]([^)\]}]*)[)\]}]|,\s*([^,]+))\s*$/s;
/** Words in brackets that change nothing. */
const EMPTY = /^(?:numeric|число|шт\.?|converted|primary|основн\S+|в валюте \S+|y\/n|да\/нет)$/i;

/** The heading without the unit it ends with; null where it names none. */
export function unitOf(heading: string): { readonly word: string; readonly unit: HeadingUnit } | null {
	const whole = heading.trim();
	const [first, tail] = cut(whole);
	const own = tail === '' ? null : scaleIn(tail, true);
	// «Сумма, тыс. руб., с НДС», «Оборот тыс. руб.»: what multiplies may stand before the end.
	const before = spaced(first);
	const scale = own ?? scaleIn(before, false);
	const isBefore = own === null && scale !== null;
	const currency = MONEY.exec(tail)?.[0] ?? (isBefore ? (MONEY.exec(before)?.[0] ?? '') : '');
	if (currency === '' && scale === null && !EMPTY.test(tail)) return null;
	return { word: isBefore ? withoutEnd(before, scale) : first, unit: { currency, scale: scale?.scale ?? '' } };
}

/** A letter that may be a scale or a measure, and was taken for neither: «Сумма, т»; '' where there is none. */
export function openLetter(heading: string): string {
	if ((unitOf(heading)?.unit.scale ?? '') !== '') return '';
	const parts = partsOf(cut(heading.trim())[1]).map((part) => part.replace(MONEY, '').trim());
	return parts.find((part) => OPEN.test(part)) ?? '';
}

function cut(heading: string): readonly [first: string, tail: string] {
	const m = TAIL.exec(heading) ?? SPACED_TAIL.exec(heading);
	return [m?.[1] ?? heading, spaced(m?.[2] ?? m?.[3] ?? '').replace(/^т\.?\s?р\.?$/i, 'тыс. р')];
}

/** «Сумма» of «Сумма, тыс. руб.»; where more than a currency follows, all of it is the heading's own. */
function withoutEnd(text: string, { at, end }: Found): string {
	const first = text
		.slice(0, at)
		.replace(/[\s_,([{-]*(?:(?<!\p{L})(?:в|in))?[\s_,([{-]*$/iu, '')
		.trim();
	const rest = text.slice(end).replace(MONEY, '');
	return first === '' || /[\p{L}\d]/u.test(rest) ? text : first;
}
