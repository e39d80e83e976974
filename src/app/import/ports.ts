import type {
	Clock,
	ConsentPort,
	CrmTransport,
	DocumentLock,
	DocumentMemory,
	Permissions,
	Triggers,
	User,
	UserLock,
	UserMemory,
	WorkbookPort,
} from '../ports/ports';

export type ImportPorts = Clock &
	User &
	WorkbookPort &
	DocumentMemory &
	UserMemory &
	DocumentLock &
	UserLock &
	CrmTransport &
	ConsentPort &
	Triggers &
	Permissions;
