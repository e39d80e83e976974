import type { DemoAccount } from '../../demo/account';
import type { CrmReply, CrmRequest, CrmSite } from '../contract';
import { frontServer, problem, unauthorized } from './answers';
import { associations, batch, listed, searched } from './lists';
import type { HubObject } from './object';
import { objectsOf } from './objects';
import { details, dispositions, exchangeRates, owners, pipelines, properties } from './settings';

const EDITION = /^\/(account-info|crm)(?:\/(\w+))?\/20\d\d-\d\d(?:-beta)?(?:\/(.*))?$/;

/** HubSpot's dated API: https://developers.hubspot.com/docs */
const hubspot: CrmSite = {
	id: 'hubspot',
	values: (url, token) => ({ base_url: url, token }),
	perSecond: 10,
	refuse: frontServer,
	open({ account, token }) {
		const objects = objectsOf(account);
		return (request) => {
			if (request.headers.authorization !== `Bearer ${token}`) return unauthorized();
			if (request.method === 'GET' && request.path === '/calling/v1/dispositions') return dispositions();
			if (request.method === 'GET' && request.path === '/settings/v3/currencies/exchange-rates/current') return exchangeRates(account);
			return answer(request, account, objects) ?? problem(404, 'OBJECT_NOT_FOUND', 'resource not found');
		};
	},
};

function answer(request: CrmRequest, account: DemoAccount, objects: ReadonlyMap<string, readonly HubObject[]>): CrmReply | undefined {
	const [, room, area, rest = ''] = EDITION.exec(request.path) ?? [];
	const [type = '', ...what] = rest.split('/');
	const route = `${request.method} ${room}${area === undefined ? '' : `/${area}`}`;
	if (route === 'GET account-info' && type === 'details') return details(account);
	if (route === 'GET crm/owners' && type === '') return owners(request, account);
	if (route === 'GET crm/pipelines' && type === 'deals') return pipelines(account);
	if (route === 'GET crm/properties') return properties(account, type);
	const rows = objects.get(type);
	if (rows === undefined) return undefined;
	const action = what.join('/');
	if (route === 'GET crm/objects' && action === '') return listed(request, rows);
	if (route === 'POST crm/objects' && action === 'search') return searched(request, rows);
	if (route === 'POST crm/objects' && action === 'batch/read') return batch(request, rows);
	if (route === 'POST crm/associations' && objects.has(what[0] ?? '') && action.endsWith('/batch/read'))
		return associations(request, rows, what[0]!);
	return undefined;
}

export default hubspot;
