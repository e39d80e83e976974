import type { DemoAccount, DemoDeal } from '../../demo/account';
import { type AmoEvent, eventsOf } from './event-feed';
import { type AmoNote, notesOf } from './note-feed';

/** How amoCRM and Kommo differ. */
export interface Habits {
	/** `price_with_minor_units` beside a `price` that is cut to whole units. */
	readonly showsMinorUnits: boolean;
	readonly eventsPage: number;
}

/** The account as amoCRM would hold it, worked out once. */
export interface State {
	readonly account: DemoAccount;
	readonly apiFilter: boolean;
	readonly habits: Habits;
	readonly deals: readonly DemoDeal[];
	readonly basket: readonly DemoDeal[];
	readonly events: readonly AmoEvent[];
	readonly notes: readonly AmoNote[];
	/** Stage id of ours to the id amoCRM shows: won and lost have the same ids in every pipeline. */
	readonly status: ReadonlyMap<number, number>;
	readonly group: ReadonlyMap<number, number>;
}

export function stateOf(account: DemoAccount, apiFilter: boolean, habits: Habits): State {
	const status = new Map<number, number>();
	for (const line of account.pipelines) {
		for (const stage of line.stages) status.set(stage.id, stage.kind === 'won' ? 142 : stage.kind === 'lost' ? 143 : stage.id);
	}
	return {
		account,
		apiFilter,
		habits,
		deals: account.deals.filter((deal) => deal.deletedAt === null),
		basket: account.deals.filter((deal) => deal.deletedAt !== null),
		events: eventsOf(account, status),
		notes: notesOf(account),
		status,
		group: new Map(account.people.map((person) => [person.id, person.teamId ?? 0])),
	};
}
