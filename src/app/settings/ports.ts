import type { Clock, DocumentMemory, User, WorkbookPort } from '../ports/ports';

export type SettingsPorts = Clock & User & WorkbookPort & DocumentMemory;
