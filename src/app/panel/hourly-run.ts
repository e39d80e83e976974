import { isOpen } from '../crm/connection';
import { isDigestDue, sendDigest } from '../digest/send';
import { isUnfinished, loadJob } from '../import/job';
import { start, step } from '../import/run';
import { isDue } from '../import/schedule';
import { DIGEST_STEP, SHEETS_STEP, UNATTENDED_STEP } from '../ports/durations';
import { inWorkbookLanguage } from '../ports/workbook-language';
import { isReminderDue, remind } from '../review/remind';
import { keepProtected } from '../sharing/protect';
import { refreshChanged } from '../summaries/build';
import type { PanelPorts } from './ports';

/** The hourly run: goes on with an unfinished import, else fetches what changed. Google's trigger has nobody to tell an error to. */
export function hourlyRun(services: PanelPorts): void {
	const ports = inWorkbookLanguage(services);
	importIfDue(ports);
	const redrawn = ports.withDocumentLock(() => refreshChanged(ports, SHEETS_STEP));
	keepProtected(ports, [], false, redrawn.ran && redrawn.value);
	// After the import, so that what goes out is fresh; a digest that cannot go out now is tried in the next hour.
	if (isDigestDue(ports)) ports.withDocumentLock(() => sendDigest(ports, DIGEST_STEP));
	if (isReminderDue(ports)) ports.withDocumentLock(() => remind(ports));
}

function importIfDue(ports: PanelPorts): void {
	// What is unfinished goes on whatever the hour.
	if (!isUnfinished(loadJob(ports)) && !isDue(ports)) return;
	// Disconnected meanwhile, or connected anew by another editor: then it is not this person's turn.
	if (!isOpen(ports)) return;
	if (ports.withDocumentLock(() => start(ports, false)).ran) step(ports, UNATTENDED_STEP);
}
