import { relation, sql } from '../../sql/fragment';
import { raw } from '../../tables/raw';
import { dealLines } from '../deals/deal-lines';
import { view } from '../define';

/** The deal that each activity belongs to. */
export const activityDeals = view(
	'activity_deals',
	() => sql`SELECT x.line, d.created_at
	FROM ${relation(raw('activities'))} AS x
	JOIN ${relation(dealLines)} AS l ON l.deal_id = x.deal_id
	JOIN ${relation(raw('deals'))} AS d ON d.line = l.line`,
);
