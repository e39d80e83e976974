import type { CallContext } from '../ports/call-context';
import type { Ports } from '../ports/ports';
import { closeMonth, closingState } from './close-month';
import type { ClosingCalls } from './types';

export const closingCalls = ({ ports, exclusively }: CallContext<Ports, unknown>): ClosingCalls => ({
	closing: () => closingState(ports),
	closeMonth(period) {
		exclusively(() => closeMonth(ports, period));
		return closingState(ports);
	},
});
