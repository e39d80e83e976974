import type { Clock, DocumentMemory, User, WorkbookPort } from '../ports/ports';

export type OwnKpisPorts = Clock & User & WorkbookPort & DocumentMemory;
