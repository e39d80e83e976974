import type { CallContext } from '../ports/call-context';
import type { Ports } from '../ports/ports';
import { explain } from './explain';
import { explainCell } from './explain-cell';
import { showRows } from './show-rows';
import type { ExplainCalls } from './types';

export const explainCalls = ({ ports }: CallContext<Ports, unknown>): ExplainCalls => ({
	explainCell: () => explainCell(ports),
	explainFigure: (metric, manager, period, options) => explain(ports, { metric, manager, period, options }).explanation,
	showRows: (metric, manager, period, options, group) => showRows(ports, { metric, manager, period, options }, group),
});
