import type { Clock, CloudPort, DocumentMemory, Permissions, User, WorkbookPort } from '../ports/ports';

export type ClosingPorts = Clock & User & WorkbookPort & DocumentMemory & CloudPort & Permissions;
