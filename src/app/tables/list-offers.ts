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
export function listOffers({ id, lines, region, chosen }: Source, locale: string): ListOffer[] {
	if (id !== null && id !== 'deals') return [];
	const { headings, first } = region;
	const body = lines.slice(first);
	const keys = mapHeadings(tables.deals, headings, headingContext(body, { chosen: {} }));
	const isSaid = keys.some((key) => key === 'deal_id' || key === 'outcome' || key === 'stage_id' || (key !== null && isFlag(key)));
	const chosenFor = choicesOf(chosen);
	const dates = headings.filter((heading, i) => heading !== '' && holdsDates(body, i, locale));
	if (isSaid || dates.length !== 1 || chosenFor(dates[0]!) !== undefined || !keys.includes('amount')) return [];
	return KINDS.flatMap(({ table, date, constants, label }): ListOffer[] => {
		const known = mapHeadings(tables[table], headings, headingContext(body, { chosen: { [dates[0]!]: date } }));
		if (identityOf(tables[table], known) === null) return [];
		return [{ label, mapping: { table, columns: { [dates[0]!]: date }, ...(constants && { constants }) } }];
	});
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
