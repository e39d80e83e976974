const SIGNS: Readonly<Record<string, string>> = {
	'₽': 'RUB',
	РУБ: 'RUB',
	'РУБ.': 'RUB',
	RUR: 'RUB',
	$: 'USD',
	'€': 'EUR',
	'₸': 'KZT',
	'₴': 'UAH',
};

/** ISO 4217, three letters each; in capitals only, since `all` and `try` are words. */
const CODES =
	'AEDAFNALLAMDANGAOAARSAUDAWGAZNBAMBBDBDTBGNBHDBIFBMDBNDBOBBRLBSDBTNBWPBYNBYRBZDCADCDFCHFCLPCNYCOPCRCCUPCVECZKDJFDKKDOPDZDEGPERNETBEURFJDFKPGBPGELGHSGIPGMDGNFGTQGYDHKDHNLHRKHTGHUFIDRILSINRIQDIRRISKJMDJODJPYKESKGSKHRKMFKPWKRWKWDKYDKZTLAKLBPLKRLRDLSLLYDMADMDLMGAMKDMMKMNTMOPMRUMURMVRMWKMXNMYRMZNNADNGNNIONOKNPRNZDOMRPABPENPGKPHPPKRPLNPYGQARRONRSDRUBRURRWFSARSBDSCRSDGSEKSGDSHPSLESOSSRDSSPSTNSVCSYPSZLTHBTJSTMTTNDTOPTRYTTDTWDTZSUAHUGXUSDUYUUZSVESVNDVUVWSTXAFXCDXOFXPFYERZARZMWZWL';

/** Words and letters by which people name a currency, any case, as a pattern: roubles first, since they come in most forms. */
const WORDS =
	'руб(?:л(?:ей|я|ь))?|р|долл(?:ар(?:ов|а)?)?|евро|тенге|тг|грн|гривен|сумов|сум|сом|лари|драм|манат|лей|лв|rub|rur|usd|eur|gbp|cny|kzt|byn|uah|dollars?|euros?|rs|br|kr|r|zł|kč|ft|lei|rm|rp|元|円|원';

const anyCase = (pattern: string): string =>
	pattern.replace(/[a-zа-яёłžč]/gi, (letter) => (letter === letter.toUpperCase() ? letter : `[${letter}${letter.toUpperCase()}]`));

/** A pattern of whatever names a currency beside a number. ¢ is none: it is a hundredth. */
export const CURRENCY = `[A-Z]{0,3}(?!¢)\\p{Sc}|(?:${anyCase(WORDS)}|${CODES.replace(/...(?=.)/g, '$&|')})\\.?`;

/** The code of a currency as people write it; other words stay, in capitals. */
export function currencyCode(text: string): string {
	const word = text.trim().toUpperCase();
	return SIGNS[word] ?? word;
}
