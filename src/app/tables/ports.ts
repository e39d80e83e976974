import type { Clock, DocumentMemory, ScreenPort, User, WorkbookPort } from '../ports/ports';

export type TablesPorts = Clock & User & WorkbookPort & ScreenPort & DocumentMemory;
