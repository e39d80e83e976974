import type { CallContext } from '../ports/call-context';
import { closeMonth, closingPreview } from './close-month';
import { closingState } from './closing-state';
import type { ClosingPorts } from './ports';
import { reopenMonth } from './reopen-month';
import type { ClosingCalls } from './types';

export const closingCalls = ({ ports, sheets, exclusively }: CallContext<ClosingPorts, unknown>): ClosingCalls => ({
	closing: () => closingState(ports),
	closingPreview: (period) => closingPreview(ports, period),
	reopenMonth(period, reason) {
		exclusively(() => reopenMonth(sheets, period, reason));
		return closingState(ports);
	},
	closeMonth(period) {
		exclusively(() => closeMonth(sheets, period));
		return closingState(ports);
	},
});
