import type { Kindness, KindRule } from '../../facts/account-maps';
import { textOf } from '../../facts/columns';
import { type ColumnData, codesOf, type FactBase, numbersOf } from '../../facts/fact-base';
import { numberColumn, perBase } from '../kit/data';

const NOTHING: Kindness = { communication: false, action: false, firstContact: false, connected: false };

/** The taxonomy of spec §0.2: what counts as communication, as action, as first contact; the account's own rules go first. */
export function classify(type: string, direction: string, status: string, rules: readonly KindRule[] = []): Kindness {
	for (let i = rules.length - 1; i >= 0; i--) {
		const rule = rules[i]!;
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

export type ActivityFlag = 'communication' | 'attempt' | 'effort' | 'action' | 'first_contact' | 'connected';

/** The same as the columns of activities have it. */
export function flagsOf(type: string, direction: string, status: string, rules: readonly KindRule[]): Record<ActivityFlag, boolean> {
	const { communication, action, firstContact, connected } = classify(type, direction, status, rules);
	const attempt = action && !communication && type === 'call';
	return { communication, attempt, effort: communication || attempt, action, first_contact: firstContact, connected };
}

interface Kinds {
	/** The kind of each activity. */
	readonly rows: Int16Array;
	readonly flags: readonly Record<ActivityFlag, boolean>[];
}

/** Activities are of few kinds: what a kind counts as is worked out once. */
const activityKinds = perBase((base: FactBase): Kinds => {
	const table = base.table('activities');
	const type = codesOf(table, 'type');
	const direction = codesOf(table, 'direction');
	const status = codesOf(table, 'status');
	const words = ['type', 'direction', 'status'].map((key) => textOf(table, key));
	const rules = base.account.taxonomy ?? [];
	const kinds = new Map<number, number>();
	const rows = new Int16Array(table.size);
	const flags: Record<ActivityFlag, boolean>[] = [];
	for (let i = 0; i < table.size; i++) {
		const key = ((type[i]! + 1) * 4096 + direction[i]! + 1) * 4096 + status[i]! + 1;
		let kind = kinds.get(key);
		if (kind === undefined) {
			kind = flags.length;
			kinds.set(key, kind);
			flags.push(flagsOf(words[0]!(i), words[1]!(i), words[2]!(i), rules));
		}
		rows[i] = kind;
	}
	return { rows, flags };
});

/** 1 for activities that exist and are of a kind with this flag. */
export function flagColumn(base: FactBase, flag: ActivityFlag): ColumnData {
	const table = base.table('activities');
	const { rows, flags } = activityKinds(base);
	const exists = numbersOf(table, 'exists');
	const is = Float64Array.from(flags, (kind) => Number(kind[flag]));
	const numbers = new Float64Array(table.size);
	for (let i = 0; i < numbers.length; i++) numbers[i] = exists[i]! * is[rows[i]!]!;
	return numberColumn(numbers);
}
