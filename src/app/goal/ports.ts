import type { Clock, DocumentMemory, ScreenPort, User, WorkbookPort } from '../ports/ports';

export type GoalPorts = Clock & User & WorkbookPort & ScreenPort & DocumentMemory;
