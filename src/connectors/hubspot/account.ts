import type { Probe } from '../kit/contract';
import { text } from '../kit/reply-json';
import { get } from './address';
import { open } from './reply';

/** Currency and time zone; also the proof that the key works. */
export const account: Probe = {
	id: 'account',
	title: { ru: 'Аккаунт', en: 'Account' },
	first: (config) => get(config, 'account-info//details'),
	read(reply) {
		const opened = open(reply);
		if (!opened.ok) return opened;
		const { portalId, portalName, companyCurrency, timeZone } = opened.body;
		const id = text(portalId);
		if (id === null) return { ok: false, fault: { code: 'unreadable', detail: 'account: no portalId' } };
		const zone = text(timeZone);
		const settings = {
			account_id: id,
			account_name: text(portalName) ?? `HubSpot ${id}`,
			base_currency: text(companyCurrency) ?? 'USD',
			...(zone === null ? {} : { tz: zone }),
		};
		return { ok: true, page: { facts: {}, settings, read: 1 } };
	},
};
