import type { CallContext } from '../ports/call-context';
import type { ReconciliationPorts } from './ports';
import { reconciliation } from './reconciliation';
import type { ReconciliationCalls } from './types';

export const reconciliationCalls = ({ ports }: CallContext<ReconciliationPorts, unknown>): ReconciliationCalls => ({
	reconciliation: () => reconciliation(ports),
});
