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

/** The code of a currency as people write it; other words stay, in capitals. */
export function currencyCode(text: string): string {
	const word = text.trim().toUpperCase();
	return SIGNS[word] ?? word;
}
