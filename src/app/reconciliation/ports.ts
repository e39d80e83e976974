import type { Clock, DocumentMemory, ScreenPort, User, WorkbookPort } from '../ports/ports';

export type ReconciliationPorts = Clock & User & WorkbookPort & ScreenPort & DocumentMemory;
