import { BILLS } from '../../../local/crm/amocrm/bills';
import amocrmSite from '../../../local/crm/amocrm/site';
import bitrix24Site from '../../../local/crm/bitrix24/site';
import type { CrmSite } from '../../../local/crm/contract';
import hubspotSite from '../../../local/crm/hubspot/site';
import pipedriveSite from '../../../local/crm/pipedrive/site';
import type { DemoAccount } from '../../../local/demo/account';
import { connect } from '../../../src/app/crm/connection';
import { countedFacts } from '../../../src/app/figures/fact-counts';
import { undoImport } from '../../../src/app/import/undo';
import type { Reply, Request } from '../../../src/connectors/kit/contract';
import { answering, TOKEN } from '../../connectors/loopback';
import { execution, importAll, type TestDesk, testDesk } from '../desk';
import { smallAccount } from '../small-crm';

jest.setTimeout(60_000);

const small = smallAccount(60);
const bought = { at: Date.UTC(2026, 6, 1), amount: 500 };
const CHANGED = Date.UTC(2026, 7, 1, 10);
const account: DemoAccount = {
	...small,
	bills: small.deals.slice(-3).map(({ id, companyId, amount }, i) => {
		const [issuedAt, paidAt] = [Date.UTC(2026, 6, 1), Date.UTC(2026, 6, 3)];
		return { id: 900 + i, dealId: id, companyId, amount: amount ?? 100, status: 'paid', issuedAt, dueAt: null, paidAt };
	}),
	customers: small.companies
		.slice(0, 2)
		.map(({ id }, i) => ({ id: 700 + i, companyId: id, contactId: null, purchases: [{ id: i, ...bought }] })),
};

interface Case {
	readonly id: string;
	readonly site: CrmSite;
	readonly url: string;
	/** A command of a batch, or a part of an address. */
	readonly refused: string;
	readonly tab: string;
	readonly columns: readonly string[];
	readonly finding: RegExp;
	readonly status?: number;
}

const CASES: readonly Case[] = [
	{
		id: 'hubspot',
		site: hubspotSite,
		url: 'https://api.hubapi.com',
		refused: '/line_items',
		tab: 'deals',
		columns: ['products'],
		finding: /^HubSpot не даёт этому токену читать позиции сделок.*line_items.*Service Keys.*прочитанное раньше осталось/,
	},
	{
		id: 'hubspot',
		site: hubspotSite,
		url: 'https://api.hubapi.com',
		refused: '/calling/v1/dispositions',
		tab: 'activities',
		columns: ['status'],
		finding: /^На просьбу прочитать ваши собственные итоги звонков HubSpot отвечает отказом \(код 404/,
		status: 404,
	},
	{
		id: 'pipedrive',
		site: pipedriveSite,
		url: 'https://acme.pipedrive.com',
		refused: 'deals/products',
		tab: 'deals',
		columns: ['products'],
		finding: /^Pipedrive не даёт этому токену читать товары сделок/,
	},
	{
		id: 'amocrm',
		site: amocrmSite,
		url: 'https://demo.amocrm.ru',
		refused: '/api/v4/catalogs?',
		tab: 'deals',
		columns: ['products'],
		finding: /^amoCRM не даёт этому токену читать списки товаров и счетов/,
	},
	{
		id: 'amocrm',
		site: amocrmSite,
		url: 'https://demo.amocrm.ru',
		refused: `/${BILLS}/elements`,
		tab: 'payments',
		columns: ['amount', 'invoice_id'],
		finding: /^amoCRM не даёт этому токену читать счета/,
	},
	{
		id: 'amocrm',
		site: amocrmSite,
		url: 'https://demo.amocrm.ru',
		refused: '/api/v4/customers?',
		tab: 'payments',
		columns: ['amount', 'client_id'],
		finding: /^amoCRM не даёт этому токену читать покупателей и покупки/,
	},
	...(
		[
			['crm.item.productrow.list', 'deals', ['products'], /^Битрикс24 не даёт этому токену читать товары сделок/],
			['voximplant.statistic.get', 'activities', ['status', 'duration_s', 'direction'], /итоги звонков телефонии.*Телефония/],
			['department.get', 'managers', ['team', 'region'], /структуру компании/],
			['crm.item.payment.list', 'payments', ['amount', 'deal_id', 'invoice_id'], /оплаты/],
		] as const
	).map(
		([refused, tab, columns, finding]): Case => ({
			id: 'bitrix24',
			site: bitrix24Site,
			url: 'https://demo.bitrix24.ru',
			refused,
			tab,
			columns,
			finding,
		}),
	),
];

/** Deals of a portal that were paid: the loopback portal has none. */
const paid =
	(answer: (request: Request) => Reply) =>
	(request: Request): Reply => {
		const reply = answer(request);
		if (!(request.body ?? '').includes('crm.item.payment.list?entityTypeId=2&')) return reply;
		const body = JSON.parse(reply.body) as { result: { result: Record<string, unknown> } };
		body.result.result.of0 = [{ id: 5001, sum: 100, currency: 'RUB', paid: 'Y', datePaid: '2026-07-02T10:00:00+03:00' }];
		return { ...reply, body: JSON.stringify(body) };
	};

/** The CRM's answer, where the token may not ask for this. */
function refusing(answer: (request: Request) => Reply, { refused, id, status = 403 }: Case) {
	const json = { 'content-type': 'application/json' };
	const denied = { error: 'ACCESS_DENIED', error_description: 'Access denied' };
	return (request: Request): Reply => {
		if (id !== 'bitrix24')
			return request.url.includes(refused)
				? { status, headers: json, body: JSON.stringify({ message: 'no such right', error: 'no such right', title: 'Forbidden' }) }
				: answer(request);
		if (request.url.endsWith(`/${refused}.json`)) return { status: 403, headers: json, body: JSON.stringify(denied) };
		const reply = answer(request);
		const asked = (JSON.parse(request.body ?? '{}') as { cmd?: Record<string, string> }).cmd ?? {};
		const names = Object.keys(asked).filter((name) => asked[name]!.startsWith(refused));
		if (names.length === 0) return reply;
		const body = JSON.parse(reply.body) as { result: { result: Record<string, unknown>; result_error: Record<string, unknown> } };
		body.result.result_error = { ...body.result.result_error };
		for (const name of names) {
			delete body.result.result[name];
			body.result.result_error[name] = denied;
		}
		return { ...reply, body: JSON.stringify(body) };
	};
}

/** The same account after one of its deals has changed: products are asked for deal by deal. */
const later: DemoAccount = { ...account, deals: account.deals.map((deal, i) => (i === 0 ? { ...deal, updatedAt: CHANGED } : deal)) };

const columnsOf = (desk: TestDesk, { tab, columns }: Case): string[] => {
	const [keys = [], , ...lines] = (desk.book.content([tab])[tab] as unknown[][] | null) ?? [];
	const places = [...keys.keys()].filter((place) => /^[a-z]+_id$/.test(String(keys[place])) || columns.includes(String(keys[place])));
	return lines.map((line) => places.map((place) => String(line[place] ?? '')).join('|')).sort();
};

describe.each(CASES)('$id without $refused', (one) => {
	const whole = paid(answering(one.site, account));
	const without = refusing(whole, one);

	test('what was read before stays, and a finding says what is not read and where the right is given', () => {
		let isAllowed = true;
		const desk = testDesk((request) => (isAllowed ? whole : without)(request));
		execution(desk, () => connect(desk.ports, one.id, { ...one.site.values(one.url, TOKEN) }));
		importAll(desk, true);
		const before = columnsOf(desk, one);
		const problems = (): string[] => countedFacts(desk.ports)!.problems.filter((sentence) => one.finding.test(sentence));
		expect(before.length).toBeGreaterThan(0);
		expect(problems()).toEqual([]);
		isAllowed = false;
		for (const full of [true, false]) {
			desk.clock += 3_600_000;
			const { job } = importAll(desk, full);
			expect([job.fault, job.phase]).toEqual([null, 'done']);
			expect(columnsOf(desk, one)).toEqual(before);
			expect(problems()).toHaveLength(1);
		}
		isAllowed = true;
		desk.clock += 3_600_000;
		importAll(desk, true);
		expect(columnsOf(desk, one)).toEqual(before);
		expect(problems()).toEqual([]);
	});

	test('once the right is given, the import of changes that is answered is followed by one of everything', () => {
		const reference = testDesk(paid(answering(one.site, later)));
		execution(reference, () => connect(reference.ports, one.id, { ...one.site.values(one.url, TOKEN) }));
		importAll(reference, true);
		let answer = without;
		const desk = testDesk((request) => answer(request));
		execution(desk, () => connect(desk.ports, one.id, { ...one.site.values(one.url, TOKEN) }));
		importAll(desk, true);
		// Outcomes of calls that HubSpot itself has are known without it.
		if (one.tab !== 'activities' || one.id !== 'hubspot') expect(columnsOf(desk, one)).not.toEqual(columnsOf(reference, one));
		const problems = (): string[] =>
			countedFacts(desk.ports)!.problems.filter((sentence) => one.finding.test(sentence) && /прочитанное раньше осталось/.test(sentence));
		answer = paid(answering(one.site, later));
		desk.clock += 3_600_000;
		expect(importAll(desk).job).toMatchObject({ phase: 'done', full: false });
		// It has brought what has changed, and the old rows are missing still.
		expect(problems()).toHaveLength(1);
		desk.clock += 3_600_000;
		expect(importAll(desk).job).toMatchObject({ phase: 'done', full: true });
		// Taken back, it has still to be done.
		undoImport(desk.ports);
		expect(importAll(desk).job).toMatchObject({ phase: 'done', full: true });
		expect(columnsOf(desk, one)).toEqual(columnsOf(reference, one));
		expect(problems()).toEqual([]);
		expect(countedFacts(desk.ports)!.problems).toContainEqual(expect.stringMatching(/теперь даёт читать.*Всё прочитано заново/));
		expect(importAll(desk).job).toMatchObject({ phase: 'done', full: false });
		expect(columnsOf(desk, one)).toEqual(columnsOf(reference, one));
	});

	test('a first import is not stopped by it, and says so', () => {
		const desk = testDesk(without);
		execution(desk, () => connect(desk.ports, one.id, { ...one.site.values(one.url, TOKEN) }));
		expect(importAll(desk, true).job.phase).toBe('done');
		expect(countedFacts(desk.ports)!.problems).toContainEqual(expect.stringMatching(one.finding));
	});
});

/** What the account's own answers tell, and what an account does without: refused once, then no more. */
describe.each([
	['bitrix24', bitrix24Site, 'https://demo.bitrix24.ru', 'crm.currency', account, /валюты портала/],
	['bitrix24', bitrix24Site, 'https://demo.bitrix24.ru', 'crm.item.fields?entityTypeId=4', account, /поля компаний и контактов/],
	['amocrm', amocrmSite, 'https://demo.amocrm.ru', '/api/v4/customers?', small, /покупателей и покупки/],
	['amocrm', amocrmSite, 'https://demo.amocrm.ru', `/${BILLS}/elements`, small, /читать счета/],
] as const)('%s refused', (id, site, url, refused, next, finding) => {
	test('the refusal is taken back by the next answer', () => {
		const one = { id, site, url, refused, tab: '', columns: [], finding };
		let answer = refusing(answering(site, account), one);
		const desk = testDesk((request) => answer(request));
		execution(desk, () => connect(desk.ports, id, { ...site.values(url, TOKEN) }));
		importAll(desk, true);
		const problems = (): string[] =>
			countedFacts(desk.ports)!.problems.filter((sentence) => finding.test(sentence) && /прочитанное раньше осталось/.test(sentence));
		expect(problems()).toHaveLength(1);
		answer = answering(site, next);
		desk.clock += 3_600_000;
		importAll(desk, true);
		expect(problems()).toEqual([]);
	});
});
