import type { User, WorkbookPort } from '../ports/ports';

export type OwnKpisPorts = User & WorkbookPort;
