import { zone } from '../../calendar/zone';
import { lastImport } from './log';
import type { ImportPorts } from './ports';

export const SCHEDULES = ['hourly', 'daily', 'off'] as const;
export type Schedule = (typeof SCHEDULES)[number];

const KEY = 'kpi.schedule';
/** Before the working day, so that figures are there when people are. */
const DAILY_HOUR = 6;

export function scheduleOf(ports: ImportPorts): Schedule {
	const stored = ports.documentMemory.get(KEY);
	return SCHEDULES.find((one) => one === stored) ?? 'hourly';
}

/** The trigger is hourly in any case, since Google lets an add-on have one: a daily import skips the hours between. */
export function setSchedule(ports: ImportPorts, schedule: Schedule): void {
	ports.documentMemory.set({ [KEY]: schedule });
	ports.schedule(schedule !== 'off');
}

/** Whether the hour that strikes now is one to begin an import in. */
export function isDue(ports: ImportPorts): boolean {
	const schedule = scheduleOf(ports);
	if (schedule !== 'daily') return schedule === 'hourly';
	const last = lastImport(ports);
	if (last === null) return true;
	const here = zone(ports.book.timeZone);
	const due = here.instantOf(here.dayAt(ports.now()), DAILY_HOUR * 3_600_000);
	return ports.now() >= due && last.startedAt < due;
}
