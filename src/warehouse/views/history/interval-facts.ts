import { relation, sql } from '../../sql/fragment';
import { dictionary } from '../../tables/dictionaries';
import { raw } from '../../tables/raw';
import { view } from '../define';
import { clientMerges } from '../people/client-merges';
import { intervalRows } from './interval-rows';
import { stageOdds } from './stage-odds';

/** Intervals of deals with what is known of their stage, and whether a person has called the client hot. */
export const intervalFacts = view(
	'interval_facts',
	() => sql`WITH hot AS (
		SELECT DISTINCT IFNULL(m.into_id, c.client_id) AS client
		FROM ${relation(raw('clients'))} AS c LEFT JOIN ${relation(clientMerges)} AS m ON m.client_id = c.client_id
		WHERE c.temperature_override = 'hot' AND c.client_id IS NOT NULL
	)
	SELECT i.of_line, i.begins, i.ends, i.stage, i.since AS entered, i.held_by, i.standing, i.warmth, i.called, i.probability, i.buyer, i.amount,
		i.is_note, i.expected, h.client IS NOT NULL AS is_called_hot, IFNULL(o.share, w.share) AS odds_share, IFNULL(o.days, w.days) AS odds_days
	FROM ${relation(intervalRows)} AS i
	CROSS JOIN (SELECT share, days FROM ${relation(stageOdds)} WHERE is_whole) AS w
	LEFT JOIN (SELECT IFNULL(stage, '') AS stage, share, days FROM ${relation(stageOdds)} WHERE NOT is_whole) AS o ON o.stage = IFNULL(i.stage, '')
	LEFT JOIN hot AS h ON h.client = i.buyer`,
);

/** Whether anything says how warm a stage is. */
export const hasTemperatures = sql`(EXISTS (SELECT 1 FROM ${relation(raw('stages'))})
	OR (SELECT has_temperatures FROM ${relation(dictionary('account'))}))`;
