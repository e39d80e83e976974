import { epochOf, serialOf } from '../../cells/zone';
import type { TriggerState } from './machine';

const MINUTE = 60_000;
const WEEKDAYS = ['SUNDAY', 'MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY'];

/** When a clock trigger fires next; null when it never does. Google picks a random minute of the hour; the host takes the named one, or the first. */
export const nextDue = (trigger: TriggerState, now: number, scriptZone: string): number | null => {
	if (trigger.event !== 'CLOCK') return null;
	if (trigger.at !== undefined) return trigger.at;
	if (trigger.afterMs !== undefined) return now + trigger.afterMs;
	if (trigger.everyMinutes) return now + trigger.everyMinutes * MINUTE;
	if (trigger.everyHours) return now + trigger.everyHours * 60 * MINUTE;
	const zone = trigger.zone ?? scriptZone;
	const clock = ((trigger.atHour ?? 0) * 60 + (trigger.nearMinute ?? 0)) / 1440;
	const today = Math.floor(serialOf(now, zone));
	for (let day = today; day < today + 400; day += 1) {
		const at = epochOf(day + clock, zone);
		if (at <= now) continue;
		const date = new Date((day - 25_569) * 86_400_000);
		if (trigger.weekDay && WEEKDAYS[date.getUTCDay()] !== trigger.weekDay) continue;
		if (trigger.monthDay && date.getUTCDate() !== trigger.monthDay) continue;
		const wait = (trigger.everyDays ?? 1) - 1;
		return trigger.everyDays && trigger.due !== undefined ? epochOf(day + wait, zone) : at;
	}
	return null;
};

export const isOnce = (trigger: TriggerState): boolean => trigger.at !== undefined || trigger.afterMs !== undefined;
