import { text } from '../../language/text';
import longInStage from '../../today/rules/long-in-stage.rule';
import { defineAlert } from '../alert';
import { alertDeals, BIG } from '../deals';
import { alertsOfEntries } from '../of-entries';

/** Big open deals that have been in their stage far longer than is usual. */
export default defineAlert({
	id: 'big_deal_stuck',
	title: text('Крупные сделки застряли', 'Big deals are stuck'),
	isForPerson: true,
	limit: BIG,
	alerts(situation, times) {
		const { usual } = alertDeals(situation.facts);
		return usual === null ? [] : alertsOfEntries(longInStage, situation, usual * times);
	},
});
