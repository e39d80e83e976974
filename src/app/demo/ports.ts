import type { Clock, DocumentMemory, ScreenPort, User, WorkbookPort } from '../ports/ports';

export type DemoPorts = Clock & User & WorkbookPort & ScreenPort & DocumentMemory;
