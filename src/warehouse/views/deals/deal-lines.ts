import { relation, sql } from '../../sql/fragment';
import { raw } from '../../tables/raw';
import { view } from '../define';

/** The row that an id of a deal means: the last of those that have it. */
export const dealLines = view(
	'deal_lines',
	() => sql`SELECT deal_id, MAX(line) AS line FROM ${relation(raw('deals'))} WHERE deal_id IS NOT NULL GROUP BY deal_id`,
);
