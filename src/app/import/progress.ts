import { connectorOf } from '../crm/connection';
import { loadJob, progressOf } from './job';
import type { ImportPorts } from './ports';
import type { ImportProgress } from './types';

/** How far the import of this file is. */
export function importProgress(ports: ImportPorts): ImportProgress {
	const job = loadJob(ports);
	return progressOf(ports, job, job === null ? null : connectorOf(job.crm));
}
