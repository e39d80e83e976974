import type { Facts } from '../../facts/tables';
import type { Config } from '../kit/contract';
import { joinedFacts } from '../kit/joined-facts';
import { robotsIn } from '../kit/owner-history';

/** The joining that serves every CRM; what a robot holds, it did by itself. */
export function complete(facts: Facts, config: Config): Facts {
	const robots = robotsIn(facts.managers);
	const joined = joinedFacts(facts, config);
	const activities = (joined.activities ?? []).map((row) => (robots.has(String(row.manager_id)) ? { ...row, is_auto: true } : row));
	return { ...joined, ...(facts.activities && { activities }) };
}
