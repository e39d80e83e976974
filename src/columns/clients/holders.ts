import { codesOf, type FactBase, numbersOf } from '../../facts/fact-base';

/** The manager of each client's latest deal, by the client's code. */
export function latestManagers(base: FactBase): ReadonlyMap<number, number> {
	const deals = base.table('deals');
	const created = numbersOf(deals, 'created_at');
	const exists = numbersOf(deals, 'exists');
	const client = codesOf(deals, 'client');
	const owner = codesOf(deals, 'manager_id');
	const latest = new Map<number, number>();
	for (let i = 0; i < deals.size; i++) {
		const row = latest.get(client[i]!);
		if (exists[i] === 1 && (row === undefined || created[i]! > created[row]!)) latest.set(client[i]!, i);
	}
	return new Map([...latest].map(([id, row]) => [id, owner[row]!]));
}
