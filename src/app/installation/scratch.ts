import type { Clock, DocumentMemory, ScratchPort } from '../ports/ports';

/** Document property: tabs of a check that was ended before it could take them away. */
const LEFT = 'kpi.installation.scratch';

type ScratchPorts = Pick<Clock, 'now'> & DocumentMemory & ScratchPort;

/** The answers of cells and of the sheet, from a hidden tab that is gone afterwards, also when Google ends the run: then the next look takes it. */
export function inScratch(ports: ScratchPorts, questions: 'formulas' | 'sheet' | 'template'): Record<string, string> {
	clearScratch(ports);
	const name = `kpi-check-${ports.now()}`;
	ports.documentMemory.set({ [LEFT]: name });
	try {
		return ports.scratch.ask(questions, name);
	} finally {
		clearScratch(ports);
	}
}

export function clearScratch({ documentMemory, scratch }: DocumentMemory & ScratchPort): void {
	const name = documentMemory.get(LEFT);
	if (name === null) return;
	scratch.remove(name);
	documentMemory.set({ [LEFT]: null });
}
