import type { Row, Table } from '../../facts/table';

/** What of a record does not change while the record is the same, for tables that come without a column of ids. */
interface Identity {
	/** The id is made of these. */
	readonly of: readonly string[];
	/** At least one of each group must be there, or records could not be told apart. */
	readonly needs: readonly (readonly string[])[];
	/** Two lines that say the same are two records. */
	readonly repeats: boolean;
}

const IDENTITIES: Readonly<Record<string, Identity>> = {
	deals: { of: ['name', 'client_id', 'created_at'], needs: [['name', 'client_id'], ['created_at']], repeats: true },
	activities: {
		of: ['occurred_at', 'due_at', 'manager_id', 'type', 'direction', 'deal_id', 'client_id', 'duration_s'],
		needs: [['occurred_at', 'due_at']],
		repeats: true,
	},
	clients: { of: ['name'], needs: [['name']], repeats: false },
	managers: { of: ['name'], needs: [['name']], repeats: false },
	stages: { of: ['name'], needs: [['name']], repeats: false },
	invoices: { of: ['issued_at', 'client_id', 'deal_id', 'amount', 'currency'], needs: [['issued_at'], ['amount']], repeats: true },
	payments: {
		of: ['paid_at', 'client_id', 'deal_id', 'invoice_id', 'kind', 'amount', 'currency'],
		needs: [['paid_at'], ['amount']],
		repeats: true,
	},
	ledger: {
		of: ['date_from', 'date_to', 'kind', 'category', 'manager_id', 'amount', 'currency'],
		needs: [['amount']],
		repeats: true,
	},
};

/** A list of sales has one date, that of the sale, and its lines do not change afterwards. */
const SALES: Identity = {
	of: ['closed_at', 'name', 'client_id', 'manager_id', 'amount'],
	needs: [['name', 'client_id', 'manager_id'], ['closed_at'], ['amount']],
	repeats: true,
};

/** The columns that ids are made of; null where this table's records cannot be told apart without their own. */
export function identityOf(table: Table, keys: readonly (string | null)[]): readonly string[] | null {
	const identity = table.id === 'deals' && !keys.includes('created_at') && keys.includes('closed_at') ? SALES : IDENTITIES[table.id];
	if (identity === undefined || !identity.needs.every((group) => group.some((key) => keys.includes(key)))) return null;
	return identity.of.filter((key) => keys.includes(key));
}

/** Tables whose records have an id that can be made of the rest of the line. */
export const canLackIds = (table: Table): boolean => IDENTITIES[table.id] !== undefined;

/** The groups of columns of which one each must be there, where there are no ids. */
export const neededColumns = (table: Table): readonly (readonly string[])[] => IDENTITIES[table.id]?.needs ?? [];

const ownKey = (table: Table): string => table.key[table.key.length - 1]!;
const partOf = (row: Row, key: string): string => {
	const value = row[key] ?? '';
	return /_at$/.test(key) && typeof value === 'number' ? new Date(value).toISOString().slice(0, 16) : String(value);
};

/**
 * Rows with ids made of their own words: the same file read twice names them the same, and of equal lines the second is `#2`.
 */
export function withRecordIds(table: Table, rows: readonly Row[], of: readonly string[], lacksId: (row: Row) => boolean): Row[] {
	const key = ownKey(table);
	const repeats = IDENTITIES[table.id]?.repeats ?? true;
	const taken = new Set(rows.filter((row) => !lacksId(row)).map((row) => String(row[key])));
	return rows.map((row) => {
		if (!lacksId(row)) return row;
		const words = of
			.map((part) => partOf(row, part))
			.join('|')
			.replace(/\|+$/, '');
		const base = words === '' ? '#' : words;
		let id = base;
		for (let n = 2; repeats && taken.has(id); n++) id = `${base}#${n}`;
		taken.add(id);
		return { ...row, [key]: id };
	});
}
