import type { Facts } from '../../facts/tables';
import type { Config } from '../kit/contract';
import { withFormerManagers } from '../kit/former-managers';
import { linkedActivities } from '../kit/linked-activities';
import { newestRows } from '../kit/newest-rows';
import { OwnerHistory } from '../kit/owner-history';

/** Joins what single replies cannot know. Doing it again over its own result, with newer rows added, is safe. */
export function complete(facts: Facts, config: Config): Facts {
	const robots = new Set((facts.managers ?? []).filter(({ role }) => role === 'robot').map(({ manager_id }) => manager_id));
	const deals = newestRows(facts.deals, 'deal_id');
	const clients = newestRows(facts.clients, 'client_id');
	const owners = new OwnerHistory([]);
	const activities = linkedActivities(newestRows(facts.activities, 'activity_id'), deals, clients, owners).map((row) =>
		robots.has(row.manager_id ?? null) ? { ...row, is_auto: true } : row,
	);
	const joined: Facts = { ...facts, deals, clients, activities };
	return { ...joined, managers: withFormerManagers(joined, config) };
}
