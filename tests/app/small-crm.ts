import site from '../../local/crm/amocrm/site';
import type { DemoAccount } from '../../local/demo/account';
import { generateAccount } from '../../local/demo/generate';
import type { Reply, Request } from '../../src/connectors/kit/contract';

const TOKEN = 'small-token';
export const BASE = 'https://demo.amocrm.ru';
export const credentials = { base_url: BASE, token: TOKEN };

/** A demo account cut to its newest deals and what belongs to them, so that a sweep over every call stays quick. */
export function smallAccount(deals: number, today = '2026-07-31'): DemoAccount {
	const whole = generateAccount({ seed: 3, today });
	const kept = whole.deals.slice(-deals);
	const ids = new Set(kept.map(({ id }) => id));
	const clients = new Set(kept.flatMap(({ companyId, contactId }) => [companyId, contactId]));
	const isOn = (on: { kind: string; id: number } | null): boolean =>
		on !== null && (on.kind === 'deal' ? ids.has(on.id) : clients.has(on.id));
	return {
		...whole,
		deals: kept,
		companies: whole.companies.filter(({ id }) => clients.has(id)),
		contacts: whole.contacts.filter(({ id }) => clients.has(id)),
		calls: whole.calls.filter(({ on }) => on.some(isOn)),
		tasks: whole.tasks.filter(({ on }) => isOn(on)),
		messages: whole.messages.filter(({ on }) => isOn(on)),
		bills: (whole.bills ?? []).filter(({ dealId }) => dealId !== null && ids.has(dealId)),
	};
}

/** The loopback amoCRM without a network: asked and answered in one call. */
export function answering(account: DemoAccount, spoil: (body: string) => string = (body) => body): (request: Request) => Reply {
	const answer = site.open({ account, token: TOKEN, apiFilter: false });
	return ({ method, url, headers }) => {
		const { pathname, searchParams, origin } = new URL(url);
		const lower = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
		const reply = answer({ method, path: pathname, query: searchParams, origin, headers: lower, body: '' });
		return { status: reply.status, headers: reply.type === undefined ? {} : { 'content-type': reply.type }, body: spoil(reply.body ?? '') };
	};
}
