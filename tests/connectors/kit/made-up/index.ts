import type { Config, Connector, Request } from '../../../../src/connectors/kit/contract';
import { offeredFields, pickedCells } from '../../../../src/connectors/kit/custom-fields';
import { defineConnector } from '../../../../src/connectors/kit/define-connector';
import { idOf, instant, type Json, money, object, text } from '../../../../src/connectors/kit/json';
import { accountProbe, listEntity } from '../../../../src/connectors/kit/list-entity';
import { nextByNumber } from '../../../../src/connectors/kit/paging';
import { baseAddress, bearer, getJson, signed } from '../../../../src/connectors/kit/request';
import { text as words } from '../../../../src/language/text';

/** A CRM that nobody has, as small as one can be: one list, pages by number, a token in a header. */
const base = (config: Config): string => baseAddress(`${config.account ?? ''}.tinycrm.example`);
const get = (config: Config, path: string): Request => getJson(`${base(config)}${path}`);

const account = accountProbe({
	first: (config) => get(config, '/me'),
	account: ({ company }) => {
		const { id, name, currency, zone } = object(company);
		return { id: idOf(id), name: text(name), currency: text(currency) ?? 'RUB', tz: text(zone) };
	},
	idName: 'me: no company.id',
});

const deals = listEntity({
	id: 'deals',
	title: words('Сделки', 'Deals'),
	rows: ['rows'],
	first: (config) => get(config, '/deals?page=1'),
	next: ({ more }, request) => nextByNumber(request, 'page', more === true),
	facts: (rows, config) => ({
		deals: rows.map((row) => ({
			deal_id: idOf(row.id),
			name: text(row.name),
			manager_id: idOf(row.owner),
			outcome: row.state === 'won' ? 'WON' : row.state === 'lost' ? 'LOST' : 'OPEN',
			amount: money(row.sum),
			currency: config.base_currency ?? null,
			created_at: instant(row.created),
			closed_at: instant(row.closed),
			is_deleted: false,
			updated_at: instant(row.changed),
			...pickedCells(config, 'deal', (of: Json, { code }) => [of[code]])(row),
		})),
	}),
});

const fields = listEntity({
	id: 'fields',
	title: words('Поля', 'Fields'),
	rows: ['rows'],
	first: (config) => get(config, '/fields'),
	settings: (rows, config) =>
		offeredFields(
			rows.map(({ code, title }) => ({ of: 'deal' as const, code: String(code), name: String(title), kind: 'text' as const, samples: [] })),
			config,
		),
});

const untold = words('Учебная CRM этого не отдаёт.', 'The practice CRM does not tell this.');

const tinycrm: Connector = defineConnector({
	id: 'tinycrm',
	title: words('Учебная CRM', 'Practice CRM'),
	settings: [
		{ key: 'account', label: words('Аккаунт', 'Account'), required: true },
		{ key: 'token', label: words('Токен', 'Token'), required: true, secret: true },
	],
	probe: account,
	fieldLists: [fields],
	sign: (request, config) => signed(request, base(config), bearer(config.token)),
	minIntervalMs: 100,
	missingHistory: { stages: true, owners: true },
	entities: [account, deals],
	cards: (config) => ({
		deal: { address: `${base(config)}/deals/{id}` },
		company: { address: `${base(config)}/companies/{id}` },
		contact: { address: `${base(config)}/people/{id}` },
	}),
	gaps: (['stages', 'managers', 'clients', 'activities', 'stage_changes', 'owner_changes', 'invoices', 'payments'] as const).map(
		(table) => ({ table, why: untold }),
	),
});

export default tinycrm;
