import type { DocumentMemory, ReadableWorkbookPort, User, WorkbookPort } from '../ports/ports';

export type WatchPorts = Pick<User, 'language'> & WorkbookPort & DocumentMemory;

/** Looking whether a tab is whole takes no more than this. */
export type CheckPorts = ReadableWorkbookPort & DocumentMemory;
