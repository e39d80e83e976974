import type { Clock, CsvPort, DocumentMemory, ScreenPort, User, WorkbookPort } from '../ports/ports';

export type TablesPorts = Clock & User & WorkbookPort & ScreenPort & DocumentMemory & CsvPort;
