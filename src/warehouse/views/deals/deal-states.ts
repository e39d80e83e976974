import { relation, sql } from '../../sql/fragment';
import { dictionary } from '../../tables/dictionaries';
import { raw } from '../../tables/raw';
import { view } from '../define';
import { dealStages } from './deal-stages';

/** What every deal is as of the horizon, and who sold it. */
export const dealStates = view(
	'deal_states',
	() => sql`WITH recorded AS (
		SELECT d.*, IFNULL(d.outcome, IFNULL(NULLIF(f.outcome, ''), 'UNMAPPED')) AS told, IFNULL(f.is_unsorted, FALSE) AS is_unsorted
		FROM ${relation(raw('deals'))} AS d
		JOIN ${relation(dealStages)} AS s ON s.line = d.line
		LEFT JOIN ${relation(dictionary('stage_facts'))} AS f ON f.stage = s.stage
	), decided AS (
		SELECT r.*, a.horizon, r.told IN ('WON', 'LOST') AS is_final,
			r.told IN ('WON', 'LOST') AND IFNULL(r.closed_at >= a.horizon, FALSE) AS is_ahead
		FROM recorded AS r CROSS JOIN ${relation(dictionary('account'))} AS a
	)
	SELECT line, IF(is_ahead, 'OPEN', told) AS state, is_ahead,
		NOT (IFNULL(is_deleted, FALSE) OR IFNULL(created_at >= horizon, FALSE) OR (NOT is_final AND is_unsorted)) AS is_there,
		IFNULL(owner_at_close_id, manager_id) AS seller
	FROM decided`,
);
