import { CLAIMS } from '../../contests/claims';
import { dealBook } from '../../contests/deals';
import { numbersOf } from '../../facts/columns';
import { text } from '../../language/text';
import { defineAlert } from '../alert';

/** Deals that managers contest, until they are answered. */
export default defineAlert({
	id: 'contested',
	title: text('Оспорены сделки: ответьте в панели', 'Contested deals: answer them in the panel'),
	isForPerson: false,
	alerts({ facts, contests }) {
		if (contests === null) return null;
		const deals = dealBook(facts);
		// In the account's currency, as letters have their sums; nothing where it cannot be converted.
		const price = numbersOf(facts.source('deals'), 'price');
		return contests.map(({ id, manager, typed, source, deal, claim, comment }) => {
			const now = deals.find(source, deal);
			const claimWords = CLAIMS[claim] ?? text(claim, claim);
			const money = now === null ? Number.NaN : price[now.row]!;
			const why = comment === '' ? '' : `: ${comment}`;
			return {
				key: id,
				scope: manager,
				title: now?.name ?? typed,
				link: now?.link ?? '',
				money: money > 0 ? money : null,
				reason: text(`${claimWords.ru}${why}`, `${claimWords.en}${why}`),
			};
		});
	},
});
