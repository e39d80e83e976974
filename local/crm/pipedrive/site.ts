import type { DemoAccount } from '../../demo/account';
import type { CrmReply, CrmRequest, CrmSite } from '../contract';
import { activitiesOf } from './activities';
import { frontServer, type Listed, page, refusal, whole } from './answers';
import { customFieldsOf } from './custom-fields';
import { type Deal, dealsOf, productsIn, withFields } from './deals';
import { activityTypes, dealFields, me, organizations, persons, pipelines, stages, users } from './settings';

/** Tokens a day for every seat on the smallest plan; a list costs 10 in the second version, 20 in the first. */
const TOKENS = 30_000;

/** Pipedrive's API, first and second version: https://developers.pipedrive.com/docs/api/v1 */
const pipedrive: CrmSite = {
	id: 'pipedrive',
	values: (url, token) => ({ base_url: url, token }),
	perSecond: 10,
	refuse: frontServer,
	open({ account, token }) {
		const byId = <T extends Listed>(rows: T[]): T[] => rows.sort((a, b) => a.id - b.id);
		const deals = byId(dealsOf(account));
		const lists: Readonly<Record<string, readonly Listed[]>> = {
			pipelines: byId(pipelines(account)),
			stages: byId(stages(account)),
			dealFields: byId(dealFields(account)),
			organizationFields: byId(customFieldsOf(account, 'company')),
			personFields: byId(customFieldsOf(account, 'contact')),
			organizations: byId(organizations(account)),
			persons: byId(persons(account)),
			activities: byId(activitiesOf(account)),
		};
		const first: Readonly<Record<string, unknown>> = { users: users(account), 'users/me': me(account), activityTypes: activityTypes() };
		let budget = TOKENS * account.people.length;
		return (request) => {
			const [, version, path = ''] = /^\/(?:api\/(v2)|(?:api\/)?v1)\/(.*)$/.exec(request.path) ?? [];
			const requestToken = request.headers['x-api-token'] ?? (version === undefined ? request.query.get('api_token') : null);
			if (requestToken !== token) return refusal(401, 'unauthorized access');
			if (request.method !== 'GET') return refusal(405, 'Method not allowed');
			budget -= version === 'v2' ? 10 : 20;
			if (budget < 0) return refusal(429, 'Daily API token budget exceeded');
			if (version === undefined) return first[path] === undefined ? refusal(404, 'Unknown method.') : whole(first[path]);
			if (path === 'deals/products') return dealProducts(request, account);
			return dealList(request, path, deals) ?? (lists[path] === undefined ? refusal(404, 'Unknown method.') : page(request, lists[path]));
		};
	},
};

function dealProducts(request: CrmRequest, account: DemoAccount): CrmReply {
	const ids = (request.query.get('deal_ids') ?? '').split(',').map(Number);
	return ids.length > 100 ? refusal(400, 'deal_ids must contain at most 100 ids') : page(request, productsIn(account, ids));
}

function dealList(request: CrmRequest, path: string, deals: readonly Deal[]): CrmReply | null {
	if (path !== 'deals' && path !== 'deals/archived') return null;
	const fields = request.query.get('custom_fields');
	if ((fields ?? '').split(',').length > 15) return refusal(400, 'custom_fields must contain at most 15 keys');
	const statuses = request.query.get('status')?.split(',') ?? ['open', 'won', 'lost'];
	const isArchive = path === 'deals/archived';
	const rows = deals.filter(({ status, is_archived }) => is_archived === isArchive && statuses.includes(status));
	return page(
		request,
		rows.map((deal) => withFields(deal, fields, request.query.get('include_fields'))),
	);
}

export default pipedrive;
