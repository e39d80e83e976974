import { codesOf, type FactBase, numbersOf } from '../facts/fact-base';
import { horizon } from './enrich-deals';

interface Kindness {
	readonly communication: boolean;
	readonly action: boolean;
	readonly firstContact: boolean;
	readonly connected: boolean;
}

const NOTHING: Kindness = { communication: false, action: false, firstContact: false, connected: false };

/** The taxonomy of spec §0.2: what counts as communication, as action, as first contact. */
export function classify(type: string, direction: string, status: string): Kindness {
	const outgoing = direction !== 'in';
	if (type === 'call' && status === 'no_answer' && outgoing) return { ...NOTHING, action: true, firstContact: true };
	if (status !== 'done') return NOTHING;
	if (type === 'call' || type === 'meeting' || type === 'presentation')
		return { communication: true, action: true, firstContact: true, connected: true };
	if (type === 'email' || type === 'message') return { communication: true, action: outgoing, firstContact: outgoing, connected: outgoing };
	return type === 'task' ? { ...NOTHING, action: true } : NOTHING;
}

/** Adds to activities: `exists`, `communication`, `attempt`, `action`, `first_contact`, `connected` (0/1). */
export function enrichActivities(base: FactBase): void {
	const table = base.table('activities');
	const end = horizon(base);
	const at = numbersOf(table, 'occurred_at');
	const auto = numbersOf(table, 'is_auto');
	const deleted = numbersOf(table, 'is_deleted');
	const text = (key: string) => {
		const codes = codesOf(table, key);
		const { texts } = table.columns.get(key)!.texts!;
		return (i: number): string => (codes[i]! >= 0 ? texts[codes[i]!]! : '');
	};
	const type = text('type');
	const direction = text('direction');
	const status = text('status');
	const fresh = () => new Float64Array(table.size);
	const columns = {
		exists: fresh(),
		communication: fresh(),
		attempt: fresh(),
		action: fresh(),
		first_contact: fresh(),
		connected: fresh(),
	};
	for (let i = 0; i < table.size; i++) {
		if (auto[i] === 1 || deleted[i] === 1 || !(at[i]! < end)) continue;
		columns.exists[i] = 1;
		const is = classify(type(i), direction(i), status(i));
		columns.communication[i] = Number(is.communication);
		columns.action[i] = Number(is.action);
		columns.attempt[i] = Number(is.action && !is.communication && type(i) === 'call');
		columns.first_contact[i] = Number(is.firstContact);
		columns.connected[i] = Number(is.connected);
	}
	for (const [key, numbers] of Object.entries(columns)) table.columns.set(key, { numbers });
}

/**
 * Adds to deals the reaction to a lead (K4): `response_start`, `response_minutes` (business), `response_elapsed`,
 * `responder`; the same with `_connected` where the first contact must have been answered.
 */
export function enrichResponse(base: FactBase): void {
	const deals = base.table('deals');
	const start = new Float64Array(deals.size);
	const assigned = numbersOf(deals, 'assigned_at');
	const created = numbersOf(deals, 'created_at');
	for (let i = 0; i < deals.size; i++) start[i] = Number.isNaN(assigned[i]!) ? created[i]! : assigned[i]!;
	deals.columns.set('response_start', { numbers: start });
	measureResponse(base, start, 'first_contact', '');
	measureResponse(base, start, 'connected', '_connected');
}

function measureResponse(base: FactBase, start: Float64Array, mark: string, suffix: string): void {
	const deals = base.table('deals');
	const activities = base.table('activities');
	const marks = numbersOf(activities, mark);
	const at = numbersOf(activities, 'occurred_at');
	const deal = codesOf(activities, 'deal_id');
	const performer = codesOf(activities, 'manager_id');
	const first = new Map<number, number>();
	for (let i = 0; i < activities.size; i++) {
		if (marks[i] !== 1 || deal[i]! < 0) continue;
		const known = first.get(deal[i]!);
		if (known === undefined || at[i]! < at[known]!) first.set(deal[i]!, i);
	}
	const ids = codesOf(deals, 'deal_id');
	const owners = codesOf(deals, 'manager_id');
	const minutes = new Float64Array(deals.size).fill(Number.NaN);
	const elapsed = new Float64Array(deals.size).fill(Number.NaN);
	const responder = new Int32Array(owners);
	const { calendar, zone } = base.account;
	for (let i = 0; i < deals.size; i++) {
		const contact = first.get(ids[i]!);
		if (contact === undefined || Number.isNaN(start[i]!)) continue;
		minutes[i] = calendar.businessMinutes(start[i]!, at[contact]!, zone);
		elapsed[i] = Math.max(0, at[contact]! - start[i]!) / 60_000;
		responder[i] = performer[contact]!;
	}
	deals.columns.set(`response_minutes${suffix}`, { numbers: minutes });
	deals.columns.set(`response_elapsed${suffix}`, { numbers: elapsed });
	deals.columns.set(`responder${suffix}`, { texts: base.dictionary('manager'), codes: responder });
}
