import { listed } from './list';
import { type Json, type MethodResult, objectParam, param, RestError } from './rest';
import { INVOICE_CATEGORY, type State } from './state';

const ROOT = 1;

export function profile({ account }: State): MethodResult {
	const [first] = account.people;
	return {
		result: {
			ID: String(first?.id ?? 1),
			ADMIN: true,
			NAME: first?.name ?? '',
			LAST_NAME: '',
			PERSONAL_GENDER: '',
			TIME_ZONE: account.timeZone,
		},
	};
}

export function departments({ account }: State, params: Json): MethodResult {
	const head = account.people.find(({ role, teamId }) => role === 'head' && teamId === null);
	const rows: Json[] = [
		{ ID: String(ROOT), NAME: account.name, SORT: 500, ...(head !== undefined && { UF_HEAD: String(head.id) }) },
		...account.teams.map(({ id, name }) => ({ ID: String(id), NAME: name, SORT: 500, PARENT: String(ROOT) })),
	];
	const start = Math.max(0, Number(param(params, 'start') ?? 0));
	return { result: rows.slice(start, start + 50), ...(start + 50 < rows.length && { next: start + 50 }), total: rows.length };
}

export function users(state: State, params: Json): MethodResult {
	const rows = state.account.people.filter(({ isListed }) => isListed).sort((a, b) => a.id - b.id);
	return listed(
		{
			rows,
			key: 'ID',
			id: ({ id }) => id,
			write(person) {
				const [first = '', ...rest] = person.name.split(' ');
				return {
					ID: String(person.id),
					ACTIVE: person.leftAt === null,
					NAME: first,
					LAST_NAME: rest.join(' '),
					EMAIL: person.email,
					TIMESTAMP_X: {},
					LAST_ACTIVITY_DATE: {},
					WORK_POSITION: '',
					UF_DEPARTMENT: [person.teamId ?? ROOT],
					USER_TYPE: 'employee',
				};
			},
		},
		params,
	);
}

export function categories({ account, category }: State, params: Json): MethodResult {
	const type = Number(param(params, 'entityTypeId'));
	const one = (id: number, name: string, isDefault: boolean, sort: number): Json => ({
		id,
		name,
		sort,
		entityTypeId: type,
		isDefault: isDefault ? 'Y' : 'N',
	});
	if (type === 31) return { result: { categories: [one(INVOICE_CATEGORY, 'Общая', true, 10)] }, total: 1 };
	if (type !== 2) throw new RestError(400, 'ENTITY_TYPE_NOT_SUPPORTED', `Entity type ${type} is not supported`);
	const categories = account.pipelines.map(({ id, name }, i) => one(category.get(id)!, name, i === 0, (i + 1) * 100));
	// Not in the order of their numbers.
	return { result: { categories: categories.reverse() }, total: categories.length };
}

export function statuses(state: State, params: Json): MethodResult {
	const entityId = objectParam(params, 'filter').ENTITY_ID;
	const rows = state.statuses
		.map((status, i) => ({ ...status, id: 101 + 2 * i }))
		.filter(({ entity }) => entityId === undefined || entity === entityId);
	return {
		result: rows.map(({ id, entity, status, name, sort, semantics }) => ({
			ID: String(id),
			ENTITY_ID: entity,
			STATUS_ID: status,
			NAME: name,
			NAME_INIT: '',
			SORT: String(sort),
			SYSTEM: semantics === null ? 'N' : 'Y',
			CATEGORY_ID: null,
			COLOR: '#39A8EF',
			SEMANTICS: semantics,
			EXTRA: { SEMANTICS: semantics === 'S' ? 'success' : semantics === 'F' ? 'failure' : 'process', COLOR: '#39A8EF' },
		})),
		total: rows.length,
	};
}
