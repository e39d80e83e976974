import { isDigestDue, sendDigest } from '../digest/send';
import { DIGEST_STEP } from '../ports/durations';
import { isReminderDue, remind } from '../review/remind';
import { keepProtected } from '../sharing/protect';
import type { PanelPorts } from './ports';
import { importUnattended } from './unattended-import';

/** The hourly run: goes on with an unfinished import, else fetches what changed. Google's trigger has nobody to tell an error to. */
export function hourlyRun(ports: PanelPorts): void {
	importUnattended(ports);
	keepProtected(ports);
	// After the import, so that what goes out is fresh; a digest that cannot go out now is tried in the next hour.
	if (isDigestDue(ports)) ports.withDocumentLock(() => sendDigest(ports, DIGEST_STEP));
	if (isReminderDue(ports)) ports.withDocumentLock(() => remind(ports));
}
