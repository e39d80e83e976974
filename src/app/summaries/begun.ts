import type { DocumentMemory } from '../ports/ports';
import type { SummariesPorts } from './ports';

/** Document property: how many sheets of a build that has not come to its end are built; empty when the last one has. */
const BEGUN = 'kpi.summaries.begun';

/** null: nothing is left to build. */
export function begunSummaries({ documentMemory }: DocumentMemory): number | null {
	const text = documentMemory.get(BEGUN) ?? '';
	return text === '' ? null : Number(text);
}

export const begunProperty = (done: number | null): Record<string, string> => ({ [BEGUN]: done === null ? '' : String(done) });

/** From now on somebody must bring the build to its end. */
export function noteBegun(ports: SummariesPorts, done: number): void {
	if (begunSummaries(ports) !== done) ports.documentMemory.set(begunProperty(done));
}
