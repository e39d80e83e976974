import { LAYOUT } from '../page/frame';
import { defineBlock, section } from '../page/page';
import { peopleTable } from './people-table';

const WORDS = { ru: ['Команды', 'Регионы'], en: ['Teams', 'Regions'] } as const;

/** The same figures by team and by region; by period they stand in the table of months. */
export default defineBlock({
	place: 26,
	on: 'department',
	draw(page, top) {
		let row = top;
		([page.teams, page.regions] as const).forEach((names, i) => {
			if (names.length === 0) return;
			const head = section(page, row, WORDS[page.language][i]!, LAYOUT.table);
			const kind = i === 0 ? 'team' : 'region';
			row = peopleTable(page, head, { ids: names.map((name) => `${kind}:${name}`), isRanked: names.length > 1, groups: kind }) + 1;
		});
		return row === top ? top : row - 1;
	},
});
