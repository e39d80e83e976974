const SIGNS: Readonly<Record<string, string>> = { RUB: '₽', USD: '$', EUR: '€', KZT: '₸', BYN: 'Br', UAH: '₴', GBP: '£' };

export const signOf = (currency: string): string => SIGNS[currency] ?? currency;

/** Whole units on summaries; the cell keeps the hundredths. */
export const moneyFormat = (currency: string): string => `#,##0 "${signOf(currency)}"`;
