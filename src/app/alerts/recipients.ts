import type { Alert, AlertRule, Situation } from '../../alerts/alert';
import { rules } from '../../alerts/rules/rules.gen';
import { dayOf } from '../../calendar/day';
import { sellers } from '../figures/sellers';
import { readTabs } from '../figures/tab-facts';
import { readRegister } from '../sharing/register';
import type { AlertsPorts } from './ports';
import type { AlertSettings } from './types';

/** An address, and whose alerts go there; null: everybody's. */
export interface Recipient {
	readonly to: string;
	/** Whose alerts they are first of all: a manager's id, or `ALL` for the address of whoever leads. */
	readonly person: string;
	readonly scopes: readonly string[] | null;
}

export const LEADER = 'ALL';

/** What a rule has to tell; null: nobody can judge it now. */
export interface Judged {
	readonly rule: AlertRule;
	readonly alerts: readonly Alert[] | null;
}

export const judge = (situation: Situation, { off }: AlertSettings, only: (rule: AlertRule) => boolean = () => true): Judged[] =>
	rules
		.filter((rule) => !off.includes(rule.id) && only(rule))
		.map((rule) => ({ rule, alerts: rule.alerts(situation, limitOf(situation, rule)) }));

const limitOf = ({ facts }: Situation, { limit }: AlertRule): number =>
	limit === undefined ? 0 : (facts.base.account.limits?.get(limit.key) ?? limit.otherwise);

/** Heads and whoever leads are told of everything, people of their own; nobody who has left by that day. An address gets one letter. */
export function recipients(ports: AlertsPorts, { to, toPeople }: AlertSettings, day: number): Recipient[] {
	const all = new Map<string, Recipient>();
	const add = (address: string, scopes: Recipient['scopes'], person: string): void => {
		const key = addressKey(address);
		const before = all.get(key);
		if (key === '' || before?.scopes === null) return;
		const both = scopes === null ? null : [...(before?.scopes ?? []), ...scopes];
		all.set(key, { to: before?.to ?? address, person: before?.person ?? person, scopes: both });
	};
	add(to, null, LEADER);
	if (!toPeople) return [...all.values()];
	const { rows } = readTabs(ports, ['managers']);
	const present = new Set(sellers(rows, day, ports.language).map(({ id }) => id));
	const today = dayOf(day);
	const isHere = (left: unknown): boolean => (left ?? '') === '' || String(left) >= today;
	const heads = new Set(
		(rows.managers ?? []).flatMap((row) => (row.role === 'head' && isHere(row.active_to) ? [String(row.manager_id)] : [])),
	);
	for (const { manager, email, revoked } of readRegister(ports.book)) {
		if (revoked !== null) continue;
		if (heads.has(manager)) add(email, null, manager);
		else if (present.has(manager)) add(email, [manager], manager);
	}
	return [...all.values()];
}

/** The same address, however it is written. */
export const addressKey = (address: string): string => address.trim().toLowerCase();

/** What of that is for a recipient. */
export function alertsFor(
	{ scopes }: Recipient,
	judged: readonly Judged[],
): { readonly rule: AlertRule; readonly alerts: readonly Alert[] }[] {
	return judged.flatMap(({ rule, alerts }) => {
		const own = (alerts ?? []).filter((alert) => scopes === null || (rule.isForPerson && scopes.includes(alert.scope)));
		return own.length === 0 ? [] : [{ rule, alerts: own }];
	});
}
