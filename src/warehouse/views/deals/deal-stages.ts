import { relation, sql } from '../../sql/fragment';
import { dictionary } from '../../tables/dictionaries';
import { raw } from '../../tables/raw';
import { view } from '../define';

/** The stage in which every deal stands: of an id that several pipelines have, that of the deal's own. */
export const dealStages = view(
	'deal_stages',
	() => sql`SELECT d.line, IFNULL(c.stage, d.stage_id) AS stage
	FROM ${relation(raw('deals'))} AS d
	LEFT JOIN ${relation(dictionary('stage_codes'))} AS c ON c.stage_id = d.stage_id AND c.pipeline_id = IFNULL(d.pipeline_id, '')`,
);
