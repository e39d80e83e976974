import type { Connector } from '../contract';
import { account, eventTypes } from './account';
import { companyCalls, contactCalls, dealCalls } from './calls';
import { companies, contacts } from './clients';
import { complete } from './complete';
import { deals, deletedDeals, SOURCE } from './deals';
import { messageEvents, ownerEvents, stageEvents, taskEvents } from './events';
import { settings } from './settings';
import { stages } from './stages';
import { tasks } from './tasks';
import { users } from './users';

export const amocrm: Connector = {
	id: SOURCE,
	title: { ru: 'amoCRM', en: 'amoCRM / Kommo' },
	settings,
	probe: account,
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
