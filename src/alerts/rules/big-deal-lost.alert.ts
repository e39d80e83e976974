import { textOf } from '../../facts/columns';
import { numbersOf } from '../../facts/fact-base';
import { text } from '../../language/text';
import { type Alert, defineAlert } from '../alert';
import { alertDeals, BIG } from '../deals';

/** Lost longer ago than so many days is no news. */
const NEWS = 3;

/** Big deals that were lost in the last days. */
export default defineAlert({
	id: 'big_deal_lost',
	title: text('Крупные сделки проиграны', 'Big deals are lost'),
	isForPerson: true,
	limit: BIG,
	alerts({ facts }, times) {
		const deals = alertDeals(facts);
		if (deals.usual === null) return [];
		const table = facts.source('deals');
		const { zone, asOf } = facts.base.account;
		const [state, reason] = [textOf(table, 'state'), textOf(table, 'loss_reason')];
		const [closed, exists] = [numbersOf(table, 'closed_at'), numbersOf(table, 'exists')];
		const alerts: Alert[] = [];
		for (let row = 0; row < deals.size; row++) {
			if (exists[row] !== 1 || !(deals.price[row]! >= deals.usual * times) || state(row) !== 'LOST') continue;
			const day = zone.dayAt(closed[row]!);
			if (!(day > asOf - NEWS && day <= asOf)) continue;
			const why = reason(row);
			alerts.push({
				key: deals.id(row),
				scope: deals.owner(row) || 'ALL',
				title: deals.title(row),
				link: deals.link(row),
				money: deals.price[row]!,
				reason: why === '' ? text('причина не указана', 'no reason given') : { ru: why, en: why },
			});
		}
		return alerts;
	},
});
