import type { Clock, DocumentMemory, ReadableWorkbookPort, User } from '../ports/ports';

export type AnswersPorts = Pick<Clock, 'now'> & User & ReadableWorkbookPort & DocumentMemory;
