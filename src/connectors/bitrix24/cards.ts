import type { Cards } from '../../facts/cards/addresses';
import type { Config } from '../kit/contract';
import { baseAddress } from '../kit/request';
import { COMPANY, CONTACT } from './ids';

/** The portal's own host, in the cloud, under a domain of its own and on a server of one's own alike. Present invoices are its type 31. */
export function cards(config: Config): Cards {
	const crm = `${baseAddress(config.account_id ?? '')}/crm`;
	return {
		deal: { address: `${crm}/deal/details/{id}/` },
		company: { address: `${crm}/company/details/{id}/`, mark: COMPANY },
		contact: { address: `${crm}/contact/details/{id}/`, mark: CONTACT },
		invoice: { address: `${crm}/type/31/details/{id}/` },
	};
}
