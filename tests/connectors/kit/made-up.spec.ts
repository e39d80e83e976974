import { join } from 'node:path';
import type { Connector, Entity, Reply, Request } from '../../../src/connectors/kit/contract';
import type { Row } from '../../../src/facts/table';
import { describeConnector, lacks } from './describe-connector';
import { recorded } from './exchanges';
import tinycrm from './made-up';

const fresh = () => recorded(join(__dirname, 'made-up', 'exchanges.json'));
const exchanges = fresh();

describeConnector(tinycrm, () => exchanges);

const [account, deals] = tinycrm.entities as [Entity, Entity];
const withDeals = (change: Partial<Entity>): Partial<Connector> => ({ entities: [account, { ...deals, ...change }] });
/** The rows of the list, each changed. */
const withRows = (change: (row: Row) => Row): Partial<Connector> =>
	withDeals({
		read(reply, request, config) {
			const result = deals.read(reply, request, config);
			if (!result.ok) return result;
			return { ok: true, page: { ...result.page, facts: { deals: result.page.facts.deals!.map(change) } } };
		},
	});
const without = (key: string) => withRows(({ [key]: _, ...row }) => row);
/** The list when it thinks that a reply of this status is a good one. */
const deaf = (status: number, headers?: Reply['headers']): Partial<Connector> =>
	withDeals({
		read: (reply, request, config) =>
			deals.read(reply.status === status ? { ...reply, status: 418, headers: headers ?? reply.headers } : reply, request, config),
	});
const nextOf = (next: (request: Request) => Request): Partial<Connector> =>
	withDeals({
		read(reply, request, config) {
			const result = deals.read(reply, request, config);
			return result.ok && result.page.next ? { ok: true, page: { ...result.page, next: next(request) } } : result;
		},
	});
const [accountField, tokenField] = tinycrm.settings as [Connector['settings'][number], Connector['settings'][number]];

/** Each thing that can be forgotten, and what the kit says of it. */
test.each<[string, Partial<Connector>, RegExp]>([
	['a label in English', { settings: [{ ...accountField, label: { ru: 'Аккаунт', en: '' } }, tokenField] }, /settings\.account: the label/],
	['that the token is secret', { settings: [accountField, { ...tokenField, secret: undefined }] as never }, /no field is marked secret/],
	['the title of a list', withDeals({ title: { ru: '', en: 'Deals' } }), /deals: the title is not in both languages/],
	['how often the service may be asked', { minIntervalMs: 0 }, /minIntervalMs/],
	['who the account is', { probe: { ...account, read: deals.read } as Connector['probe'] }, /probe: a good reply gives the fault/],
	['to sign', { sign: (request) => request }, /deals: signing adds no secret/],
	[
		'to sign for its own address alone',
		{ sign: (request, { token }) => ({ ...request, headers: { Authorization: token! } }) },
		/deals: a request to another address is signed/,
	],
	[
		'that the token is not for the address',
		withDeals({ first: (config) => ({ ...deals.first(config, null)!, note: config.token! }) }),
		/deals: an unsigned request holds a secret/,
	],
	['to turn the page', nextOf((request) => request), /deals: after page 1 the next request is one that was made already/],
	[
		'that there are more pages',
		withDeals({
			read(reply, request, config) {
				const result = deals.read(reply, request, config);
				return result.ok ? { ok: true, page: { ...result.page, next: undefined } as never } : result;
			},
		}),
		/GET \/deals\?page=2 was recorded, but is never asked for/,
	],
	['where cards open', { cards: (() => ({})) as never }, /cards: no link for/],
	[
		'that a link is a plain https address',
		{ cards: () => ({ ...tinycrm.cards({ account: 'a' }), company: { address: 'javascript:alert({id})' } }) },
		/cards\.company: .* is no https address/,
	],
	[
		'that an address is no place for the token',
		{ cards: (config) => ({ ...tinycrm.cards(config), deal: { address: `https://tinycrm.example/${fresh().secrets[0]}/{id}` } }) },
		/cards: an address holds a secret/,
	],
	['to read a list', { entities: [account] }, /GET \/deals\?page=1 was recorded, but is never asked for/],
	[
		'that pages are asked at home',
		nextOf((request) => ({ ...request, url: 'https://elsewhere.example/deals?page=2' })),
		/deals: asks https:\/\/elsewhere\.example/,
	],
	['401', deaf(401), /deals: 401 in JSON must be unauthorized/],
	['402', deaf(402), /deals: 402 must be unpaid/],
	['403', deaf(403), /deals: 403 in JSON must be forbidden/],
	['429', deaf(429), /deals: 429 without retry-after must be rate-limited/],
	['503', deaf(503), /deals: 503 must be unavailable/],
	[
		'retry-after',
		withDeals({ read: (reply, request, config) => deals.read({ ...reply, headers: {} }, request, config) }),
		/deals: 429 with retry-after must be rate-limited \{"retryAfterMs":17000\}/,
	],
	[
		'that a reply may be no JSON',
		withDeals({
			read(reply) {
				JSON.parse(reply.body);
				return deals.read(reply, deals.first(exchanges.values, null)!, exchanges.values);
			},
		}),
		/deals: broken JSON must be unreadable \{\}, but is throws SyntaxError/,
	],
	[
		'that a reply may be empty',
		withDeals({
			read: (reply, request, config) => deals.read(reply, request, JSON.parse(reply.body || '!') === null ? {} : config),
		}),
		/deals: an empty reply with status 200 gives throws/,
	],
	['that the import stamps', withRows((row) => ({ ...row, source: 'tinycrm' })), /deals: a row names its source/],
	['the id of a deal', without('deal_id'), /deals: a row has no deal_id/],
	['milliseconds', withRows((row) => ({ ...row, created_at: Number(row.created_at) / 1000 })), /deals\.created_at: .* is no moment/],
	['kopecks', withRows((row) => ({ ...row, amount: 1200.5 })), /deals\.amount: 1200\.5 is no sum in minor units/],
	['the words for outcomes', withRows((row) => ({ ...row, outcome: 'won' })), /deals\.outcome: "won" is none of OPEN, WON/],
	['what a column is called', withRows((row) => ({ ...row, ammount: 1 })), /deals: no such column as ammount/],
	['that ids are text', withRows((row) => ({ ...row, manager_id: 3 })), /deals\.manager_id: 3 is no text/],
	['what cannot be told', { gaps: tinycrm.gaps.slice(1) }, /gaps: nothing says in both languages why stages are not read/],
	['history that nobody keeps', { missingHistory: { owners: true } }, /missingHistory: stage_changes are not read/],
	[
		'that joining is done again and again',
		{ complete: (facts) => ({ ...facts, deals: facts.deals!.map((row) => ({ ...row, amount: Number(row.amount) + 1 })) }) },
		/complete: doing it again/,
	],
])('whoever forgets %s is told', (_, change, message) => {
	expect(lacks({ ...tinycrm, ...change }, fresh()).join('\n')).toMatch(message);
});

test('nothing is told of a connector that forgets nothing', () => {
	expect(lacks(tinycrm, fresh())).toEqual([]);
});
