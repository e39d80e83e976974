import type { CallContext } from '../ports/call-context';
import type { Ports } from '../ports/ports';
import { reconciliation } from './reconciliation';
import type { ReconciliationCalls } from './types';

export const reconciliationCalls = ({ ports }: CallContext<Ports, unknown>): ReconciliationCalls => ({
	reconciliation: () => reconciliation(ports),
});
