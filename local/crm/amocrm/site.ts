import type { CrmReply, CrmRequest, CrmSite } from '../contract';
import { companies, contacts } from './cards';
import { events, eventTypes } from './events';
import { frontServer, nothing, problem } from './hal';
import { leads, unsorted } from './leads';
import { notes } from './notes';
import { account, leadFields, lossReasons, pipelines, users } from './settings';
import { type State, stateOf } from './state';
import { tasks } from './tasks';

type Handler = (request: CrmRequest, state: State) => CrmReply;

const notesOn =
	(entity: string): Handler =>
	(request, state) =>
		notes(request, state, entity);

const ROUTES: Record<string, Handler> = {
	account,
	users,
	leads,
	contacts,
	companies,
	tasks,
	events,
	'events/types': eventTypes,
	'leads/pipelines': pipelines,
	'leads/loss_reasons': lossReasons,
	'leads/unsorted': unsorted,
	'leads/custom_fields': leadFields,
	'contacts/custom_fields': () => nothing,
	'companies/custom_fields': () => nothing,
	'leads/notes': notesOn('leads'),
	'contacts/notes': notesOn('contacts'),
	'companies/notes': notesOn('companies'),
	'customers/notes': notesOn('customers'),
};

/** amoCRM API v4: https://www.amocrm.ru/developers */
const amocrm: CrmSite = {
	id: 'amocrm',
	values: (url, token) => ({ base_url: url, token }),
	perSecond: 7,
	refuse: frontServer,
	open({ account, token, apiFilter }) {
		const state = stateOf(account, apiFilter);
		return (request) => {
			if (request.headers.authorization !== `Bearer ${token}`) return problem(401);
			if (!request.path.startsWith('/api/v4/')) return problem(404);
			const handler = ROUTES[request.path.slice('/api/v4/'.length)];
			if (handler === undefined) return problem(404);
			return request.method === 'GET' ? handler(request, state) : problem(405);
		};
	},
};

export default amocrm;
