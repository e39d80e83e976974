import { dayOf } from '../../calendar/day';
import { zone } from '../../calendar/zone';
import type { Row } from '../../facts/table';
import type { Facts } from '../../facts/tables';
import type { Config } from './contract';

/**
 * People with those whom the CRM forgot or calls inactive (ids in `config.inactive_users`): deals still name them, so they get a name and
 * the day of the last thing they did.
 */
export function withFormerManagers(facts: Facts, config: Config): Row[] {
	// Their list may have been read twice: the later word holds.
	const managers = [...new Map((facts.managers ?? []).map((row) => [String(row.manager_id), row])).values()];
	if (managers.length === 0) return managers;
	const lastActions = lastActionTimes(facts);
	const accountZone = zone(config.tz ?? 'Europe/Moscow');
	const lastDay = (id: string): string | null => {
		const at = lastActions.get(id);
		return at ? dayOf(accountZone.dayAt(at)) : null;
	};
	const inactive = new Set((config.inactive_users ?? '').split(','));
	const listed = new Set(managers.map(({ manager_id }) => String(manager_id)));
	const label = config.language === 'en' ? 'Former user' : 'Бывший сотрудник';
	return [
		...managers.map((row) =>
			inactive.has(String(row.manager_id)) && !row.active_to ? { ...row, active_to: lastDay(String(row.manager_id)) } : row,
		),
		...[...lastActions.keys()]
			.filter((id) => !listed.has(id))
			.sort()
			.map((id): Row => ({ manager_id: id, name: `${label} ${id}`, role: 'manager', active_to: lastDay(id) })),
	];
}

/** Everybody the facts name, with the time of the last thing done; 0 for those who only hold something. */
function lastActionTimes(facts: Facts): Map<string, number> {
	const last = new Map<string, number>();
	const note = (person: unknown, at: unknown): void => {
		if (person === null || person === undefined || person === '' || person === '0') return;
		last.set(String(person), Math.max(last.get(String(person)) ?? 0, typeof at === 'number' ? at : 0));
	};
	for (const deal of facts.deals ?? []) {
		note(deal.manager_id, 0);
		note(deal.owner_at_close_id, deal.closed_at);
	}
	for (const change of facts.stage_changes ?? []) note(change.manager_id, change.changed_at);
	for (const change of facts.owner_changes ?? []) note(change.from_manager_id, change.changed_at);
	for (const { manager_id, status, occurred_at } of facts.activities ?? []) note(manager_id, status === 'planned' ? 0 : occurred_at);
	return last;
}
