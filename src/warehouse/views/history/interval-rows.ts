import { relation, sql } from '../../sql/fragment';
import { NEVER } from '../../sql/moments';
import { dictionary } from '../../tables/dictionaries';
import { raw } from '../../tables/raw';
import { dealStages } from '../deals/deal-stages';
import { view } from '../define';
import { dealSteps } from './deal-steps';

/** The life of every deal cut at each change of stage or owner; a deal without history is known only as it is now (K7). */
export const intervalRows = view(
	'interval_rows',
	(rows) => sql`WITH deals_there AS (
		SELECT d.*, s.stage AS stage_now, a.horizon, TIMESTAMP_SUB(a.horizon, INTERVAL 1 MILLISECOND) AS present
		FROM ${rows('deals', 'state', 'exists', 'is_credit', 'price', 'client')} AS d
		JOIN ${relation(dealStages)} AS s ON s.line = d.line
		CROSS JOIN ${relation(dictionary('account'))} AS a
		WHERE d.exists
	), later AS (
		SELECT c.deal_id FROM ${relation(raw('stage_changes'))} AS c CROSS JOIN ${relation(dictionary('account'))} AS a WHERE c.changed_at >= a.horizon
		UNION DISTINCT
		SELECT c.deal_id FROM ${relation(raw('owner_changes'))} AS c CROSS JOIN ${relation(dictionary('account'))} AS a WHERE c.changed_at >= a.horizon
	), lives AS (
		SELECT d.line AS of_line, s.moment AS begins,
			IF(d.state IN ('WON', 'LOST'), LEAST(IFNULL(s.until, ${NEVER}), GREATEST(s.moment, d.closed_at)), IFNULL(s.until, ${NEVER})) AS ends,
			s.standing AS stage, s.since, IFNULL(s.holder, IFNULL(s.first_owner, d.manager_id)) AS held_by, s.until IS NULL AS is_last,
			d.manager_id AS owner, d.deal_id, d.horizon, d.present
		FROM deals_there AS d JOIN ${relation(dealSteps)} AS s ON s.deal_id = d.deal_id
	), handed AS (
		SELECT l.*, l.is_last AND l.owner IS NOT NULL AND l.owner IS DISTINCT FROM l.held_by AND IFNULL(l.ends > l.horizon, FALSE)
			AND l.begins < l.present AND r.deal_id IS NULL AS is_handed_over
		FROM lives AS l LEFT JOIN later AS r ON r.deal_id = l.deal_id
	), parts AS (
		SELECT of_line, begins, IF(is_handed_over, present, ends) AS ends, stage, since, held_by, FALSE AS is_present FROM handed
		UNION ALL
		SELECT of_line, present, ends, stage, since, owner, FALSE FROM handed WHERE is_handed_over
		UNION ALL
		SELECT d.line, d.present, ${NEVER}, d.stage_now, d.created_at, d.manager_id, TRUE
		FROM deals_there AS d WHERE d.deal_id IS NULL OR d.deal_id NOT IN (SELECT deal_id FROM ${relation(dealSteps)} WHERE deal_id IS NOT NULL)
	)
	SELECT p.of_line, p.begins, p.ends, p.stage, p.since, p.held_by, IF(p.is_present, d.state, IFNULL(NULLIF(f.outcome, ''), 'OPEN')) AS standing,
		IFNULL(f.temperature, 'none') AS warmth, f.called, f.probability, d.client AS buyer, d.price AS amount, d.is_credit AS is_note, d.expected_close AS expected
	FROM parts AS p JOIN deals_there AS d ON d.line = p.of_line
	LEFT JOIN ${relation(dictionary('stage_facts'))} AS f ON f.stage = p.stage`,
);

/** One for every time a deal stood in a stage; a credit note is no deal (R12). */
export const entryRows = view(
	'entry_rows',
	(rows) => sql`WITH entered AS (
		SELECT d.line AS of_line, d.deal_id AS of_deal, d.client AS buyer, s.moment AS begins, s.stage, s.turn,
			IFNULL(s.holder, IFNULL(s.first_owner, d.manager_id)) AS held_by,
			LAG(s.stage) OVER turns IS NOT DISTINCT FROM s.stage AND LAG(s.turn) OVER turns IS NOT NULL AS is_same
		FROM ${rows('deals', 'exists', 'is_credit', 'client')} AS d JOIN ${relation(dealSteps)} AS s ON s.deal_id = d.deal_id
		WHERE d.exists AND NOT d.is_credit AND s.is_entry
		WINDOW turns AS (PARTITION BY d.line ORDER BY s.turn)
	)
	SELECT e.of_line, e.of_deal, e.buyer, e.begins, LEAD(e.begins) OVER (PARTITION BY e.of_line ORDER BY e.turn) AS ends, e.stage, e.held_by, e.turn,
		IFNULL(f.stage_id, e.stage) AS of_stage, IFNULL(NULLIF(f.outcome, ''), 'OPEN') AS standing, IFNULL(f.temperature, 'none') AS warmth, f.called, f.position
	FROM entered AS e LEFT JOIN ${relation(dictionary('stage_facts'))} AS f ON f.stage = e.stage
	WHERE NOT e.is_same`,
);
