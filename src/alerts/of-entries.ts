import { textOf } from '../facts/columns';
import { codesOf } from '../facts/fact-base';
import { entriesOf } from '../today/entries';
import type { Rule } from '../today/rules/rule';
import type { Alert, Situation } from './alert';
import { alertDeals } from './deals';

/** The rows that a rule of the list of today calls for, one alert a deal, in the name of whoever is to act; `least`: of deals of at least so much. */
export function alertsOfEntries(rule: Rule, { facts }: Situation, least = 0): Alert[] | null {
	const entries = entriesOf(rule, facts);
	if (entries === null) return null;
	const deals = alertDeals(facts);
	const managers = facts.base.dictionary('manager').texts;
	const ids = textOf(facts.base.table('managers'), 'manager_id');
	const managerIds = new Set(Array.from(codesOf(facts.base.table('managers'), 'manager_id'), (_, i) => ids(i)));
	const alerts = new Map<string, Alert>();
	for (const { deal, credit, late, usual } of entries) {
		if (deal < 0 || !((deals.price[deal] ?? 0) >= least)) continue;
		const key = deals.id(deal);
		const scope = managers[credit] ?? '';
		const words = { late, usual, count: 1 };
		if (alerts.has(key)) continue;
		alerts.set(key, {
			key,
			// What nobody is to act on is for whoever leads.
			scope: managerIds.has(scope) ? scope : 'ALL',
			title: deals.title(deal),
			link: deals.link(deal),
			money: deals.price[deal]! > 0 ? deals.price[deal]! : null,
			reason: { ru: rule.reason.ru(words), en: rule.reason.en(words) },
		});
	}
	return [...alerts.values()];
}
