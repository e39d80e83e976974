import { type DayNumber, dayOf, parseDay } from '../../calendar/day';
import { enrich } from '../../columns/enrich';
import { FactBase } from '../../facts/fact-base';
import { managerNames } from '../figures/sellers';
import { accountOfFacts, readTabs } from '../figures/tab-facts';
import { named, plainLines } from './letter';
import type { AlertsPorts } from './ports';
import { alertsFor, judge, recipients } from './recipients';
import { addressOf, freshOf, idsOf, readerOf } from './send';
import { alertSettings } from './settings';
import { situationOf } from './situation';
import type { AlertRehearsal } from './types';

const DAYS = 30;
/** The hour at which a past day is looked at. */
const EVENING = 18 * 3_600_000;
const BUDGET = 15_000;

/** What the last thirty days would have sent, had alerts been on: what the deals and activities tell of each working day. Nothing is sent or noted. */
export function rehearseAlerts(ports: AlertsPorts, from: AlertRehearsal['next']): AlertRehearsal {
	const started = ports.now();
	const settings = alertSettings(ports);
	const { rows } = readTabs(ports);
	const account = accountOfFacts(ports, rows);
	const reader = readerOf(ports);
	const names = managerNames(ports);
	const sentAlerts: Record<string, string[]> = { ...from?.told };
	const days: AlertRehearsal['days'] = [];
	const first = (from === null ? account.asOf - DAYS + 1 : parseDay(from.day)!) as DayNumber;
	for (let day = first; day <= account.asOf; day++) {
		if (account.calendar.workdays(day, day + 1) === 0) continue;
		if (days.length > 0 && ports.now() - started > BUDGET) return { days, next: { day: dayOf(day), told: sentAlerts } };
		const readAt = account.zone.instantOf(day) + EVENING;
		const situation = situationOf(ports, enrich(new FactBase(rows, { ...account, asOf: day, readAt })));
		const judged = judge(situation, settings);
		const letters = recipients(ports, settings, day).flatMap((recipient) => {
			const own = alertsFor(recipient, judged);
			const present = new Set(idsOf(own));
			const before = new Set((sentAlerts[recipient.to] ?? []).filter((id) => present.has(id)));
			const groups = freshOf(own, (id) => before.has(id));
			sentAlerts[recipient.to] = [...before, ...idsOf(named(groups))];
			return groups.length === 0 ? [] : [{ to: addressOf(ports, recipient), lines: plainLines(recipient, groups, names, reader) }];
		});
		days.push({ day: dayOf(day), letters });
	}
	return { days, next: null };
}
