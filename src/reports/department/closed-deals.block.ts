import { closedDeals } from '../contests/closed-deals';
import { LARGEST, LARGEST_LISTED } from '../contests/contest-lines';
import { LAYOUT, WIDE } from '../page/frame';
import { defineBlock, section } from '../page/page';

const WORDS = {
	ru: {
		section: 'Крупнейшие закрытые сделки месяца',
		won: 'Выиграны',
		lost: 'Проиграны',
		of: ['Сумма', 'Когда', 'Чья'],
		noneWon: 'Выигранных сделок нет.',
		noneLost: 'Проигранных сделок нет.',
	},
	en: {
		section: 'The month’s largest closed deals',
		won: 'Won',
		lost: 'Lost',
		of: ['Amount', 'When', 'Whose'],
		noneWon: 'No deals were won.',
		noneLost: 'No deals were lost.',
	},
} as const;

/** Which deals are behind the department's money and losses, and whose they are. */
export default defineBlock({
	place: 21,
	on: 'department',
	draw(page, top) {
		if (page.sources.contested === '') return top;
		const words = WORDS[page.language];
		const [amount, day, whose] = words.of;
		const head = section(page, top, words.section);
		const [won, lost] = [LAYOUT.table, WIDE.column];
		const left = closedDeals(page, head, {
			key: LARGEST.won,
			size: LARGEST_LISTED,
			helper: LAYOUT.blockHelpers,
			name: { column: won, columns: 2, head: words.won },
			money: { column: won + 2, head: amount },
			day: { column: won + 3, columns: 2, head: day },
			more: { column: won + 5, columns: 2, head: whose },
			none: words.noneWon,
		});
		const right = closedDeals(page, head, {
			key: LARGEST.lost,
			size: LARGEST_LISTED,
			helper: LAYOUT.blockHelpers + 2,
			// From further left than the charts: a name beside an amount is not cut.
			name: { column: lost, columns: 5, head: words.lost },
			money: { column: lost + 5, head: amount },
			day: { column: lost + 6, head: day },
			more: { column: lost + 7, columns: 2, head: whose },
			none: words.noneLost,
		});
		return Math.max(left, right);
	},
});
