import type { DayNumber } from '../calendar/day';
import type { FiscalYear } from '../calendar/period';
import { type WorkCalendar, workCalendar } from '../calendar/work-calendar';
import { type Zone, zone } from '../calendar/zone';
import type { KindRule } from './account-maps';
import type { CardBook } from './cards/addresses';
import { type ColumnData, type ColumnSource, Columns, codesOf, type FactTable, numbersOf } from './columns';
import { correctionsOf, withCorrections } from './contests/corrections';
import { Dictionary, domainOf } from './dictionary';
import { recordColumns } from './newest';
import type { Outcome } from './parse/outcome';
import type { Column, Row, Table } from './table';
import { type TableId, tableIds, tables } from './tables';

export { type ColumnData, type ColumnSource, codesOf, Dictionary, type FactTable, numbersOf };

/** What the account says about itself, spec §1.7. */
export interface Account {
	readonly zone: Zone;
	readonly calendar: WorkCalendar;
	readonly asOf: DayNumber;
	/** The spreadsheet's: how people write numbers and days in definitions. */
	readonly locale?: string;
	readonly baseCurrency: string;
	readonly fiscal: FiscalYear;
	/** Profit of a deal whose cost is not known, as a share of its amount. */
	readonly defaultMargin?: number;
	/** For firms that pay on revenue: profit is the amount. */
	readonly isProfitRevenue?: boolean;
	/** Where no bills are loaded, won deals are taken for them. */
	readonly areDealsBills?: boolean;
	/** How a plan is shared out over a part of its period; working days when absent. */
	readonly prorate?: 'workdays' | 'calendar_days';
	/** Amounts hold this share of VAT on top and are brought to what stands without it (R13). */
	readonly vatRate?: number;
	/** What the goal starts from while history tells nothing. */
	readonly defaultCheck?: number;
	readonly defaultConversion?: number;
	/** The account's own words for outcomes, temperatures by stage (ID or name), kinds of activities. */
	readonly statuses?: ReadonlyMap<string, Outcome>;
	readonly temperatures?: ReadonlyMap<string, string>;
	readonly taxonomy?: readonly KindRule[];
	/** Where each source opens its records. */
	readonly cards?: CardBook;
	/** When the data were read, where an import wrote it down. */
	readonly readAt?: number;
	/** The account's own numbers for the list of today, by the key of their setting. */
	readonly limits?: ReadonlyMap<string, number>;
	/** Activities of deals that were closed before this day are not kept in the file: what rests on them cannot be worked out for earlier periods. */
	readonly activitiesFrom?: DayNumber;
	/** The day of the first fact while all activities were there: figures of the periods since then are kept. */
	readonly firstDay?: DayNumber;
}

/** Rows, or a source of columns; `later` ones are asked for when a figure needs the table. */
export type TableRows = readonly Row[] | ColumnSource;
export type FactRows = Partial<Record<TableId, TableRows | (() => TableRows)>>;

/** Columns of the facts, by table. */
export type FactReads = Readonly<Partial<Record<TableId, readonly string[]>>>;

const isRows = (rows: TableRows): rows is readonly Row[] => Array.isArray(rows);

/** All facts of an account as typed columns, ready to be folded. */
export class FactBase {
	readonly account: Account;
	private readonly rows: FactRows;
	private readonly tables = new Map<TableId, FactTable>();
	private readonly dictionaries = new Map<string, Dictionary>();
	private readonly expected = new Map<TableId, Set<string>>();
	private readonly additions: { readonly to: TableId; readonly add: () => void }[] = [];

	constructor(rows: FactRows, account: Account) {
		this.rows = rows;
		this.account = account;
	}

	table(id: TableId): FactTable {
		let table = this.tables.get(id);
		if (table === undefined) {
			const rows = this.rows[id] ?? [];
			table = this.load(id, typeof rows === 'function' ? rows() : rows);
			this.tables.set(id, table);
			for (const { to, add } of this.additions) if (to === id) add();
		}
		return table;
	}

	/** Adds columns to a table, when it is first asked for: a table that no figure needs is not read. */
	extend(to: TableId, add: () => void): void {
		this.additions.push({ to, add });
		if (this.tables.has(to)) add();
	}

	/** Says which columns are going to be asked for: what of a table is read with one of them is read in one pass. */
	expect(reads: FactReads): void {
		for (const [id, keys] of Object.entries(reads) as [TableId, readonly string[]][]) {
			const present = this.expected.get(id);
			this.expected.set(id, new Set(present === undefined ? keys : [...present, ...keys]));
		}
	}

	dictionary(domain: string): Dictionary {
		let dictionary = this.dictionaries.get(domain);
		if (dictionary === undefined) {
			dictionary = new Dictionary();
			this.dictionaries.set(domain, dictionary);
		}
		return dictionary;
	}

	/** The code of a text in a domain, -1 when no row has it; rows of every table are asked. */
	codeOf(domain: string, text: string): number {
		for (const id of tableIds) for (const { key } of tables[id].columns) if (domainOf(key) === domain) this.table(id).columns.get(key);
		return this.dictionary(domain).find(text);
	}

	/** Deals are what the CRM says and what was accepted instead, for whoever reads them. */
	private corrected(id: TableId, source: ColumnSource): ColumnSource {
		if (id !== 'deals') return source;
		return withCorrections(
			source,
			correctionsOf(this.table('contests'), (day) => this.account.zone.instantOf(day)),
			tables[id].columns,
		);
	}

	private load(id: TableId, rows: TableRows): FactTable {
		const columns = new Columns();
		const source = this.corrected(id, isRows(rows) ? recordColumns(tables[id], rows) : rows);
		const all = [...(tables[id] as Table).columns, ...(source.own ?? [])];
		const textsOf = ({ key }: Column): Dictionary => this.dictionary(domainOf(key) ?? `${id}.${key}`);
		const missing = new Set(all.map(({ key }) => key));
		const read = (column: Column): void => {
			const expected = this.expected.get(id);
			const together =
				expected?.has(column.key) === true && source.readAll !== undefined
					? all.filter(({ key }) => expected.has(key) && missing.has(key))
					: [column];
			const data = source.readAll?.(together, textsOf) ?? [source.read(column, textsOf(column))];
			for (const [i, { key }] of together.entries()) {
				missing.delete(key);
				columns.set(key, data[i]!);
			}
		};
		for (const column of all) columns.later([column.key], () => read(column));
		return { size: source.size, columns, ...(source.own && { own: source.own }) };
	}
}

export function accountOf(options: {
	tz?: string;
	asOf: DayNumber;
	baseCurrency?: string;
	calendar?: WorkCalendar;
	fiscal?: FiscalYear;
	defaultMargin?: number;
	isProfitRevenue?: boolean;
	more?: Pick<
		Account,
		'locale' | 'areDealsBills' | 'prorate' | 'vatRate' | 'defaultCheck' | 'defaultConversion' | 'statuses' | 'temperatures' | 'taxonomy'
	>;
}): Account {
	return {
		zone: zone(options.tz ?? 'Europe/Moscow'),
		calendar: options.calendar ?? workCalendar(),
		asOf: options.asOf,
		baseCurrency: options.baseCurrency ?? 'RUB',
		fiscal: options.fiscal ?? { startMonth: 1, label: 'start' },
		...(options.defaultMargin === undefined ? {} : { defaultMargin: options.defaultMargin }),
		isProfitRevenue: options.isProfitRevenue ?? false,
		...options.more,
	};
}
