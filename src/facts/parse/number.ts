/** Text that cannot be read as what its column holds. */
export const UNREADABLE = Symbol('unreadable');
export type Unreadable = typeof UNREADABLE;

const NOISE =
	/[\s\u00a0\u2007\u2009\u202f'’]|₽|\$|€|£|¥|₸|₴|₺|руб(?:лей|ля|ль)?\.?|р(?:\.|(?![а-яё]))|долл(?:аров|ара|ар)?\.?|евро|тенге|\b(?:rub|rur|usd|eur|gbp|cny|kzt|byn|uah)\b/gi;
const BLANK = /^(?:|[-–—]|н\/д|n\/a|null)$/i;
const SCALE: readonly (readonly [RegExp, number])[] = [
	[/тыс\.?$/i, 1e3],
	[/млн\.?$/i, 1e6],
	[/(?:млрд|миллиард\S*)\.?$/i, 1e9],
];

/**
 * A number as people write it (spec §0.3): spaces, currency signs, `%`, brackets for minus, тыс/млн/млрд,
 * decimal comma by locale. Blank text gives null; anything else that is no number gives UNREADABLE, never 0. People write no powers of
 * ten: a part number such as `1e5` must not become a hundred thousand.
 */
export function parseNumber(input: unknown, locale: string): number | null | Unreadable {
	if (typeof input === 'number') return sensible(input);
	if (input === null || input === undefined) return null;
	if (typeof input !== 'string') return UNREADABLE;
	let text = input.trim();
	if (BLANK.test(text)) return null;
	text = text.replace(NOISE, '').replace(/\u2212/g, '-');
	let factor = 1;
	if (/^\(.*\)$/.test(text)) {
		text = text.slice(1, -1);
		factor = -1;
	}
	if (text.endsWith('%')) {
		text = text.slice(0, -1);
		factor /= 100;
	}
	for (const [word, scale] of SCALE)
		if (word.test(text)) {
			text = text.replace(word, '');
			factor *= scale;
			break;
		}
	const plain = plainDecimal(text, locale);
	if (plain === null || !/^[+-]?(?:\d+\.?\d*|\.\d+)$/.test(plain)) return UNREADABLE;
	// One decimal operation at the end keeps «85%» at 0.85 and «1,15 млн» at 1150000.
	return sensible(factor === 1 ? Number(plain) : factor === -1 ? -Number(plain) : Number((Number(plain) * factor).toPrecision(15)));
}

/** Beyond a quadrillion a number is a slip that would lose its last digits; a hair from 0 is 0. */
function sensible(number: number): number | Unreadable {
	if (!(Math.abs(number) <= 1e15)) return UNREADABLE;
	return Math.abs(number) < 1e-12 ? 0 : number;
}

function plainDecimal(text: string, locale: string): string | null {
	const commas = text.split(',').length - 1;
	const dots = text.split('.').length - 1;
	if (commas > 0 && dots > 0) {
		const decimal = text.lastIndexOf(',') > text.lastIndexOf('.') ? ',' : '.';
		const thousands = decimal === ',' ? '.' : ',';
		if ((decimal === ',' ? commas : dots) > 1) return null;
		const whole = text.slice(0, text.indexOf(decimal));
		return grouped(whole, thousands) ? whole.split(thousands).join('') + text.slice(text.indexOf(decimal)).replace(',', '.') : null;
	}
	if (commas > 1) return grouped(text, ',') ? text.split(',').join('') : null;
	if (dots > 1) return grouped(text, '.') ? text.split('.').join('') : null;
	if (commas === 1) return locale.startsWith('en') && /^[+-]?\d+,\d{3}$/.test(text) ? text.replace(',', '') : text.replace(',', '.');
	return text;
}

/** Thousands come in threes; `1.23.456` is a slip, not a number. */
function grouped(text: string, separator: string): boolean {
	const [first, ...rest] = text.replace(/^[+-]/, '').split(separator);
	return first !== undefined && /^\d{1,3}$/.test(first) && rest.every((group) => /^\d{3}$/.test(group));
}
