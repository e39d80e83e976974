import { listed } from './list';
import type { Json, MethodResult } from './rest';
import type { State } from './state';

/** `voximplant.statistic.get`: how calls went. It knows cards of clients, never deals; those are reached by the activity. */
export function telephony(state: State): (params: Json) => MethodResult {
	const { account, cardOf, deals, iso } = state;
	const byId = new Map(deals.map((deal) => [deal.id, deal]));
	const rows = account.calls.map((call, i) => ({ call, id: i + 1 }));
	return (params) =>
		listed(
			{
				rows,
				key: 'ID',
				id: ({ id }) => id,
				time: { field: 'CALL_START_DATE', at: ({ call }) => call.at },
				write({ call, id }) {
					const isIn = call.direction === 'in';
					const on = cardOf(call.on);
					const deal = on?.kind === 'deal' ? byId.get(on.id) : undefined;
					const company = on?.kind === 'company' ? on.id : deal?.companyId;
					const contact = on?.kind === 'contact' ? on.id : deal?.contactId;
					return {
						ID: String(id),
						PORTAL_USER_ID: String(call.performerId),
						PORTAL_NUMBER: 'reg100001',
						PHONE_NUMBER: '+70000000001',
						CALL_ID: call.uniq,
						EXTERNAL_CALL_ID: null,
						CALL_CATEGORY: 'external',
						CALL_DURATION: String(call.durationS),
						CALL_START_DATE: iso(call.at),
						CALL_VOTE: null,
						COST: '0.0000',
						COST_CURRENCY: 'RUR',
						CALL_FAILED_CODE: call.durationS > 0 ? '200' : isIn ? '304' : '603-S',
						CALL_FAILED_REASON: call.durationS > 0 ? 'Success call' : 'Skipped call',
						CRM_ENTITY_TYPE: contact ? 'CONTACT' : company ? 'COMPANY' : null,
						CRM_ENTITY_ID: String(contact || company || 0),
						// It outlives the activity.
						CRM_ACTIVITY_ID: String(call.id),
						CALL_TYPE: isIn ? '2' : '1',
					};
				},
			},
			params,
		);
}
