import { recordLinks } from '../columns/kit/links';
import { textOf } from '../facts/columns';
import type { FactBase } from '../facts/fact-base';
import type { Table } from '../facts/table';
import { type TableId, tables } from '../facts/tables';
import { plural } from '../language/plural';
import type { Language } from '../language/text';
import { rowWords } from '../measures/population-words';
import { rowsName } from '../measures/row-headings';
import { OTHER_MANAGER, OTHER_PERIOD } from './reasons';
import type { RowUse } from './row-use';
import type { RowGroup } from './shape';

/** Where rows stand in the spreadsheet now: the tab's name, and the line of each row of the fact base (0 = not found). */
export type LinesOf = (table: TableId) => { readonly tab: string; readonly lines: (row: number) => number };

const MOST_IDS = 12;
const MOST_LEFT_IDS = 5;
const MOST_SPANS = 20;

const FORMS: Readonly<Record<Language, Partial<Record<TableId, readonly string[]>>>> = {
	ru: {
		deals: ['сделка', 'сделки', 'сделок'],
		activities: ['действие', 'действия', 'действий'],
		payments: ['оплата', 'оплаты', 'оплат'],
		ledger: ['запись', 'записи', 'записей'],
		invoices: ['счёт', 'счёта', 'счетов'],
		clients: ['клиент', 'клиента', 'клиентов'],
		managers: ['менеджер', 'менеджера', 'менеджеров'],
	},
	en: {
		deals: ['deal', 'deals'],
		activities: ['activity', 'activities'],
		payments: ['payment', 'payments'],
		ledger: ['entry', 'entries'],
		invoices: ['bill', 'bills'],
		clients: ['client', 'clients'],
		managers: ['manager', 'managers'],
	},
};
const ROWS = { ru: ['строка', 'строки', 'строк'], en: ['row', 'rows'] } as const;

export const countedRows = (count: number, table: TableId, language: Language): string =>
	plural(count, language, FORMS[language][table] ?? ROWS[language]);

/** Rows of one population in words; `home` is the period and the scope that the reader asked for, said only where they differ. */
export function rowGroup(
	use: RowUse,
	base: FactBase,
	linesOf: LinesOf,
	language: Language,
	{ suffix = '', period, scope }: { suffix?: string; period: string; scope: string },
): RowGroup {
	const { table, rows, leftOut: left, total, used } = use;
	const idOf = idsOf(base, table);
	const linkOf = recordLinks(base, table);
	const { tab, lines } = linesOf(table);
	const where = [
		...(use.period.token === period ? [] : [use.period.token]),
		...(use.scope.key === scope || use.scope.all !== true ? [] : [language === 'ru' ? 'весь отдел' : 'everybody']),
	];
	const name = rowsName(use.of, language);
	const title = name + (use.when === null ? '' : `${name.includes(',') ? ',' : ''} ${use.when[language]}`) + suffix;
	const counted = countedRows(rows.length, table, language);
	return {
		title: capital(where.length === 0 ? title : `${title} (${where.join(', ')})`),
		tab,
		count: rows.length,
		counted: used.length === rows.length ? counted : `${counted} (${used.length} ${rowWords(use.of, language)})`,
		ids: listed(rows, idOf, MOST_IDS, language),
		links: rows.slice(0, MOST_IDS).map((row) => ({ id: idOf(row) || '?', link: linkOf(row) })),
		lines: spansText(rows.map(lines)),
		left: left.map(({ why, rows: out }) => ({
			why: why[language],
			count: out.length,
			ids: why === OTHER_PERIOD || why === OTHER_MANAGER ? '' : listed(out, idOf, MOST_LEFT_IDS, language),
		})),
		total,
	};
}

/** «себестоимость известна у 4 из 5», of every value that some row lacks. */
export function coverage(use: RowUse, language: Language): string[] {
	return use.leftOut.flatMap(({ absence, rows }) => {
		if (absence === null) return [];
		const covered = use.rows.length;
		return [`${absence.covered[language]} ${covered} ${language === 'ru' ? 'из' : 'of'} ${covered + rows.length}`];
	});
}

function idsOf(base: FactBase, id: TableId): (row: number) => string {
	const table: Table = tables[id];
	return textOf(base.table(id), table.key[table.key.length - 1]!);
}

function listed(rows: readonly number[], idOf: (row: number) => string, most: number, language: Language): string {
	const ids = rows.slice(0, most).map((row) => idOf(row) || '?');
	const rest = rows.length - ids.length;
	return ids.join(', ') + (rest === 0 ? '' : language === 'ru' ? ` и ещё ${rest}` : ` and ${rest} more`);
}

/** Lines as stretches: [first, how many]. */
export function spans(lines: readonly number[]): [number, number][] {
	const stretches: [number, number][] = [];
	for (const line of [...lines].filter((one) => one > 0).sort((a, b) => a - b)) {
		const last = stretches[stretches.length - 1];
		if (last !== undefined && last[0] + last[1] === line) last[1]++;
		else if (last === undefined || last[0] + last[1] < line) stretches.push([line, 1]);
	}
	return stretches;
}

/** `5, 9, 12–14`. */
export function spansText(lines: readonly number[]): string {
	const all = spans(lines);
	const shown = all.slice(0, MOST_SPANS).map(([from, count]) => (count === 1 ? String(from) : `${from}–${from + count - 1}`));
	return shown.join(', ') + (all.length > MOST_SPANS ? ', …' : '');
}

export const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
