import { CLAIMS } from '../../contests/claims';
import { dealBook } from '../../contests/deals';
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
		return contests.map(({ id, manager, typed, source, deal, claim, comment }) => {
			const now = deals.find(source, deal);
			const said = CLAIMS[claim];
			const why = comment === '' ? '' : `: ${comment}`;
			return {
				key: id,
				scope: manager,
				title: now?.name ?? typed,
				link: now?.link ?? '',
				money: now?.amount ?? null,
				reason: text(`${said.ru}${why}`, `${said.en}${why}`),
			};
		});
	},
});
