import type { TableId } from '../../facts/tables';
import { writeFacts } from '../../tabs/data-tab';
import type { CheckPorts } from '../watch/ports';
import { assertWhole } from '../watch/whole-tabs';
import type { FiguresPorts } from './ports';
import { readTabs, type TabFactsRead } from './tab-facts';

export { assertWhole };

/** Everything the data tabs hold now; a sentence instead, where one of them has lost something since it was written. */
export function readWholeTabs(ports: CheckPorts): TabFactsRead {
	assertWhole(ports);
	return readTabs(ports);
}

/** Makes those of the tabs that were never there; an empty tab in the place of one that somebody deleted would hide the loss. */
export function ensureTabs(ports: FiguresPorts, ids: readonly TableId[]): void {
	const missing = ids.filter((id) => !ports.book.has(id));
	if (missing.length === 0) return;
	assertWhole(ports);
	const { rows } = readTabs(ports, missing);
	for (const id of missing) writeFacts(ports.book, id, rows[id] ?? [], ports.language);
}
