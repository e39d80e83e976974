import type { Connector } from '../kit/contract';
import { account } from './account';
import { activities } from './activities';
import { sign } from './address';
import { callResults } from './calls';
import { companies, contacts } from './clients';
import { complete } from './complete';
import { deals } from './deals';
import { SOURCE } from './ids';
import { invoices } from './invoices';
import { settings } from './settings';
import { stageHistory } from './stage-history';
import { stages } from './stages';
import { departments, users } from './users';

const bitrix24: Connector = {
	id: SOURCE,
	title: { ru: 'Битрикс24', en: 'Bitrix24' },
	settings,
	probe: account,
	// Two a second for good: what comes faster fills a bucket of fifty, which is shared with other programs of the portal.
	apart: 500,
	forgets: { owners: true },
	sign,
	identify: ({ account_id, account_name }) => ({ id: account_id ?? '', name: account_name ?? '' }),
	entities: [account, stages, departments, users, deals, companies, contacts, stageHistory, activities, callResults, invoices],
	complete,
};

export default bitrix24;
