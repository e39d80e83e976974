import type { CheckPorts } from '../watch/ports';
import { assertWhole } from '../watch/whole-tabs';
import { readTabs, type TabFactsRead } from './tab-facts';

export { assertWhole };

/** Everything the data tabs hold now; a sentence instead, where one of them has lost something since it was written. */
export function readWholeTabs(ports: CheckPorts): TabFactsRead {
	assertWhole(ports);
	return readTabs(ports);
}
