import type { CallContext } from '../ports/call-context';
import { connect, connectByConsent, connectorOf, disconnect } from './connection';
import { beginConsent } from './consent';
import { listFields, pickFields } from './custom-fields';
import type { CrmPorts } from './ports';
import type { CrmCalls } from './types';

export const crmCalls = <State>({ ports, sheets, exclusively, state }: CallContext<CrmPorts, State>): CrmCalls<State> => ({
	connect(crm, values) {
		exclusively(() => connect(ports, crm, values));
		return state();
	},
	authorise: (crm, values) => ({ address: beginConsent(ports, connectorOf(crm), values) }),
	connectAuthorised() {
		exclusively(() => connectByConsent(ports));
		return state();
	},
	disconnect() {
		exclusively(() => disconnect(ports));
		return state();
	},
	customFields: () => listFields(ports),
	pickCustomFields(fields) {
		exclusively(() => pickFields(sheets, fields));
		return state();
	},
});
