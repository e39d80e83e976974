import type { DocumentMemory } from '../ports/ports';
import { remembered } from '../ports/remembered';
import type { ClosingPorts } from './ports';

/** Document property: the month whose figures are being written down; empty when all of them are. */
const BEGUN = 'kpi.closing.begun';

interface BegunClosing {
	readonly period: string;
	readonly by: string;
	readonly at: number;
}

export function begunClosing({ documentMemory }: DocumentMemory): BegunClosing | null {
	return remembered(documentMemory.get(BEGUN), { period: '', by: '', at: 0 });
}

/** Some lines of a month would look like all of it. */
export function noteBegunClosing(ports: ClosingPorts, period: string): void {
	const unfinishedClosing: BegunClosing = { period, by: ports.userEmail(), at: ports.now() };
	ports.documentMemory.set({ [BEGUN]: JSON.stringify(unfinishedClosing) });
}

export const noteClosed = ({ documentMemory }: DocumentMemory): void => documentMemory.set({ [BEGUN]: '' });
