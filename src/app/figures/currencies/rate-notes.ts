import type { EnrichedFacts } from '../../../columns/enrich';
import { inBase } from '../../../columns/kit/currency';
import { codesOf, type FactBase, numbersOf } from '../../../facts/fact-base';
import { currencyCode } from '../../../facts/parse/currency';
import { tables } from '../../../facts/tables';
import type { Language, Text } from '../../../language/text';
import { writeFacts } from '../../../tabs/data-tab';
import type { FiguresPorts } from '../ports';

/** Currencies in one sentence each; more of them are a matter of the file, not of a rate. */
const MOST = 5;

/** Tables with amounts, and what these are in base currency. */
const MONEY = [
	['deals', (base: FactBase) => numbersOf(base.table('deals'), 'price')],
	[
		'invoices',
		(base: FactBase) => inBase(base, base.table('invoices'), 'amount', (row) => numbersOf(base.table('invoices'), 'issued_at')[row]!),
	],
	['payments', (base: FactBase) => numbersOf(base.table('payments'), 'value')],
	['ledger', (base: FactBase) => numbersOf(base.table('ledger'), 'value')],
] as const;

type Counts = Map<(typeof MONEY)[number][0], number>;

/** Amounts that bring no money, because nobody has told the rate of their currency; and the tab in which it is told. */
export function rateNotes({ book, language }: Pick<FiguresPorts, 'book' | 'language'>, { base }: EnrichedFacts): Text[] {
	const { texts } = base.dictionary('currency');
	const home = currencyCode(base.account.baseCurrency);
	const byCode = new Map<string, Counts>();
	for (const [id, inHome] of MONEY) {
		const table = base.table(id);
		const [amount, money] = [numbersOf(table, 'amount'), inHome(base)];
		const isDeleted = table.columns.has('is_deleted') ? numbersOf(table, 'is_deleted') : null;
		const currency = codesOf(table, 'currency');
		for (let row = 0; row < table.size; row++) {
			if (isDeleted?.[row] === 1 || Number.isNaN(amount[row]!) || amount[row] === 0) continue;
			if (money[row] !== 0 && !Number.isNaN(money[row]!)) continue;
			const code = currencyCode(texts[currency[row]!] ?? '', home);
			if (code === '' || code === home) continue;
			const counts: Counts = byCode.get(code) ?? new Map();
			byCode.set(code, counts.set(id, (counts.get(id) ?? 0) + 1));
		}
	}
	if (byCode.size === 0) return [];
	// There is to be a place to write it.
	if (!book.has('rates')) writeFacts(book, 'rates', [], language);
	const tab = (of: Language): string => book.nameOf('rates') ?? tables.rates.title[of];
	const total = (counts: Counts): number => [...counts.values()].reduce((sum, count) => sum + count, 0);
	const countWords = (counts: Counts, of: Language): string =>
		[...counts].map(([id, count]) => `${tables[id].title[of]} – ${count}`).join(', ');
	return [...byCode]
		.sort((a, b) => total(b[1]) - total(a[1]))
		.slice(0, MOST)
		.map(([code, counts]) => ({
			ru: `Нет курса ${code} (строк: ${countWords(counts, 'ru')}): эти строки считаются без денег. Впишите курс к ${home} на вкладку «${tab('ru')}»: дата, с которой он действует, валюта, курс.`,
			en: `No rate for ${code} (lines: ${countWords(counts, 'en')}): these lines bring no money. Write the rate to ${home} into the tab "${tab('en')}": the date from which it holds, the currency, the rate.`,
		}));
}
