import type { Clock, DocumentMemory, User, WorkbookPort } from '../ports/ports';

export type FiguresPorts = Clock & User & WorkbookPort & DocumentMemory;
