import type { Probe } from '../kit/contract';
import { text } from '../kit/json';
import { accountProbe } from '../kit/list-entity';
import { get } from './address';
import { open } from './reply';

/** Currency and time zone; also the proof that the key works. */
export const account: Probe = accountProbe({
	first: (config) => get(config, 'account-info//details'),
	open,
	account: ({ portalId, portalName, companyCurrency, timeZone }) => ({
		id: text(portalId),
		name: text(portalName) ?? `HubSpot ${text(portalId)}`,
		currency: text(companyCurrency) ?? 'USD',
		tz: text(timeZone),
	}),
	idName: 'account: no portalId',
	settings: ({ uiDomain }) => ({ ui_domain: text(uiDomain) ?? '' }),
});
