import { zone } from '../../calendar/zone';
import type { Text } from '../../language/text';
import { isOpen } from '../crm/connection';
import { idleClock, switchImportTrigger } from '../ports/clock-trigger';
import { isUnfinished, loadJob } from './job';
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
	switchImportTrigger(ports, schedule !== 'off');
}

/** Figures older than this are brought up to date on opening the panel, where no clock does it. */
const HOUR = 3_600_000;

/** Why the schedule is not kept; null where it is, or none is wanted. */
export const idleSchedule = (ports: ImportPorts): Text | null => (scheduleOf(ports) === 'off' ? null : idleClock(ports));

/** Whether the panel, now that a person opens it, should do what the clock cannot. */
export function isDueOnOpening(ports: ImportPorts): boolean {
	const last = lastImport(ports);
	if (last === null || idleSchedule(ports) === null || isUnfinished(loadJob(ports)) || !isOpen(ports)) return false;
	return ports.now() - last.finishedAt > HOUR && isDue(ports);
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
