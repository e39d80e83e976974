import type { Connector } from '../../connectors/kit/contract';
import { SEEN } from '../../facts/history';
import type { Row } from '../../facts/table';
import type { Facts } from '../../facts/tables';
import { type ChangeRecord, seenLine } from '../changes/change-record';
import { differences } from '../changes/differences';

/** What of a deal and of a plan is watched, and how it is written down. */
const DEAL_FIELDS: Readonly<Record<string, string>> = { stage_id: 'stage', manager_id: 'owner', amount: 'amount' };
const TARGET_FIELDS = ['value', 'status'] as const;

export interface Occasion {
	/** Names the import: saved twice, it writes the same lines. */
	readonly import: string;
	readonly at: number;
	readonly by: string;
}

/**
 * The ledger with what this import changed: what the CRM itself tells of changes; of deals against what the tabs held before, of plans
 * against the ledger's own last word.
 */
export function withChanges(existing: Facts, fresh: Facts, occasion: Occasion): Row[] {
	const existingLines = existing.changes ?? [];
	const told = toldChanges(existingLines, fresh, occasion);
	const last = lastSaid([...existingLines, ...told]);
	const seen = dealChanges(existing, fresh, occasion).filter(({ key, field, after }) => {
		const line = last.get(fieldOf({ object_id: key, field }));
		return (line?.changed_by ?? null) === null || line!.after !== after;
	});
	const changes = [...seen, ...targetChanges(existing, existingLines, occasion)];
	return [...existingLines, ...told, ...changes.map((change, i) => seenLine(change, `${occasion.import}-${i + 1}`, occasion.at))];
}

const fieldOf = ({ object_id, field }: Row): string => [object_id, field].join('\n');

/** The last line about each field of a deal: what the CRM told of it an import need not say again; what it told before that is another change. */
function lastSaid(lines: readonly Row[]): ReadonlyMap<string, Row> {
	const last = new Map<string, Row>();
	for (const line of lines) {
		const before = last.get(fieldOf(line));
		if (line.object === 'deal' && !(Number(before?.changed_at) > Number(line.changed_at))) last.set(fieldOf(line), line);
	}
	return last;
}

/** Changes that the CRM remembers, with who made them; a line is there once. */
function toldChanges(existingLines: readonly Row[], { changes = [], deals = [] }: Facts, { at, by }: Occasion): Row[] {
	const ids = new Set(existingLines.map(({ change_id }) => String(change_id)));
	const fresh = changes.filter(({ change_id }) => !ids.has(String(change_id)));
	const sources = new Map(fresh.length === 0 ? [] : deals.map((deal) => [String(deal.deal_id), deal.source ?? null]));
	return fresh.map((line) => ({ ...line, origin: sources.get(String(line.object_id)) ?? null, seen_at: at, seen_by: by }));
}

function dealChanges(existing: Facts, fresh: Facts, { at, by }: Occasion): ChangeRecord[] {
	return differences(existing.deals ?? [], fresh.deals ?? [], { key: ['source', 'deal_id'], fields: Object.keys(DEAL_FIELDS) }).flatMap(
		(change) => {
			const { old, now: deal, field } = change;
			if (old === undefined || deal === undefined) return [];
			return [
				{
					table: 'deals' as const,
					key: String(deal.deal_id),
					field: DEAL_FIELDS[field]!,
					before: cellText(field, old),
					after: cellText(field, deal),
					who: by,
					when: typeof deal.updated_at === 'number' ? deal.updated_at : at,
					why: '',
					source: String(deal.source ?? ''),
				},
			];
		},
	);
}

/** Plans against what the log last said of them. */
function targetChanges(existing: Facts, existingLines: readonly Row[], { at, by }: Occasion): ChangeRecord[] {
	const last = new Map<string, Row>();
	for (const { object, object_id, field, after } of existingLines)
		if (object === 'target')
			last.set(String(object_id), { ...last.get(String(object_id)), target_id: object_id!, [String(field)]: after ?? '' });
	const plans = (existing.targets ?? []).filter(({ target_id }) => String(target_id ?? '') !== '');
	return differences([...last.values()], plans, { key: ['target_id'], fields: TARGET_FIELDS }).flatMap(
		({ now, key, field, before, after }) =>
			now === undefined ? [] : [{ table: 'targets' as const, key, field, before, after, who: by, when: at, why: '', source: 'sheet' }],
	);
}

/** Stage and owner changes that the CRM itself does not remember, for the KPIs that replay history. */
export function observedHistory(existing: Facts, fresh: Facts, connector: Connector, { import: id, at }: Occasion): Facts {
	const observed: { stage_changes: Row[]; owner_changes: Row[] } = { stage_changes: [], owner_changes: [] };
	const before = new Map((existing.deals ?? []).map((deal) => [keyOf(deal), deal]));
	for (const deal of fresh.deals ?? []) {
		const old = before.get(keyOf(deal));
		if (old === undefined || deal.source !== connector.id) continue;
		const changed_at = typeof deal.updated_at === 'number' ? deal.updated_at : at;
		const common = { source: SEEN, change_id: `${id}-${deal.deal_id}`, deal_id: deal.deal_id ?? null, changed_at };
		if (connector.missingHistory?.stages && ['stage_id', 'pipeline_id'].some((key) => cellText(key, old) !== cellText(key, deal)))
			observed.stage_changes.push({
				...common,
				from_stage_id: old.stage_id ?? null,
				to_stage_id: deal.stage_id ?? null,
				to_pipeline_id: deal.pipeline_id ?? null,
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
