import { connectors } from '../../connectors/registry.gen';
import { hasOwnHeadings } from '../../connectors/table/headings';
import { SEEN } from '../../facts/history';
import type { Row } from '../../facts/table';
import { type TableId, tables } from '../../facts/tables';

const ALL: ReadonlySet<string> = new Set([...connectors.map(({ id }) => id), 'csv', 'demo', SEEN]);
const FILES: ReadonlySet<string> = new Set(['csv', SEEN]);

/**
 * The words that say where a record comes from. In a file with the add-on's own headings all of them; in others «Источник» over "HubSpot"
 * or "demo" may as well be the channel of a lead, so there only those whose records the tab holds.
 */
export function originsIn(id: TableId, headings: readonly string[], present: readonly Row[] = []): ReadonlySet<string> {
	if (hasOwnHeadings(tables[id], headings)) return ALL;
	return new Set([...FILES, ...present.flatMap(({ source }) => (source === null || source === undefined ? [] : [String(source)]))]);
}
