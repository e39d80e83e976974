import type { DemoPerson } from '../../demo/account';
import type { CrmReply, CrmRequest } from '../contract';
import { BILLS } from './bills';
import { hal, type Json, page, self, withParts } from './hal';
import type { State } from './state';

export function account(request: CrmRequest, { account, apiFilter }: State): CrmReply {
	const parts = withParts(request.query);
	const embedded: Json = {};
	if (parts.has('users_groups'))
		embedded.users_groups = [
			{ id: 0, name: 'Отдел продаж', uuid: null },
			...account.teams.map(({ id, name }) => ({ id, name, uuid: null })),
		];
	if (parts.has('task_types')) {
		embedded.task_types = [
			{ id: 1, name: 'Связаться', color: null, icon_id: null, code: 'FOLLOW_UP' },
			{ id: 2, name: 'Встреча', color: null, icon_id: null, code: 'MEETING' },
			{ id: 2101, name: 'Презентация', color: 'ff0000', icon_id: 7, code: null },
		];
	}
	if (parts.has('datetime_settings')) {
		embedded.datetime_settings = {
			date_pattern: 'd.m.Y H:i',
			date_formant: 'd.m.Y',
			time_format: 'H:i:s',
			timezone: account.timeZone,
			timezone_offset: '+03:00',
		};
	}
	return hal({
		id: account.id,
		name: account.name,
		subdomain: account.subdomain,
		current_user_id: account.people[0]!.id,
		country: 'RU',
		currency: account.currency,
		currency_symbol: '₽',
		customers_mode: account.customers === undefined ? 'disabled' : 'periodicity',
		is_unsorted_on: true,
		is_loss_reason_enabled: true,
		...(parts.has('invoices_settings') && account.bills !== undefined
			? { invoices_settings: { lang: 'ru', invoices_catalog_id: BILLS } }
			: {}),
		...(parts.has('is_api_filter_enabled') ? { is_api_filter_enabled: apiFilter } : {}),
		_links: self(request, 'account'),
		_embedded: embedded,
	});
}

export function users(request: CrmRequest, { account }: State): CrmReply {
	const parts = withParts(request.query);
	return page(
		request,
		'users',
		account.people.filter((person) => person.isListed),
		(person) => user(person, parts, request, account.teams),
	);
}

function user(person: DemoPerson, parts: ReadonlySet<string>, request: CrmRequest, teams: State['account']['teams']): Json {
	const rights = { view: 'A', edit: 'A', add: 'A', delete: 'D', export: 'M' };
	const embedded: Json = {};
	if (parts.has('role')) embedded.roles = [];
	if (parts.has('group')) embedded.groups = teams.filter(({ id }) => id === person.teamId).map(({ id, name }) => ({ id, name }));
	return {
		id: person.id,
		name: person.name,
		email: person.email,
		lang: 'ru',
		rights: {
			leads: rights,
			contacts: rights,
			companies: rights,
			tasks: { edit: 'A', delete: 'A' },
			mail_access: false,
			catalog_access: false,
			status_rights: null,
			is_admin: person.role === 'head',
			is_free: false,
			is_active: person.leftAt === null,
			group_id: person.teamId,
			role_id: null,
		},
		_links: self(request, `users/${person.id}`),
		_embedded: embedded,
	};
}

export function pipelines(request: CrmRequest, { account, status }: State): CrmReply {
	const list = account.pipelines.map((line, i) => ({
		id: line.id,
		name: line.name,
		sort: i + 1,
		is_main: i === 0,
		is_unsorted_on: true,
		is_archive: false,
		account_id: account.id,
		_links: self(request, `leads/pipelines/${line.id}`),
		_embedded: {
			statuses: line.stages.map((stage, n) => ({
				id: status.get(stage.id),
				name: stage.name,
				sort: stage.kind === 'won' ? 10000 : stage.kind === 'lost' ? 11000 : (n + 1) * 10,
				is_editable: stage.kind === 'open',
				pipeline_id: line.id,
				color: '#99ccff',
				type: stage.kind === 'unsorted' ? 1 : 0,
				account_id: account.id,
			})),
		},
	}));
	return hal({ _total_items: list.length, _links: self(request, 'leads/pipelines'), _embedded: { pipelines: list } });
}

export function lossReasons(request: CrmRequest, { account }: State): CrmReply {
	return page(request, 'loss_reasons', account.lossReasons, (reason) => ({
		...reason,
		sort: 100000,
		created_at: 1767992400,
		updated_at: 1767992400,
	}));
}
