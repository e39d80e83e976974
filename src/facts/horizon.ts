import type { FactBase } from './fact-base';

/** The first instant that does not exist yet: the end of the local day `as_of` (R7). */
export function horizon(base: FactBase): number {
	return base.account.zone.instantOf(base.account.asOf + 1);
}
