import { type BufferedWorkbook, buffered } from '../../../tabs/buffered-workbook';
import { type HeldMemory, heldMemory } from '../../ports/held-memory';
import type { Clock, DocumentMemory, User, WorkbookPort } from '../../ports/ports';
import { assertWhole } from '../../watch/whole-tabs';
import { recompute } from '../recompute';

/** Document property: figures, or the tabs behind the sheets, do not follow yet what has been written. */
export const FOLLOWING = 'kpi.import.following';

type WritingPorts = Clock & User & WorkbookPort & DocumentMemory;

/** A workbook and a memory on paper: nothing of them is real before `writeWhole`. */
export interface Paper {
	readonly book: BufferedWorkbook;
	readonly documentMemory: HeldMemory;
}

export const onPaper = (real: WorkbookPort & DocumentMemory): Paper => ({
	book: buffered(real.book),
	documentMemory: heldMemory(real.documentMemory),
});

export function writeFigures(real: WritingPorts, paper: Paper): void {
	paper.book.check();
	real.documentMemory.set({ [FOLLOWING]: '1' });
	paper.book.flush();
	paper.documentMemory.release({ [FOLLOWING]: '' });
}

/** Figures were being written when something stopped it. */
export const areFiguresHalf = ({ documentMemory }: DocumentMemory): boolean => (documentMemory.get(FOLLOWING) ?? '') !== '';

/**
 * Something is going to be written that figures, or the tabs behind the sheets, follow. Until what this gives is called, the panel tells that they
 * do not yet, and the clock computes them anew.
 */
export function beginFigures({ book, documentMemory }: WorkbookPort & DocumentMemory): () => void {
	// Somebody else's work was stopped: that it is not finished is not for this to end.
	if (areFiguresHalf({ documentMemory })) return () => undefined;
	documentMemory.set({ [FOLLOWING]: '1' });
	return () => {
		// What the sheet has not taken yet would be lost with the mark gone.
		book.flush();
		documentMemory.set({ [FOLLOWING]: '' });
	};
}

/** All figures anew from the tabs as they stand, written whole or told to be unfinished. */
export function recomputeWhole(real: WritingPorts): void {
	const paper = onPaper(real);
	// What a tab has lost is noted, though nothing is written then.
	assertWhole({ ...real, book: paper.book });
	recompute({ ...real, ...paper });
	writeFigures(real, paper);
}

export function finishFigures(real: WritingPorts): void {
	if (areFiguresHalf(real)) recomputeWhole(real);
}
