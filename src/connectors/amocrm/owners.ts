import type { Row } from '../../facts/table';

/** Who was responsible for each deal and when, replayed from the changes. */
export class Owners {
	private readonly changes = new Map<string, Row[]>();

	constructor(ownerChanges: readonly Row[]) {
		for (const change of [...ownerChanges].sort(byTime)) {
			const deal = String(change.deal_id);
			const known = this.changes.get(deal);
			if (known === undefined) this.changes.set(deal, [change]);
			else known.push(change);
		}
	}

	/** `now`: the present responsible, for deals whose responsible never changed. */
	at(deal: string, instant: number, now: string | null): string | null {
		const changes = this.changes.get(deal);
		if (changes === undefined) return now;
		let owner = changes[0]!.from_manager_id;
		for (const change of changes) if (Number(change.changed_at) <= instant) owner = change.to_manager_id;
		return owner === null || owner === undefined ? null : String(owner);
	}

	/** When the deal first came to a person; `created` when it began with one, null when it never did. */
	assignedAt(deal: Row, robots: ReadonlySet<string>): number | null {
		const isPerson = (value: unknown): boolean => value !== null && value !== undefined && !robots.has(String(value));
		const created = typeof deal.created_at === 'number' ? deal.created_at : null;
		const changes = this.changes.get(String(deal.deal_id)) ?? [];
		if (isPerson(changes.length === 0 ? deal.manager_id : changes[0]!.from_manager_id)) return created;
		const first = changes.find((change) => isPerson(change.to_manager_id));
		return first === undefined ? null : Number(first.changed_at);
	}
}

export function byTime(a: Row, b: Row): number {
	const difference = Number(a.changed_at) - Number(b.changed_at);
	return difference !== 0 ? difference : String(a.change_id) < String(b.change_id) ? -1 : 1;
}
