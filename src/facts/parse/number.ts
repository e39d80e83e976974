import { CURRENCY, currenciesOf, decimalHabit } from './currency';

/** Text that cannot be read as what its column holds. */
export const UNREADABLE = Symbol('unreadable');
export type Unreadable = typeof UNREADABLE;

/** Which sign stands before the fraction: it settles `1.234` and `1,234`, which can be read in two ways. */
export type DecimalSign = '.' | ',';

const BLANK = /^(?:|-{1,3}|н\/д|n\/a|null|nan)$/i;
/** Most numbers: nothing stands around them that would have to be looked up. */
const PLAIN = /^(-?\d{1,3}(?:[ \u00a0\u202f]\d{3})+|-?\d+)(?:[.,](\d\d?))?(?:[ \u00a0]?[₽$€])?$/;
/** Words that multiply, behind the number, and in which languages; т. р. are thousands of roubles, while a bare «т» may be tonnes. */
const SCALES: readonly (readonly [RegExp, number, languages?: RegExp])[] = [
	[/(?:тыс(?:яч[аи]?)?\.?|т\.? ?р\.?|тис\.?|мың|tsd\.?|tys\.?|(?<=\d ?)[kк])$/i, 1e3],
	// A thousand in Portuguese and Spanish, short for a million in English; elsewhere nobody can tell.
	[/(?<![a-z])mil\.?$/i, 1e3, /^(?:pt|es)/i],
	[/(?<![a-z])mil\.?$/i, 1e6, /^en/i],
	[/(?<![a-z])mi\.?$/i, 1e6, /^pt/i],
	[/(?:млн\.?|миллион(?:а|ов)?|millions?|mln\.?|mio\.?|(?<=\d ?)m)$/i, 1e6],
	[/(?:млрд\.?|миллиард(?:а|ов)?|billions?|mrd\.?|mld\.?|(?<=\d ?)bn)$/i, 1e9],
	[/la(?:kh|c)s?$/i, 1e5],
	[/crores?$/i, 1e7],
	[/(?:коп(?:е(?:йк[аи]|ек))?\.?|¢|cents?)$/i, 0.01],
	[/%$/, 0.01],
];
const MONEY_BEFORE = new RegExp(`^([-+(]?) ?(${CURRENCY})(?![\\p{L}]) ?`, 'u');
const MONEY_BEHIND = new RegExp(`(?<![\\p{L}]) ?(${CURRENCY}) ?([-)]?)$`, 'u');
/** T€, k€, MEUR: letters before a currency that no country's name begins with are its thousands and millions. */
const SCALED_MONEY = /(?<![\p{L}])([tkm])(?=€|₽|(?:EUR|USD|GBP|CHF|RUB)(?!\p{L}))/iu;
/** Words of scale and parts that are roubles' alone. */
const ROUBLES = /(?:т\.? ?р\.?|коп(?:е(?:йк[аи]|ек))?\.?)$/i;
/** 1 200 руб. 50 коп. */
const PARTS = new RegExp(`^(.*\\d) ?(${CURRENCY}),? (\\d{1,2}) ?(?:коп\\S*|к\\.|¢|cents?)$`, 'u');

/**
 * A number as people write it (spec §0.3): groups of digits, signs and codes of currencies, `%`, brackets or a minus behind,
 * тыс/млн/млрд, a decimal sign by locale. Blank text and bookkeeping's dash give null; anything else that is no number gives UNREADABLE,
 * never 0. People write no powers of ten: a part number such as `1e5` must not become a hundred thousand. `sign` is what the whole column
 * tells of `1.234`; `byMark`, that a currency beside it tells more: it is the account's where that has the sign, '' where none is known.
 */
export function parseNumber(input: unknown, locale: string, sign?: DecimalSign, byMark?: string): number | null | Unreadable {
	if (typeof input === 'number') return sensible(input);
	if (input === null || input === undefined) return null;
	if (typeof input !== 'string') return UNREADABLE;
	const simple = PLAIN.exec(input);
	if (simple !== null) return sensible(Number(`${simple[1]!.replace(/\D/g, (sign) => (sign === '-' ? sign : ''))}.${simple[2] ?? ''}`));
	const text = cleaned(input);
	if (BLANK.test(text)) return null;
	const parts = PARTS.exec(text);
	if (parts !== null) {
		const whole = parseNumber(parts[1], locale, sign);
		return typeof whole === 'number' && Number.isInteger(whole)
			? decimal(whole + Math.sign(whole || 1) * (Number(parts[3]) / 100))
			: UNREADABLE;
	}
	const { figure, factor, marks } = bare(text, locale);
	if (marks.length > 0 && BLANK.test(figure) && figure !== '') return null;
	const plain = plainDecimal(figure, locale, (byMark === undefined ? null : habitOf(marks, figure, locale, byMark)) ?? sign);
	if (plain === null) return UNREADABLE;
	return sensible(Math.abs(factor) === 1 ? Number(plain) * factor : decimal(Number(plain) * factor));
}

/** Nothing in such a text can name a currency. */
const MUTE = /^[\d\s.,'()+%-]*$/;

/**
 * The currencies that the text of a number may mean by what stands beside it, the usual one first; null where nothing does, none where it
 * names two that cannot be one.
 */
export function currenciesIn(input: unknown): readonly string[] | null {
	if (typeof input !== 'string' || MUTE.test(input)) return null;
	const text = cleaned(input);
	const parts = PARTS.exec(text);
	const marks = parts === null ? bare(text).marks : [parts[2]!, ...bare(parts[1]!).marks];
	if (marks.length === 0) return null;
	return marks.map(currenciesOf).reduce((all, means) => all.filter((code) => means.includes(code)));
}

/** What no eye sees is away, and of many signs for a blank, a minus and an apostrophe one is left. */
export const cleaned = (text: string): string =>
	text
		.replace(/[\p{Cf}\p{Mn}]/gu, '')
		.normalize('NFKC')
		.replace(/[‐-―−]/g, '-')
		.replace(/[’‘`´]/g, "'")
		.replace(/\s+/g, ' ')
		.trim();

/** The digits without what stands around them. A sign is read once: `-(5)` says two things. */
function bare(text: string, locale = ''): { readonly figure: string; readonly factor: number; readonly marks: readonly string[] } {
	// 500/- is how India closes a sum.
	let figure = text.replace(/\/-$/, '');
	let factor = 1;
	let isScaled = false;
	const letter = SCALED_MONEY.exec(figure)?.[1];
	if (letter !== undefined) {
		figure = figure.replace(SCALED_MONEY, '');
		factor = /m/i.test(letter) ? 1e6 : 1e3;
		isScaled = true;
	}
	const marks: string[] = [];
	const unmarked = (by: RegExp, decimalGroup: '$1' | '$2'): string => {
		const mark = by.exec(figure)?.[decimalGroup === '$1' ? 2 : 1];
		if (mark !== undefined) marks.push(mark);
		return figure.replace(by, decimalGroup).trim();
	};
	for (let before = ''; before !== figure; ) {
		before = figure;
		const isEnd = /\d$/.test(figure);
		const scale =
			isScaled || isEnd ? undefined : SCALES.find(([word, , languages]) => word.test(figure) && languages?.test(locale) !== false);
		if (scale !== undefined) {
			if (ROUBLES.test(figure)) marks.push('р');
			figure = figure.replace(scale[0], '').trim();
			factor *= scale[1];
			isScaled = true;
			continue;
		}
		if (!/^\d/.test(figure)) figure = unmarked(MONEY_BEFORE, '$1');
		if (figure === before && !isEnd) figure = unmarked(MONEY_BEHIND, '$2');
		if (factor > 0 && /^\([^()+-]*\)$|^[^()+-]*\d[^()+-]*-$/.test(figure)) {
			figure = figure.replace(/[()-]/g, '').trim();
			factor = -factor;
		}
	}
	// Beside a minus that was read no other may stand.
	return { figure: factor < 0 && /[+-]/.test(figure) ? '?' : figure.replace(/^([+-]) /, '$1'), factor, marks };
}

/** One decimal operation at the end keeps «85%» at 0.85 and «1,15 млн» at 1150000. */
const decimal = (number: number): number => Number(number.toPrecision(15));

/** Beyond a quadrillion a number is a slip that would lose its last digits; a hair from 0 is 0. */
function sensible(number: number): number | Unreadable {
	if (!(Math.abs(number) <= 1e15)) return UNREADABLE;
	return Math.abs(number) < 1e-12 ? 0 : number;
}

/** `1.234`: thousands for one reader, a fraction for another. */
const UNDECIDED = /^[+-]?[1-9]\d*([.,])\d{3}$/;

function plainDecimal(text: string, locale: string, sign: DecimalSign | undefined): string | null {
	if (!/^[+-]?[\d.,][\d .,']*$/.test(text)) return null;
	const isGroup = UNDECIDED.test(text) && sign !== undefined ? !text.includes(sign) : undefined;
	if (isGroup !== undefined) return isGroup ? text.replace(/[.,]/, '') : text.replace(',', '.');
	const last = Math.max(text.lastIndexOf(','), text.lastIndexOf('.'));
	if (last < 0) return ungrouped(text);
	const mark = text[last]!;
	if (text.indexOf(mark) < last || (mark === groupSign(locale) && UNDECIDED.test(text))) return ungrouped(text);
	const whole = ungrouped(text.slice(0, last));
	return whole === null || !/^\d*$/.test(text.slice(last + 1)) ? null : `${whole}.${text.slice(last + 1)}`;
}

/** Thousands come in threes, or the Indian way in twos before the last three; `1.23.456` is a slip, not a number. */
function ungrouped(text: string): string | null {
	const groups = text.replace(/[+-]/, '').match(/^\d*(?=([ .,']?))/)!;
	const sign = groups[1]!;
	if (sign === '') return text;
	const [first, ...rest] = text.replace(/^[+-]/, '').split(sign) as [string, ...string[]];
	const isWestern = /^\d{1,3}$/.test(first) && rest.every((group) => /^\d{3}$/.test(group));
	const isIndian =
		sign === ',' && /^\d{1,2}$/.test(first) && rest.every((group, i) => (i < rest.length - 1 ? /^\d\d$/ : /^\d{3}$/).test(group));
	const isLong = rest.length === 1 && /^\d+$/.test(first) && /^\d{3}$/.test(rest[0]!) && sign !== ' ';
	return isWestern || isIndian || isLong ? text.split(sign).join('') : null;
}

const groups = new Map<string, string>();

/** The sign between thousands where it can be taken for a decimal one: «,» in English, «.» in German, none in Russian. */
function groupSign(locale: string): string {
	let sign = groups.get(locale);
	if (sign === undefined) {
		sign = '';
		try {
			const parts = new Intl.NumberFormat(locale.replace('_', '-')).formatToParts(1234567);
			sign = parts.find(({ type }) => type === 'group')?.value ?? '';
		} catch {
			// A locale that is not known reads both signs as decimal ones.
		}
		groups.set(locale, sign);
	}
	return sign;
}

/**
 * Money seldom has three digits behind its sign: no habit makes a fraction of them against a locale that groups so, nor where another
 * currency with the same mark would group them.
 */
function habitOf(marks: readonly string[], figure: string, locale: string, home: string): DecimalSign | null {
	const [mark, ...others] = marks;
	const habit = mark === undefined || others.length > 0 ? null : decimalHabit(mark, home);
	if (habit === null || !UNDECIDED.test(figure) || !figure.includes(habit)) return habit;
	return groupSign(locale) === habit || decimalHabit(mark!) !== habit ? null : habit;
}

/** How the currency beside a figure writes fractions at home: `$1,200` is twelve hundred dollars wherever the file comes from. */
export function habitIn(input: unknown, locale: string, home: string): DecimalSign | null {
	if (typeof input !== 'string' || MUTE.test(input)) return null;
	const { figure, marks } = bare(cleaned(input), locale);
	return habitOf(marks, figure, locale, home);
}

/** The decimal sign that a text shows beyond doubt; `?` when it has one that can be read in two ways. */
export function decimalSignOf(input: unknown): DecimalSign | '?' | null {
	if (typeof input !== 'string' || !/[.,]/.test(input)) return null;
	if (PLAIN.test(input)) return input.includes(',') ? ',' : '.';
	const { figure } = bare(cleaned(input));
	if (UNDECIDED.test(figure)) return '?';
	const marks = figure.replace(/[^.,]/g, '');
	const last = marks.slice(-1) as DecimalSign;
	if (marks === '') return null;
	// A sign that repeats is between thousands, so that the other one is decimal.
	if (marks.length > 1 && new Set(marks).size === 1) return ungrouped(figure) === null ? null : last === '.' ? ',' : '.';
	return plainDecimal(figure, '', undefined) === null ? null : last;
}
