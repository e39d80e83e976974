import type { Connector } from '../../connectors/kit/contract';
import { SEEN } from '../../facts/history';
import type { Row } from '../../facts/table';
import type { Facts } from '../../facts/tables';

/** What of a deal and of a plan is watched, and how it is written down. */
const WATCHED = {
	deal: { id: 'deal_id', fields: { stage_id: 'stage', manager_id: 'owner', amount: 'amount' } },
	target: { id: 'target_id', fields: { value: 'value', status: 'status' } },
} as const;

export interface Occasion {
	/** Names the import: saved twice, it writes the same lines. */
	readonly import: string;
	readonly at: number;
	readonly by: string;
	readonly connector: Connector;
}

/** The ledger with what this import changed: of deals against what the tabs held before, of plans against the ledger's own last word. */
export function withChanges(existing: Facts, fresh: Facts, occasion: Occasion): Row[] {
	const existingLines = existing.changes ?? [];
	// Saved before by an execution that was killed afterwards: what it saw cannot be seen again.
	if (existingLines.some(({ change_id }) => String(change_id).startsWith(`${occasion.import}-`))) return [...existingLines];
	const lines: Row[] = [];
	const note = (object: 'deal' | 'target', id: string, field: string, before: string, after: string, at: number, origin: string): void => {
		lines.push({
			change_id: `${occasion.import}-${lines.length + 1}`,
			changed_at: at,
			object,
			object_id: id,
			field,
			before,
			after,
			origin,
			seen_at: occasion.at,
			seen_by: occasion.by,
		});
	};
	const before = new Map((existing.deals ?? []).map((deal) => [keyOf(deal), deal]));
	for (const deal of fresh.deals ?? []) {
		const old = before.get(keyOf(deal));
		if (old === undefined || deal.source !== occasion.connector.id) continue;
		const at = typeof deal.updated_at === 'number' ? deal.updated_at : occasion.at;
		for (const [column, field] of Object.entries(WATCHED.deal.fields))
			if (cellText(column, old) !== cellText(column, deal))
				note('deal', String(deal.deal_id), field, cellText(column, old), cellText(column, deal), at, occasion.connector.id);
	}
	const last = new Map(existingLines.map((line) => [`${line.object}|${line.object_id}|${line.field}`, String(line.after ?? '')]));
	for (const target of existing.targets ?? [])
		for (const [column, field] of Object.entries(WATCHED.target.fields)) {
			const id = String(target.target_id ?? '');
			const previous = last.get(`target|${id}|${field}`) ?? '';
			if (id !== '' && previous !== cellText(column, target))
				note('target', id, field, previous, cellText(column, target), occasion.at, 'sheet');
		}
	return [...existingLines, ...lines];
}

/** Stage and owner changes that the CRM itself does not remember, for the KPIs that replay history. */
export function observedHistory(existing: Facts, fresh: Facts, { connector, import: id, at }: Occasion): Facts {
	const observed: { stage_changes: Row[]; owner_changes: Row[] } = { stage_changes: [], owner_changes: [] };
	const before = new Map((existing.deals ?? []).map((deal) => [keyOf(deal), deal]));
	for (const deal of fresh.deals ?? []) {
		const old = before.get(keyOf(deal));
		if (old === undefined || deal.source !== connector.id) continue;
		const changed_at = typeof deal.updated_at === 'number' ? deal.updated_at : at;
		const common = { source: SEEN, change_id: `${id}-${deal.deal_id}`, deal_id: deal.deal_id ?? null, changed_at };
		if (connector.missingHistory?.stages && cellText('stage_id', old) !== cellText('stage_id', deal))
			observed.stage_changes.push({
				...common,
				from_stage_id: old.stage_id ?? null,
				to_stage_id: deal.stage_id ?? null,
				manager_id: deal.manager_id ?? null,
			});
		if (connector.missingHistory?.owners && cellText('manager_id', old) !== cellText('manager_id', deal))
			observed.owner_changes.push({ ...common, from_manager_id: old.manager_id ?? null, to_manager_id: deal.manager_id ?? null });
	}
	const joined = (table: 'stage_changes' | 'owner_changes'): Facts => {
		return observed[table].length === 0 ? {} : { [table]: [...(fresh[table] ?? existing[table] ?? []), ...observed[table]] };
	};
	return { ...fresh, ...joined('stage_changes'), ...joined('owner_changes'), deals: ownersAtClose(existing, fresh, connector) };
}

/** Who held a deal when it was closed stays what it was first seen to be, where the CRM cannot tell afterwards. */
function ownersAtClose(existing: Facts, { deals = [] }: Facts, connector: Connector): Row[] {
	if (!connector.missingHistory?.owners) return deals;
	const before = new Map((existing.deals ?? []).map((deal) => [keyOf(deal), deal]));
	return deals.map((deal) => {
		const old = before.get(keyOf(deal));
		const isSameClosing = old !== undefined && deal.closed_at !== null && old.closed_at === deal.closed_at;
		return isSameClosing && old.owner_at_close_id ? { ...deal, owner_at_close_id: old.owner_at_close_id } : deal;
	});
}

const keyOf = (deal: Row): string => `${deal.source}\u0000${deal.deal_id}`;

function cellText(column: string, row: Row): string {
	const value = row[column];
	if (value === null || value === undefined) return '';
	return column === 'amount' && typeof value === 'number' ? String(value / 100) : String(value);
}
