import type { Entity } from '../kit/contract';
import { idOf, type Json, list, object, text } from '../kit/json';
import { asWords, lookup } from '../kit/lookup';
import { isRobotName } from '../kit/names';
import { amocrmList } from './list-entity';

export const users: Entity = amocrmList({
	id: 'users',
	title: { ru: 'Сотрудники', en: 'People' },
	path: 'users',
	rows: 'users',
	query: () => ({ with: 'role,group' }),
	facts(rows, config) {
		const groups = lookup(config, 'user_groups');
		return {
			managers: rows.map((user) => {
				const team = teamOf(user, groups);
				return { manager_id: idOf(user.id), name: text(user.name), role: roleOf(user), team, region: team, email: text(user.email) };
			}),
		};
	},
	settings(rows, config) {
		const former = rows.filter((user) => object(user.rights).is_active === false).map(({ id }) => id);
		return { inactive_users: asWords(former, config.inactive_users) };
	},
});

function teamOf(user: Json, groups: Json): string | null {
	const named = text(list(object(user._embedded).groups)[0]?.name);
	const group = object(user.rights).group_id;
	return named ?? (group === null || group === undefined ? null : text(groups[String(group)]));
}

/** An administrator outside every group leads them all. */
function roleOf(user: Json): string {
	if (isRobotName(user.name)) return 'robot';
	const rights = object(user.rights);
	return rights.is_admin === true && rights.group_id === null ? 'head' : 'manager';
}
