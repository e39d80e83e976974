import type { EnrichedFacts } from '../../columns/enrich';
import type { Facts } from '../../facts/tables';
import { enriched, factsOfTabs } from '../figures/tab-facts';
import type { GoalPorts } from './ports';

/** What a goal is worked out from. A slice may be of a column that people have added, which the tabs alone tell. */
export const goalFacts = (ports: GoalPorts, rows: Facts, slice: string): EnrichedFacts =>
	slice === '' ? enriched(ports, rows) : factsOfTabs(ports);
