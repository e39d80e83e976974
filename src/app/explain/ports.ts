import type { AnswerPorts } from '../figures/ports';
import type { Clock, ScreenPort, User, WorkbookPort } from '../ports/ports';

/** What a figure is explained from, in a cell too. */
export type { AnswerPorts };

export type ExplainPorts = AnswerPorts & Clock & User & WorkbookPort & ScreenPort;
