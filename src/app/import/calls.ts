import type { CallContext } from '../ports/call-context';
import { switchImportTrigger } from '../ports/clock-trigger';
import { stepOf } from '../ports/durations';
import { demand } from '../ports/permissions';
import { noteClock } from '../watch/delay';
import { setFileZone } from './file-zone';
import { keepActivitiesFrom, oldActivities } from './old-activities/choices';
import type { ImportPorts } from './ports';
import { previewImport } from './preview';
import { importProgress } from './progress';
import { acceptShrink, cancel, start, step } from './run';
import { lastRuns } from './runs';
import { idleSchedule, scheduleOf, setSchedule } from './schedule';
import type { ImportCalls } from './types';
import { undoPressed } from './undo';

export const importCalls = <State>({ ports, sheets, exclusively, state }: CallContext<ImportPorts, State>): ImportCalls<State> => ({
	previewImport: () => previewImport(ports),
	lastRuns: () => lastRuns(ports),
	startImport(full) {
		demand(ports, 'network');
		exclusively(() => start(sheets, full));
		switchImportTrigger(ports, scheduleOf(ports) !== 'off');
		noteClock(ports, idleSchedule(ports));
		return importProgress(ports);
	},
	importStep(seconds) {
		step(sheets, stepOf(seconds));
		return importProgress(ports);
	},
	cancelImport() {
		cancel(sheets);
		return importProgress(ports);
	},
	setSchedule(schedule) {
		exclusively(() => setSchedule(ports, schedule));
		return state();
	},
	setFileZone() {
		exclusively(() => setFileZone(ports));
		return state();
	},
	acceptShrink() {
		exclusively(() => acceptShrink(sheets));
		return importProgress(ports);
	},
	undoImport() {
		exclusively(() => undoPressed(sheets));
		return state();
	},
	oldActivities: () => oldActivities(ports),
	keepActivitiesFrom(day) {
		exclusively(() => keepActivitiesFrom(sheets, day));
		return state();
	},
});
