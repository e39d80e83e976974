import type { CrmReply, CrmRequest, CrmSite } from '../contract';
import { billFields, catalogs, elements } from './bills';
import { companies, contacts } from './cards';
import { customFieldsOf } from './custom-fields';
import { customers, transactions } from './customers';
import { events, eventTypes } from './events';
import { frontServer, problem } from './hal';
import { leads, unsorted } from './leads';
import { notes } from './notes';
import { oauthDesk } from './oauth';
import { account, lossReasons, pipelines, users } from './settings';
import { type Habits, type State, stateOf } from './state';
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
	'leads/custom_fields': customFieldsOf('leads'),
	'contacts/custom_fields': customFieldsOf('contacts'),
	'companies/custom_fields': customFieldsOf('companies'),
	'leads/notes': notesOn('leads'),
	'contacts/notes': notesOn('contacts'),
	'companies/notes': notesOn('companies'),
	'customers/notes': notesOn('customers'),
	catalogs,
	'catalogs/N/elements': elements,
	'catalogs/N/custom_fields': billFields,
	customers,
	'customers/transactions': transactions,
};

/** amoCRM API v4: https://www.amocrm.ru/developers; Kommo’s is the same but for a few fields. */
const siteOf = (id: string, habits: Habits): CrmSite => ({
	id,
	values: (url, token) => ({ base_url: url, token }),
	perSecond: 7,
	refuse: frontServer,
	open({ account, token, apiFilter, redirect, visit }) {
		const state = stateOf(account, apiFilter, habits);
		const desk = oauthDesk(account, token, { redirect, visit });
		return (request) => {
			const consent = desk.answer(request);
			if (consent !== null) return consent;
			if (!desk.isGood(request.headers.authorization)) return problem(401);
			if (!request.path.startsWith('/api/v4/')) return problem(404);
			const path = request.path.slice('/api/v4/'.length);
			const handler = ROUTES[path.replace(/^catalogs\/\d+\//, 'catalogs/N/')];
			if (handler === undefined) return problem(404);
			return request.method === 'GET' ? handler(request, state) : problem(405);
		};
	},
});

export const kommo = siteOf('kommo', { showsMinorUnits: true, eventsPage: 250 });

export default siteOf('amocrm', { showsMinorUnits: false, eventsPage: 100 });
