import type { Connector } from '../kit/contract';
import { account, activityTypes, dealFields, users } from './account';
import { activities } from './activities';
import { sign } from './address';
import { organizations, persons } from './clients';
import { complete } from './complete';
import { archivedDeals, deals, deletedDeals, SOURCE } from './deals';
import { settings } from './settings';
import { pipelines, stages } from './stages';

const pipedrive: Connector = {
	id: SOURCE,
	title: { ru: 'Pipedrive', en: 'Pipedrive' },
	settings,
	probe: account,
	// Twenty in two seconds on the smallest plan.
	apart: 110,
	sign,
	identify: ({ account_id, account_name }) => ({ id: account_id ?? '', name: account_name ?? '' }),
	// The flow of a deal can only be asked deal by deal, twenty tokens each: more than the day's budget in most accounts.
	forgets: { stages: true, owners: true },
	entities: [
		account,
		users,
		pipelines,
		stages,
		dealFields,
		activityTypes,
		deals,
		archivedDeals,
		deletedDeals,
		organizations,
		persons,
		activities,
	],
	complete,
};

export default pipedrive;
