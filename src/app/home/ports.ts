import type { DocumentMemory, User, WorkbookPort } from '../ports/ports';

export type HomePorts = User & WorkbookPort & DocumentMemory;
