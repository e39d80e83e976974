import type { DocumentMemory, User } from '../ports/ports';
import type { SummariesPorts } from './ports';

/** Document property: how many sheets of a build that has not come to its end are built; empty when the last one has. */
const BEGUN = 'kpi.summaries.begun';

/** null: nothing is left to build. */
export function begunSummaries({ documentMemory }: DocumentMemory): number | null {
	const text = documentMemory.get(BEGUN) ?? '';
	return text === '' ? null : Number(text.split(' ')[0]);
}

/** Who asked for them; '' where nobody did, or a version before this one began. */
export const summariesBegunBy = ({ documentMemory }: DocumentMemory): string => (documentMemory.get(BEGUN) ?? '').split(' ')[1] ?? '';

/** Sheets that the clock builds to their end are still those of the one who asked. */
export const begunProperty = (ports: DocumentMemory & User, done: number | null): Record<string, string> => ({
	[BEGUN]: done === null ? '' : `${done} ${summariesBegunBy(ports) || ports.userEmail()}`,
});

/** From now on somebody must bring the build to its end. */
export function noteBegun(ports: SummariesPorts, done: number): void {
	if (begunSummaries(ports) !== done) ports.documentMemory.set(begunProperty(ports, done));
}
