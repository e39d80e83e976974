import type { CallContext } from '../ports/call-context';
import { explain } from './explain';
import { cellName, explainCell } from './explain-cell';
import type { ExplainPorts } from './ports';
import { showRows } from './show-rows';
import type { ExplainCalls } from './types';

export const explainCalls = ({ ports }: CallContext<ExplainPorts, unknown>): ExplainCalls => ({
	selectedCell: () => cellName(ports.screen.selection()),
	explainCell: () => explainCell(ports),
	explainFigure: (metric, manager, period, options) => explain(ports, { metric, manager, period, options }).explanation,
	showRows: (metric, manager, period, options, group) => showRows(ports, { metric, manager, period, options }, group),
});
