import { ownParts } from '../../facts/own-columns';
import { listText } from '../../facts/parse/several';
import type { Cell, Row } from '../../facts/table';
import type { Facts } from '../../facts/tables';

/** Rows that name these columns and say nothing. */
export const contactRows = (keys: readonly string[]): Facts => ({ clients: [Object.fromEntries(keys.map((key) => [key, null]))] });

/** A company stands for its contacts: what they say in a field that a person picked is said of the company, where deals look for it. */
export function withContactFields(facts: Facts, keys: readonly string[]): Facts {
	const { clients } = facts;
	if (clients === undefined || keys.length === 0) return facts;
	const contacts = new Map<string, Row[]>();
	for (const row of clients) {
		if (row.kind !== 'contact' || (row.merged_into_id ?? null) === null) continue;
		const company = String(row.merged_into_id);
		contacts.set(company, [...(contacts.get(company) ?? []), row]);
	}
	const ofCompany = (row: Row): Row => {
		const own = contacts.get(String(row.client_id)) ?? [];
		return { ...row, ...Object.fromEntries(keys.map((key) => [key, together(key, own)])) };
	};
	return { ...facts, clients: clients.map((row) => (row.kind === 'company' ? ofCompany(row) : row)) };
}

/** All texts; a number, a date or a flag only where nobody says otherwise. */
function together(key: string, contacts: readonly Row[]): Cell {
	const values = contacts.flatMap((row) => ((row[key] ?? null) === null ? [] : [row[key]!]));
	if (ownParts(key)?.holds === 'list') return listText(values.flatMap((value) => String(value).split(';')).sort());
	return new Set(values).size === 1 ? values[0]! : null;
}
