import type { Text } from '../../language/text';
import type { WatchPorts } from './ports';
import { rememberTabs } from './remember-tabs';
import { tabChanges } from './tab-losses';
import { release, watchOf } from './warnings';

/**
 * Somebody says that the figures are right: what was told of them is told no more, so the tabs are remembered as they are, unless one of them has
 * lost something, which is another question. What was done by hand since the figures were computed has been told to nobody and stands.
 */
export function releaseFigures(ports: WatchPorts): void {
	const { losses, byHand } = tabChanges(ports);
	const told = new Set(watchOf(ports).warnings.map(({ ru }) => ru));
	const untold = (notes: readonly Text[]): Text[] => notes.filter(({ ru }) => !told.has(ru));
	if (losses.length > 0) {
		release(ports);
		return;
	}
	rememberTabs(ports);
	release(ports, { edited: untold(byHand.edited), added: untold(byHand.added) });
}
