import type { CallContext } from '../ports/call-context';
import { closeMonth } from './close-month';
import { closingState } from './closing-state';
import type { ClosingPorts } from './ports';
import type { ClosingCalls } from './types';

export const closingCalls = ({ ports, exclusively }: CallContext<ClosingPorts, unknown>): ClosingCalls => ({
	closing: () => closingState(ports),
	closeMonth(period) {
		exclusively(() => closeMonth(ports, period));
		return closingState(ports);
	},
});
