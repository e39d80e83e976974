import type { Clock, DocumentMemory, User, WorkbookPort } from '../ports/ports';

export type ClosingPorts = Clock & User & WorkbookPort & DocumentMemory;
