import { relation, sql } from '../../sql/fragment';
import { dictionary } from '../../tables/dictionaries';
import { raw } from '../../tables/raw';
import { view } from '../define';
import { dealLines } from './deal-lines';

/** The latest activity, change of stage, or creation of every deal. */
export const dealTouches = view(
	'deal_touches',
	(rows) => sql`WITH touched AS (
		SELECT line, created_at AS moment FROM ${relation(raw('deals'))}
		UNION ALL
		SELECT l.line, x.occurred_at FROM ${rows('activities', 'exists')} AS x JOIN ${relation(dealLines)} AS l ON l.deal_id = x.deal_id
		WHERE x.exists AND IFNULL(x.status, '') != 'planned'
		UNION ALL
		SELECT l.line, s.changed_at FROM ${relation(raw('stage_changes'))} AS s JOIN ${relation(dealLines)} AS l ON l.deal_id = s.deal_id
		CROSS JOIN ${relation(dictionary('account'))} AS a WHERE s.changed_at < a.horizon
	)
	SELECT line, MAX(moment) AS last_touch FROM touched GROUP BY line`,
);

/** Deals for which an activity is planned from as_of on. */
export const nextSteps = view(
	'next_steps',
	() => sql`SELECT DISTINCT l.line, TRUE AS has_step
	FROM ${relation(raw('activities'))} AS x JOIN ${relation(dealLines)} AS l ON l.deal_id = x.deal_id
	CROSS JOIN ${relation(dictionary('account'))} AS a
	WHERE x.status = 'planned' AND NOT IFNULL(x.is_deleted, FALSE) AND IFNULL(x.due_at, x.occurred_at) >= a.today`,
);
