import type { Clock, DocumentMemory, ReadableWorkbookPort, User, WorkbookPort } from '../ports/ports';

export type FiguresPorts = Clock & User & WorkbookPort & DocumentMemory;

/** What a figure can be answered from: all that a formula in a cell has. */
export type AnswerPorts = Pick<Clock, 'now'> & Pick<User, 'language'> & ReadableWorkbookPort & DocumentMemory;
