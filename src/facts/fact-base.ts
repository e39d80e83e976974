import { type DayNumber, parseDay } from '../calendar/day';
import type { FiscalYear } from '../calendar/period';
import { type WorkCalendar, workCalendar } from '../calendar/work-calendar';
import { type Zone, zone } from '../calendar/zone';
import type { Kind, Row } from './table';
import { type TableId, tableIds, tables } from './tables';

/** Distinct texts and their numbers, so that loops compare integers. */
export class Dictionary {
	readonly texts: string[] = [];
	private readonly codes = new Map<string, number>();

	code(text: string): number {
		let code = this.codes.get(text);
		if (code === undefined) {
			code = this.texts.length;
			this.texts.push(text);
			this.codes.set(text, code);
		}
		return code;
	}

	find(text: string): number {
		return this.codes.get(text) ?? -1;
	}
}

/** Texts as codes (-1 = no value), or numbers (NaN = no value): instants in ms, days as day numbers, money in minor units, booleans 0/1. */
export type ColumnData =
	| { readonly texts: Dictionary; readonly codes: Int32Array }
	| { readonly texts?: undefined; readonly numbers: Float64Array };

export interface FactTable {
	readonly size: number;
	readonly columns: Map<string, ColumnData>;
}

/** What the account says about itself, spec §1.7. */
export interface Account {
	readonly zone: Zone;
	readonly calendar: WorkCalendar;
	readonly asOf: DayNumber;
	readonly baseCurrency: string;
	readonly fiscal: FiscalYear;
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
};

const isText = (kind: Kind): boolean => kind === 'id' || kind === 'text' || kind === 'enum';

/** All facts of an account as typed columns, ready to be folded. */
export class FactBase {
	readonly tables = new Map<TableId, FactTable>();
	readonly account: Account;
	private readonly dictionaries = new Map<string, Dictionary>();

	constructor(rows: Partial<Record<TableId, readonly Row[]>>, account: Account) {
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

	private load(id: TableId, rows: readonly Row[]): FactTable {
		const columns = new Map<string, ColumnData>();
		for (const { key, kind } of tables[id].columns) {
			if (isText(kind)) {
				const texts = this.dictionary(DOMAINS[key] ?? `${id}.${key}`);
				const codes = new Int32Array(rows.length);
				for (let i = 0; i < rows.length; i++) {
					const value = rows[i]![key];
					codes[i] = value === null || value === undefined || value === '' ? -1 : texts.code(String(value));
				}
				columns.set(key, { texts, codes });
			} else {
				const numbers = new Float64Array(rows.length);
				for (let i = 0; i < rows.length; i++) numbers[i] = numeric(rows[i]![key], kind);
				columns.set(key, { numbers });
			}
		}
		return { size: rows.length, columns };
	}
}

function numeric(value: unknown, kind: Kind): number {
	if (value === null || value === undefined || value === '') return Number.NaN;
	if (kind === 'day') return typeof value === 'number' ? value : (parseDay(String(value)) ?? Number.NaN);
	return Number(value);
}

export function numbersOf(table: FactTable, key: string): Float64Array {
	const data = table.columns.get(key);
	if (data === undefined || data.texts !== undefined) throw new Error(`no number column ${key}`);
	return data.numbers;
}

export function codesOf(table: FactTable, key: string): Int32Array {
	const data = table.columns.get(key);
	if (data?.texts === undefined) throw new Error(`no text column ${key}`);
	return data.codes;
}

export function accountOf(options: {
	tz?: string;
	asOf: DayNumber;
	baseCurrency?: string;
	calendar?: WorkCalendar;
	fiscal?: FiscalYear;
}): Account {
	return {
		zone: zone(options.tz ?? 'Europe/Moscow'),
		calendar: options.calendar ?? workCalendar(),
		asOf: options.asOf,
		baseCurrency: options.baseCurrency ?? 'RUB',
		fiscal: options.fiscal ?? { startMonth: 1, label: 'start' },
	};
}
