import type { Row } from '../../facts/table';

const idOrNull = (value: unknown): string | null => (value === null || value === undefined ? null : String(value));

/** Rows of a history by deal, oldest first. */
export function byDeal(changes: readonly Row[]): Map<string, Row[]> {
	const histories = new Map<string, Row[]>();
	for (const change of [...changes].sort(byTime)) {
		const deal = String(change.deal_id);
		const history = histories.get(deal);
		if (history === undefined) histories.set(deal, [change]);
		else history.push(change);
	}
	return histories;
}

const byTime = (a: Row, b: Row): number =>
	Number(a.changed_at) - Number(b.changed_at) || (String(a.change_id) < String(b.change_id) ? -1 : 1);

/** Who was responsible for each deal and when, replayed from the changes. */
export class OwnerHistory {
	private readonly changes: Map<string, Row[]>;

	constructor(ownerChanges: readonly Row[]) {
		this.changes = byDeal(ownerChanges);
	}

	/** The present responsible stands for deals whose responsible never changed. */
	at(deal: Row, instant: number): string | null {
		const changes = this.changes.get(String(deal.deal_id));
		if (changes === undefined) return idOrNull(deal.manager_id);
		let owner = changes[0]!.from_manager_id;
		for (const change of changes) if (Number(change.changed_at) <= instant) owner = change.to_manager_id;
		return idOrNull(owner);
	}

	/** When the deal first came to a person; its creation when it began with one, null when it never did. */
	assignedAt(deal: Row, robots: ReadonlySet<string>): number | null {
		const isPerson = (value: unknown): boolean => idOrNull(value) !== null && !robots.has(String(value));
		const changes = this.changes.get(String(deal.deal_id)) ?? [];
		if (isPerson(changes.length === 0 ? deal.manager_id : changes[0]!.from_manager_id))
			return typeof deal.created_at === 'number' ? deal.created_at : null;
		const first = changes.find((change) => isPerson(change.to_manager_id));
		return first === undefined ? null : Number(first.changed_at);
	}
}

/** The ids of those who only hold requests until a person takes them. */
export const robotsIn = (managers: readonly Row[] | undefined): ReadonlySet<string> =>
	new Set((managers ?? []).filter(({ role }) => role === 'robot').map(({ manager_id }) => String(manager_id)));
