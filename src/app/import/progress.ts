import { connectorOf } from '../crm/connection';
import type { Ports } from '../ports/ports';
import { loadJob, progressOf } from './job';
import type { ImportProgress } from './types';

/** How far the import of this file is. */
export function importProgress(ports: Ports): ImportProgress {
	const job = loadJob(ports);
	return progressOf(ports, job, job === null ? null : connectorOf(job.crm));
}
