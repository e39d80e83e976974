import type { Clock, DocumentMemory, User, WorkbookPort } from '../ports/ports';

export type ChangesPorts = Clock & User & WorkbookPort;
/** With what is remembered of edits by hand. */
export type WatchedPorts = ChangesPorts & DocumentMemory;
