import type { Zone } from '../../calendar/zone';
import { foldStatus, type Outcome } from '../../facts/parse/outcome';
import type { Cell, Row } from '../../facts/table';
import { type Facts, type TableId, tables } from '../../facts/tables';
import { plural } from '../../language/plural';
import type { Text } from '../../language/text';
import { StageList } from '../kit/stage-list';
import { closingDates, withExpectedClose } from './closing-dates';
import { takenForOpen, withOutcome } from './stage-outcomes';
import { lackingColumns, paidWithoutPayments, withRefunds } from './untold-money';

/** Columns that name a person, by table. */
const PEOPLE: Partial<Record<TableId, readonly string[]>> = {
	deals: ['manager_id', 'owner_at_close_id'],
	activities: ['manager_id'],
	stage_changes: ['manager_id'],
	owner_changes: ['from_manager_id', 'to_manager_id'],
	invoices: ['manager_id'],
	ledger: ['manager_id'],
	targets: ['scope'],
};

const fold = (word: unknown): string =>
	String(word ?? '')
		.trim()
		.replace(/\s+/g, ' ')
		.toLowerCase()
		.replace(/ё/g, 'е');

export interface Completion {
	/** The account's own words for statuses. */
	readonly statuses?: ReadonlyMap<string, Outcome>;
	readonly zone?: Zone;
	/** The moment up to which things have happened. */
	readonly until?: number;
	/** Words in status columns that nobody knows, and how often they stand there. */
	readonly unknown?: ReadonlyMap<string, number>;
}

export interface Completed {
	readonly facts: Facts;
	readonly notes: readonly Text[];
	/** Words of statuses and stages for a person to explain, with the number of deals that wait for it. */
	readonly unknown: ReadonlyMap<string, number>;
}

/**
 * What files leave to be understood: people written by name, people whom no Managers table lists, an outcome that stands in the
 * stage column, a closing date that is only expected. `existing` is what the tabs hold already.
 */
export function completeTables(read: Facts, existing: Facts, completion: Completion = {}): Completed {
	const facts: Partial<Record<TableId, Row[]>> = { ...read };
	const listed = [...(existing.managers ?? []), ...(read.managers ?? [])];
	const spelt = new Map<string, Cell>();
	for (const [id, columns] of Object.entries(PEOPLE) as [TableId, readonly string[]][])
		if (facts[id] !== undefined) facts[id] = facts[id].map((row) => withIds(row, columns, listed, spelt));
	const managers = [...(read.managers ?? []), ...unlisted(facts, listed)];
	if (managers.length > 0) facts.managers = managers;
	const refunds = withRefunds(facts.payments ?? [], existing.payments ?? []);
	if (facts.payments !== undefined) facts.payments = refunds.payments;
	const uncounted = [
		...UNCOUNTED.flatMap((one) => uncountedRows(one, facts, existing)),
		...refunds.notes,
		...paidWithoutPayments(facts, existing),
		...lackingColumns(facts.deals ?? [], existing.deals ?? []),
	];
	if (facts.deals === undefined) return { facts, notes: uncounted, unknown: new Map() };
	const stages = new StageList([...(existing.stages ?? []), ...(read.stages ?? [])]);
	const opened = takenForOpen(facts.deals, { ...completion, stages });
	const deals = facts.deals.map((deal) => withExpectedClose(withOutcome(deal, { ...completion, stages }), completion));
	const closing = closingDates(deals, existing.deals ?? [], completion.zone);
	facts.deals = closing.deals;
	const unknown = new Map(completion.unknown ?? []);
	for (const { outcome, stage_id } of facts.deals) {
		if (outcome !== 'UNMAPPED' || (stage_id ?? null) === null || stages.has(stage_id)) continue;
		if ((completion.unknown?.size ?? 0) > 0) continue;
		const word = foldStatus(String(stage_id));
		unknown.set(word, (unknown.get(word) ?? 0) + 1);
	}
	// What stands in a column of statuses was told when that was read.
	const untold = (completion.unknown?.size ?? 0) > 0 ? facts.deals.filter(({ outcome }) => outcome !== 'UNMAPPED') : facts.deals;
	return { facts, notes: [...unmapped(untold, stages, unknown), ...opened, ...closing.notes, ...uncounted], unknown };
}

interface Uncounted {
	readonly table: TableId;
	readonly column: string;
	/** Which may stand for it. */
	readonly or?: string;
	readonly ru: string;
	readonly en: string;
}

/** Columns without which a row counts in no figure. */
const UNCOUNTED: readonly Uncounted[] = [
	{ table: 'ledger', column: 'kind', ru: 'неясно, затраты это или доходы', en: 'do not say whether they are costs or income' },
	{ table: 'activities', column: 'status', ru: 'неясно, сделано ли это', en: 'do not say whether they were done' },
	{ table: 'activities', column: 'type', ru: 'неясно, что это было', en: 'do not say what they were' },
	{ table: 'activities', column: 'occurred_at', or: 'due_at', ru: 'неясно, когда это было', en: 'do not say when that was' },
	{ table: 'ledger', column: 'date_from', or: 'date_to', ru: 'неясно, за какое время это', en: 'do not say of which time they are' },
	{ table: 'payments', column: 'paid_at', ru: 'неясно, когда это оплачено', en: 'do not say when that was paid' },
];

/** Told, since such rows look loaded and count as nothing. What the tab has from before is not lacking. */
function uncountedRows({ table, column, or = column, ru, en }: Uncounted, facts: Facts, existing: Facts): Text[] {
	const key = tables[table].key[tables[table].key.length - 1]!;
	const presentKeys = new Set(
		(existing[table] ?? []).flatMap((row) => ((row[column] ?? row[or] ?? null) === null ? [] : [String(row[key])])),
	);
	const count = (facts[table] ?? []).filter(
		(row) => (row[column] ?? row[or] ?? null) === null && !presentKeys.has(String(row[key])),
	).length;
	if (count === 0) return [];
	const { title, columns } = tables[table];
	const { header } = columns.find((one) => one.key === column)!;
	return [
		{
			ru: `«${title.ru}»: ${plural(count, 'ru', ['строка', 'строки', 'строк'])} без значения в столбце «${header.ru}» – ${ru}, поэтому в показатели не входят. Заполните столбец в файле или задайте одно значение для всех строк при загрузке в панели.`,
			en: `"${title.en}": ${plural(count, 'en', ['row has', 'rows have'])} nothing in the column "${header.en}" and ${en}, so they count in no KPI. Fill the column in the file, or give all lines one value when you load it in the panel.`,
		},
	];
}

/**
 * A name that only one person bears stands for the person's id. A name that no list has is one person, in whatever case and with whatever
 * spaces it is written; ids with digits are left alone, since case tells them apart.
 */
function withIds(row: Row, columns: readonly string[], listed: readonly Row[], spelt: Map<string, Cell>): Row {
	const changed: Row = { ...row };
	for (const column of columns) {
		const word = fold(row[column]);
		if (word === '' || listed.some(({ manager_id }) => String(manager_id) === String(row[column]))) continue;
		const named = listed.filter(({ name, aliases }) => [name, ...String(aliases ?? '').split('|')].map(fold).includes(word));
		if (new Set(named.map(({ manager_id }) => manager_id)).size === 1) changed[column] = named[0]!.manager_id!;
		else if (named.length === 0 && !/\d/.test(word)) {
			if (!spelt.has(word)) spelt.set(word, row[column] ?? null);
			changed[column] = spelt.get(word)!;
		}
	}
	return changed;
}

/** Who holds or held deals or did something is a manager, listed or not; a plan alone makes nobody one. */
function unlisted(facts: Facts, listed: readonly Row[]): Row[] {
	const ids = new Set(listed.map(({ manager_id }) => String(manager_id)));
	const unlistedPeople: Row[] = [];
	for (const [id, columns] of Object.entries(PEOPLE) as [TableId, readonly string[]][])
		for (const row of id === 'targets' ? [] : (facts[id] ?? []))
			for (const column of columns) {
				const person = String(row[column] ?? '');
				if (person === '' || ids.has(person)) continue;
				ids.add(person);
				unlistedPeople.push({ manager_id: person, name: person });
			}
	return unlistedPeople;
}

const MOST_WORDS = 8;

function unmapped(deals: readonly Row[], stages: StageList, unknown: ReadonlyMap<string, number>): Text[] {
	const lost = deals.filter(
		({ outcome, stage_id, pipeline_id }) =>
			outcome === 'UNMAPPED' || ((outcome ?? null) === null && stages.outcome(stage_id, pipeline_id) === 'UNMAPPED'),
	);
	if (lost.length === 0) return [];
	const words = [...unknown].sort(([, a], [, b]) => b - a).slice(0, MOST_WORDS);
	const listed = (quote: readonly [string, string]): string =>
		words.map(([word, count]) => `${quote[0]}${word}${quote[1]} (${count})`).join(', ');
	return [
		{
			ru: `У ${plural(lost.length, 'ru', ['сделки', 'сделок', 'сделок'])} непонятен статус: в закрытые они не входят. ${words.length > 0 ? `Слова: ${listed(['«', '»'])}. Скажите, что они значат, при загрузке в панели или в «Настройках» (status_map).` : 'Назовите столбец «Статус» и пишите в нём «Успешно реализовано», «Закрыто и не реализовано» или «В работе».'}`,
			en: `The status of ${plural(lost.length, 'en', ['deal', 'deals'])} is not understood: they do not count as closed. ${words.length > 0 ? `Words: ${listed(['"', '"'])}. Say what they mean when you load the file in the panel, or in Settings (status_map).` : 'Call the column "Status" and write won, lost or open in it.'}`,
		},
	];
}
