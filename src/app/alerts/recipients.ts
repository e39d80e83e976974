import type { Alert, AlertRule, Situation } from '../../alerts/alert';
import { rules } from '../../alerts/rules/rules.gen';
import { readFacts } from '../../tabs/read-data-tab';
import { readRegister } from '../sharing/register';
import type { AlertsPorts } from './ports';
import type { AlertSettings } from './types';

/** An address, and whose alerts go there; null: everybody's. */
export interface Recipient {
	readonly to: string;
	readonly scope: string | null;
}

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

/** Heads and whoever leads are told of everything, people of their own; nobody who has left. An address gets one letter. */
export function recipients(ports: AlertsPorts, { people }: Situation, { to, toPeople }: AlertSettings): Recipient[] {
	const all = new Map<string, Recipient>();
	const add = (recipient: Recipient): void => {
		const key = recipient.to.toLowerCase();
		if (recipient.to !== '' && (recipient.scope === null || !all.has(key))) all.set(key, recipient);
	};
	add({ to, scope: null });
	if (!toPeople) return [...all.values()];
	const sellers = new Set(people.map(({ id }) => id));
	const heads = new Set(
		(readFacts(ports.book, 'managers')?.rows ?? []).flatMap((row) => (row.role === 'head' ? [String(row.manager_id)] : [])),
	);
	for (const { manager, email, revoked } of readRegister(ports.book)) {
		if (revoked !== null) continue;
		if (heads.has(manager)) add({ to: email, scope: null });
		else if (sellers.has(manager)) add({ to: email, scope: manager });
	}
	return [...all.values()];
}

/** What of that is for a recipient. */
export function alertsFor(
	{ scope }: Recipient,
	judged: readonly Judged[],
): { readonly rule: AlertRule; readonly alerts: readonly Alert[] }[] {
	return judged.flatMap(({ rule, alerts }) => {
		const own = (alerts ?? []).filter((alert) => scope === null || (rule.isForPerson && alert.scope === scope));
		return own.length === 0 ? [] : [{ rule, alerts: own }];
	});
}
