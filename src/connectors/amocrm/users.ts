import type { Entity } from '../kit/contract';
import { id, type Json, list, object, text } from './json';
import { listEntity } from './list-entity';

/** Service users that hold requests until a person takes them. */
const ROBOT = /робот|\bбот\b|очередь|интеграц|robot|\bbot\b|queue|integration/i;

export const users: Entity = listEntity({
	id: 'users',
	title: { ru: 'Сотрудники', en: 'People' },
	path: 'users',
	rows: 'users',
	query: () => ({ with: 'role,group' }),
	facts(rows, config) {
		const groups = object(JSON.parse(config.user_groups ?? '{}'));
		return {
			managers: rows.map((user) => {
				const team = teamOf(user, groups);
				return { manager_id: id(user.id), name: text(user.name), role: roleOf(user), team, region: team };
			}),
		};
	},
	settings(rows, config) {
		const gone = rows.filter((user) => object(user.rights).is_active === false).map((user) => String(user.id));
		return { inactive_users: [...new Set([...(config.inactive_users ?? '').split(','), ...gone])].filter(Boolean).join(',') };
	},
});

function teamOf(user: Json, groups: Json): string | null {
	const named = text(list(object(user._embedded).groups)[0]?.name);
	const group = object(user.rights).group_id;
	return named ?? (group === null || group === undefined ? null : text(groups[String(group)]));
}

/** An administrator outside every group leads them all. */
function roleOf(user: Json): string {
	if (ROBOT.test(String(user.name))) return 'robot';
	const rights = object(user.rights);
	return rights.is_admin === true && rights.group_id === null ? 'head' : 'manager';
}
