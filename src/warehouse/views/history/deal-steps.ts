import { relation, sql } from '../../sql/fragment';
import { dictionary } from '../../tables/dictionaries';
import { raw } from '../../tables/raw';
import { dealLines } from '../deals/deal-lines';
import { view } from '../define';

/**
 * The steps of all deals that have a history of stages, in time, up to the horizon: owners before stages of the same moment. From a step on
 * a deal stood in that stage under that manager; NULL is unknown.
 */
export const dealSteps = view(
	'deal_steps',
	() => sql`WITH entered AS (
		SELECT s.line, s.deal_id, s.changed_at AS moment, s.manager_id,
			c.stage_id IS NULL AND IFNULL(s.from_stage_id = s.to_stage_id, FALSE) AS is_none, IFNULL(k.stage, s.to_stage_id) AS stage
		FROM ${relation(raw('stage_changes'))} AS s
		CROSS JOIN ${relation(dictionary('account'))} AS a
		LEFT JOIN (SELECT DISTINCT stage_id FROM ${relation(dictionary('stage_codes'))}) AS c ON c.stage_id = s.to_stage_id
		LEFT JOIN ${relation(dealLines)} AS l ON l.deal_id = s.deal_id
		LEFT JOIN ${relation(raw('deals'))} AS d ON d.line = l.line
		LEFT JOIN ${relation(dictionary('stage_codes'))} AS k
			ON k.stage_id = s.to_stage_id AND k.pipeline_id = IFNULL(NULLIF(s.to_pipeline_id, ''), IFNULL(d.pipeline_id, ''))
		WHERE s.changed_at < a.horizon
	), steps AS (
		SELECT deal_id, moment, stage, manager_id, TRUE AS is_entry, line FROM entered WHERE NOT is_none
		UNION ALL
		SELECT o.deal_id, o.changed_at, NULL, o.to_manager_id, FALSE, o.line
		FROM ${relation(raw('owner_changes'))} AS o CROSS JOIN ${relation(dictionary('account'))} AS a
		WHERE o.changed_at < a.horizon AND o.deal_id IN (SELECT deal_id FROM entered WHERE NOT is_none)
	), owners AS (
		SELECT deal_id, from_manager_id FROM ${relation(raw('owner_changes'))} WHERE deal_id IS NOT NULL
		QUALIFY ROW_NUMBER() OVER (PARTITION BY deal_id ORDER BY IF(changed_at IS NULL, 1, 0), changed_at, line) = 1
	), placed AS (
		SELECT s.*, ROW_NUMBER() OVER (PARTITION BY s.deal_id ORDER BY s.moment, s.is_entry, IFNULL(f.place, -1), s.stage, s.line) AS turn
		FROM steps AS s LEFT JOIN ${relation(dictionary('stage_facts'))} AS f ON f.stage = s.stage
	)
	SELECT p.deal_id, p.moment, p.stage, p.is_entry, p.turn, o.from_manager_id AS first_owner,
		LAST_VALUE(p.manager_id IGNORE NULLS) OVER turns AS holder, LAST_VALUE(p.stage IGNORE NULLS) OVER turns AS standing,
		LAST_VALUE(IF(p.is_entry OR p.turn = 1, p.moment, NULL) IGNORE NULLS) OVER turns AS since,
		LEAD(p.moment) OVER (PARTITION BY p.deal_id ORDER BY p.turn) AS until
	FROM placed AS p LEFT JOIN owners AS o ON o.deal_id = p.deal_id
	WINDOW turns AS (PARTITION BY p.deal_id ORDER BY p.turn ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW)`,
);
