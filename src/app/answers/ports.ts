import type { Clock, DocumentMemory, User, WorkbookPort } from '../ports/ports';

export type AnswersPorts = Clock & User & WorkbookPort & DocumentMemory;
