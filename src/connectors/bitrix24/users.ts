import type { Row } from '../../facts/table';
import type { Facts } from '../../facts/tables';
import type { Entity } from '../kit/contract';
import { fullName, type Json, list, text } from '../kit/json';
import { asLookup, asWords, lookup } from '../kit/lookup';
import { isRobotName } from '../kit/names';
import { optional } from '../kit/optional-parts';
import { unreadable } from '../kit/reply';
import { call } from './address';
import { departmentsPart } from './optional';
import { pagedList } from './paged-list';
import { open } from './reply';

/** Names of teams and who heads them. The root of the structure is the company itself, not a team. */
export const departments: Entity = optional(departmentsPart, {
	id: 'departments',
	title: { ru: 'Структура компании', en: 'Company structure' },
	first: (config) => call(config, 'department.get', { sort: 'ID', order: 'ASC', start: 0 }, 0),
	read(reply, request, config) {
		const opened = open(reply, request);
		if (!opened.ok) return opened;
		const { result, next } = opened.body;
		if (!Array.isArray(result)) return unreadable('department.get: no list');
		const start = Number(request.note);
		const earlier = start === 0 ? {} : lookup(config, 'departments');
		const rows = list(result);
		const names = rows.map(({ ID, NAME, PARENT }) => [ID, text(PARENT) === null || PARENT === '0' ? '' : NAME] as const);
		const heads = rows.map(({ UF_HEAD }) => text(UF_HEAD)).filter((id) => id !== null && id !== '0');
		const further = Number(next);
		return {
			ok: true,
			page: {
				facts: {},
				settings: {
					departments: asLookup(names, earlier),
					heads: [...(start === 0 ? [] : [config.heads ?? '']), ...heads].filter(Boolean).join(','),
				},
				rowCount: rows.length,
				...(further > start && { next: call(config, 'department.get', { sort: 'ID', order: 'ASC', start: further }, further) }),
			},
		};
	},
});

export const users: Entity = pagedList({
	id: 'users',
	title: { ru: 'Сотрудники', en: 'People' },
	method: 'user.get',
	key: 'ID',
	filter: 'FILTER',
	params: () => ({ sort: 'ID', order: 'ASC', select: ['ID', 'NAME', 'LAST_NAME', 'EMAIL', 'ACTIVE', 'UF_DEPARTMENT'] }),
	facts(rows, config) {
		const names = lookup(config, 'departments');
		const heads = new Set((config.heads ?? '').split(','));
		return {
			managers: rows.map((user) => {
				const id = String(user.ID);
				const name = nameOf(user);
				const [department] = Array.isArray(user.UF_DEPARTMENT) ? user.UF_DEPARTMENT : [];
				const team = text(names[String(department)]);
				return {
					manager_id: id,
					name,
					role: isRobotName(name) ? 'robot' : heads.has(id) ? 'head' : 'manager',
					team,
					region: team,
					email: text(user.EMAIL),
				};
			}),
		};
	},
	settings(rows, config) {
		const former = rows.filter(({ ACTIVE }) => ACTIVE === false || ACTIVE === 'N').map(({ ID }) => ID);
		return { inactive_users: asWords(former, config.inactive_users) };
	},
});

const nameOf = ({ ID, NAME, LAST_NAME, EMAIL }: Json): string => fullName(NAME, LAST_NAME) ?? text(EMAIL) ?? String(ID);

/** A portal holds the whole company: of its people those are kept who have to do with deals, who head others, or whose colleagues sell. */
export function salesPeople(facts: Facts, config: { readonly heads?: string }): Row[] {
	const active = new Set<string>();
	for (const { manager_id } of [...(facts.deals ?? []), ...(facts.activities ?? [])])
		if (manager_id !== null && manager_id !== undefined) active.add(String(manager_id));
	const managers = facts.managers ?? [];
	if (active.size === 0) return managers;
	const isSeller = ({ manager_id }: Row): boolean => active.has(String(manager_id));
	const teams = new Set(managers.filter(isSeller).map(({ team }) => team));
	const heads = new Set((config.heads ?? '').split(','));
	return managers.filter(
		(row) => isSeller(row) || heads.has(String(row.manager_id)) || ((row.team ?? null) !== null && teams.has(row.team!)),
	);
}
