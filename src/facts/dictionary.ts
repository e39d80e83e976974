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

/** What the values of a column name: `deal`, `client`, `manager` …; undefined where the column's texts are its own. */
export const domainOf = (key: string): string | undefined => DOMAINS[key];

/** Distinct texts and their numbers, so that loops compare integers. */
export class Dictionary {
	private readonly list: string[] = [];
	private readonly codes = new Map<string, number>();

	get texts(): readonly string[] {
		return this.list;
	}

	get size(): number {
		return this.list.length;
	}

	code(text: string): number {
		let code = this.codes.get(text);
		if (code === undefined) {
			code = this.list.length;
			this.list.push(text);
			this.codes.set(text, code);
		}
		return code;
	}

	find(text: string): number {
		return this.codes.get(text) ?? -1;
	}
}

/** Ids for the lines of a table that has none: a line's number is its code, and its text is made only if somebody asks. */
export class LineIds extends Dictionary {
	private readonly count: number;
	private cachedTexts: readonly string[] | null = null;

	constructor(count: number) {
		super();
		this.count = count;
	}

	override get texts(): readonly string[] {
		this.cachedTexts ??= Array.from({ length: this.count }, (_, i) => String(i).padStart(8, '0'));
		return this.cachedTexts;
	}

	override get size(): number {
		return this.count;
	}

	override find(text: string): number {
		return Number(text);
	}
}

/** Ids of which no two rows share one: a row's number is its code, and nothing is looked up or remembered until somebody asks for a text. */
export class RowIds extends Dictionary {
	private readonly count: number;
	private readonly textOf: (row: number) => string;
	private cachedTexts: readonly string[] | null = null;
	private rows: Map<string, number> | null = null;

	constructor(count: number, textOf: (row: number) => string) {
		super();
		this.count = count;
		this.textOf = textOf;
	}

	override get texts(): readonly string[] {
		this.cachedTexts ??= Array.from({ length: this.count }, (_, row) => this.textOf(row));
		return this.cachedTexts;
	}

	override get size(): number {
		return this.count;
	}

	override find(text: string): number {
		this.rows ??= new Map(this.texts.map((one, row) => [one, row]));
		return this.rows.get(text) ?? -1;
	}
}

/** A row's own number in every row. */
export function rowNumbers(size: number): Int32Array {
	const rows = new Int32Array(size);
	for (let i = 0; i < size; i++) rows[i] = i;
	return rows;
}
