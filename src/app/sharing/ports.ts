import type { Clock, CloudPort, DocumentMemory, User, WorkbookPort } from '../ports/ports';

export type SharingPorts = Clock & User & WorkbookPort & DocumentMemory & CloudPort;
