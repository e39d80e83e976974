import type {
	Clock,
	ConsentPort,
	CrmTransport,
	DocumentMemory,
	ReadableWorkbookPort,
	Triggers,
	User,
	UserLock,
	UserMemory,
} from '../ports/ports';

export type CrmPorts = Clock & User & DocumentMemory & UserMemory & UserLock & CrmTransport & ConsentPort & Triggers & ReadableWorkbookPort;
