import { dayOf } from '../../calendar/day';
import { zone } from '../../calendar/zone';
import type { Row } from '../../facts/table';
import type { Facts } from '../../facts/tables';
import type { Config } from '../kit/contract';

/** The account forgets those who left, their deals do not: they get a name and the day of their last deed. */
export function withFormerPeople(facts: Facts, config: Config): Row[] {
	const managers = facts.managers ?? [];
	if (managers.length === 0) return managers;
	const lastDeed = lastDeeds(facts);
	const here = zone(config.tz ?? 'Europe/Moscow');
	const lastDay = (id: string): string | null => {
		const at = lastDeed.get(id);
		return at === undefined || at === 0 ? null : dayOf(here.dayAt(at));
	};
	const inactive = new Set((config.inactive_users ?? '').split(','));
	const known = new Set(managers.map((manager) => String(manager.manager_id)));
	const kept = managers.map((manager) => {
		const id = String(manager.manager_id);
		const hasDay = manager.active_to !== null && manager.active_to !== undefined;
		return inactive.has(id) && !hasDay ? { ...manager, active_to: lastDay(id) } : manager;
	});
	const label = config.language === 'en' ? 'Former user' : 'Бывший сотрудник';
	const former = [...lastDeed.keys()].filter((id) => !known.has(id)).sort();
	return [...kept, ...former.map((id): Row => ({ manager_id: id, name: `${label} ${id}`, role: 'manager', active_to: lastDay(id) }))];
}

/** Everybody the facts name, with the time of the last thing done; 0 for those who only hold something. */
function lastDeeds(facts: Facts): Map<string, number> {
	const last = new Map<string, number>();
	const note = (person: unknown, at: unknown): void => {
		if (person === null || person === undefined || person === '' || person === '0') return;
		const id = String(person);
		last.set(id, Math.max(last.get(id) ?? 0, typeof at === 'number' ? at : 0));
	};
	for (const deal of facts.deals ?? []) {
		note(deal.manager_id, 0);
		note(deal.owner_at_close_id, deal.closed_at);
	}
	for (const change of facts.stage_changes ?? []) note(change.manager_id, change.changed_at);
	for (const change of facts.owner_changes ?? []) note(change.from_manager_id, change.changed_at);
	for (const activity of facts.activities ?? []) note(activity.manager_id, activity.status === 'planned' ? 0 : activity.occurred_at);
	return last;
}
