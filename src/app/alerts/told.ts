import type { Alert, AlertRule } from '../../alerts/alert';
import { fingerprint } from '../changes/fingerprint';
import { isOfAlerts, readLog } from '../digest/log';
import { getLong, piecesOf } from '../ports/long-text';
import { remembered } from '../ports/remembered';
import type { AlertsPorts } from './ports';
import { addressKey } from './recipients';

/** By address: what has been told there, and in the letter of which day. */
export type Told = Record<string, Record<string, string>>;

const KEY = 'kpi.alerts.told';
/** Of more than these that hold at an address, the oldest are forgotten: all must fit in a property store that others use, too. */
const MOST = 300;

export const alertId = (rule: AlertRule, alert: Alert): string => `${rule.id}.${fingerprint(alert.key)}`;

export const loadTold = ({ documentMemory }: AlertsPorts): Told => remembered(getLong(documentMemory, KEY), { '*': { '*': '' } }) ?? {};

export function keepTold({ documentMemory }: AlertsPorts, sentAlerts: Told): void {
	const byAge = (ids: Told[string]): Told[string] =>
		Object.fromEntries(
			Object.entries(ids)
				.sort(([, a], [, b]) => (a < b ? 1 : -1))
				.slice(0, MOST),
		);
	const bounded = Object.fromEntries(Object.entries(sentAlerts).map(([to, ids]) => [to, byAge(ids)]));
	documentMemory.set(piecesOf(KEY, JSON.stringify(bounded)));
}

/** Letters of alerts in the log, as `day address`: those that failed, and those that went out or may have. */
export function loggedAlerts(ports: AlertsPorts): { readonly failed: ReadonlySet<string>; readonly sent: ReadonlySet<string> } {
	const [failed, sent] = [new Set<string>(), new Set<string>()];
	for (const one of readLog(ports)) if (isOfAlerts(one)) (one.status === 'failed' ? failed : sent).add(`${one.day} ${addressKey(one.to)}`);
	return { failed, sent };
}

/**
 * What has been told at an address and still holds there. What holds no longer may be told again; so may what stood in a letter that did not go
 * out. `judged`: of a rule that nobody can judge now, nothing is forgotten.
 */
export function stillTold(
	sentAlerts: Told,
	to: string,
	present: ReadonlySet<string>,
	judged: ReadonlySet<string>,
	failed: ReadonlySet<string>,
): Record<string, string> {
	const key = addressKey(to);
	return Object.fromEntries(
		Object.entries(sentAlerts[key] ?? {}).filter(
			([id, day]) => (present.has(id) || !judged.has(id.slice(0, id.lastIndexOf('.')))) && !failed.has(`${day} ${key}`),
		),
	);
}
