import { zone } from '../../calendar/zone';
import { choicesOf, isFlag, mapHeadings } from '../../connectors/table/headings';
import { headingContext } from '../../connectors/table/read';
import { identityOf } from '../../connectors/table/record-ids';
import { isDate, parseInstant } from '../../facts/parse/instant';
import { UNREADABLE } from '../../facts/parse/number';
import { type TableId, tables } from '../../facts/tables';
import type { Text } from '../../language/text';
import type { Mapping } from './table-memory';
import type { Source } from './table-sources';

/** What a list with one date may be; a person picks it with one press. */
export interface ListOffer {
	readonly label: Text;
	readonly mapping: Mapping;
}

const KINDS: readonly {
	readonly table: TableId;
	readonly date: string;
	readonly constants?: Mapping['constants'];
	readonly label: Text;
}[] = [
	{
		table: 'deals',
		date: 'closed_at',
		constants: { outcome: 'WON' },
		label: { ru: 'Продажи: каждая строка – выигранная сделка этого дня', en: 'Sales: each line is a deal won on that day' },
	},
	{ table: 'payments', date: 'paid_at', label: { ru: 'Оплаты, полученные в этот день', en: 'Payments received on that day' } },
	{ table: 'invoices', date: 'issued_at', label: { ru: 'Счета, выставленные в этот день', en: 'Invoices issued on that day' } },
];

/**
 * A list of dates, clients or managers, and amounts says neither what it lists nor how a deal ended. It is not guessed; what it may be is
 * offered instead of questions about every column. Empty where the headings say more.
 */
export function listOffers(source: Source, locale: string): ListOffer[] {
	const { id, lines, region, chosen } = source;
	if (id !== null && id !== 'deals') return wholeOffers(source);
	const { headings, first } = region;
	const body = lines.slice(first);
	const keys = mapHeadings(tables.deals, headings, headingContext(body, { chosen: {} }));
	const isSaid = keys.some((key) => key === 'outcome' || key === 'stage_id' || (key !== null && isFlag(key)));
	const chosenFor = choicesOf(chosen);
	const dates = headings.filter((heading, i) => heading !== '' && holdsDates(body, i, locale));
	// Of several dates of an order the one of the order itself is meant: deliveries and due dates have names of their own.
	const meaning = new Map(headings.map((heading, i) => [heading, keys[i] ?? null]));
	const [day, ...others] = dates.length > 1 ? dates.filter((heading) => meaning.get(heading) === 'closed_at') : dates;
	if (isSaid && Object.keys(repeatedIds(headings, keys, body)).length > 0) return [linesOffer(repeatedIds(headings, keys, body))];
	if (isSaid || day === undefined || others.length > 0 || chosenFor(day) !== undefined || !keys.includes('amount')) return [];
	if (keys.includes('created_at') && meaning.get(day) !== 'created_at') return [];
	const ids = repeatedIds(headings, keys, body);
	return KINDS.flatMap(({ table, date, constants, label }): ListOffer[] => {
		const columns = { ...ids, [day]: date };
		const keysAsOffered = mapHeadings(tables[table], headings, headingContext(body, { chosen: columns }));
		if (identityOf(tables[table], keysAsOffered) === null && !keysAsOffered.includes('deal_id')) return [];
		return [{ label, mapping: { table, columns, ...(constants && { constants }) } }];
	});
}

/** The lines of an order are records of their own, each with its amount. */
const linesOffer = (columns: Mapping['columns']): ListOffer => ({
	label: {
		ru: 'Строки заказов: один номер в нескольких строках, каждая строка – отдельная запись',
		en: 'Lines of orders: one number in several lines, each line is a record of its own',
	},
	mapping: { table: 'deals', columns },
});

/** What all lines of a list may be, where no column says it: without it they count in no figure. */
const WHOLE: readonly { readonly table: TableId; readonly column: string; readonly value: string; readonly label: Text }[] = [
	{ table: 'ledger', column: 'kind', value: 'cost', label: { ru: 'Затраты: все строки', en: 'Costs: all lines' } },
	{ table: 'ledger', column: 'kind', value: 'other_income', label: { ru: 'Прочие доходы: все строки', en: 'Other income: all lines' } },
	{ table: 'activities', column: 'status', value: 'done', label: { ru: 'Всё это сделано', en: 'All of this was done' } },
	{ table: 'activities', column: 'status', value: 'planned', label: { ru: 'Всё это запланировано', en: 'All of this is planned' } },
	{ table: 'targets', column: 'metric', value: 'amount', label: { ru: 'План продаж в деньгах', en: 'A plan of sales in money' } },
	{ table: 'targets', column: 'metric', value: 'deals', label: { ru: 'План по числу сделок', en: 'A plan of the number of deals' } },
	{ table: 'targets', column: 'metric', value: 'leads', label: { ru: 'План по новым лидам', en: 'A plan of new leads' } },
	{ table: 'targets', column: 'metric', value: 'calls', label: { ru: 'План по звонкам', en: 'A plan of calls' } },
];

function wholeOffers({ id, lines, region, chosen, constants }: Source): ListOffer[] {
	if (id === null) return [];
	const keys = mapHeadings(tables[id], region.headings, headingContext(lines.slice(region.first), { chosen }));
	return WHOLE.flatMap(({ table, column, value, label }): ListOffer[] =>
		table !== id || keys.includes(column) || constants[column] !== undefined
			? []
			: [{ label, mapping: { table, columns: {}, constants: { [column]: value } } }],
	);
}

/** The number of an order stands in each of its lines: it does not tell the lines apart, and one would replace the other. */
function repeatedIds(headings: readonly string[], keys: readonly (string | null)[], body: Source['lines']): Record<string, string> {
	const place = [...keys.entries()].find(([, key]) => key === 'deal_id')?.[0];
	if (place === undefined) return {};
	const ids = body.map((line) => String(line[place] ?? '').trim()).filter((id) => id !== '');
	return new Set(ids).size === ids.length ? {} : { [headings[place]!]: '' };
}

const LINES = 60;

/** Whether the column's first cells are all dates; a number alone is none, though a serial number could be one. */
function holdsDates(body: Source['lines'], column: number, locale: string): boolean {
	const cells = body
		.slice(0, LINES)
		.map((line) => line[column] ?? '')
		.filter((cell) => cell !== '');
	const utc = zone('UTC');
	return (
		cells.length > 0 &&
		cells.every((cell) => {
			if (isDate(cell)) return true;
			if (!/\d\D+\d/.test(String(cell).trim())) return false;
			const when = parseInstant(cell, utc, locale);
			return when !== null && when !== UNREADABLE;
		})
	);
}
