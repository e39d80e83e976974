import { GOAL_TABS } from '../../reports/goal/options';
import { areAlertsDue, sendAlerts } from '../alerts/send';
import { alertSettings } from '../alerts/settings';
import { begunClosing } from '../closing/begun-closing';
import { isDigestDue, sendDigest } from '../digest/send';
import { digestSettings } from '../digest/settings';
import { withTrouble } from '../digest/trouble';
import { scheduleOf } from '../import/schedule';
import { endProbe, noteSeenRun, switchTrigger } from '../ports/clock-trigger';
import { DIGEST_STEP, SHEETS_STEP } from '../ports/durations';
import { inWorkbookLanguage } from '../ports/workbook-language';
import { isReminderDue, remind } from '../review/remind';
import { keepProtected } from '../sharing/protect';
import { refreshChanged } from '../summaries/build';
import type { PanelPorts } from './ports';
import { importUnattended } from './unattended-import';
import { finishBuilds, finishClosings } from './unfinished-builds';

/** The hourly run: goes on with an unfinished import, else fetches what changed. Google's trigger has nobody to tell an error to. */
export function hourlyRun(services: PanelPorts): void {
	noteSeenRun(services);
	const ports = inWorkbookLanguage(services);
	if (endProbe(ports) && scheduleOf(ports) === 'off' && !digestSettings(ports).isOn && !alertSettings(ports).isOn) {
		switchTrigger(ports, false);
		return;
	}
	if (begunClosing(ports) !== null) ports.withDocumentLock(() => finishClosings(ports));
	importUnattended(ports);
	const redrawn = ports.withDocumentLock(() => {
		const finished = finishBuilds(ports);
		return { ...finished, sheets: refreshChanged(ports, SHEETS_STEP) || finished.sheets };
	});
	const { goal, sheets, by } = redrawn.ran ? redrawn.value : { goal: false, sheets: false, by: ports.userEmail() };
	keepProtected(ports, goal ? GOAL_TABS : [], goal || sheets, sheets, by);
	// After the import, so that what goes out is fresh; a digest that cannot go out now is tried in the next hour.
	if (isDigestDue(ports)) withTrouble(ports, () => void ports.withDocumentLock(() => sendDigest(ports, DIGEST_STEP)));
	if (areAlertsDue(ports)) withTrouble(ports, () => void ports.withDocumentLock(() => sendAlerts(ports)));
	if (isReminderDue(ports)) withTrouble(ports, () => void ports.withDocumentLock(() => remind(ports)));
}
