import { codesOf, type FactBase } from '../../facts/fact-base';
import { buyers, mergedClients } from '../deals/buyers';
import { perBase } from '../kit/data';
import { activityDeals } from './deals';

/** Whom each activity was with: the code of its client, else of its deal's client; a deal that is not loaded by a code below -1; -1 for nobody. */
export const partnersOf = perBase((base: FactBase): Int32Array => {
	const activities = base.table('activities');
	const merged = mergedClients(base);
	const clients = codesOf(activities, 'client_id');
	const ids = codesOf(activities, 'deal_id');
	const rows = activityDeals(base);
	const clientOfDeal = buyers(base);
	const partners = new Int32Array(activities.size);
	for (let i = 0; i < partners.length; i++) {
		const client = clients[i]!;
		if (client >= 0) partners[i] = merged.size === 0 ? client : (merged.get(client) ?? client);
		else if (rows[i]! >= 0) partners[i] = clientOfDeal[rows[i]!]!;
		else partners[i] = ids[i]! < 0 ? -1 : -2 - ids[i]!;
	}
	return partners;
});
