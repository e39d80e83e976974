import type { CrmSite } from '../../local/crm/contract';
import type { DemoAccount } from '../../local/demo/account';
import type { Reply, Request } from '../../src/connectors/kit/contract';

export const TOKEN = 'small-token';

/** A loopback CRM without a network: asked and answered in one call. */
export function answering(site: CrmSite, account: DemoAccount): (request: Request) => Reply {
	const answer = site.open({ account, token: TOKEN, apiFilter: false });
	return ({ method, url, headers, body = '' }) => {
		const { pathname, searchParams, origin } = new URL(url);
		const lower = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
		const reply = answer({ method, path: pathname, query: searchParams, origin, headers: lower, body });
		return { status: reply.status, headers: { ...reply.headers }, body: reply.body ?? '' };
	};
}
