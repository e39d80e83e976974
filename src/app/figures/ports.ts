import type { Clock, DocumentMemory, ReadableWorkbookPort, User, WorkbookPort } from '../ports/ports';

export type FiguresPorts = Clock & User & WorkbookPort & DocumentMemory;

/** What a figure can be answered from, in a cell too. */
export type AnswerPorts = Pick<Clock, 'now'> & User & ReadableWorkbookPort & DocumentMemory;
