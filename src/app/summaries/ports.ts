import type { Clock, DocumentMemory, User, WorkbookPort } from '../ports/ports';

export type SummariesPorts = Clock & User & WorkbookPort & DocumentMemory;
