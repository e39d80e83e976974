import type {
	Clock,
	CloudPort,
	ConsentPort,
	CrmTransport,
	DocumentMemory,
	MailPort,
	Permissions,
	ScratchPort,
	ScreenPort,
	Triggers,
	User,
	UserLock,
	UserMemory,
	WorkbookPort,
} from '../ports/ports';

export type InstallationPorts = Clock &
	User &
	WorkbookPort &
	ScreenPort &
	DocumentMemory &
	UserMemory &
	UserLock &
	CrmTransport &
	ConsentPort &
	CloudPort &
	MailPort &
	Triggers &
	Permissions &
	ScratchPort;
