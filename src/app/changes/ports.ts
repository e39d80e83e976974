import type { Clock, User, WorkbookPort } from '../ports/ports';

export type ChangesPorts = Clock & User & WorkbookPort;
