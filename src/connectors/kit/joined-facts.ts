import type { Facts } from '../../facts/tables';
import type { Config } from './contract';
import { withCosts } from './foreign-cost';
import { withFormerManagers } from './former-managers';
import { linkedActivities } from './linked-activities';
import { newestRows } from './newest-rows';
import { OwnerHistory } from './owner-history';

/** One row a record, and activities with the deal and the performer that they can be given. `owners`: who held deals earlier, where that is known. */
export function linkedFacts(facts: Facts, config: Config, owners = new OwnerHistory([])): Facts {
	const deals = withCosts(newestRows(facts.deals, 'deal_id'), config);
	const clients = newestRows(facts.clients, 'client_id');
	const activities = linkedActivities(newestRows(facts.activities, 'activity_id'), deals, clients, owners);
	return {
		...facts,
		...(facts.deals && { deals }),
		...(facts.clients && { clients }),
		...(facts.activities && { activities }),
	};
}

/** What single replies cannot know, where a CRM needs no joining of its own. Doing it again over its own result is safe. */
export function joinedFacts(facts: Facts, config: Config): Facts {
	const linked = linkedFacts(facts, config);
	return { ...linked, ...(facts.managers && { managers: withFormerManagers(linked, config) }) };
}
