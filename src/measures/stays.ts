import { Columns, textOf } from '../facts/columns';
import { codesOf, Dictionary, type FactBase, type FactTable, numbersOf } from '../facts/fact-base';
import { firstOwners, laterThan, livesOf, type Step } from './deal-lives';
import { mergedClients } from './enrich-deals';
import { horizon } from './horizon';
import { stageFacts } from './stage-facts';

interface Stay {
	readonly row: number;
	readonly from: number;
	to: number;
	readonly stage: number;
	/** When the deal entered this stage, whoever held it since. */
	readonly since: number;
	readonly manager: number;
	/** The state of a deal that is known only as it is now. */
	readonly present?: string;
}

/**
 * The life of every deal cut at each change of stage or owner: who held it where, from when to when.
 * Stocks (K7) are read from it at one instant. A deal without history is known only as it is now.
 */
export function stays(base: FactBase): FactTable {
	const deals = base.table('deals');
	const end = horizon(base);
	const lives = livesOf(base);
	const isGoingOn = laterThan(base, end);
	const before = firstOwners(base);
	const ids = codesOf(deals, 'deal_id');
	const stage = codesOf(deals, 'stage_id');
	const manager = codesOf(deals, 'manager_id');
	const exists = numbersOf(deals, 'exists');
	const created = numbersOf(deals, 'created_at');
	const closed = numbersOf(deals, 'closed_at');
	const state = textOf(deals, 'state');
	const list: Stay[] = [];
	for (let row = 0; row < deals.size; row++) {
		if (exists[row] !== 1) continue;
		const life = lives.get(ids[row]!);
		if (life === undefined) {
			const since = created[row]!;
			list.push({
				row,
				from: end - 1,
				to: Number.POSITIVE_INFINITY,
				stage: stage[row]!,
				since,
				manager: manager[row]!,
				present: state(row),
			});
			continue;
		}
		const parts = cut(row, life, before.get(ids[row]!) ?? manager[row]!);
		// A closing that the history of stages has missed ends the deal all the same.
		if (state(row) === 'WON' || state(row) === 'LOST')
			for (const part of parts) part.to = Math.min(part.to, Math.max(part.from, closed[row]!));
		const last = parts[parts.length - 1]!;
		// Of a deal that was handed over without a record only its present owner is known, and only for the present.
		if (!isGoingOn.has(ids[row]!) && manager[row]! >= 0 && manager[row] !== last.manager && last.to > end && last.from < end - 1) {
			parts.push({ ...last, from: end - 1, manager: manager[row]! });
			last.to = end - 1;
		}
		list.push(...parts);
	}
	return toTable(base, list);
}

function cut(row: number, life: readonly Step[], firstOwner: number): Stay[] {
	const parts: Stay[] = [];
	for (const step of life) {
		const held = parts[parts.length - 1];
		if (held !== undefined) held.to = step.at;
		parts.push({
			row,
			from: step.at,
			to: Number.POSITIVE_INFINITY,
			stage: step.stage >= 0 ? step.stage : (held?.stage ?? -1),
			since: step.isEntry ? step.at : (held?.since ?? step.at),
			manager: step.manager >= 0 ? step.manager : (held?.manager ?? firstOwner),
		});
	}
	return parts;
}

function toTable(base: FactBase, list: readonly Stay[]): FactTable {
	const deals = base.table('deals');
	const client = codesOf(deals, 'client');
	const price = numbersOf(deals, 'price');
	const expected = numbersOf(deals, 'expected_close');
	const facts = stageFacts(base);
	const temperature = new Dictionary();
	const outcome = new Dictionary();
	const hot = hotByHand(base);
	const warmthOf = (stay: Stay): string => (hot.has(client[stay.row]!) ? 'hot' : (facts.get(stay.stage)?.temperature ?? 'none'));
	const stateOf = (stay: Stay): string => stay.present ?? (facts.get(stay.stage)?.outcome || 'OPEN');
	const numbers = (of: (stay: Stay) => number) => ({ numbers: Float64Array.from(list, of) });
	return {
		size: list.length,
		columns: new Columns([
			['from', numbers(({ from }) => from)],
			['to', numbers(({ to }) => to)],
			['since', numbers(({ since }) => since)],
			['price', numbers(({ row }) => price[row]!)],
			['is_credit', numbers(({ row }) => (price[row]! < 0 ? 1 : 0))],
			['expected_close', numbers(({ row }) => expected[row]!)],
			['weighted', numbers(({ row, stage }) => price[row]! * (facts.get(stage)?.probability ?? Number.NaN))],
			['deal', numbers(({ row }) => row)],
			['manager_id', { texts: base.dictionary('manager'), codes: Int32Array.from(list, ({ manager }) => manager) }],
			['client', { texts: base.dictionary('client'), codes: Int32Array.from(list, ({ row }) => client[row]!) }],
			['temperature', { texts: temperature, codes: Int32Array.from(list, (stay) => temperature.code(warmthOf(stay))) }],
			['state', { texts: outcome, codes: Int32Array.from(list, (stay) => outcome.code(stateOf(stay))) }],
		]),
	};
}

/** Clients whom a person has called hot. */
function hotByHand(base: FactBase): Set<number> {
	const clients = base.table('clients');
	const told = textOf(clients, 'temperature_override');
	const merged = mergedClients(base);
	return new Set([...codesOf(clients, 'client_id')].filter((_, i) => told(i) === 'hot').map((id) => merged.get(id) ?? id));
}
