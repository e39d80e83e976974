import type { Clock, DocumentMemory, ScreenPort, User, WorkbookPort } from '../ports/ports';

export type ExplainPorts = Clock & User & WorkbookPort & ScreenPort & DocumentMemory;
