import { relation, sql } from '../../sql/fragment';
import { dictionary } from '../../tables/dictionaries';
import { raw } from '../../tables/raw';
import { view } from '../define';

/** What each activity counts as by its kind, whether or not it counts at all. */
export const activityFlags = view(
	'activity_flags',
	() => sql`SELECT x.line, k.communication, k.attempt, k.effort, k.action, k.first_contact, k.connected
	FROM ${relation(raw('activities'))} AS x
	JOIN ${relation(dictionary('activity_kinds'))} AS k ON k.type = IFNULL(x.type, '') AND k.status = IFNULL(x.status, '')
		AND k.direction = IF(x.direction IN ('in', 'out', 'none'), x.direction, '')`,
);
