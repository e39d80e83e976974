import type { Clock, CloudPort, DocumentLock, DocumentMemory, User, WorkbookPort } from '../ports/ports';

export type ContestsPorts = Clock & User & WorkbookPort & DocumentMemory & DocumentLock & CloudPort;
