/** ISO 4217, three letters each; in capitals only, since `all` and `try` are words. */
const CODES =
	'AEDAFNALLAMDANGAOAARSAUDAWGAZNBAMBBDBDTBGNBHDBIFBMDBNDBOBBRLBSDBTNBWPBYNBYRBZDCADCDFCHFCLPCNYCOPCRCCUPCVECZKDJFDKKDOPDZDEGPERNETBEURFJDFKPGBPGELGHSGIPGMDGNFGTQGYDHKDHNLHRKHTGHUFIDRILSINRIQDIRRISKJMDJODJPYKESKGSKHRKMFKPWKRWKWDKYDKZTLAKLBPLKRLRDLSLLYDMADMDLMGAMKDMMKMNTMOPMRUMURMVRMWKMXNMYRMZNNADNGNNIONOKNPRNZDOMRPABPENPGKPHPPKRPLNPYGQARRONRSDRUBRURRWFSARSBDSCRSDGSEKSGDSHPSLESOSSRDSSPSTNSVCSYPSZLTHBTJSTMTTNDTOPTRYTTDTWDTZSUAHUGXUSDUYUUZSVESVNDVUVWSTXAFXCDXOFXPFYERZARZMWZWL';

/**
 * Words and letters by which people name a currency, any case, as patterns, and what each may mean: codes, the usual one first; `$` as
 * the sign has it; '' the word itself. Roubles come first, since they come in most forms.
 */
const WORDS: readonly (readonly [pattern: string, means: string])[] = [
	['руб(?:л(?:ей|ях|ь|я|и))?|р', 'RUB'],
	['долл(?:ар(?:ов|ах|а|ы)?)?|dollars?', '$'],
	['евро|euros?', 'EUR'],
	['тенге|теңге|тг', 'KZT'],
	['грн|гривен', 'UAH'],
	['сумов|сум', 'UZS'],
	['сом', 'KGS'],
	['лари', 'GEL'],
	['драм', 'AMD'],
	['манат', 'AZN TMT'],
	['лей|lei', 'MDL RON'],
	['лв', 'BGN'],
	['rub|rur|usd|eur|gbp|cny|kzt|byn|uah', ''],
	['rs', 'INR LKR MUR NPR PKR'],
	['br', 'BYN ETB'],
	['kr', 'SEK NOK DKK ISK'],
	['zł', 'PLN'],
	['kč', 'CZK'],
	['ft', 'HUF'],
	['rm', 'MYR'],
	['rp', 'IDR'],
	['r', 'ZAR'],
	['元', 'CNY TWD'],
	['円', 'JPY'],
	['원', 'KRW'],
];
/** Whose sign it usually is, where several currencies write the same one. */
const USUAL = ['USD', 'GBP', 'JPY', 'AUD', 'CAD', 'HKD', 'SGD', 'KRW'];

const anyCase = (pattern: string): string =>
	pattern.replace(/[a-zа-яёңłžč]/gi, (letter) => (letter === letter.toUpperCase() ? letter : `[${letter}${letter.toUpperCase()}]`));

/** A pattern of whatever names a currency beside a number. ¢ is none: it is a hundredth. */
export const CURRENCY = `[A-Z]{0,3}(?!¢)\\p{Sc}|(?:${anyCase(WORDS.map(([pattern]) => pattern).join('|'))}|${CODES.replace(/...(?=.)/g, '$&|')})\\.?`;

const codes = CODES.match(/.../g)!;
const isoCodes = new Set(codes);
const meanings = new Map<string, readonly string[]>();
let bySign: ReadonlyMap<string, readonly string[]> | null = null;

/** Whether a country has a currency that is called after it; those of the euro have none. */
export const hasOwnCurrency = (country: string): boolean => codes.some((code) => code.startsWith(country));

/** What every currency is written with, as the standard's own tables have it; made when the first sign is met. */
function signs(): ReadonlyMap<string, readonly string[]> {
	if (bySign !== null) return bySign;
	const found = new Map<string, string[]>();
	for (const currency of codes)
		for (const currencyDisplay of ['narrowSymbol', 'symbol'] as const) {
			const format = new Intl.NumberFormat('en', { style: 'currency', currency, currencyDisplay });
			const sign = (format.formatToParts(1).find(({ type }) => type === 'currency')?.value ?? '').toUpperCase();
			const sharing = found.get(sign) ?? [];
			if (!sharing.includes(currency)) found.set(sign, [...sharing, currency]);
		}
	bySign = found;
	return found;
}

const LANGUAGES = ['ru', 'en', 'de', 'pl', 'kk'] as const;
let byName: ReadonlyMap<string, string> | null = null;

/** What every currency is called in full, «Российский рубль», "US Dollar"; made when the first such word is met. */
function names(): ReadonlyMap<string, string> {
	if (byName !== null) return byName;
	const found = new Map<string, string>();
	for (const language of LANGUAGES)
		for (const currency of codes) {
			const format = new Intl.NumberFormat(language, { style: 'currency', currency, currencyDisplay: 'name', maximumFractionDigits: 0 });
			for (const count of [1, 2, 5]) {
				const name = format.formatToParts(count).find(({ type }) => type === 'currency')?.value ?? '';
				if (name !== '' && !found.has(name.toUpperCase())) found.set(name.toUpperCase(), currency);
			}
		}
	byName = found;
	return found;
}

const rank = (code: string): number => (USUAL.includes(code) ? USUAL.indexOf(code) : USUAL.length);

/** All currencies that a sign, a word or a code may mean, the usual one first; what nobody knows means itself, in capitals. */
export function currenciesOf(text: string): readonly string[] {
	const word = text.trim().toUpperCase();
	if (word === 'RUR') return ['RUB'];
	if (isoCodes.has(word)) return [word];
	let means = meanings.get(word);
	if (means === undefined) {
		means = meaningsOf(word);
		meanings.set(word, means);
	}
	return means;
}

function meaningsOf(word: string): readonly string[] {
	const bare = word.replace(/\.$/, '');
	if (bare === '') return [word];
	if (isoCodes.has(bare)) return [bare];
	const named = WORDS.find(([pattern]) => new RegExp(`^(?:${pattern})$`, 'i').test(bare))?.[1];
	if (named === '$') return currenciesOf('$');
	if (named !== undefined) return named.split(' ');
	const [, letters = '', sign = ''] = /^([A-Z]{0,3})(\p{Sc})$/u.exec(word) ?? [];
	// C$ is Canada's for most, whatever the tables say of Nicaragua's.
	const startingCodes = letters === '' ? [] : (signs().get(sign) ?? []).filter((code) => code.startsWith(letters));
	const all = [...new Set([...(signs().get(word) ?? []), ...startingCodes])].sort((a, b) => rank(a) - rank(b));
	if (all.length > 0) return all;
	const called = /\p{L}{3}/u.test(word) ? names().get(word.replace(/\s+/g, ' ')) : undefined;
	return called !== undefined ? [called] : letters === '' ? [word] : currenciesOf(sign);
}

/** The code of a currency as people write it: of several with one sign the account's own, else the usual one. */
export function currencyCode(text: string, home = ''): string {
	const means = currenciesOf(text);
	return means.includes(home) ? home : means[0]!;
}

const habits = new Map<string, '.' | ',' | null>();
/** Used in many countries, each with a habit of its own. */
const AT_HOME_NOWHERE = /^(?:EUR|ANG|X..)$/;

/**
 * The decimal sign where a currency is at home, if thousands have the other one there: `.` for dollars, `,` for reais and for the pesos
 * of an account in these. Null for roubles and others between whose thousands stands neither, and for words of another language than
 * the country's.
 */
export function decimalHabit(mark: string, home = ''): '.' | ',' | null {
	if (/\p{Script=Cyrillic}/u.test(mark)) return null;
	const code = currencyCode(mark, home);
	let sign = habits.get(code);
	if (sign === undefined) {
		sign = null;
		try {
			const country = AT_HOME_NOWHERE.test(code) ? '' : code.slice(0, 2);
			const home = new Intl.Locale(`und-${country}`).maximize();
			const group = new Intl.NumberFormat(home.toString()).formatToParts(1234567).find(({ type }) => type === 'group')?.value;
			sign = group === ',' ? '.' : group === '.' ? ',' : null;
		} catch {
			// No country has it.
		}
		habits.set(code, sign);
	}
	return sign;
}

const WHOLE = new RegExp(`^(?:${CURRENCY})$`, 'u');

/** Whether a text is the code, the sign or the Russian name of a currency and nothing else; RM and kr may be anything. */
export const isCurrencyMark = (text: string): boolean =>
	WHOLE.test(text.trim()) && /^[A-Z]{3}$|\p{Sc}|\p{Script=Cyrillic}{3}/u.test(text.trim());

/** The currencies that a cell's number format may show: `[$€-407]#,##0.00`, `#,##0 "руб."`; null where it shows none. */
export function currenciesOfFormat(format: string): readonly string[] | null {
	const [positive = ''] = format.split(';');
	const shown = [...positive.matchAll(/\[\$([^\]-]*)[^\]]*\]|"([^"]*)"|\\?(\p{Sc})/gu)].map(([, a, b, c]) => (a ?? b ?? c ?? '').trim());
	const mark = shown.find((text) => WHOLE.test(text));
	return mark === undefined ? null : currenciesOf(mark);
}

/** Whether a text names a currency: one that the standard knows, or letters in capitals that may be a code of somebody's own. */
export const isCurrency = (text: string): boolean => isoCodes.has(currencyCode(text)) || /^[A-Z]{3,5}$/.test(text.trim());
