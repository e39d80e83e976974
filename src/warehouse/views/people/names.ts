import { relation, sql } from '../../sql/fragment';
import { folded } from '../../sql/words';
import { dictionary } from '../../tables/dictionaries';
import { raw } from '../../tables/raw';
import { dealStages } from '../deals/deal-stages';
import { view } from '../define';

/** The stage in which each deal stands, by its name. */
export const dealStageNames = view(
	'deal_stage_names',
	() =>
		sql`SELECT s.line, f.called FROM ${relation(dealStages)} AS s LEFT JOIN ${relation(dictionary('stage_facts'))} AS f ON f.stage = s.stage`,
);

/** The pipeline of each deal, by the name that the stages give it. */
export const pipelineNames = view(
	'pipeline_names',
	() => sql`SELECT d.line, IFNULL(n.called, d.pipeline_id) AS called
	FROM ${relation(raw('deals'))} AS d LEFT JOIN (
		SELECT IFNULL(pipeline_id, '') AS pipeline_id, ARRAY_AGG(pipeline_name ORDER BY line DESC LIMIT 1)[OFFSET(0)] AS called
		FROM ${relation(raw('stages'))} WHERE pipeline_name IS NOT NULL GROUP BY IFNULL(pipeline_id, '')
	) AS n ON n.pipeline_id = IFNULL(d.pipeline_id, '')`,
);

/** Each manager by name, namesakes with their ids. */
export const managerNames = view(
	'manager_names',
	() => sql`SELECT line, CASE
		WHEN name IS NULL THEN manager_id
		WHEN COUNT(*) OVER (PARTITION BY ${folded(sql`name`)}) > 1 THEN CONCAT(name, ' (', manager_id, ')')
		ELSE name END AS called
	FROM ${relation(raw('managers'))}`,
);

/** The row that an id of a client means. */
export const clientLines = view(
	'client_lines',
	() => sql`SELECT client_id, MAX(line) AS line FROM ${relation(raw('clients'))} WHERE client_id IS NOT NULL GROUP BY client_id`,
);

/** The row that an id of a manager means. */
export const managerLines = view(
	'manager_lines',
	() => sql`SELECT manager_id, MAX(line) AS line FROM ${relation(raw('managers'))} WHERE manager_id IS NOT NULL GROUP BY manager_id`,
);
