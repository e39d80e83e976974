import type { Row } from '../../facts/table';
import type { Facts, TableId } from '../../facts/tables';
import type { Text } from '../../language/text';
import { isUserError } from '../../language/user-error';
import { buffered } from '../../tabs/buffered-workbook';
import { writeFacts } from '../../tabs/data-tab';
import { writeOwnColumns } from '../../tabs/write-own';
import { ownCells } from '../figures/current-facts';
import { dropKept } from '../figures/kept/kept-figures';
import { recompute } from '../figures/recompute';
import { FOLLOWING, onPaper, type Paper, writeFigures } from '../figures/stopped/half-figures';
import { type FactsWithNotes, readTabs } from '../figures/tab-facts';
import type { Clock, DocumentMemory, User, WorkbookPort } from '../ports/ports';
import { type ByHand, NOTHING_BY_HAND, noteByHand } from '../watch/warnings';
import { type LastImport, removeLog } from './log';
import { dropCopiesAbove, readCopy, replaced, restored, type UndoCopy, writeCopy } from './undo-copy';

/** Document property: the import whose rows are being written. Set from the first written cell to the last. */
const WRITING = 'kpi.import.writing';

/** What whoever writes an import whole must have. */
type WritingPorts = Clock & User & WorkbookPort & DocumentMemory;

/** The import that was stopped in the middle of writing, or of being rolled back. */
export const writingId = ({ documentMemory }: DocumentMemory): string | undefined => documentMemory.get(WRITING) || undefined;

/** The property that says that the tabs are whole again. */
export const wholeAgain = { [WRITING]: '' };

/** What an import that was stopped in the middle of writing had replaced; null when the tabs are whole. */
export const unfinishedCopy = (ports: WorkbookPort & DocumentMemory): UndoCopy | null => readCopy(ports, writingId(ports));

/** A whole import is going to be rolled back: from now on the file knows it as one that was stopped while it was written. */
export const beginRollBack = (
	{ documentMemory }: DocumentMemory,
	importId: string,
	properties: Readonly<Record<string, string | null>>,
): void => documentMemory.set({ ...properties, [WRITING]: importId });

export interface WholeWrite {
	readonly importId: string;
	readonly existing: Facts;
	readonly fresh: Facts;
	/** The last whole import: its copy stays until this one is whole. */
	readonly last: LastImport | null;
	/** Names that copy, where it is not the last import's own. */
	readonly keep?: string;
	readonly counts: UndoCopy['counts'];
	/** What people had changed by hand before it. */
	readonly byHand: ByHand;
	/** Document properties that change together with the end of the writing. */
	readonly properties: Readonly<Record<string, string | null>>;
}

/**
 * Makes real what stands on paper. What it replaces is written down first, so that whatever stops it in the middle, the same import can
 * begin again from the state before it, or be rolled back. Throws before anything is written when the sheet would refuse a write.
 */
export function writeWhole(
	real: WritingPorts,
	paper: Paper,
	{ importId, existing, fresh, last, keep = last?.undo, counts, byHand, properties }: WholeWrite,
): void {
	paper.book.check();
	noteByHand(real, byHand);
	const unfinished = unfinishedCopy(real);
	const firstRow =
		unfinished?.importId === importId
			? unfinished.firstRow
			: beginWriting(real, importId, { ...replaced(existing, fresh), counts }, last, keep);
	dropCopiesAbove(paper.book, firstRow);
	paper.book.flush();
	paper.documentMemory.release({ ...properties, ...wholeAgain, [FOLLOWING]: '' });
}

/**
 * Once more the figures, where people's own columns hold other values than they were computed from: formulas there follow what was written
 * only now. All is saved by then: a stop or a fault here fails nothing. What it has left half written is told, and the clock brings it to its end.
 */
export function followOwnFormulas(real: WritingPorts, current: FactsWithNotes, before: string): void {
	try {
		if (before === '' || ownCells(real, current) === before) return;
		const paper = onPaper(real);
		recompute({ ...real, ...paper }, { ...current, isComparedAlready: true });
		writeFigures(real, paper);
	} catch {
		// The panel says what is unfinished; the next import, too, computes them anew.
	}
}

/** Writes down what is going to be replaced; from now on whoever comes after a stop begins again or rolls back. Tells where that stands. */
export function beginWriting(
	real: WritingPorts,
	importId: string,
	copy: Parameters<typeof writeCopy>[2],
	last: LastImport | null,
	keep: string | undefined,
): number {
	const copyBook = buffered(real.book);
	const firstRow = writeCopy({ ...real, book: copyBook }, importId, copy, last, keep);
	copyBook.flush();
	real.documentMemory.set({ [WRITING]: importId });
	return firstRow;
}

/** Brings the tabs back to what they held before an import that was stopped in the middle of writing. */
export function rollBack(real: WritingPorts): void {
	const copy = unfinishedCopy(real);
	if (copy === null) return;
	const paper = onPaper(real);
	const ports = { ...real, ...paper };
	const present = readTabs(ports).rows;
	const before = restored(present, copy);
	bringBack(ports, before);
	writeOwnColumns(ports.book, copy.old);
	dropKept(ports, copy.importId);
	// What people had changed by hand was noted before the first cell was written; what stands half written is nobody's edit.
	recompute(ports, { rows: { ...present, ...before }, problems: [], byHand: NOTHING_BY_HAND });
	removeLog(ports, copy.importId);
	paper.book.flush();
	paper.documentMemory.release(wholeAgain);
}

/** Writes tables as they were. A tab that is not there, and had no lines, is not made: in a full file there is no room for it. */
export function bringBack({ book, language }: User & WorkbookPort, before: Facts): void {
	for (const [id, rows] of Object.entries(before) as [TableId, Row[]][])
		if (rows.length > 0 || book.has(id)) writeFacts(book, id, rows, language);
}

/** What an import says that could not write what it has read. `full`: that the file has no more room, where that is the reason. */
export function whyNotSaved(error: unknown, isWhole: boolean, full: () => Text | null): Text {
	if (isUserError(error)) return error.sentence;
	const message = error instanceof Error ? error.message : String(error);
	const reason = full() ?? { ru: message, en: message };
	const state = isWhole
		? { ru: 'В таблице то же, что было до загрузки.', en: 'The sheet holds what it held before the import.' }
		: {
				ru: 'Часть строк уже новая: не сверяйте цифры, пока загрузка не закончена.',
				en: 'Some rows are new already: do not rely on the figures before the import has finished.',
			};
	return {
		ru: `Данные прочитаны, но таблица их не приняла: ${reason.ru} ${state.ru} Исправьте это и нажмите «Продолжить» или загрузите всё заново.`,
		en: `The data were read, but the sheet did not take them: ${reason.en} ${state.en} Mend this and press Continue, or import everything again.`,
	};
}
