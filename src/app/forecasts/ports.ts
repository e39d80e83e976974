import type { Clock, CloudPort, DocumentMemory, User, WorkbookPort } from '../ports/ports';

export type ForecastsPorts = Clock & User & WorkbookPort & DocumentMemory & CloudPort;
