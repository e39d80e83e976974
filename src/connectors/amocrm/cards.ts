import type { Cards } from '../../facts/cards/addresses';
import type { Config } from '../kit/contract';
import { base } from './address';

/** amoCRM and Kommo open a card under the account's own address. */
export const cards = (config: Config): Cards => ({
	deal: { address: `${base(config)}/leads/detail/{id}` },
	company: { address: `${base(config)}/companies/detail/{id}` },
	contact: { address: `${base(config)}/contacts/detail/{id}` },
});
