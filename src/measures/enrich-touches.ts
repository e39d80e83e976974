import { textOf } from '../facts/columns';
import { codesOf, type FactBase, type FactTable, numbersOf } from '../facts/fact-base';
import { rowsById } from './enrich-money';
import { horizon } from './horizon';

/** Adds to deals: `actions` until closing (K3), `last_touch` (activity, change of stage, creation), `next_step`: a planned activity from as_of on. */
export function enrichTouches(base: FactBase): void {
	const deals = base.table('deals');
	deals.columns.later(['actions'], () => addActions(base));
	deals.columns.later(['last_touch', 'next_step'], () => addTouches(base));
	addBounds(deals);
}

/** Adds to activities: `is_open_task`, `due`. */
export function enrichTasks(base: FactBase): void {
	const activities = base.table('activities');
	activities.columns.later(['is_open_task', 'due'], () => addTasks(base));
	addBounds(activities);
}

/** Adds to clients: `holder`. */
export function enrichHolders(base: FactBase): void {
	const clients = base.table('clients');
	clients.columns.later(['holder'], () => addHolders(base));
	addBounds(clients);
}

/** `always` and `never`: the bounds of a state of which no history is kept. */
function addBounds({ size, columns }: FactTable): void {
	for (const [key, bound] of [
		['always', Number.NEGATIVE_INFINITY],
		['never', Number.POSITIVE_INFINITY],
	] as const)
		columns.later([key], () => columns.set(key, { numbers: new Float64Array(size).fill(bound) }));
}

function addActions(base: FactBase): void {
	const deals = base.table('deals');
	const activities = base.table('activities');
	const rows = rowsById(codesOf(deals, 'deal_id'));
	const closed = numbersOf(deals, 'closed_at');
	const action = numbersOf(activities, 'action');
	const at = numbersOf(activities, 'occurred_at');
	const deal = codesOf(activities, 'deal_id');
	const { zone } = base.account;
	// A closing date without time means any time of that day.
	const until = closed.map((instant) => {
		const day = zone.dayAt(instant);
		return zone.instantOf(day) === instant ? zone.instantOf(day + 1) - 1 : instant;
	});
	const actions = new Float64Array(deals.size);
	for (let i = 0; i < activities.size; i++) {
		const row = action[i] === 1 ? rows.get(deal[i]!) : undefined;
		if (row !== undefined && at[i]! <= until[row]!) actions[row] = actions[row]! + 1;
	}
	deals.columns.set('actions', { numbers: actions });
}

function addTouches(base: FactBase): void {
	const deals = base.table('deals');
	const activities = base.table('activities');
	const changes = base.table('stage_changes');
	const rows = rowsById(codesOf(deals, 'deal_id'));
	const end = horizon(base);
	const last = Float64Array.from(numbersOf(deals, 'created_at'));
	const touch = (row: number | undefined, at: number): void => {
		if (row !== undefined && at < end && !(at <= last[row]!)) last[row] = at;
	};
	const next = new Float64Array(deals.size);
	const effort = numbersOf(activities, 'exists');
	const status = textOf(activities, 'status');
	const deleted = numbersOf(activities, 'is_deleted');
	const at = numbersOf(activities, 'occurred_at');
	const due = numbersOf(activities, 'due_at');
	const dealOf = codesOf(activities, 'deal_id');
	const today = base.account.zone.instantOf(base.account.asOf);
	for (let i = 0; i < activities.size; i++) {
		const row = rows.get(dealOf[i]!);
		if (row === undefined) continue;
		if (status(i) === 'planned') {
			if (deleted[i] !== 1 && (due[i]! >= today || (Number.isNaN(due[i]!) && at[i]! >= today))) next[row] = 1;
		} else if (effort[i] === 1) touch(row, at[i]!);
	}
	const changed = numbersOf(changes, 'changed_at');
	codesOf(changes, 'deal_id').forEach((id, i) => {
		touch(rows.get(id), changed[i]!);
	});
	deals.columns.set('last_touch', { numbers: last });
	deals.columns.set('next_step', { numbers: next });
}

function addTasks(base: FactBase): void {
	const activities = base.table('activities');
	const type = textOf(activities, 'type');
	const status = textOf(activities, 'status');
	const deleted = numbersOf(activities, 'is_deleted');
	const due = numbersOf(activities, 'due_at');
	const at = numbersOf(activities, 'occurred_at');
	const isOpen = deleted.map((flag, i) => (flag !== 1 && type(i) === 'task' && status(i) === 'planned' ? 1 : 0));
	activities.columns.set('is_open_task', { numbers: isOpen });
	activities.columns.set('due', { numbers: due.map((when, i) => (Number.isNaN(when) ? at[i]! : when)) });
}

/** Who answers for a client: the owner of the deal that came last. */
function addHolders(base: FactBase): void {
	const clients = base.table('clients');
	const deals = base.table('deals');
	const created = numbersOf(deals, 'created_at');
	const exists = numbersOf(deals, 'exists');
	const client = codesOf(deals, 'client');
	const owner = codesOf(deals, 'manager_id');
	const latest = new Map<number, number>();
	for (let i = 0; i < deals.size; i++) {
		const known = latest.get(client[i]!);
		if (exists[i] === 1 && (known === undefined || created[i]! > created[known]!)) latest.set(client[i]!, i);
	}
	const codes = codesOf(clients, 'client_id').map((id) => (latest.has(id) ? owner[latest.get(id)!]! : -1));
	clients.columns.set('holder', { texts: base.dictionary('manager'), codes });
}
