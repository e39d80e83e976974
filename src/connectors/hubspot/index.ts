import { text } from '../../language/text';
import type { Connector } from '../kit/contract';
import { defineConnector } from '../kit/define-connector';
import { listAgain, readAgain } from '../kit/read-again';
import { account } from './account';
import { calls, communications, emails, meetings, tasks } from './activities';
import { sign } from './address';
import { cards } from './cards';
import { companies, contacts } from './clients';
import { complete } from './complete';
import { currencyRates } from './currency-rates';
import { fieldLists, labelLists } from './custom-fields';
import { dealFields } from './deal-fields';
import { archivedDeals, deals } from './deals';
import { dispositions } from './dispositions';
import { lineItems } from './line-items';
import { dispositionsPart, lineItemsPart, ratesPart } from './optional';
import { formerOwners, owners } from './owners';
import { settings } from './settings';
import { stages } from './stages';
import { totals } from './totals';

const activities = [calls, meetings, tasks, emails, communications];
const records = [deals, companies, contacts, ...activities.map(({ list }) => list)];
const archives = [archivedDeals, ...activities.map(({ bin }) => bin)];

const hubspot: Connector = defineConnector({
	id: 'hubspot',
	title: { ru: 'HubSpot', en: 'HubSpot' },
	settings,
	probe: account,
	// The search takes five a second from a whole account.
	minIntervalMs: 220,
	fieldLists,
	sign,
	// The bins come after all records: what was thrown away meanwhile is in no other list.
	entities: [
		account,
		totals,
		stages,
		owners,
		formerOwners,
		dealFields,
		...labelLists,
		currencyRates,
		dispositions,
		lineItems,
		...records,
		...readAgain(records),
		...archives,
		...listAgain([stages, owners]),
	],
	complete,
	optional: [lineItemsPart, dispositionsPart, ratesPart],
	cards,
	gaps: [
		{ table: 'invoices', why: text('Счета HubSpot не читаются.', 'Invoices of HubSpot are not read.') },
		{ table: 'payments', why: text('Оплаты HubSpot не читаются.', 'Payments of HubSpot are not read.') },
	],
});

export default hubspot;
