import type { Clock, CloudPort, DocumentMemory, MailPort, Permissions, User, WorkbookPort } from '../ports/ports';

export type ReviewPorts = Clock & User & WorkbookPort & DocumentMemory & CloudPort & MailPort & Permissions;
