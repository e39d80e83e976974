import type { Row } from '../../facts/table';
import type { Entity } from '../kit/contract';
import { fullName, isYes, type Json, list, text } from '../kit/json';
import { asWords } from '../kit/lookup';
import { get } from './address';
import { hubspotList } from './list-entity';

const ownersOf = (id: string, title: Entity['title'], archived: boolean): Entity =>
	hubspotList({
		id,
		title,
		name: 'owners',
		first: (config) => get(config, 'crm/owners', { limit: 100, archived: String(archived) }),
		facts: (rows) => ({ managers: rows.map(managerOf) }),
		settings: (rows, config) => ({ inactive_users: asWords(archived ? rows.map((row) => row.id) : [], config.inactive_users) }),
	});

export const owners = ownersOf('owners', { ru: 'Сотрудники', en: 'People' }, false);
/** Deals keep those who left. */
export const formerOwners = ownersOf('former-owners', { ru: 'Бывшие сотрудники', en: 'Former people' }, true);

function managerOf(row: Json): Row {
	const teams = list(row.teams);
	const team = text((teams.find(({ primary }) => isYes(primary)) ?? teams[0])?.name);
	return {
		manager_id: text(row.id),
		name: fullName(row.firstName, row.lastName) ?? text(row.email),
		role: row.type === 'QUEUE' ? 'robot' : 'manager',
		team,
		region: team,
		email: text(row.email),
	};
}
