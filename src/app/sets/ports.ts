import type { Clock, DocumentMemory, User, WorkbookPort } from '../ports/ports';

export type SetsPorts = Clock & User & WorkbookPort & DocumentMemory;
