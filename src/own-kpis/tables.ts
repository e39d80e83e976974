import type { SourceId } from '../columns/kit/sources';
import { foldName } from '../facts/named-people';
import type { TableId } from '../facts/tables';
import { tables } from '../facts/tables';
import { type Text, text } from '../language/text';
import type { Condition } from '../measures/vocabulary';
import { ownFault } from './fault';

/** A table whose rows an own KPI may count. */
export interface CountedTable {
	readonly source: SourceId;
	/** Whose columns it has. */
	readonly table: TableId;
	readonly title: Text;
	readonly also: readonly string[];
	/** What every row must be to count at all; `rows`: and to count as a row, not only as money. */
	readonly where: readonly Condition[];
	readonly rows: readonly Condition[];
	/** By date: the column that holds its moment, and who gets the credit then; the first is the usual one. */
	readonly dates: Readonly<Record<string, { readonly at: string; readonly credit: string }>>;
	readonly credits: Readonly<Record<string, string>>;
	/** Columns that stand for those of the facts: as of the day of the data, in base currency. */
	readonly instead: Readonly<Record<string, string>>;
}

const exists: Condition = { column: 'exists', is: true };

export const COUNTED: readonly CountedTable[] = [
	{
		source: 'deals',
		table: 'deals',
		title: tables.deals.title,
		also: ['сделка', 'deal', 'лиды', 'leads'],
		where: [exists],
		rows: [{ column: 'is_credit', is: false }],
		dates: {
			created_at: { at: 'created_at', credit: 'manager_id' },
			closed_at: { at: 'closed_at', credit: 'seller' },
			assigned_at: { at: 'assigned_at', credit: 'manager_id' },
		},
		credits: { manager_id: 'manager_id', owner_at_close_id: 'seller' },
		instead: { outcome: 'state', amount: 'price', client_id: 'client' },
	},
	{
		source: 'activities',
		table: 'activities',
		title: tables.activities.title,
		also: ['активность', 'действия', 'звонки', 'activity', 'calls'],
		where: [exists],
		rows: [],
		dates: { occurred_at: { at: 'occurred_at', credit: 'manager_id' } },
		credits: { manager_id: 'manager_id' },
		instead: {},
	},
	{
		source: 'payments',
		table: 'payments',
		title: tables.payments.title,
		also: ['оплата', 'платежи', 'payment'],
		where: [{ column: 'counts', is: true }],
		rows: [],
		dates: { paid_at: { at: 'paid', credit: 'seller' } },
		credits: {},
		instead: { amount: 'value' },
	},
	{
		source: 'stageEntries',
		table: 'stage_changes',
		title: text('Входы в этапы', 'Stage entries'),
		also: ['история этапов', 'вход в этап', 'stage changes', 'stage entry'],
		where: [],
		rows: [],
		dates: { changed_at: { at: 'from', credit: 'manager_id' } },
		credits: {},
		instead: {},
	},
];

export function countedTable(word: string): CountedTable {
	const name = foldName(word);
	const countedTable = COUNTED.find(({ table, title, also }) => [table, title.ru, title.en, ...also].map(foldName).includes(name));
	if (countedTable !== undefined) return countedTable;
	const list = (language: 'ru' | 'en'): string => COUNTED.map(({ title }) => title[language]).join(', ');
	throw ownFault(
		name === '' ? 'не указана таблица' : `нет таблицы «${word.trim()}»`,
		name === '' ? 'the table is not given' : `there is no table "${word.trim()}"`,
		`Можно: ${list('ru')}.`,
		`Possible: ${list('en')}.`,
	);
}
