import type { Row } from '../../facts/table';
import type { Entity } from '../kit/contract';
import { isYes, type Json, list, object, text } from '../kit/reply-json';
import { following, get } from './address';
import { open } from './reply';

function ownersOf(id: string, title: Entity['title'], archived: boolean): Entity {
	return {
		id,
		title,
		first: (config) => get(config, 'crm/owners', { limit: 100, archived: String(archived) }),
		read(reply, request, config) {
			const opened = open(reply);
			if (!opened.ok) return opened;
			if (!Array.isArray(opened.body.results)) return { ok: false, fault: { code: 'unreadable', detail: 'owners: no results' } };
			const rows = list(opened.body.results);
			const after = text(object(object(opened.body.paging).next).after);
			const gone = [config.inactive_users ?? '', ...(archived ? rows.map((row) => String(row.id)) : [])].filter(Boolean);
			const page = { facts: { managers: rows.map(managerOf) }, settings: { inactive_users: gone.join(',') }, read: rows.length };
			return { ok: true, page: after === null ? page : { ...page, next: following(request, after) } };
		},
	};
}

export const owners = ownersOf('owners', { ru: 'Сотрудники', en: 'People' }, false);
/** Deals keep those who left. */
export const formerOwners = ownersOf('former-owners', { ru: 'Бывшие сотрудники', en: 'Former people' }, true);

function managerOf(row: Json): Row {
	const teams = list(row.teams);
	const team = text((teams.find(({ primary }) => isYes(primary)) ?? teams[0])?.name);
	return {
		manager_id: text(row.id),
		name: [row.firstName, row.lastName].map(text).filter(Boolean).join(' ') || text(row.email),
		role: row.type === 'QUEUE' ? 'robot' : 'manager',
		team,
		region: team,
	};
}
