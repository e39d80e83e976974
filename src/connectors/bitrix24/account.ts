import type { ConnectorFault, Probe } from '../kit/contract';
import { ratesSetting } from '../kit/foreign-cost';
import { list, object, text } from '../kit/json';
import { isRefusal, refusedSetting } from '../kit/optional-parts';
import { beganWith } from '../kit/read-again';
import { unreadable } from '../kit/reply';
import { batch, command, webhookOf } from './address';
import { labelsIn } from './custom-fields';
import { fieldsCommand, fieldsFrom } from './fields';
import { cardFieldsPart, currenciesPart } from './optional';
import { openBatch } from './reply';

/** Commands without which the account is read all the same; null: nothing but a name is missing then. */
const ASIDE = [
	['contact', cardFieldsPart],
	['company', cardFieldsPart],
	['currency', currenciesPart],
	['currencies', currenciesPart],
	['mode', null],
	['root', null],
] as const;

/** One request that proves the webhook and its rights, and tells what the account calls its own. */
export const account: Probe = {
	id: 'account',
	title: { ru: 'Портал', en: 'Portal' },
	first: (config) =>
		batch(config, {
			profile: 'profile',
			deal: fieldsCommand('deal'),
			contact: fieldsCommand('contact'),
			company: fieldsCommand('company'),
			users: command('user.get', { FILTER: { ID: 0 }, start: -1 }),
			currency: 'crm.currency.base.get',
			currencies: 'crm.currency.list',
			mode: 'crm.settings.mode.get',
			root: command('department.get', { sort: 'ID', order: 'ASC' }),
		}),
	read(reply, request, config) {
		const opened = openBatch(reply, request);
		if (!opened.ok) return opened;
		const faults = ['profile', 'deal', 'users'].map(opened.fault).filter((fault): fault is ConnectorFault => fault !== null);
		const missing = faults.flatMap((fault) => (fault.code === 'forbidden' && fault.missing !== undefined ? [fault.missing] : []));
		if (faults[0] !== undefined)
			return { ok: false, fault: missing.length === 0 ? faults[0] : { code: 'forbidden', detail: '', missing: missing.join(', ') } };
		const me = object(opened.result('profile'));
		if (text(me.ID) === null) return unreadable('profile: no ID');
		// The rest may be refused, but must not be lost for a while's hurry.
		let refusals: Record<string, string> = {};
		for (const [name, part] of ASIDE) {
			const fault = opened.fault(name);
			if (fault !== null && !isRefusal(fault)) return { ok: false, fault };
			// A good answer is noted, too: it takes back the refusal of an earlier import.
			if (part !== null) refusals = { ...refusals, ...refusedSetting(part, fault, { ...config, ...refusals }) };
		}
		const host = webhookOf(config).origin.replace(/^https?:\/\//, '');
		// No method tells a portal's name; the root of its structure is called as the company.
		const root = list(opened.result('root')).find(({ PARENT }) => text(PARENT) === null || PARENT === '0');
		const answers = { deal: opened.result('deal'), contact: opened.result('contact'), company: opened.result('company') };
		const settings: Record<string, string> = {
			...beganWith(reply),
			...refusals,
			account_id: host,
			account_name: text(root?.NAME) ?? host,
			base_currency: text(opened.result('currency')) ?? 'RUB',
			// The portal writes "100 yen are 62.4": an amount for a number of units.
			...ratesSetting(
				list(opened.result('currencies')).map(({ CURRENCY, AMOUNT, AMOUNT_CNT }) => [CURRENCY, Number(AMOUNT) / Number(AMOUNT_CNT ?? 1)]),
			),
			crm_mode: text(opened.result('mode')) ?? '',
			...fieldsFrom(answers, config),
			...labelsIn(answers, config),
		};
		const offset = /[+-]\d\d:\d\d$/.exec(String(opened.time.date_start));
		if (offset !== null) settings.offset = offset[0];
		// Empty for those who live by the portal's time, which no method tells.
		const zone = text(me.TIME_ZONE);
		if (zone !== null) settings.tz = zone;
		return { ok: true, page: { facts: {}, settings, rowCount: 1 } };
	},
};
