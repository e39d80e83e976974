import { textsOf } from '../../facts/columns';
import { codesOf, type FactBase } from '../../facts/fact-base';
import { perBase } from '../kit/data';

/** Clients that were merged into another, and into which: the last of a chain. */
export const mergedClients = perBase((base: FactBase): ReadonlyMap<number, number> => {
	const clients = base.table('clients');
	const ids = codesOf(clients, 'client_id');
	const into = codesOf(clients, 'merged_into_id');
	const next = new Map<number, number>();
	for (let i = 0; i < clients.size; i++) if (into[i]! >= 0 && into[i] !== ids[i]) next.set(ids[i]!, into[i]!);
	const last = (id: number): number => {
		const passed = new Set<number>();
		let at = id;
		while (next.has(at) && !passed.has(at)) {
			passed.add(at);
			at = next.get(at)!;
		}
		return at;
	};
	return new Map([...next.keys()].map((id) => [id, last(id)]));
});

/** The client of every deal: merged ones are one, and a deal without a client is its own client (K7), under a code no real client can have. */
export const buyers = perBase((base: FactBase): Int32Array => {
	const deals = base.table('deals');
	const ids = codesOf(deals, 'deal_id');
	const names = textsOf(deals, 'deal_id');
	const texts = base.dictionary('client');
	const merged = mergedClients(base);
	const clients = new Int32Array(codesOf(deals, 'client_id'));
	for (let i = 0; i < clients.length; i++)
		if (clients[i]! < 0) clients[i] = texts.code(`\u0000${names[ids[i]!]}`);
		else if (merged.size > 0) clients[i] = merged.get(clients[i]!) ?? clients[i]!;
	return clients;
});
