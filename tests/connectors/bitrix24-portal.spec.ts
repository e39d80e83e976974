import { phpQuery } from '../../local/crm/bitrix24/rest';
import bitrix24 from '../../src/connectors/bitrix24';
import { command, webhookOf } from '../../src/connectors/bitrix24/address';
import { batched, commands, config, entity, field, page, read, reply } from './bitrix24-recorded';

describe('the address', () => {
	test.each([
		['https://Portal.bitrix24.ru/rest/1/abc/', 'https://portal.bitrix24.ru', '1/abc'],
		[' https://portal.bitrix24.ru/rest/17/abc/crm.deal.list.json?x=1 ', 'https://portal.bitrix24.ru', '17/abc'],
		['portal.bitrix24.com/rest/1/abc', 'https://portal.bitrix24.com', '1/abc'],
		['http://portal.bitrix24.ru/rest/1/abc/', 'https://portal.bitrix24.ru', '1/abc'],
		['http://127.0.0.1:4010/rest/1/abc/', 'http://127.0.0.1:4010', '1/abc'],
		['http://localhost.example.com/rest/1/abc/', 'https://localhost.example.com', '1/abc'],
	])('%s', (webhook, origin, secret) => {
		expect(webhookOf({ webhook })).toEqual({ origin, secret });
	});

	test('anything else is refused with the mend', () => {
		for (const webhook of ['', 'https://portal.bitrix24.ru', 'abc', 'https://portal.bitrix24.ru/rest/abc/'])
			expect(() => webhookOf({ webhook })).toThrow(/не адрес вебхука.*\/rest\/1\//);
	});

	test('requests hold no secret; it is added for the portal alone', () => {
		const request = entity('deals').first(config, 0)!;
		expect(JSON.stringify(request)).not.toContain('secretcode');
		expect(bitrix24.sign(request, config).url).toBe('https://example.bitrix24.ru/rest/1/secretcode/batch.json');
		for (const url of ['https://elsewhere.example/rest/batch.json', 'https://example.bitrix24.ru.evil.example/rest/batch.json'])
			expect(bitrix24.sign({ ...request, url }, config).url).toBe(url);
		expect(bitrix24.settings.filter(({ secret }) => secret).map(({ key }) => key)).toEqual(['webhook']);
	});

	test('a batch line is what PHP reads back', () => {
		const params = { filter: { '>=updatedTime': '2026-01-01T00:00:00+03:00', '>id': '$result[p0][items][49][id]' }, select: ['id', 'a&b'] };
		const line = command('crm.item.list', params);
		expect(line).toContain('filter[%3E%3DupdatedTime]=2026-01-01T00%3A00%3A00%2B03%3A00&filter[%3Eid]=$result[p0][items][49][id]');
		expect(phpQuery(line.slice(line.indexOf('?') + 1))).toEqual({ ...params, select: { 0: 'id', 1: 'a&b' } });
	});
});

describe('the portal', () => {
	const answers = {
		profile: { ID: '1', ADMIN: true, TIME_ZONE: 'Asia/Novosibirsk' },
		deal: {
			fields: {
				ufCrm_1: field('регион', { type: 'enumeration', items: [{ ID: '101', VALUE: 'Сибирь' }] }),
				ufCrm_2: field('X', { upperName: 'UF_CRM_2' }),
				title: field('Название'),
			},
		},
		contact: { fields: {} },
		company: { fields: { ufCrm_9: field('Регион') } },
		users: [],
		currency: 'KZT',
		mode: 1,
		root: [
			{ ID: '1', NAME: 'Ромашка', SORT: 500 },
			{ ID: '2', NAME: 'Продажи', SORT: 500, PARENT: '1' },
		],
	};
	const time = { time: { date_start: '2026-10-01T10:00:00+03:00' } };

	test('tells zone, currency, name and the fields that the settings mean', () => {
		const settings = page('account', batched(answers, [], time), undefined, { ...config, cost_field: 'UF_CRM_2' }).settings!;
		expect(settings).toMatchObject({
			account_id: 'example.bitrix24.ru',
			account_name: 'Ромашка',
			base_currency: 'KZT',
			tz: 'Asia/Novosibirsk',
			crm_mode: '1',
			offset: '+03:00',
		});
		expect(JSON.parse(settings.fields!)).toEqual({
			deal: { region: { name: 'ufCrm_1', choices: { 101: 'Сибирь' } }, cost: { name: 'ufCrm_2' } },
			company: { region: { name: 'ufCrm_9' } },
		});
	});

	test('a webhook without the needed rights is refused at once, all of them named', () => {
		const scope = { error: 'insufficient_scope', error_description: 'The request requires higher privileges' };
		const { deal: _deal, users: _users, ...left } = answers;
		expect(read('account', batched(left, { deal: scope, users: scope }))).toEqual({
			ok: false,
			fault: { code: 'forbidden', detail: '', missing: 'crm, user' },
		});
		// Without teams everything else is whole.
		const { root: _root, ...noTeams } = answers;
		expect(page('account', batched(noTeams, { root: scope })).settings!.account_name).toBe('example.bitrix24.ru');
		expect(page('departments', reply(scope, 403)).facts).toEqual({});
	});
});

test('stages: S wins, F loses whatever the name; a second pipeline has numbered ones', () => {
	const first = page(
		'stages',
		batched(
			{
				deal: {
					categories: [
						{ id: 0, name: 'Общая' },
						{ id: 3, name: 'Опт' },
					],
				},
			},
			{ invoice: { error: 'NOT_FOUND' } },
		),
	);
	expect(commands(first.next!)).toEqual([
		'crm.status.list?order[SORT]=ASC&filter[ENTITY_ID]=DEAL_STAGE',
		'crm.status.list?order[SORT]=ASC&filter[ENTITY_ID]=DEAL_STAGE_3',
		'crm.status.list?order[SORT]=ASC&filter[ENTITY_ID]=SOURCE',
	]);
	const status = (STATUS_ID: string, NAME: string, SORT: string, SEMANTICS: string | null = null): object => ({
		STATUS_ID,
		NAME,
		SORT,
		SEMANTICS,
	});
	const got = page(
		'stages',
		batched({
			s0: [
				status('APOLOGY', 'Анализ', '80', 'F'),
				status('NEW', 'Неразобранное', '10'),
				status('PREPARATION', 'Документы', '20'),
				status('UC_1', 'Провалена', '30'),
				status('WON', 'Успех', '60', 'S'),
				status('LOSE', 'Провал', '70', 'F'),
			],
			s1: [status('C3:NEW', 'Новая', '10'), status('C3:WON', 'Ура', '20', 'S')],
			sources: [{ STATUS_ID: 'CALL', NAME: 'Звонок' }],
		}),
		first.next,
	);
	expect(
		got.facts.stages!.map(({ pipeline_id, stage_id, outcome, temperature, is_unsorted }) => [
			pipeline_id,
			stage_id,
			outcome,
			temperature,
			is_unsorted,
		]),
	).toEqual([
		['0', 'NEW', 'OPEN', 'none', true],
		['0', 'PREPARATION', 'OPEN', 'cold', false],
		['0', 'UC_1', 'OPEN', 'hot', false],
		['0', 'WON', 'WON', 'none', false],
		['0', 'LOSE', 'LOST', 'none', false],
		['0', 'APOLOGY', 'LOST', 'none', false],
		['3', 'C3:NEW', 'OPEN', 'cold', false],
		['3', 'C3:WON', 'WON', 'none', false],
	]);
	expect(got.settings!.sources).toBe('{"CALL":"Звонок"}');
});

test('more pipelines than a batch takes are asked for in turns', () => {
	const categories = Array.from({ length: 60 }, (_, id) => ({ id, name: `${id}` }));
	const first = page('stages', batched({ deal: { categories }, invoice: { categories: [] } })).next!;
	expect(commands(first).length).toBe(50);
	const lists = Object.fromEntries(commands(first).map((_, i) => [`s${i}`, []]));
	const second = page('stages', batched({ ...lists, sources: [] }), first).next!;
	expect(commands(second)[0]).toContain('DEAL_STAGE_49');
	expect(page('stages', batched({ ...lists, sources: [] }), second).next).toBeUndefined();
});

test('people: ACTIVE is a real boolean, TIMESTAMP_X an empty object, the root of the structure no team', () => {
	const structure = page(
		'departments',
		reply({
			result: [
				{ ID: '1', NAME: 'Ромашка', UF_HEAD: '2' },
				{ ID: '7', NAME: 'Сибирь', PARENT: '1' },
			],
			next: 50,
		}),
	);
	expect(JSON.parse(structure.next!.body!)).toMatchObject({ start: 50 });
	const user = (ID: string, NAME: string, more: object = {}): object => ({
		ID,
		NAME,
		LAST_NAME: '',
		ACTIVE: true,
		TIMESTAMP_X: {},
		UF_DEPARTMENT: [7],
		...more,
	});
	const got = page(
		'users',
		batched({
			p0: [
				user('2', 'Анна', { UF_DEPARTMENT: [1] }),
				user('3', 'Иван', { LAST_NAME: 'Петров', ACTIVE: false }),
				user('4', 'Бот заявок'),
				user('5', '', { EMAIL: 'x@example.com', UF_DEPARTMENT: false }),
			],
		}),
		undefined,
		{ ...config, ...structure.settings },
	);
	expect(got.facts.managers!.map(({ manager_id, name, role, team }) => [manager_id, name, role, team])).toEqual([
		['2', 'Анна', 'head', null],
		['3', 'Иван Петров', 'manager', 'Сибирь'],
		['4', 'Бот заявок', 'robot', 'Сибирь'],
		['5', 'x@example.com', 'manager', null],
	]);
	expect(got.settings!.inactive_users).toBe('3');
});

test('of a whole company those are kept who sell, head, or sit with those who sell', () => {
	const managers = [
		{ manager_id: '1', name: 'Продавец', team: 'Продажи' },
		{ manager_id: '2', name: 'Новичок', team: 'Продажи' },
		{ manager_id: '3', name: 'Бухгалтер', team: 'Бухгалтерия' },
		{ manager_id: '4', name: 'Директор', team: null },
		{ manager_id: '5', name: 'Секретарь', team: null },
	];
	const deals = [{ source: 'bitrix24', deal_id: '9', manager_id: '1', outcome: 'OPEN', created_at: 1, updated_at: 1 }];
	const names = (facts: object): unknown[] =>
		bitrix24.complete({ managers, ...facts }, { ...config, heads: '4' }).managers!.map(({ name }) => name);
	expect(names({ deals })).toEqual(['Продавец', 'Новичок', 'Директор']);
	expect(names({}).length).toBe(5);
});
