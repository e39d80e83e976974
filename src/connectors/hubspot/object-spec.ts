import type { Facts } from '../../facts/tables';
import type { Text } from '../../language/text';
import type { Config } from '../kit/contract';
import type { HubspotRecord } from './record';

export interface ObjectSpec {
	readonly id: string;
	readonly title: Text;
	/** Object type in HubSpot's addresses. */
	readonly type: string;
	readonly properties: (config: Config) => readonly string[];
	/** Properties whose earlier values are read too. */
	readonly history?: readonly string[];
	/** Object types whose links are read. */
	links(config: Config): readonly string[];
	readonly modified?: string;
	/** The recycling bin: HubSpot cannot search it, so it is always read in full. */
	readonly isArchive?: true;
	facts(rows: readonly HubspotRecord[], config: Config): Facts;
}

/** With earlier values HubSpot shows no more than fifty records at once. */
export const pageSizeOf = (spec: ObjectSpec): number => (spec.history === undefined ? 100 : 50);
