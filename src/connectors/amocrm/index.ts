import type { Connector } from '../contract';
import { account, eventTypes } from './account';
import { sign } from './address';
import { companyCalls, contactCalls, dealCalls } from './calls';
import { companies, contacts } from './clients';
import { complete } from './complete';
import { deals, deletedDeals, SOURCE } from './deals';
import { messageEvents, ownerEvents, stageEvents, taskEvents } from './events';
import { settings } from './settings';
import { stages } from './stages';
import { tasks } from './tasks';
import { users } from './users';

const amocrm: Connector = {
	id: SOURCE,
	title: { ru: 'amoCRM', en: 'amoCRM / Kommo' },
	settings,
	probe: account,
	// Six a second: the address of those who ask more than seven is blocked.
	apart: 170,
	sign,
	identify: ({ account_id, account_name }) => ({ id: account_id ?? '', name: account_name ?? '' }),
	entities: [
		account,
		eventTypes,
		stages,
		users,
		deals,
		deletedDeals,
		companies,
		contacts,
		stageEvents,
		ownerEvents,
		companyCalls,
		contactCalls,
		dealCalls,
		tasks,
		taskEvents,
		messageEvents,
	],
	complete,
};

export default amocrm;
