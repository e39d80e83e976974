import type { Connector } from '../kit/contract';
import { account } from './account';
import { calls, communications, emails, meetings, tasks } from './activities';
import { sign } from './address';
import { companies, contacts } from './clients';
import { complete } from './complete';
import { dealFields } from './deal-fields';
import { archivedDeals, deals, SOURCE } from './deals';
import { formerOwners, owners } from './owners';
import { settings } from './settings';
import { stages } from './stages';

const hubspot: Connector = {
	id: SOURCE,
	title: { ru: 'HubSpot', en: 'HubSpot' },
	settings,
	probe: account,
	// The search takes five a second from a whole account.
	apart: 220,
	sign,
	identify: ({ account_id, account_name }) => ({ id: account_id ?? '', name: account_name ?? '' }),
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
};

export default hubspot;
