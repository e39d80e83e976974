import type {
	Clock,
	CloudPort,
	CrmTransport,
	DocumentMemory,
	MailPort,
	Permissions,
	Triggers,
	User,
	UserMemory,
	WorkbookPort,
} from '../ports/ports';

export type DigestPorts = Clock &
	User &
	WorkbookPort &
	DocumentMemory &
	UserMemory &
	CrmTransport &
	CloudPort &
	MailPort &
	Triggers &
	Permissions;
