import type { Alert, AlertRule } from '../../alerts/alert';
import { fingerprint } from '../changes/fingerprint';
import { readLog } from '../digest/log';
import { getLong, piecesOf } from '../ports/long-text';
import type { AlertsPorts } from './ports';

/** By address: what has been told there, and in the letter of which day. */
export type Told = Record<string, Record<string, string>>;

const KEY = 'kpi.alerts.told';
/** What the log of letters calls them, in whichever language it was written. */
export const WHAT = { ru: 'Оповещения', en: 'Alerts' } as const;

export const alertId = (rule: AlertRule, alert: Alert): string => `${rule.id}.${fingerprint(alert.key)}`;

export const loadTold = ({ documentMemory }: AlertsPorts): Told => JSON.parse(getLong(documentMemory, KEY) || '{}') as Told;
export const keepTold = ({ documentMemory }: AlertsPorts, told: Told): void => documentMemory.set(piecesOf(KEY, JSON.stringify(told)));

/** The letters of alerts in the log, as `day address`: those that went out or may have. */
export function sentAlerts(ports: AlertsPorts): Set<string> {
	const words: readonly string[] = Object.values(WHAT);
	return new Set(
		readLog(ports).flatMap(({ day, to, what, status }) => (words.includes(what) && status !== 'failed' ? [`${day} ${to}`] : [])),
	);
}

/** What holds no longer may be told again; what stood in a letter that did not go out was not told. */
export function stillTold(told: Told, present: ReadonlySet<string>, judged: ReadonlySet<string>, sent: ReadonlySet<string>): Told {
	const rest: Told = {};
	for (const [to, ids] of Object.entries(told)) {
		const kept = Object.entries(ids).filter(
			([id, day]) => (present.has(id) || !judged.has(id.slice(0, id.lastIndexOf('.')))) && sent.has(`${day} ${to}`),
		);
		if (kept.length > 0) rest[to] = Object.fromEntries(kept);
	}
	return rest;
}
