import type { Cards } from '../../facts/cards/addresses';
import type { Config } from '../kit/contract';
import { CONTACT } from './record';

/** HubSpot's numbers of kinds of records. */
const TYPES = { contact: '0-1', company: '0-2', deal: '0-3' } as const;

/** Each region of its data has an address of its own, which the account tells. */
export function cards(config: Config): Cards {
	const record = `https://${config.ui_domain || 'app.hubspot.com'}/contacts/${config.account_id}/record`;
	return {
		deal: { address: `${record}/${TYPES.deal}/{id}` },
		company: { address: `${record}/${TYPES.company}/{id}` },
		contact: { address: `${record}/${TYPES.contact}/{id}`, mark: CONTACT },
	};
}
