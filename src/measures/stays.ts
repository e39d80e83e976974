import { codesOf, Dictionary, type FactBase, type FactTable, numbersOf } from '../facts/fact-base';
import { horizon } from './enrich-deals';

interface Stay {
	deal: number;
	from: number;
	to: number;
	stage: number;
	manager: number;
}

interface Change {
	at: number;
	stage: number;
	manager: number;
}

/**
 * The life of every deal cut at each change of stage or owner: who held it where, from when to when.
 * Stocks (K7) are read from it at one instant. A deal without history is known only as it is now.
 */
export function stays(base: FactBase): FactTable {
	const deals = base.table('deals');
	const end = horizon(base);
	const changes = changesByDeal(base, end);
	const ids = codesOf(deals, 'deal_id');
	const stage = codesOf(deals, 'stage_id');
	const manager = codesOf(deals, 'manager_id');
	const exists = numbersOf(deals, 'exists');
	const list: (Stay & { row: number })[] = [];
	for (let row = 0; row < deals.size; row++) {
		if (exists[row] !== 1) continue;
		const life = changes.get(ids[row]!);
		if (life === undefined) {
			list.push({ row, deal: ids[row]!, from: end - 1, to: Number.POSITIVE_INFINITY, stage: stage[row]!, manager: manager[row]! });
			continue;
		}
		let held = null as Stay | null;
		for (const change of life) {
			if (held !== null) list.push({ ...held, to: change.at, row });
			held = {
				deal: ids[row]!,
				from: change.at,
				to: Number.POSITIVE_INFINITY,
				stage: change.stage >= 0 ? change.stage : (held?.stage ?? -1),
				manager: change.manager >= 0 ? change.manager : (held?.manager ?? manager[row]!),
			};
		}
		if (held !== null) list.push({ ...held, row });
	}
	return toTable(base, list);
}

function changesByDeal(base: FactBase, end: number): Map<number, Change[]> {
	const found = new Map<number, Change[]>();
	const add = (deal: number, change: Change): void => {
		if (!(change.at < end)) return;
		const list = found.get(deal);
		if (list === undefined) found.set(deal, [change]);
		else list.push(change);
	};
	const entries = base.table('stage_changes');
	const at = numbersOf(entries, 'changed_at');
	const deal = codesOf(entries, 'deal_id');
	const to = codesOf(entries, 'to_stage_id');
	const by = codesOf(entries, 'manager_id');
	for (let i = 0; i < entries.size; i++) add(deal[i]!, { at: at[i]!, stage: to[i]!, manager: by[i]! });
	const owners = base.table('owner_changes');
	const ownerAt = numbersOf(owners, 'changed_at');
	const ownerDeal = codesOf(owners, 'deal_id');
	const ownerTo = codesOf(owners, 'to_manager_id');
	for (let i = 0; i < owners.size; i++)
		if (found.has(ownerDeal[i]!)) add(ownerDeal[i]!, { at: ownerAt[i]!, stage: -1, manager: ownerTo[i]! });
	for (const list of found.values()) list.sort((a, b) => a.at - b.at);
	return found;
}

function toTable(base: FactBase, list: readonly (Stay & { row: number })[]): FactTable {
	const deals = base.table('deals');
	const clients = codesOf(deals, 'client');
	const stageFacts = stageDictionary(base);
	const temperature = new Dictionary();
	const outcome = new Dictionary();
	const hotClients = hotByHand(base);
	const n = list.length;
	const from = new Float64Array(n);
	const to = new Float64Array(n);
	const manager = new Int32Array(n);
	const client = new Int32Array(n);
	const warmth = new Int32Array(n);
	const state = new Int32Array(n);
	list.forEach((stay, i) => {
		const stage = stageFacts.get(stay.stage);
		from[i] = stay.from;
		to[i] = stay.to;
		manager[i] = stay.manager;
		client[i] = clients[stay.row]!;
		warmth[i] = temperature.code(hotClients.has(client[i]!) ? 'hot' : (stage?.temperature ?? 'none'));
		state[i] = outcome.code(stage?.outcome ?? 'UNMAPPED');
	});
	return {
		size: n,
		columns: new Map([
			['from', { numbers: from }],
			['to', { numbers: to }],
			['manager_id', { texts: base.dictionary('manager'), codes: manager }],
			['client', { texts: base.dictionary('client'), codes: client }],
			['temperature', { texts: temperature, codes: warmth }],
			['state', { texts: outcome, codes: state }],
		]),
	};
}

function stageDictionary(base: FactBase): Map<number, { temperature: string; outcome: string }> {
	const stages = base.table('stages');
	const ids = codesOf(stages, 'stage_id');
	const read = (key: string, i: number): string => {
		const data = stages.columns.get(key)!;
		const code = data.texts === undefined ? -1 : data.codes[i]!;
		return code < 0 || data.texts === undefined ? '' : data.texts.texts[code]!;
	};
	const found = new Map<number, { temperature: string; outcome: string }>();
	for (let i = 0; i < stages.size; i++)
		found.set(ids[i]!, { temperature: read('temperature', i) || 'none', outcome: read('outcome', i) || 'OPEN' });
	return found;
}

function hotByHand(base: FactBase): Set<number> {
	const clients = base.table('clients');
	const data = clients.columns.get('temperature_override')!;
	const ids = codesOf(clients, 'client_id');
	const hot = data.texts!.find('hot');
	const codes = codesOf(clients, 'temperature_override');
	return new Set([...ids].filter((_, i) => hot >= 0 && codes[i] === hot));
}
