import type { Kindness, KindRule } from '../facts/account-maps';
import { textOf } from '../facts/columns';
import { codesOf, Dictionary, type FactBase, numbersOf } from '../facts/fact-base';
import { once } from '../facts/once';
import { mergedClients } from './enrich-deals';
import { horizon } from './horizon';

const NOTHING: Kindness = { communication: false, action: false, firstContact: false, connected: false };

/** The taxonomy of spec §0.2: what counts as communication, as action, as first contact; the account's own rules go first. */
export function classify(type: string, direction: string, status: string, own: readonly KindRule[] = []): Kindness {
	for (let i = own.length - 1; i >= 0; i--) {
		const rule = own[i]!;
		if (rule.type === type && rule.status === status && (rule.direction === '' || rule.direction === direction)) return rule.is;
	}
	const outgoing = direction !== 'in';
	if (type === 'call' && status === 'no_answer' && outgoing) return { ...NOTHING, action: true, firstContact: true };
	if (status !== 'done') return NOTHING;
	if (type === 'call' || type === 'meeting' || type === 'presentation')
		return { communication: true, action: true, firstContact: true, connected: true };
	if (type === 'email' || type === 'message') return { communication: true, action: outgoing, firstContact: outgoing, connected: outgoing };
	return type === 'task' ? { ...NOTHING, action: true } : NOTHING;
}

/**
 * Adds to activities: `exists`, `communication`, `attempt`, `effort` (either), `action`, `first_contact`, `connected` (0/1); `thread`, the
 * same for all messages with a client in one channel and local day; `callback_minutes` from a missed call to the next outgoing contact.
 */
export function enrichActivities(base: FactBase): void {
	const { columns } = base.table('activities');
	columns.later(['exists'], () => addExistence(base));
	const kinds = once(() => kindsOf(base));
	for (const flag of FLAGS) columns.later([flag], () => addFlag(base, flag, kinds()));
	columns.later(['thread'], () => addThreads(base));
	columns.later(['callback_minutes'], () => addCallbacks(base));
}

function addExistence(base: FactBase): void {
	const table = base.table('activities');
	const end = horizon(base);
	const at = numbersOf(table, 'occurred_at');
	const auto = numbersOf(table, 'is_auto');
	const deleted = numbersOf(table, 'is_deleted');
	const exists = new Float64Array(table.size);
	for (let i = 0; i < table.size; i++) exists[i] = auto[i] === 1 || deleted[i] === 1 || !(at[i]! < end) ? 0 : 1;
	table.columns.set('exists', { numbers: exists });
}

interface Kinds {
	/** The kind of each activity. */
	readonly rows: Int16Array;
	readonly flags: readonly ReturnType<typeof flagsOf>[];
}

/** Activities are of few kinds: what a kind counts as is found once. */
function kindsOf(base: FactBase): Kinds {
	const table = base.table('activities');
	const type = codesOf(table, 'type');
	const direction = codesOf(table, 'direction');
	const status = codesOf(table, 'status');
	const words = ['type', 'direction', 'status'].map((key) => textOf(table, key));
	const own = base.account.taxonomy ?? [];
	const known = new Map<number, number>();
	const rows = new Int16Array(table.size);
	const flags: ReturnType<typeof flagsOf>[] = [];
	for (let i = 0; i < table.size; i++) {
		const key = ((type[i]! + 1) * 4096 + direction[i]! + 1) * 4096 + status[i]! + 1;
		let kind = known.get(key);
		if (kind === undefined) {
			kind = flags.length;
			known.set(key, kind);
			flags.push(flagsOf(words[0]!(i), words[1]!(i), words[2]!(i), own));
		}
		rows[i] = kind;
	}
	return { rows, flags };
}

function addFlag(base: FactBase, flag: Flag, { rows, flags }: Kinds): void {
	const table = base.table('activities');
	const exists = numbersOf(table, 'exists');
	const is = Float64Array.from(flags, (kind) => Number(kind[flag]));
	const numbers = new Float64Array(table.size);
	for (let i = 0; i < numbers.length; i++) numbers[i] = exists[i]! * is[rows[i]!]!;
	table.columns.set(flag, { numbers });
}

const FLAGS = ['communication', 'attempt', 'effort', 'action', 'first_contact', 'connected'] as const;
type Flag = (typeof FLAGS)[number];

function flagsOf(type: string, direction: string, status: string, own: readonly KindRule[]): Record<Flag, boolean> {
	const { communication, action, firstContact, connected } = classify(type, direction, status, own);
	const attempt = action && !communication && type === 'call';
	return { communication, attempt, effort: communication || attempt, action, first_contact: firstContact, connected };
}

function addThreads(base: FactBase): void {
	const table = base.table('activities');
	const { zone } = base.account;
	const at = numbersOf(table, 'occurred_at');
	const type = textOf(table, 'type');
	const channel = textOf(table, 'channel');
	const client = partner(base);
	const threads = new Dictionary();
	const codes = new Int32Array(table.size);
	for (let i = 0; i < table.size; i++)
		codes[i] = threads.code(
			type(i) === 'message' && client(i) !== '' ? `${client(i)}\u0000${channel(i)}\u0000${zone.dayAt(at[i]!)}` : `#${i}`,
		);
	table.columns.set('thread', { texts: threads, codes });
}

function addCallbacks(base: FactBase): void {
	const table = base.table('activities');
	const at = numbersOf(table, 'occurred_at');
	const exists = numbersOf(table, 'exists');
	const effort = numbersOf(table, 'effort');
	const type = textOf(table, 'type');
	const direction = textOf(table, 'direction');
	const status = textOf(table, 'status');
	const client = partner(base);
	const order = [...at.keys()].filter((i) => exists[i] === 1).sort((a, b) => at[b]! - at[a]!);
	const minutes = new Float64Array(table.size).fill(Number.NaN);
	const next = new Map<string, number>();
	for (const i of order) {
		const who = client(i);
		if (who === '') continue;
		if (type(i) === 'call' && status(i) === 'missed') minutes[i] = ((next.get(who) ?? Number.NaN) - at[i]!) / 60_000;
		else if (effort[i] === 1 && direction(i) !== 'in') next.set(who, at[i]!);
	}
	table.columns.set('callback_minutes', { numbers: minutes });
}

/** Whom an activity was with: its client, else the client of its deal, else the deal. */
function partner(base: FactBase): (row: number) => string {
	const table = base.table('activities');
	const merged = mergedClients(base);
	const { texts } = base.dictionary('client');
	const own = codesOf(table, 'client_id');
	const client = (i: number): string => (own[i]! < 0 ? '' : texts[merged.get(own[i]!) ?? own[i]!]!);
	const deal = textOf(table, 'deal_id');
	const deals = base.table('deals');
	const ids = codesOf(deals, 'deal_id');
	const ofDeal = textOf(deals, 'client');
	const rows = new Map([...ids].map((id, row) => [id, row]));
	const dealCode = codesOf(table, 'deal_id');
	return (i) => {
		const row = rows.get(dealCode[i]!);
		return client(i) || (row === undefined || dealCode[i]! < 0 ? '' : ofDeal(row)) || (deal(i) === '' ? '' : `\u0001${deal(i)}`);
	};
}
