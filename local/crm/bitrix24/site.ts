import { clock } from '../../time/clock';
import type { CrmReply, CrmRequest, CrmSite } from '../contract';
import { activities } from './activities';
import { batch } from './batch';
import { ownFields } from './custom-fields';
import { stageHistory } from './history';
import { items, productRows } from './items';
import { categories, departments, profile, statuses, users } from './portal';
import { answer, frontServer, type Json, type MethodResult, param, phpQuery, RestError, refusal } from './rest';
import { type State, stateOf } from './state';
import { telephony } from './telephony';

const WORKING_TIME_MS = 600_000;

/** Bitrix24 REST: https://apidocs.bitrix24.ru */
const bitrix24: CrmSite = {
	id: 'bitrix24',
	values: (url, token) => ({ webhook: `${url}/rest/1/${token}/` }),
	perSecond: 2,
	bucket: { size: 50, status: 503 },
	refuse: frontServer,
	open({ account, token }) {
		const state = stateOf(account);
		const run = methodsOf(state);
		const time = timeOf(state);
		return (request) => {
			const [, secret, method] = /^\/rest\/1\/([^/]+)\/([^/]+?)(?:\.json)?\/?$/.exec(request.path) ?? [];
			try {
				if (method === undefined || secret !== token) throw new RestError(401, 'INVALID_CREDENTIALS', 'Invalid request credentials');
				const params = paramsOf(request);
				return answer(method === 'batch' ? batch(params, run, time) : run(method, params), time(method));
			} catch (error) {
				if (error instanceof RestError) return refused(error);
				throw error;
			}
		};
	},
};

export default bitrix24;

const refused = (error: RestError): CrmReply => refusal(error);

function paramsOf(request: CrmRequest): Json {
	const query = phpQuery(request.query.toString());
	if (request.body === '') return query;
	try {
		return { ...query, ...(JSON.parse(request.body) as Json) };
	} catch {
		return { ...query, ...phpQuery(request.body) };
	}
}

function methodsOf(state: State): (name: string, params: Json) => MethodResult {
	const fields = ownFields(state);
	const methods: Record<string, (params: Json) => MethodResult> = {
		profile: () => profile(state),
		'server.time': () => ({ result: state.iso(state.account.now) }),
		'crm.settings.mode.get': () => ({ result: 2 }),
		'crm.currency.base.get': () => ({ result: state.account.currency }),
		'crm.currency.list': () => ({
			result: [
				{ CURRENCY: state.account.currency, BASE: 'Y', AMOUNT_CNT: '1', AMOUNT: '1.0000' },
				{ CURRENCY: 'JPY', BASE: 'N', AMOUNT_CNT: '100', AMOUNT: '62.5000' },
			],
		}),
		'crm.item.fields': fields.describe,
		'crm.category.list': (params) => categories(state, params),
		'crm.status.list': (params) => statuses(state, params),
		'department.get': (params) => departments(state, params),
		'user.get': (params) => users(state, params),
		'crm.item.list': items(state, fields),
		'crm.item.productrow.list': (params) => productRows(state, params),
		'crm.stagehistory.list': stageHistory(state),
		'crm.activity.list': activities(state),
		'voximplant.statistic.get': telephony(state),
		'crm.item.payment.list': (params) => {
			if (!param(params, 'entityId')) throw new RestError(400, 100, 'Could not find value for parameter {entityId}');
			return { result: [] };
		},
	};
	return (name, params) => {
		const method = methods[name];
		if (method === undefined) throw new RestError(404, 'ERROR_METHOD_NOT_FOUND', 'Method not found!');
		return method(params);
	};
}

/** The envelope's `time`, with what the method has worked in all. */
function timeOf({ iso }: State): (method: string) => Json {
	const worked = new Map<string, number>();
	const present = clock();
	return (method) => {
		const now = present();
		const operating = (worked.get(method) ?? 0) + 0.02;
		worked.set(method, operating);
		return {
			start: now / 1000 - 0.02,
			finish: now / 1000,
			duration: 0.02,
			processing: 0.02,
			date_start: iso(now),
			date_finish: iso(now),
			operating_reset_at: Math.floor((now + WORKING_TIME_MS) / 1000),
			operating,
		};
	};
}
