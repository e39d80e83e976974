import { keyOf } from '../../facts/keys';
import type { Row } from '../../facts/table';
import { type Facts, tables } from '../../facts/tables';
import { plural } from '../../language/plural';
import type { Text } from '../../language/text';

/** Money that goes out among payments is money given back, unless the line says otherwise, or the tab, where a person may have written it. */
export function withRefunds(
	payments: readonly Row[],
	existing: readonly Row[],
): { readonly payments: Row[]; readonly notes: readonly Text[] } {
	let count = 0;
	const kinds = new Map(existing.map((payment) => [keyOf(tables.payments, payment), payment.kind ?? null]));
	const completed = payments.map((payment) => {
		if ((payment.kind ?? null) !== null || typeof payment.amount !== 'number' || payment.amount >= 0) return payment;
		const before = kinds.get(keyOf(tables.payments, payment)) ?? null;
		if (before !== null) return { ...payment, kind: before };
		count++;
		return { ...payment, kind: 'refund' };
	});
	if (count === 0) return { payments: completed, notes: [] };
	const lines: Text = {
		ru: plural(count, 'ru', ['строка', 'строки', 'строк']),
		en: plural(count, 'en', ['line is', 'lines are']),
	};
	const { title } = tables.payments;
	return {
		payments: completed,
		notes: [
			{
				ru: `«${title.ru}»: ${lines.ru} с минусом и без вида – возвраты денег. Если это не так, заполните столбец «Вид».`,
				en: `"${title.en}": ${lines.en} negative without a kind and taken for refunds. If that is wrong, fill the column "Kind".`,
			},
		],
	};
}

/** Bills that the file calls paid count as debt until payments cover them: that is said, since the word alone has no date. */
export function paidWithoutPayments({ invoices = [], payments = [] }: Facts, existing: Facts): Text[] {
	const all = [...payments, ...(existing.payments ?? [])];
	const named = new Set(all.flatMap(({ invoice_id, deal_id }) => [`bill ${invoice_id ?? ''}`, `deal ${deal_id ?? ''}`]));
	const count = invoices.filter(
		({ status, invoice_id, deal_id }) =>
			(status === 'paid' || status === 'partially_paid') &&
			!named.has(`bill ${invoice_id ?? ''}`) &&
			((deal_id ?? null) === null || !named.has(`deal ${deal_id}`)),
	).length;
	if (count === 0) return [];
	return [
		{
			ru: `«${tables.invoices.title.ru}»: ${plural(count, 'ru', ['счёт назван', 'счёта названы', 'счетов названы'])} оплаченными, а оплат по ним нет: они входят в дебиторскую задолженность целиком. Загрузите таблицу оплат (счёт, дата, сумма).`,
			en: `"${tables.invoices.title.en}": ${plural(count, 'en', ['bill called paid has', 'bills called paid have'])} no payments: all of that counts as receivables. Load the table of payments (bill, date, amount).`,
		},
	];
}

/** Columns that a table of deals may lack altogether, and what that does. */
const NEEDED: readonly (Text & { readonly column: string })[] = [
	{ column: 'amount', ru: 'её сделки не приносят денег', en: 'its deals bring no money' },
	{ column: 'manager_id', ru: 'её сделки не попадут ни к одному менеджеру', en: 'its deals belong to no manager' },
	{
		column: 'created_at',
		ru: 'её сделки не войдут ни в лиды, ни в конверсию, ни в цикл продаж',
		en: 'its deals are in no leads, no conversion and no sales cycle',
	},
];

/** Said, since such deals look loaded. What the tab has from before is not lacking. */
export function lackingColumns(deals: readonly Row[], existing: readonly Row[]): Text[] {
	if (deals.length === 0) return [];
	const before = new Map(existing.map((deal) => [keyOf(tables.deals, deal), deal]));
	const { title, columns } = tables.deals;
	const won = deals.filter(({ outcome }) => outcome === 'WON');
	const isBlankAmount = ({ amount }: Row): boolean => amount === null;
	const empty: Text[] =
		won.length > 1 && won.every(isBlankAmount)
			? [
					{
						ru: `«${title.ru}»: столбец сумм пуст у всех выигранных сделок – денег они не приносят. Если суммы стоят в другом столбце, выберите его при загрузке в панели.`,
						en: `"${title.en}": no won deal has anything in the column of amounts, so they bring no money. If the amounts stand in another column, choose it when you load the file in the panel.`,
					},
				]
			: [];
	const lacking = NEEDED.filter(({ column }) =>
		deals.every((deal) => deal[column] === undefined && (before.get(keyOf(tables.deals, deal))?.[column] ?? null) === null),
	).map(({ column, ru, en }) => {
		const { header } = columns.find(({ key }) => key === column)!;
		return {
			ru: `«${title.ru}»: в таблице не найден столбец «${header.ru}» – ${ru}. Выберите его при загрузке в панели или назовите так в файле.`,
			en: `"${title.en}": the table has no column "${header.en}", so ${en}. Choose it when you load the file in the panel, or call it so in the file.`,
		};
	});
	return [...lacking, ...empty];
}
