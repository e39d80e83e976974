import { type DayNumber, parseDay } from '../calendar/day';
import type { FiscalYear } from '../calendar/period';
import { type WorkCalendar, workCalendar } from '../calendar/work-calendar';
import { type Zone, zone } from '../calendar/zone';
import type { KindRule } from './account-maps';
import { type ColumnData, Columns, codesOf, Dictionary, type FactTable, numbersOf } from './columns';
import { newest } from './newest';
import type { Outcome } from './parse/outcome';
import type { Cell, Kind, Row, Table } from './table';
import { type TableId, tableIds, tables } from './tables';

export { type ColumnData, codesOf, Dictionary, type FactTable, numbersOf };

/** What the account says about itself, spec §1.7. */
export interface Account {
	readonly zone: Zone;
	readonly calendar: WorkCalendar;
	readonly asOf: DayNumber;
	readonly baseCurrency: string;
	readonly fiscal: FiscalYear;
	/** Profit of a deal whose cost is not known, as a share of its amount. */
	readonly defaultMargin?: number;
	/** For firms that pay on revenue: profit is the amount. */
	readonly isProfitRevenue?: boolean;
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
}

/** Columns that name the same thing share one dictionary, so that tables join by code. */
const DOMAINS: Readonly<Record<string, string>> = {
	deal_id: 'deal',
	client_id: 'client',
	merged_into_id: 'client',
	manager_id: 'manager',
	owner_at_close_id: 'manager',
	from_manager_id: 'manager',
	to_manager_id: 'manager',
	stage_id: 'stage',
	from_stage_id: 'stage',
	to_stage_id: 'stage',
	invoice_id: 'invoice',
	currency: 'currency',
};

const isText = (kind: Kind): boolean => kind === 'id' || kind === 'text' || kind === 'enum';

/** A table that is had column by column; its rows are known to be distinct records. */
export interface ColumnRows {
	readonly size: number;
	/** The cells of a column by row; a column that is absent has no values. */
	readonly cells: Readonly<Record<string, (row: number) => Cell>>;
}

const isRows = (told: readonly Row[] | ColumnRows): told is readonly Row[] => Array.isArray(told);

/** All facts of an account as typed columns, ready to be folded. */
export class FactBase {
	readonly tables = new Map<TableId, FactTable>();
	readonly account: Account;
	private readonly dictionaries = new Map<string, Dictionary>();

	constructor(rows: Partial<Record<TableId, readonly Row[] | ColumnRows>>, account: Account) {
		this.account = account;
		for (const id of tableIds) this.tables.set(id, this.load(id, rows[id] ?? []));
	}

	table(id: TableId): FactTable {
		return this.tables.get(id)!;
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
		for (const id of tableIds) for (const { key } of tables[id].columns) if (DOMAINS[key] === domain) this.table(id).columns.get(key);
		return this.dictionary(domain).find(text);
	}

	private load(id: TableId, told: readonly Row[] | ColumnRows): FactTable {
		const columns = new Columns();
		const table: Table = tables[id];
		const rows = isRows(told) ? newest(table, told) : [];
		const size = isRows(told) ? rows.length : told.size;
		for (const { key, kind } of table.columns)
			columns.later([key], () => {
				const cell = isRows(told) ? (row: number) => rows[row]![key] : told.cells[key];
				columns.set(key, this.read(id, key, kind, size, cell));
			});
		return { size, columns };
	}

	private read(id: TableId, key: string, kind: Kind, size: number, cell: ((row: number) => unknown) | undefined): ColumnData {
		if (!isText(kind)) {
			const numbers = new Float64Array(size);
			if (cell === undefined) numbers.fill(Number.NaN);
			else for (let i = 0; i < size; i++) numbers[i] = numeric(cell(i), kind);
			return { numbers };
		}
		const texts = this.dictionary(DOMAINS[key] ?? `${id}.${key}`);
		const codes = new Int32Array(size).fill(-1);
		if (cell === undefined) return { texts, codes };
		for (let i = 0; i < size; i++) {
			const value = cell(i);
			codes[i] = value === null || value === undefined || value === '' ? -1 : texts.code(String(value));
		}
		return { texts, codes };
	}
}

function numeric(value: unknown, kind: Kind): number {
	if (value === null || value === undefined || value === '') return Number.NaN;
	if (kind === 'day') return typeof value === 'number' ? value : (parseDay(String(value)) ?? Number.NaN);
	// Text that could not be read stays as it came; what it looks like to a machine (`1e5`) is no figure.
	return typeof value === 'string' ? Number.NaN : Number(value);
}

export function accountOf(options: {
	tz?: string;
	asOf: DayNumber;
	baseCurrency?: string;
	calendar?: WorkCalendar;
	fiscal?: FiscalYear;
	defaultMargin?: number;
	isProfitRevenue?: boolean;
	more?: Pick<Account, 'prorate' | 'vatRate' | 'defaultCheck' | 'defaultConversion' | 'statuses' | 'temperatures' | 'taxonomy'>;
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
