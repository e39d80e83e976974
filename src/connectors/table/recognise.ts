import type { Table } from '../../facts/table';
import { type TableId, tableIds, tables } from '../../facts/tables';
import { listsCalls } from './call-lists';
import { plainHeading } from './heading-words';
import { isFlag, mapHeadings } from './headings';
import { canLackIds, identityOf } from './record-ids';

/** Words in names of files, for headings that two tables could have. */
const NAMES: Readonly<Partial<Record<TableId, RegExp>>> = {
	deals: /deal|opportunit|lead|сделк|лид|продаж|sales/i,
	stage_changes: /stage.?(?:change|histor)|истори\S* этап/i,
	owner_changes: /owner.?(?:change|histor)|смен\S* ответств/i,
	stages: /^(?:stages|этапы|стадии)/i,
	activities: /activit|call|task|meeting|активност|звон|задач|встреч|дела(?![а-я])/i,
	clients: /client|compan|contact|account|customer|organi[sz]ation|клиент|компани|контакт|контрагент/i,
	managers: /manager|user|owner|employee|team|менеджер|сотрудник|пользовател/i,
	invoices: /invoice|bill|сч[её]т/i,
	payments: /payment|оплат|плат[её]ж|поступлен/i,
	ledger: /ledger|cost|expense|затрат|расход/i,
	targets: /target|plan|quota|план|цел/i,
	rates: /rate|курс/i,
	calendar: /calendar|holiday|календар|праздник/i,
};

/** Without one of each group a table is not what it seems: people, companies and deals all have ids, names and owners. */
const WITNESSES: Readonly<Partial<Record<TableId, readonly (readonly string[])[]>>> = {
	deals: [['amount', 'stage_id', 'outcome', 'closed_at']],
	activities: [
		['occurred_at', 'due_at'],
		['type', 'direction', 'duration_s'],
	],
	invoices: [['issued_at', 'due_date']],
	payments: [['paid_at']],
	ledger: [['amount']],
	targets: [['value']],
	managers: [['name', 'team']],
	clients: [['name', 'region', 'kind', 'created_at']],
};

/** A date, a client and an amount are in many tables: without one of these, or a word in the file's name, it could be any of them. */
const OWN: Readonly<Partial<Record<TableId, readonly string[]>>> = {
	invoices: ['invoice_id', 'due_date'],
	payments: ['payment_id', 'invoice_id', 'kind'],
	ledger: ['category', 'kind', 'date_to'],
	feedback: ['rating'],
	decisions: ['before', 'after'],
	contests: ['claim'],
	forecasts: ['stated_on'],
	calendar: ['is_working', 'hours', 'holiday'],
};

/** The dates of bills and payments themselves. */
const DATES: ReadonlySet<string> = new Set(['issued_at', 'paid_at']);
const ANYTHING = /^(?:номер|№|n|no|nr|number|номердокумента|документ|reference|id)$/;

const titleOf = (file: string): string =>
	file
		.replace(/^.*[\\/]/, '')
		.replace(/\.[a-z]+$/i, '')
		.trim()
		.toLowerCase();

/** The table that a file's name is, letter for letter. */
export function tableCalled(file: string): TableId | null {
	const name = titleOf(file);
	return (
		tableIds.find((id) => id === name || tables[id].title.ru.toLowerCase() === name || tables[id].title.en.toLowerCase() === name) ?? null
	);
}

/** Which table it is: by all its headings, with the file's name as a witness; null when neither tells. */
export function recogniseTable(file: string, headings: readonly string[]): TableId | null {
	const called = tableCalled(file);
	if (called !== null && isWhole(called, headings, file)) return called;
	let best: TableId | null = null;
	let most = 1;
	for (const id of tableIds) {
		const isNamed = NAMES[id]?.test(titleOf(file)) === true;
		if (id === 'changes' || !isWhole(id, headings, file) || !(isNamed || hasOwn(id, headings))) continue;
		const named = columnsOf(id, headings).length;
		const score = named + (isNamed ? 1.5 : 0);
		if (named > 1 && score > most) {
			most = score;
			best = id;
		}
	}
	// A name is believed against headings that say as little of another table.
	return called !== null && (best === null || most <= columnsOf(called, headings).length) ? called : best;
}

const columnsOf = (id: TableId, headings: readonly string[]): string[] =>
	mapHeadings(tables[id], headings, { isYesNo: () => false }).flatMap((key) => (key === null || isFlag(key) ? [] : [key]));

function hasOwn(id: TableId, headings: readonly string[]): boolean {
	const own = OWN[id];
	if (own === undefined) return true;
	// «Дата платежа» says it itself.
	if (
		(id === 'payments' || id === 'invoices') &&
		headings.some((heading) => NAMES[id]!.test(heading) && columnsOf(id, [heading]).some((key) => DATES.has(key)))
	)
		return true;
	// «Номер» is the number of anything.
	return columnsOf(
		id,
		headings.filter((heading) => !ANYTHING.test(plainHeading(heading))),
	).some((key) => own.includes(key));
}

function isWhole(id: TableId, headings: readonly string[], file: string): boolean {
	const table: Table = tables[id];
	const keys = columnsOf(id, headings);
	const own = table.key[table.key.length - 1]!;
	const hasIdentity = keys.includes(own) || !canLackIds(table) || identityOf(table, keys) !== null;
	const isComplete = table.columns.every(
		({ key, required }) => required !== true || (key === own && canLackIds(table)) || keys.includes(key),
	);
	// What has neither lengths nor directions and brings money is a list of sales that somebody called about.
	const isOfCalls = id === tables.activities.id && listsCalls(titleOf(file), headings) && !columnsOf('deals', headings).includes('amount');
	return (
		isComplete &&
		hasIdentity &&
		(WITNESSES[id] ?? []).every((group) => group.some((key) => keys.includes(key)) || (isOfCalls && group.includes('type')))
	);
}
