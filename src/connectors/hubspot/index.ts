import { text } from '../../language/text';
import type { Connector } from '../kit/contract';
import { defineConnector } from '../kit/define-connector';
import { account } from './account';
import { calls, communications, emails, meetings, tasks } from './activities';
import { sign } from './address';
import { companies, contacts } from './clients';
import { complete } from './complete';
import { dealFields } from './deal-fields';
import { archivedDeals, deals } from './deals';
import { formerOwners, owners } from './owners';
import { settings } from './settings';
import { stages } from './stages';

const hubspot: Connector = defineConnector({
	id: 'hubspot',
	title: { ru: 'HubSpot', en: 'HubSpot' },
	settings,
	probe: account,
	// The search takes five a second from a whole account.
	minIntervalMs: 220,
	sign,
	entities: [
		account,
		stages,
		owners,
		formerOwners,
		dealFields,
		deals,
		archivedDeals,
		companies,
		contacts,
		calls,
		meetings,
		tasks,
		emails,
		communications,
	],
	complete,
	gaps: [
		{ table: 'invoices', why: text('Счета HubSpot не читаются.', 'Invoices of HubSpot are not read.') },
		{ table: 'payments', why: text('Оплаты HubSpot не читаются.', 'Payments of HubSpot are not read.') },
	],
});

export default hubspot;
