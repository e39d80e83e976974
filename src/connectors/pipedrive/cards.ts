import type { Cards } from '../../facts/cards/addresses';
import type { Config } from '../kit/contract';
import { base } from './address';
import { PERSON } from './deals';

/** Under the company's domain, which the account tells: the address asked may be the one that all companies share. */
export function cards(config: Config): Cards {
	const site = config.company_domain ? `https://${config.company_domain}.pipedrive.com` : base(config);
	return {
		deal: { address: `${site}/deal/{id}` },
		company: { address: `${site}/organization/{id}` },
		contact: { address: `${site}/person/{id}`, mark: PERSON },
	};
}
